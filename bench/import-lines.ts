import 'reflect-metadata';
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Kind, makeWorkbook } from './import-lines/workbook';
import { type Measured } from './import-lines/measure';

/**
 * `npm run bench:import [-- [listings] LINES…]`: how long it takes to import a workbook of so many lines, against
 * reading it alone, and the most memory that each took. Every measurement is a process of its own.
 */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const kind: Kind = words[0] === 'listings' ? 'listings' : 'supply-list';
  const given = words.filter(word => word !== kind).map(Number);
  const sizes = given.length > 0 ? given : [10_000, 100_000];
  const folder = mkdtempSync(path.join(tmpdir(), 'alliance-hub-bench-'));
  try {
    for (const lines of sizes) {
      const file = path.join(folder, `${lines}.xlsx`);
      await makeWorkbook(file, kind, lines);
      const read = await measured(kind, 'read', file, folder);
      const imported = await measured(kind, 'import', file, folder);
      const again = await measured(kind, 'again', file, folder);
      process.stdout.write(
        `${lines} lines: read ${shown(read)}; import ${shown(imported)}, ${(imported.seconds / read.seconds).toFixed(1)} × reading; the same again ${shown(again)}\n`,
      );
      rmSync(path.join(folder, 'bench.db'), { force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const shown = ({ seconds, megabytes }: Measured): string => `${seconds.toFixed(1)} s, ${megabytes} MB`;

function measured(kind: Kind, work: string, file: string, folder: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(__dirname, 'import-lines', 'measure.ts'), [kind, work, file, folder]);
    child.once('message', message => resolve(message as Measured));
    child.once('exit', code => code && reject(new Error(`${work} ended with ${code}`)));
  });
}

void main();
