import { hash } from 'node:crypto';

/** SHA-256 of values in a fixed order; money and dates by their text. */
export const fingerprint = (...values: readonly unknown[]): string => hash('sha256', JSON.stringify(values));
