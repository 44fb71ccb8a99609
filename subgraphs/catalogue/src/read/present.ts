import { internalError } from '@alliance-hub/kernel';

/** A row that another stored row refers to; it is there, or the store is damaged. */
export async function present<T>(found: Promise<T | null>, what: string, key: string | number): Promise<T> {
  const row = await found;
  if (row !== null) return row;
  throw internalError(`The ${what} ${key} is referred to and not in the store.`);
}
