import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

/** The public schema of the last release, which clients of today were written against. */
export const releasedFile = join(__dirname, 'released.graphql');

export const readReleased = (): string => readFileSync(releasedFile, 'utf8');
export const readChangelog = (): string => readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');

/** The version of the hub, as package.json says it. */
export const hubVersion = (): string =>
  (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
