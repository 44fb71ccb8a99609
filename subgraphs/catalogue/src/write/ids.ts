import { takeNumbers } from '@alliance-hub/database';
import { type EntityManager } from 'typeorm';

/** Takes the next row ids, one after the other, and gives the first; one sequence serves every table. */
export const takeIds = (manager: EntityManager, count: number): Promise<number> =>
  takeNumbers(manager, 'row', count);

/** The next row ids. */
export async function nextIds(manager: EntityManager, count: number): Promise<number[]> {
  if (count === 0) return [];
  const first = await takeIds(manager, count);
  return Array.from({ length: count }, (_, index) => first + index);
}

export const nextId = (manager: EntityManager): Promise<number> => takeIds(manager, 1);
