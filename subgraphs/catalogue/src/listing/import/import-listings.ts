import { randomUUID } from 'node:crypto';
import { type SourceDocument } from '@alliance-hub/database';
import { type Provenance } from '@alliance-hub/graphql';
import { type Catalogue } from '../../catalogue';
import { BidOutcome } from '../../product/product.types';
import { type CategoryNames, categoryNames } from '../../sheet/category-names';
import { SheetRow } from '../../sheet/cell';
import { type ColumnKey } from '../../sheet/columns';
import { type WantedColumns } from '../../sheet/header';
import { type ImportReport } from '../../sheet/import-report';
import { say } from '../../sheet/messages';
import { type OpenedSheet, type SheetInput, withSheet } from '../../sheet/opened-sheet';
import { inParts, readLines } from '../../sheet/parts';
import { rejectedByStore } from '../../sheet/rejected-by-store';
import { OPTIONAL_PRODUCT_COLUMNS, PRODUCT_COLUMNS, productCells } from '../../sheet/product-cells';
import { fingerprint } from '../../write/fingerprint';
import { categoryOf } from '../../supply-list/import/supply-line';
import { type FiledListing, type ListingActionKind, type ListingParts } from '../listing.input';

export interface ImportListings extends SheetInput {
  jurisdiction: string;
  provenance: Provenance;
  source: SourceDocument;
  /** Checks and counts, and changes nothing. */
  dryRun?: boolean;
  /** A line that says otherwise than what was recorded for its day puts that right. */
  correct?: boolean;
}

const OUTCOMES = {
  中选: BidOutcome.WON,
  未中选: BidOutcome.NOT_SELECTED,
  未申报: BidOutcome.NEVER_BID,
  新获批: BidOutcome.NEVER_BID,
};

/** Which column a field of a step stands in. */
const COLUMN_OF_STEP: Readonly<Record<string, ColumnKey>> = {
  product: 'productCode',
  action: 'listingAction',
  price: 'listedPrice',
  from: 'listedOn',
  firesPerPiece: 'firesPerPiece',
};

/** What a trading centre does; a list without the column lists every product. */
const ACTIONS: Readonly<Record<string, ListingActionKind>> = {
  挂网: 'LIST',
  增补挂网: 'LIST',
  调价: 'LIST',
  暂停: 'SUSPEND',
  停止执行: 'SUSPEND',
  恢复: 'RESUME',
  撤网: 'END',
  撤废: 'END',
};

const COLUMNS: WantedColumns = {
  required: [...PRODUCT_COLUMNS, 'category', 'listedPrice', 'listedOn'],
  optional: [
    ...OPTIONAL_PRODUCT_COLUMNS,
    'number',
    'bidGroup',
    'bidOutcome',
    'firesPerPiece',
    'listingAction',
  ],
};

/** Imports what a trading centre lists besides the winners: files the products, classifies and lists them. */
export async function importListings(
  { database, listings }: Pick<Catalogue, 'database' | 'listings'>,
  { jurisdiction, provenance, source, dryRun = false, correct = false, ...sheet }: ImportListings,
  actor: string,
): Promise<ImportReport> {
  const names = await database.transaction(categoryNames);
  return withSheet(sheet, COLUMNS, async opened => {
    const { report, header } = opened;
    if (!report.readable) return report;
    const batchId = `${correct ? randomUUID() : listId(report)}:${jurisdiction}`;
    const { onProgress } = sheet;
    const result = await listings.listParts(
      { batchId, jurisdiction, provenance, source, dryRun, onProgress },
      partsOf(opened, row => readRow(row, names, correct)),
      actor,
    );
    const rowOf = ({ row }: { row: number | null }) => new SheetRow({ row: row ?? 0, cells: [] }, header);
    for (const line of result.notFiled) report.rejected.push(rejectedByStore(rowOf(line), line));
    for (const line of result.notRecorded)
      report.rejected.push(rejectedByStore(rowOf(line), line, COLUMN_OF_STEP));
    report.rejected.sort((a, b) => a.row - b.row);
    const { accepted, unchanged } = result;
    const remarks = dryRun ? [...report.remarks, say('dryRun')] : report.remarks;
    return { ...report, accepted, unchanged, remarks };
  });
}

/**
 * The same list is one batch; sheets of one workbook are lists of their own. A correction is always a new one: an
 * earlier list may have been right after all.
 */
const listId = ({ sha256, sheet }: ImportReport): string =>
  sheet === null ? sha256 : fingerprint(sha256, sheet);

/** The lines of a sheet each time that they are asked for; the first time fills the report. */
function partsOf({ report, lines }: OpenedSheet, readLine: (row: SheetRow) => FiledListing): ListingParts {
  let isTold = false;
  return async function* (onProgress) {
    const told = isTold ? undefined : report;
    isTold = true;
    for await (const part of inParts(readLines(lines(onProgress), readLine, told))) {
      yield part.flatMap(({ line }) => line ?? []);
    }
  };
}

function readRow(row: SheetRow, names: CategoryNames, correction: boolean): FiledListing {
  const action = row.oneOf('listingAction', ACTIONS) ?? 'LIST';
  const price = row.yuan('listedPrice');
  const from = row.date('listedOn');
  if (!price && action === 'LIST') throw row.wrong('listedPrice', say('listedPriceMissing'));
  if (!from) throw row.wrong('listedOn', say('listedOnMissing'));
  const bidGroup = row.code('bidGroup');
  const bidOutcome = row.oneOf('bidOutcome', OUTCOMES);
  const classification = bidGroup || bidOutcome ? { bidGroup, bidOutcome, from } : undefined;
  return {
    row: row.row,
    product: { ...productCells(row, categoryOf(row, names, [])), ...(classification && { classification }) },
    step: {
      action,
      // A list of suspensions may show the price that there was.
      price: action === 'LIST' ? price : null,
      from,
      firesPerPiece: row.whole('firesPerPiece'),
      correction,
    },
  };
}
