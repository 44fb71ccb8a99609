import { type SourceDocument } from '@alliance-hub/database';
import { type Provenance } from '@alliance-hub/graphql';
import { normaliseTenderNumber, type PlainDate, type Text } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { type Catalogue } from '../../catalogue';
import { select } from '../../read/select';
import { SheetRow } from '../../sheet/cell';
import { categoryNames } from '../../sheet/category-names';
import { type ImportReport } from '../../sheet/import-report';
import { say as saySheet } from '../../sheet/messages';
import { type SheetInput } from '../../sheet/opened-sheet';
import { rejectedByStore } from '../../sheet/rejected-by-store';
import { stage } from '../../write/progress';
import { say } from '../messages';
import { type PublishedSupplyList } from '../supply-list.input';
import { withSupplyList } from './read-supply-list';

export interface ImportSupplyList extends SheetInput {
  tender: string;
  jurisdiction: string;
  effectiveFrom: PlainDate;
  provenance: Provenance;
  source: SourceDocument;
  /** Checks and counts, and changes nothing. */
  dryRun?: boolean;
}

/** What came of importing a supply list. */
export interface SupplyListReport extends ImportReport {
  /** Version that the list has now; null where none came of it. */
  version: number | null;
  created: boolean;
}

type Store = Pick<Catalogue, 'database' | 'supplyLists'>;

/**
 * Imports a supply list from a workbook or a CSV file: recognises the columns, checks every cell, and publishes what
 * is good.
 * @throws HubError BAD_USER_INPUT, UNKNOWN_JURISDICTION or RETIRED_CODE for what concerns the list as a whole.
 */
export async function importSupplyList(
  { database, supplyLists }: Store,
  input: ImportSupplyList,
  actor: string,
): Promise<SupplyListReport> {
  const { provenance, source, effectiveFrom, tender, jurisdiction, dryRun = false } = input;
  const { tenders, names } = await database.transaction(async manager => ({
    tenders: await lineageOf(manager, normaliseTenderNumber(tender)),
    names: await categoryNames(manager),
  }));
  return withSupplyList(input, names, tenders, async ({ report, header, parts }) => {
    if (!report.readable) return { ...report, version: null, created: false };
    const { sha256, fileName } = report;
    const head = { tender, jurisdiction, effectiveFrom, dryRun, provenance, source };
    const result = await supplyLists.publishParts(
      { ...head, sha256, fileName, onProgress: stage(input.onProgress, WRITTEN, 1) },
      parts(stage(input.onProgress, 0, WRITTEN)),
      actor,
    );
    for (const { row, ...line } of result.rejected) {
      report.rejected.push(rejectedByStore(new SheetRow({ row: row ?? 0, cells: [] }, header), line));
    }
    report.rejected.sort((a, b) => a.row - b.row);
    const { version, created, accepted, unchanged } = result;
    return {
      ...report,
      // A file that is known already is not read again.
      read: Math.max(report.read, unchanged),
      accepted,
      unchanged,
      created,
      version: version?.version ?? null,
      remarks: [...report.remarks, ...remarksOn(result, dryRun)],
    };
  });
}

/**
 * How much of the work is done when the lines are written: for products that were known what follows takes almost as
 * long, for new ones it is done with them.
 */
const WRITTEN = 0.8;

function remarksOn(
  { created, version, replacedBy, carriedOver, removed, openedCases }: PublishedSupplyList,
  dryRun: boolean,
): Text[] {
  return [
    ...(dryRun ? [saySheet('dryRun')] : []),
    ...(created && version
      ? [say('versionHolds', { version: version.version, from: version.effectiveFrom })]
      : []),
    ...(!created && version ? [nothingNew(version.version, replacedBy)] : []),
    ...(removed > 0 ? [say('removed', { count: removed })] : []),
    ...(carriedOver > 0 ? [say('carriedOver', { count: carriedOver })] : []),
    ...(openedCases.length > 0 ? [say('casesOpened', { count: openedCases.length })] : []),
  ];
}

const nothingNew = (version: number, replacedBy?: number | null): Text =>
  replacedBy == null ? say('sameAlready', { version }) : say('replaced', { version, other: replacedBy });

/** The tender and those that it continues or that continue it: their categories may stand on the list. */
async function lineageOf(manager: EntityManager, tender: string): Promise<string[]> {
  const rows = await select<{ number: string }>(
    manager,
    `SELECT number FROM tender WHERE predecessor = ? UNION SELECT predecessor AS number FROM tender WHERE number = ? AND predecessor IS NOT NULL`,
    [tender, tender],
  );
  return [tender, ...rows.map(({ number }) => number)];
}
