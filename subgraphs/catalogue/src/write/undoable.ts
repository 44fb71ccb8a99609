import { type Database } from '@alliance-hub/database';
import { type EntityManager } from 'typeorm';
import { writing } from './writing';

class Undone extends Error {
  constructor() {
    super('undone');
  }
}

/**
 * One unit of work that may take back what it wrote and tells what came of it all the same. Inside another unit of
 * work, only what is written here is taken back.
 */
export async function undoable<T>(
  database: Database,
  work: (manager: EntityManager, undo: (result: T) => never) => Promise<T>,
): Promise<T> {
  let undone: { by: Undone; result: T } | undefined;
  const undo = (result: T): never => {
    undone = { by: new Undone(), result };
    throw undone.by;
  };
  try {
    return await writing(database, manager => manager.transaction(own => work(own, undo)));
  } catch (error) {
    if (undone && error === undone.by) return undone.result;
    throw error;
  }
}
