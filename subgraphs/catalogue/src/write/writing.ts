import { type Database, takeNumbers } from '@alliance-hub/database';
import { type EntityManager } from 'typeorm';

/**
 * One unit of work that changes the catalogue. Writers wait for each other from their first statement on: what one
 * projects must have seen what the one before it wrote.
 */
export function writing<T>(database: Database, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return database.transaction(async manager => {
    await takeNumbers(manager, 'write', 1);
    return work(manager);
  });
}
