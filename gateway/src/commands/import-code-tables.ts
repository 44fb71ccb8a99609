import { type CodeTable, importCodeTable, SourceFile } from '@alliance-hub/catalogue';
import { badInput, plainDate } from '@alliance-hub/kernel';
import { type Command } from 'commander';
import { tell } from './import-options';
import { shown } from './language';
import { say } from './messages';
import { withCatalogue } from './with-catalogue';

interface Options {
  effective: string;
  transcoded?: string;
  transcodedSheet?: string;
  stopped?: string;
  stoppedSheet?: string;
  documentTitle?: string;
}

/** `hub import code-tables`: what a release of the national code database changes. */
export function addImportCodeTables(imports: Command): void {
  imports
    .command('code-tables')
    .description(shown(say('importCodeTables')))
    .requiredOption('--effective <date>', shown(say('codesEffective')))
    .option('--transcoded <file>', shown(say('transcoded')))
    .option('--transcoded-sheet <name>', shown(say('transcodedSheet')))
    .option('--stopped <file>', shown(say('stopped')))
    .option('--stopped-sheet <name>', shown(say('stoppedSheet')))
    .option('--document-title <title>', shown(say('documentTitle')))
    .action(importTables);
}

async function importTables(options: Options): Promise<void> {
  const { transcoded, transcodedSheet, stopped, stoppedSheet, documentTitle } = options;
  const effectiveOn = plainDate(options.effective, '--effective');
  // A code that became another and then stopped must be followed before it stops.
  const given: [CodeTable, string | undefined, string | undefined][] = [
    ['TRANSCODED', transcoded, transcodedSheet],
    ['STOPPED', stopped, stoppedSheet],
  ];
  const tables = given.flatMap(([table, path, sheet]) =>
    path === undefined ? [] : [{ table, sheet, file: SourceFile.open(path) }],
  );
  if (tables.length === 0) throw badInput('--transcoded', '', say('noTable'));
  await withCatalogue(async catalogue => {
    for (const { file, ...table } of tables) {
      const source = { title: documentTitle ?? file.name };
      tell(await importCodeTable(catalogue, { ...table, file, effectiveOn, source }, 'operator'));
    }
  });
}
