import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HubError, messages } from '@alliance-hub/kernel';

/** @throws HubError DATA_DIR_UNWRITABLE when the folder cannot be made or written to. */
export function makeWritableFolder(folder: string): void {
  try {
    makeFolder(folder);
    tryWriting(folder);
  } catch (cause) {
    throw new HubError('DATA_DIR_UNWRITABLE', say('unwritable', { folder }), {
      field: 'HUB_DATA_DIR',
      value: folder,
      cause,
    });
  }
}

/** By writing: what is said of permissions holds neither for root nor on every file system (/sys). */
function tryWriting(folder: string): void {
  const file = join(folder, `.writable-${randomUUID()}`);
  writeFileSync(file, '');
  rmSync(file);
}

/** One level after the other: where a folder can never be made (below /proc), Node's own recursive way does not end. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    if (statSync(folder).isDirectory()) return;
    throw new Error(`${folder} is a file`);
  }
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

const say = messages('database.folder', {
  unwritable: {
    en: 'The data folder {folder} cannot be written to; make it writable or set HUB_DATA_DIR to another folder.',
    zh: '数据目录 {folder} 不可写；请授予写权限，或将 HUB_DATA_DIR 设为其他目录。',
  },
});
