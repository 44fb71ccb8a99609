import { takeNumbers } from '@alliance-hub/database';
import { type EntityManager } from 'typeorm';

/** The next row ids; one sequence serves every table. */
export async function nextIds(manager: EntityManager, count: number): Promise<number[]> {
  if (count === 0) return [];
  const first = await takeNumbers(manager, 'row', count);
  return Array.from({ length: count }, (_, index) => first + index);
}

export async function nextId(manager: EntityManager): Promise<number> {
  return takeNumbers(manager, 'row', 1);
}
