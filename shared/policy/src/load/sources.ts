import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { type Text } from '@alliance-hub/kernel';
import { say } from './messages';
import { nearest } from '../yaml/nearest';
import { PARAMETER_DOMAINS } from '../parameters/parameter';
import { type PolicyProblem } from '../yaml/problem';

/** Name of a jurisdiction folder: division code and a name. */
export const FOLDER = /^(\d{6})-[a-z0-9-]+$/;
const FILES = ['documents.yaml', 'clauses.yaml', ...PARAMETER_DOMAINS.map(domain => `${domain}.yaml`)];
/** The file beside the folders that holds the readings. */
export const READINGS_FILE = 'readings.yaml';
/** Ending of the files with resolution cases; they are checks, not rules. */
export const CASES_ENDING = '.cases.yaml';

/** The text of one policy file. */
export interface SourceFile {
  /** For messages: relative to the working directory where it lies below it. */
  readonly path: string;
  /** File name, "execution.yaml". */
  readonly name: string;
  readonly text: string;
}

/** One jurisdiction's folder, read but not yet parsed. */
export interface PolicyFolder {
  readonly code: string;
  readonly path: string;
  readonly files: readonly SourceFile[];
}

/** Everything read from the policy directories. */
export interface PolicySources {
  readonly folders: readonly PolicyFolder[];
  readonly readings: readonly SourceFile[];
  /** sha256 over names and contents, the same wherever the directories lie. */
  readonly version: string;
  readonly problems: readonly PolicyProblem[];
}

/** A path as messages print it: relative to the working directory where it lies below it. */
export function shown(path: string): string {
  const inside = relative(process.cwd(), path);
  return inside.startsWith('..') || inside === '' ? path : inside.split(sep).join('/');
}

function read(path: string): SourceFile {
  return { path: shown(path), name: basename(path), text: readFileSync(path, 'utf8') };
}

function readFolder(path: string, code: string, problems: PolicyProblem[]): PolicyFolder {
  const files: SourceFile[] = [];
  for (const name of readdirSync(path).sort()) {
    if (name.endsWith(CASES_ENDING) || !/\.ya?ml$/.test(name)) continue;
    if (FILES.includes(name)) files.push(read(join(path, name)));
    else
      problems.push({
        file: shown(join(path, name)),
        line: 1,
        key: '',
        message: say('neverRead', { known: FILES.join(', '), near: nearest(name, FILES) ?? '' }),
      });
  }
  return { code, path: shown(path), files };
}

/** Reads the jurisdiction folders and readings below each directory; throws nothing, reports what is wrong. */
export function readSources(directories: readonly string[]): PolicySources {
  const problems: PolicyProblem[] = [];
  const folders: PolicyFolder[] = [];
  const readings: SourceFile[] = [];
  for (const directory of directories) {
    const wrong = (message: Text) => problems.push({ file: shown(directory), line: 1, key: '', message });
    if (!existsSync(directory) || !statSync(directory).isDirectory()) {
      wrong(say('noDirectory'));
      continue;
    }
    let count = 0;
    for (const name of readdirSync(directory).sort()) {
      const path = join(directory, name);
      if (name.startsWith('.')) continue;
      if (!statSync(path).isDirectory()) {
        if (name === READINGS_FILE) readings.push(read(path));
        continue;
      }
      const code = FOLDER.exec(name)?.[1];
      if (code === undefined) {
        problems.push({ file: shown(path), line: 1, key: '', message: say('notAFolder') });
        continue;
      }
      count += 1;
      const earlier = folders.find(folder => folder.code === code);
      if (earlier) {
        const message = say('secondFolder', { code, earlier: earlier.path });
        problems.push({ file: shown(path), line: 1, key: '', message });
      } else folders.push(readFolder(path, code, problems));
    }
    if (count === 0) wrong(say('noFolder'));
  }
  return { folders, readings, version: versionOf(folders, readings), problems };
}

function versionOf(folders: readonly PolicyFolder[], readings: readonly SourceFile[]): string {
  const hash = createHash('sha256');
  const add = (name: string, text: string) =>
    hash.update(`${name}\0${Buffer.byteLength(text)}\0`).update(text);
  for (const file of readings) add(file.name, file.text);
  for (const folder of [...folders].sort((a, b) => a.code.localeCompare(b.code)))
    for (const file of folder.files) add(`${folder.code}/${file.name}`, file.text);
  return hash.digest('hex');
}
