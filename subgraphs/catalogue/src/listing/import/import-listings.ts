import { type SourceDocument } from '@alliance-hub/database';
import { type Provenance } from '@alliance-hub/graphql';
import { type Catalogue } from '../../catalogue';
import { type FiledLine } from '../../product/product.service';
import { BidOutcome } from '../../product/product.types';
import { type CategoryNames, categoryNames } from '../../sheet/category-names';
import { type SheetRow } from '../../sheet/cell';
import { type ColumnKey } from '../../sheet/columns';
import { type WantedColumns } from '../../sheet/header';
import { type ImportReport, rejectedCell } from '../../sheet/import-report';
import { say } from '../../sheet/messages';
import { type SheetInput, withSheet } from '../../sheet/opened-sheet';
import { rejectedByStore } from '../../sheet/rejected-by-store';
import { OPTIONAL_PRODUCT_COLUMNS, PRODUCT_COLUMNS, productCells } from '../../sheet/product-cells';
import { categoryOf } from '../../supply-list/import/supply-line';
import { attempt } from '../../supply-list/rejected-line';
import { type ListingActionKind, type ListingLine } from '../listing.input';

export interface ImportListings extends SheetInput {
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

interface ReadRow {
  row: SheetRow;
  filed: FiledLine;
  listing: Omit<ListingLine, 'product'>;
}

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
  { database, products, listings }: Pick<Catalogue, 'database' | 'products' | 'listings'>,
  { jurisdiction, provenance, source, ...sheet }: ImportListings,
  actor: string,
): Promise<ImportReport> {
  const names = await database.transaction(categoryNames);
  return withSheet(sheet, COLUMNS, async ({ report, lines }) => {
    if (!report.readable) return report;
    const read: ReadRow[] = [];
    for await (const found of lines()) {
      if ('note' in found) {
        report.notes.push(found.note);
        continue;
      }
      report.read++;
      const line = attempt(() => readRow(found.line, names));
      if ('error' in line) report.rejected.push(rejectedCell(found.line, line.error));
      else read.push(line.value);
    }
    const filed = await products.file({ provenance, source, lines: read.map(line => line.filed) }, actor);
    for (const { index, ...error } of filed.rejected) {
      const line = read[index];
      if (line) report.rejected.push(rejectedByStore(line.row, error));
    }
    const known = read.flatMap((line, index) => {
      const product = filed.codes[index];
      return product ? [{ row: line.row, line: { ...line.listing, product } }] : [];
    });
    const batchId = `${report.sha256}:${jurisdiction}`;
    const recorded = await listings.record(
      { batchId, jurisdiction, source, lines: known.map(({ line }) => line) },
      actor,
    );
    for (const { index, ...error } of recorded.rejected) {
      const line = known[index];
      if (line) report.rejected.push(rejectedByStore(line.row, error, COLUMN_OF_STEP));
    }
    report.rejected.sort((a, b) => a.row - b.row);
    return { ...report, accepted: recorded.accepted, unchanged: recorded.unchanged };
  });
}

function readRow(row: SheetRow, names: CategoryNames): ReadRow {
  const action = row.oneOf('listingAction', ACTIONS) ?? 'LIST';
  const price = row.yuan('listedPrice');
  const from = row.date('listedOn');
  if (!price && action === 'LIST') throw row.wrong('listedPrice', say('listedPriceMissing'));
  if (!from) throw row.wrong('listedOn', say('listedOnMissing'));
  const bidGroup = row.code('bidGroup');
  const bidOutcome = row.oneOf('bidOutcome', OUTCOMES);
  const classification = bidGroup || bidOutcome ? { bidGroup, bidOutcome, from } : undefined;
  return {
    row,
    filed: { ...productCells(row, categoryOf(row, names, [])), ...(classification && { classification }) },
    // A list of suspensions may show the price that there was.
    listing: {
      lineId: String(row.row),
      action,
      price: action === 'LIST' ? price : null,
      from,
      firesPerPiece: row.whole('firesPerPiece'),
    },
  };
}
