import { printReport, SourceFile, type ImportReport } from '@alliance-hub/catalogue';
import { Provenance, requireDocument } from '@alliance-hub/graphql';
import { plainDate } from '@alliance-hub/kernel';
import { terminalLanguage } from '@alliance-hub/serving';
import { type Command, Option } from 'commander';
import { shown } from './language';
import { say } from './messages';

/** What every import of a file is told. */
export interface ImportOptions {
  sheet?: string;
  map?: string[];
  dryRun?: boolean;
  synthetic?: boolean;
  documentTitle?: string;
  documentNumber?: string;
  documentDate?: string;
}

/** Adds them to a command. */
export const withImportOptions = (command: Command): Command =>
  command
    .option('--sheet <name>', shown(say('sheet')))
    .addOption(
      new Option('--map <header=column>', shown(say('map'))).argParser(
        (word: string, words: string[] = []) => [...words, word],
      ),
    )
    .option('--dry-run', shown(say('dryRun')))
    .option('--synthetic', shown(say('synthetic')))
    .option('--document-title <title>', shown(say('documentTitle')))
    .option('--document-number <number>', shown(say('documentNumber')))
    .option('--document-date <date>', shown(say('documentDate')));

/** The part of an import that follows from them. */
export function importOf(
  path: string,
  { sheet, map, dryRun = false, synthetic, documentTitle, documentNumber, documentDate }: ImportOptions,
) {
  const file = SourceFile.open(path);
  const source = {
    title: documentTitle ?? file.name,
    number: documentNumber ?? null,
    issuedOn: documentDate === undefined ? null : plainDate(documentDate, '--document-date'),
  };
  requireDocument(source, '--document');
  return {
    file,
    sheet,
    map,
    dryRun,
    provenance: synthetic ? Provenance.SYNTHETIC : Provenance.PUBLIC_RECORD,
    source,
  };
}

/** Prints what came of it; exit code 2 where something was not taken, or where there was nothing to take. */
export function tell(report: ImportReport): void {
  process.stdout.write(`${printReport(report, terminalLanguage())}\n`);
  if (!report.readable || report.rejected.length > 0 || report.read === 0) process.exitCode = 2;
}
