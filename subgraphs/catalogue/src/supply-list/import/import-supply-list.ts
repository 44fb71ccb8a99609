import { type SourceDocument } from '@alliance-hub/database';
import { type Provenance } from '@alliance-hub/graphql';
import { normaliseTenderNumber, type PlainDate, Text } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { type Catalogue } from '../../catalogue';
import { select } from '../../read/select';
import { type SheetRow } from '../../sheet/cell';
import { type CategoryNames, categoryNames } from '../../sheet/category-names';
import { type WantedColumns } from '../../sheet/header';
import { type ImportReport, rejectedCell, type RejectedRow } from '../../sheet/import-report';
import { say as saySheet } from '../../sheet/messages';
import { type SheetInput, withSheet } from '../../sheet/opened-sheet';
import { COLUMN_OF_FIELD, OPTIONAL_PRODUCT_COLUMNS, PRODUCT_COLUMNS } from '../../sheet/product-cells';
import { say } from '../messages';
import { attempt } from '../rejected-line';
import { type PublishedSupplyList, type SupplyListLine } from '../supply-list.input';
import { supplyLine } from './supply-line';

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

/** Columns of 供应清单; where the tender has but one category, the list need not name it. */
const columnsOf = (names: CategoryNames, tenders: readonly string[]): WantedColumns => {
  const hasOneCategory = names.only(tenders) !== undefined;
  return {
    required: [...PRODUCT_COLUMNS, 'price', ...(hasOneCategory ? [] : ['category' as const])],
    optional: [...OPTIONAL_PRODUCT_COLUMNS, 'number', 'category', 'bidGroup', 'componentPrice', 'rank'],
  };
};

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
  const { file, provenance, source, effectiveFrom, tender, jurisdiction, dryRun = false } = input;
  const { tenders, names } = await database.transaction(async manager => ({
    tenders: await lineageOf(manager, normaliseTenderNumber(tender)),
    names: await categoryNames(manager),
  }));
  return withSheet(input, columnsOf(names, tenders), async ({ report, lines: rows }) => {
    if (!report.readable) return { ...report, version: null, created: false };
    const lines: SupplyListLine[] = [];
    const sheet = new Map<number, SheetRow>();
    const unread: { productCode: string | null }[] = [];
    for await (const found of rows()) {
      if ('note' in found) {
        report.notes.push(found.note);
        continue;
      }
      const row = found.line;
      report.read++;
      const read = attempt(() => supplyLine(row, names, tenders));
      if (!('error' in read)) {
        sheet.set(row.row, row);
        lines.push({ ...read.value, row: row.row });
      } else {
        report.rejected.push(rejectedCell(row, read.error));
        unread.push({ productCode: row.shown('productCode') || null });
      }
    }
    const { sha256 } = report;
    const list = {
      tender,
      jurisdiction,
      effectiveFrom,
      sha256,
      fileName: file.name,
      dryRun,
      provenance,
      source,
    };
    const result = await supplyLists.publish({ ...list, lines, unread }, actor);
    for (const { row, ...line } of result.rejected) {
      const at = sheet.get(row ?? 0);
      if (at) report.rejected.push(rejectedByStore(at, line));
    }
    report.rejected.sort((a, b) => a.row - b.row);
    const { version, created, accepted, unchanged } = result;
    return {
      ...report,
      accepted,
      unchanged,
      created,
      version: version?.version ?? null,
      remarks: [...report.remarks, ...remarksOn(result, dryRun)],
    };
  });
}

function remarksOn({ created, version, carriedOver, removed }: PublishedSupplyList, dryRun: boolean): Text[] {
  return [
    ...(dryRun ? [saySheet('dryRun')] : []),
    ...(created && version
      ? [say('versionHolds', { version: version.version, from: version.effectiveFrom })]
      : []),
    ...(!created && version ? [say('sameFile', { version: version.version })] : []),
    ...(removed > 0 ? [say('removed', { count: removed })] : []),
    ...(carriedOver > 0 ? [say('carriedOver', { count: carriedOver })] : []),
  ];
}

/** The store speaks of fields; the sheet has columns. */
export function rejectedByStore(
  row: SheetRow,
  {
    field,
    value,
    code,
    message,
  }: { field: string | null; value: string | null; code: string; message: Text | string },
): RejectedRow {
  const key = field === null ? undefined : COLUMN_OF_FIELD[field];
  const column = key === undefined ? field : row.headerOf(key);
  const inColumn = (words: string) =>
    field !== null && column !== null && words.startsWith(field) ? column + words.slice(field.length) : words;
  const text = typeof message === 'string' ? Text.of(message) : message;
  const told = new Text(inColumn(text.en), inColumn(text.zh));
  return {
    row: row.row,
    cell: key === undefined ? null : row.cellOf(key),
    column,
    value,
    code,
    message: told,
  };
}

/** The tender and those that it continues or that continue it: their categories may stand on the list. */
async function lineageOf(manager: EntityManager, tender: string): Promise<string[]> {
  const rows = await select<{ number: string }>(
    manager,
    `SELECT number FROM tender WHERE predecessor = ? UNION SELECT predecessor AS number FROM tender WHERE number = ? AND predecessor IS NOT NULL`,
    [tender, tender],
  );
  return [tender, ...rows.map(({ number }) => number)];
}
