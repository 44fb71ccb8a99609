import { setTimeout as wait } from 'node:timers/promises';

/**
 * An instant after everything recorded so far and before everything recorded next: instants are kept to the
 * millisecond, so a whole one passes on either side.
 */
export async function betweenRecords(): Promise<string> {
  await wait(2);
  const instant = new Date().toISOString();
  await wait(2);
  return instant;
}
