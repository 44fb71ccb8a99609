import { type SourceDocument } from '@alliance-hub/database';
import { createHash } from 'node:crypto';
import { type Provenance } from '@alliance-hub/graphql';
import { type HubError, normaliseTenderNumber, type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { type Catalogue } from '../../catalogue';
import { select } from '../../read/select';
import { type SheetRow, sheetRows } from '../../sheet/cell';
import { categoryNames } from '../../sheet/category-names';
import { recogniseHeader, type RecognisedHeader } from '../../sheet/header';
import { type ImportReport, type RejectedRow } from '../../sheet/import-report';
import { COLUMN_OF_FIELD, PRODUCT_COLUMNS } from '../../sheet/product-cells';
import { readCsv } from '../../sheet/read-csv';
import { attempt } from '../rejected-line';
import { type SupplyListLine } from '../supply-list.input';
import { supplyLine } from './supply-line';

export interface ImportSupplyList {
  fileName: string;
  content: Buffer;
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
 * Imports a supply list from a CSV file: recognises the columns, checks every cell, and publishes what is good.
 * @throws HubError BAD_USER_INPUT, UNKNOWN_JURISDICTION or RETIRED_CODE for what concerns the list as a whole.
 */
export async function importSupplyList(
  { database, supplyLists }: Store,
  input: ImportSupplyList,
  actor: string,
): Promise<SupplyListReport> {
  const { fileName, content, provenance, source, effectiveFrom, jurisdiction, dryRun = false } = input;
  const sha256 = createHash('sha256').update(content).digest('hex');
  const { tenders, names } = await database.transaction(async manager => ({
    tenders: await lineageOf(manager, normaliseTenderNumber(input.tender)),
    names: await categoryNames(manager),
  }));
  const rows = readCsv(content, fileName);
  const header = recogniseHeader(rows, [
    ...PRODUCT_COLUMNS,
    'price',
    ...(names.only(tenders) ? [] : ['category' as const]),
  ]);
  const report = emptyReport(fileName, sha256, header);
  if (header.problems.length > 0) return report;

  const lines: SupplyListLine[] = [];
  const sheet = sheetRows(rows, header);
  const unread: { productCode: string | null }[] = [];
  for (const row of sheet) {
    const read = attempt(() => supplyLine(row, names, tenders));
    if (!('error' in read)) lines.push({ ...read.value, row: row.row });
    else {
      report.rejected.push(rejectedRow(row, read.error));
      unread.push({ productCode: row.text('productCode') || null });
    }
  }
  report.read = sheet.length;
  const result = await supplyLists.publish(
    {
      tender: input.tender,
      jurisdiction,
      effectiveFrom,
      sha256,
      fileName,
      dryRun,
      provenance,
      source,
      lines,
      unread,
    },
    actor,
  );
  const byRow = new Map(sheet.map(row => [row.row, row]));
  for (const { row, ...line } of result.rejected) {
    const at = byRow.get(row ?? 0);
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
    remarks: remarksOn(result, dryRun),
  };
}

function remarksOn(
  result: {
    created: boolean;
    version: { version: number; effectiveFrom: string } | null;
    carriedOver: number;
    removed: number;
    unchanged: number;
  },
  dryRun: boolean,
): string[] {
  const { created, version, carriedOver, removed } = result;
  return [
    ...(dryRun ? ['Dry run: nothing was changed.'] : []),
    ...(created && version ? [`Version ${version.version} holds from ${version.effectiveFrom}.`] : []),
    ...(!created && version
      ? [`The same file is version ${version.version} already; nothing was changed.`]
      : []),
    ...(removed > 0 ? [`${removed} products of the version before are not on the list any more.`] : []),
    ...(carriedOver > 0
      ? [`${carriedOver} lines of the version before stay until the rejected lines are put right.`]
      : []),
  ];
}

const emptyReport = (fileName: string, sha256: string, header: RecognisedHeader): SupplyListReport => ({
  fileName,
  sha256,
  readable: header.problems.length === 0,
  problems: header.problems,
  recognised: header.columns.map(({ key, header: text }) => ({ header: text, as: key })),
  unknown: header.unknown,
  read: 0,
  accepted: 0,
  unchanged: 0,
  rejected: [],
  remarks: [],
  version: null,
  created: false,
});

const rejectedRow = (row: SheetRow, { code, message, field, value }: HubError): RejectedRow => ({
  row: row.row,
  column: field ?? null,
  value: value ?? null,
  code,
  message,
});

/** The store speaks of fields; the sheet has columns. */
export function rejectedByStore(
  row: SheetRow,
  {
    field,
    value,
    code,
    message,
  }: { field: string | null; value: string | null; code: string; message: string },
): RejectedRow {
  const key = field === null ? undefined : COLUMN_OF_FIELD[field];
  const column = key === undefined ? field : row.headerOf(key);
  const told =
    field !== null && column !== null && message.startsWith(field)
      ? column + message.slice(field.length)
      : message;
  return { row: row.row, column, value, code, message: told };
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
