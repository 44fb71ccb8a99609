import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes the committed SDL of a schema, or with `check` compares it.
 * @returns whether the file says what the code says.
 */
export function emitSchema(file: string, sdl: string, check: boolean): boolean {
  if (check) return readFileSync(file, 'utf8') === sdl;
  writeFileSync(file, sdl);
  return true;
}
