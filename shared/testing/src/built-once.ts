import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE = 180_000;

/**
 * A folder that is expensive to fill, filled once for a whole test run, by whichever worker comes first; the others
 * wait. Tests copy it and never write into it.
 */
export async function builtOnce(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(process.env.HUB_TEST_FOLDER ?? '', name);
  const done = join(folder, '.done');
  try {
    mkdirSync(folder);
  } catch {
    await until(() => existsSync(done), `${folder} was not filled`);
    return folder;
  }
  await fill(folder);
  writeFileSync(done, '');
  return folder;
}

async function until(holds: () => boolean, otherwise: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`${otherwise} within ${PATIENCE / 1_000} s.`);
    await wait(100);
  }
}
