import { createHash } from 'node:crypto';

/** SHA-256 of values in a fixed order; money and dates by their text. */
export const fingerprint = (...values: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('hex');
