import { type SourceDocument } from '@alliance-hub/database';
import { createHash } from 'node:crypto';
import { type Provenance } from '@alliance-hub/graphql';
import { type Catalogue } from '../../catalogue';
import { type FiledLine } from '../../product/product.service';
import { BidOutcome } from '../../product/product.types';
import { type CategoryNames, categoryNames } from '../../sheet/category-names';
import { type SheetRow, sheetRows } from '../../sheet/cell';
import { recogniseHeader } from '../../sheet/header';
import { type ImportReport } from '../../sheet/import-report';
import { PRODUCT_COLUMNS, productCells } from '../../sheet/product-cells';
import { readCsv } from '../../sheet/read-csv';
import { rejectedByStore } from '../../supply-list/import/import-supply-list';
import { categoryOf } from '../../supply-list/import/supply-line';
import { attempt } from '../../supply-list/rejected-line';
import { type ListingLine } from '../listing.input';

export interface ImportListings {
  fileName: string;
  content: Buffer;
  jurisdiction: string;
  provenance: Provenance;
  source: SourceDocument;
}

const OUTCOMES = {
  中选: BidOutcome.WON,
  未中选: BidOutcome.NOT_SELECTED,
  未申报: BidOutcome.NEVER_BID,
  新获批: BidOutcome.NEVER_BID,
};

interface Failure {
  code: string;
  message: string;
  field?: string | null;
  value?: string | null;
}
interface ReadRow {
  row: SheetRow;
  filed: FiledLine;
  listing: Omit<ListingLine, 'product'>;
}

/** Imports what a trading centre lists besides the winners: files the products, classifies and lists them. */
export async function importListings(
  { database, products, listings }: Pick<Catalogue, 'database' | 'products' | 'listings'>,
  { fileName, content, jurisdiction, provenance, source }: ImportListings,
  actor: string,
): Promise<ImportReport> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const rows = readCsv(content, fileName);
  const header = recogniseHeader(rows, [...PRODUCT_COLUMNS, 'category', 'listedPrice', 'listedOn']);
  const report: ImportReport = {
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
  };
  if (!report.readable) return report;
  const names = await database.transaction(categoryNames);
  const sheet = sheetRows(rows, header);
  report.read = sheet.length;
  const reject = (row: SheetRow, { code, message, field = null, value = null }: Failure) =>
    report.rejected.push(rejectedByStore(row, { code, message, field, value }));

  const read: ReadRow[] = [];
  for (const row of sheet) {
    const line = attempt(() => readRow(row, names));
    if ('error' in line) reject(row, line.error);
    else read.push(line.value);
  }
  const filed = await products.file({ provenance, source, lines: read.map(line => line.filed) }, actor);
  for (const { index, ...error } of filed.rejected) {
    const line = read[index];
    if (line) reject(line.row, error);
  }
  const known = read.flatMap((line, index) => {
    const product = filed.codes[index];
    return product ? [{ row: line.row, line: { ...line.listing, product } }] : [];
  });
  const recorded = await listings.record(
    { batchId: `${sha256}:${jurisdiction}`, jurisdiction, source, lines: known.map(({ line }) => line) },
    actor,
  );
  for (const { index, ...error } of recorded.rejected) {
    const line = known[index];
    if (line) reject(line.row, error);
  }
  report.rejected.sort((a, b) => a.row - b.row);
  return { ...report, accepted: recorded.accepted, unchanged: recorded.unchanged };
}

function readRow(row: SheetRow, names: CategoryNames): ReadRow {
  const price = row.yuan('listedPrice');
  const from = row.date('listedOn');
  if (!price) throw row.wrong('listedPrice', 'a listed product must have its price');
  if (!from) throw row.wrong('listedOn', 'a listed product must have the day of its listing');
  const bidGroup = row.code('bidGroup');
  const bidOutcome = row.oneOf('bidOutcome', OUTCOMES);
  const classification = bidGroup || bidOutcome ? { bidGroup, bidOutcome, from } : undefined;
  return {
    row,
    filed: { ...productCells(row, categoryOf(row, names, [])), ...(classification && { classification }) },
    listing: { lineId: String(row.row), price, from, firesPerPiece: row.whole('firesPerPiece') },
  };
}
