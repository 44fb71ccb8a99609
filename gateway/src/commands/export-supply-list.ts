import { accessSync, constants } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { exportSupplyList } from '@alliance-hub/catalogue';
import { badInput, chinaToday, plainDate } from '@alliance-hub/kernel';
import { type Command } from 'commander';
import { shown } from './language';
import { say } from './messages';
import { withCatalogue } from './with-catalogue';

interface Options {
  tender: string;
  jurisdiction: string;
  on?: string;
  out: string;
}

/** `hub export supply-list`: the list in force, as a workbook. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description(shown(say('export')))
    .command('supply-list')
    .description(shown(say('exportSupplyList')))
    .requiredOption('--tender <number>', shown(say('tender')))
    .requiredOption('--jurisdiction <code>', shown(say('jurisdiction')))
    .option('--on <date>', shown(say('on')))
    .requiredOption('--out <file>', shown(say('out')))
    .action(exportList);
}

async function exportList({ tender, jurisdiction, on, out }: Options): Promise<void> {
  requireFolder(out);
  const day = on === undefined ? chinaToday() : plainDate(on, '--on');
  const { version, effectiveFrom, lines } = await withCatalogue(catalogue =>
    exportSupplyList(catalogue, { tender, jurisdiction, on: day, out }),
  );
  process.stdout.write(`${shown(say('exported', { out, version, from: effectiveFrom, lines }))}\n`);
}

function requireFolder(out: string): void {
  try {
    accessSync(dirname(resolve(out)), constants.W_OK);
  } catch (error) {
    throw badInput('--out', out, say('cannotWrite', { why: (error as Error).message }));
  }
}
