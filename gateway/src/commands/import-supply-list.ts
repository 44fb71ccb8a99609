import { importSupplyList } from '@alliance-hub/catalogue';
import { plainDate } from '@alliance-hub/kernel';
import { type Command } from 'commander';
import { importOf, type ImportOptions, tell, withImportOptions } from './import-options';
import { shown } from './language';
import { say } from './messages';
import { withProgress } from './progress';
import { withCatalogue } from './with-catalogue';

interface Options extends ImportOptions {
  tender: string;
  jurisdiction: string;
  effective: string;
}

/** `hub import supply-list FILE`: a list as officials have it, into the catalogue of this machine's hub. */
export function addImportSupplyList(imports: Command): void {
  const command = imports
    .command('supply-list <file>')
    .description(shown(say('importSupplyList')))
    .requiredOption('--tender <number>', shown(say('tender')))
    .requiredOption('--jurisdiction <code>', shown(say('jurisdiction')))
    .requiredOption('--effective <date>', shown(say('effective')));
  withImportOptions(command).action(importFile);
}

async function importFile(path: string, options: Options): Promise<void> {
  const { tender, jurisdiction, effective } = options;
  const list = {
    ...importOf(path, options),
    tender,
    jurisdiction,
    effectiveFrom: plainDate(effective, '--effective'),
  };
  tell(
    await withCatalogue(catalogue =>
      withProgress(onProgress => importSupplyList(catalogue, { ...list, onProgress }, 'operator')),
    ),
  );
}
