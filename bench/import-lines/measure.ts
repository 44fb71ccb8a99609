import 'reflect-metadata';
import path from 'node:path';
import { InternalToken, TokenVerifier } from '@alliance-hub/auth';
import {
  type Catalogue,
  importListings,
  type ImportListings,
  importSupplyList,
  openCatalogue,
  SourceFile,
} from '@alliance-hub/catalogue';
import { databaseAddress } from '@alliance-hub/database';
import { Provenance } from '@alliance-hub/graphql';
import { plainDate } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { readCells, readSupplyList } from './read-alone';
import { reference } from './reference';

export interface Measured {
  seconds: number;
  /** The most that the process held. */
  megabytes: number;
}

const [kind = '', work = '', file = '', folder = ''] = process.argv.slice(2);

async function importFile(): Promise<void> {
  const catalogue = await openCatalogue({
    database: databaseAddress(process.env.BENCH_DATABASE ?? `sqlite:${path.join(folder, 'bench.db')}`),
    policy: loadPolicy(),
    verifier: new TokenVerifier({ issuer: 'none', audience: 'none', keys: { keys: [] } }),
    internalToken: InternalToken.random(),
  });
  const source = { title: 'Bench' };
  if (work === 'import') await catalogue.reference.load(reference, source, 'bench');
  await timed(async () => {
    const report = await importInto(catalogue, {
      file: SourceFile.open(file),
      jurisdiction: '500000',
      provenance: Provenance.SYNTHETIC,
      source,
    });
    if (report.accepted + report.unchanged !== report.read || report.read === 0) {
      throw new Error(`Lines were not taken: ${JSON.stringify(report.rejected[0] ?? report.problems)}`);
    }
  });
  await catalogue.close();
}

const importInto = (catalogue: Catalogue, list: ImportListings) =>
  kind === 'listings'
    ? importListings(catalogue, list, 'bench')
    : importSupplyList(
        catalogue,
        { ...list, tender: 'BENCH', effectiveFrom: plainDate('2025-01-01') },
        'bench',
      );

async function timed(run: () => Promise<void>): Promise<void> {
  const start = process.hrtime.bigint();
  await run();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.send?.({ seconds, megabytes } satisfies Measured);
}

const WORKS: Readonly<Record<string, () => Promise<void>>> = {
  cells: () => timed(() => readCells(file)),
  lines: () => timed(() => readSupplyList(file)),
};

void (WORKS[work] ?? importFile)().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
