import 'reflect-metadata';
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Kind, makeWorkbook } from './import-lines/workbook';
import { type Measured } from './import-lines/measure';

/**
 * `npm run bench:import [-- [listings] LINES…]`: how long it takes to import a workbook of so many lines, against
 * reading its lines, and its bare cells, and nothing else; and the most memory that each took. Every measurement is a process of its own.
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
      const cells = await measured(kind, 'cells', file, folder);
      const read = kind === 'supply-list' ? await measured(kind, 'lines', file, folder) : cells;
      const imported = await measured(kind, 'import', file, folder);
      const again = await measured(kind, 'again', file, folder);
      process.stdout.write(
        `${lines} lines: cells ${shown(cells)}; lines read ${shown(read)}; import ${shown(imported)}, ${times(imported, read)} × reading the lines, ${times(imported, cells)} × the cells; the same again ${shown(again)}\n`,
      );
      rmSync(path.join(folder, 'bench.db'), { force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const times = (work: Measured, other: Measured): string => (work.seconds / other.seconds).toFixed(1);

const shown = ({ seconds, megabytes }: Measured): string => `${seconds.toFixed(1)} s, ${megabytes} MB`;

function measured(kind: Kind, work: string, file: string, folder: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(__dirname, 'import-lines', 'measure.ts'), [kind, work, file, folder]);
    child.once('message', message => resolve(message as Measured));
    child.once('exit', code => code && reject(new Error(`${work} ended with ${code}`)));
  });
}

void main();
