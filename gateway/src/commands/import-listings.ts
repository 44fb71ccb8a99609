import { importListings } from '@alliance-hub/catalogue';
import { type Command } from 'commander';
import { importOf, type ImportOptions, tell, withImportOptions } from './import-options';
import { shown } from './language';
import { say } from './messages';
import { withProgress } from './progress';
import { withCatalogue } from './with-catalogue';

interface Options extends ImportOptions {
  jurisdiction: string;
  correct?: boolean;
}

/** `hub import listings FILE`: what a trading centre lists besides the winners. */
export function addImportListings(imports: Command): void {
  const command = imports
    .command('listings <file>')
    .description(shown(say('importListings')))
    .requiredOption('--jurisdiction <code>', shown(say('jurisdiction')))
    .option('--correct', shown(say('correct')));
  withImportOptions(command).action(importFile);
}

async function importFile(path: string, options: Options): Promise<void> {
  const { jurisdiction, correct = false } = options;
  const listed = { ...importOf(path, options), jurisdiction, correct };
  tell(
    await withCatalogue(catalogue =>
      withProgress(onProgress => importListings(catalogue, { ...listed, onProgress }, 'operator')),
    ),
  );
}
