import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { InternalToken, TokenVerifier } from '@alliance-hub/auth';
import { importSupplyList, openCatalogue, printReport } from '@alliance-hub/catalogue';
import { Provenance } from '@alliance-hub/graphql';
import { HubError, plainDate } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { type Command } from 'commander';
import { readConfig } from '../config';

interface Options {
  tender: string;
  jurisdiction: string;
  effective: string;
  dryRun?: boolean;
  synthetic?: boolean;
  documentTitle?: string;
  documentNumber?: string;
}

/** `hub import supply-list FILE`: a list as officials have it, into the catalogue of this machine's hub. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('bring files of officials into the catalogue')
    .command('supply-list <file>')
    .description('publish a supply list 供应清单 from CSV (UTF-8 or GB18030)')
    .requiredOption('--tender <number>', 'tender number 采购文件编号, e.g. JZJLC-2024-1')
    .requiredOption('--jurisdiction <code>', 'division code 区划代码, e.g. 460000')
    .requiredOption('--effective <date>', 'first day on which the list holds, e.g. 2025-07-30')
    .option('--dry-run', 'check and report; change nothing')
    .option('--synthetic', 'mark the products as made up')
    .option(
      '--document-title <title>',
      'title of the document that the list belongs to; the file name otherwise',
    )
    .option('--document-number <number>', 'its number 发文字号')
    .action(importFile);
}

async function importFile(file: string, options: Options): Promise<void> {
  const config = readConfig();
  const content = contentOf(file);
  const effectiveFrom = plainDate(options.effective, '--effective');
  const catalogue = await openCatalogue({
    database: config.databases.catalogue,
    policy: loadPolicy(config.policyDir === undefined ? {} : { extraDirs: [config.policyDir] }),
    // Nobody asks this process anything, so it accepts nobody's tokens.
    verifier: new TokenVerifier({ issuer: 'none', audience: 'none', keys: { keys: [] } }),
    internalToken: InternalToken.random(),
  });
  try {
    const report = await importSupplyList(
      catalogue,
      {
        fileName: basename(file),
        content,
        tender: options.tender,
        jurisdiction: options.jurisdiction,
        effectiveFrom,
        provenance: options.synthetic ? Provenance.SYNTHETIC : Provenance.PUBLIC_RECORD,
        dryRun: options.dryRun ?? false,
        source: { title: options.documentTitle ?? basename(file), number: options.documentNumber ?? null },
      },
      'operator',
    );
    process.stdout.write(`${printReport(report)}\n`);
    if (!report.readable || report.rejected.length > 0) process.exitCode = 2;
  } finally {
    await catalogue.close();
  }
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not there' : 'cannot be read';
    throw new HubError('BAD_USER_INPUT', `The file ${file} ${why}; give the path of a CSV file.`, {
      field: 'file',
      value: file,
      cause,
    });
  }
}
