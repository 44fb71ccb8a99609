import { type CategoryNames } from '../../sheet/category-names';
import { type WantedColumns } from '../../sheet/header';
import { type OpenedSheet, type SheetInput, withSheet } from '../../sheet/opened-sheet';
import { inParts, readLines } from '../../sheet/parts';
import { OPTIONAL_PRODUCT_COLUMNS, PRODUCT_COLUMNS } from '../../sheet/product-cells';
import { type OnProgress } from '../../write/progress';
import { type SupplyListPart } from '../supply-list.input';
import { supplyLine } from './supply-line';

/** A supply list of which the header is read and the lines are not. */
export interface OpenedSupplyList extends Pick<OpenedSheet, 'header' | 'report'> {
  /** The lines some at a time; those that cannot be read go into the report. */
  parts: (onProgress?: OnProgress) => AsyncGenerator<SupplyListPart, void, undefined>;
}

/**
 * Opens the supply list in a file of officials, and closes the file after the work.
 * @param tenders the tender and those that it continues or that continue it: their categories may stand on the list
 * @throws HubError BAD_USER_INPUT for a file without such a list.
 */
export const withSupplyList = <T>(
  input: SheetInput,
  names: CategoryNames,
  tenders: readonly string[],
  work: (opened: OpenedSupplyList) => Promise<T>,
): Promise<T> =>
  withSheet(input, columnsOf(names, tenders), opened =>
    work({ ...opened, parts: onProgress => partsOf(opened, names, tenders, onProgress) }),
  );

/** Columns of 供应清单; where the tender has but one category, the list need not name it. */
const columnsOf = (names: CategoryNames, tenders: readonly string[]): WantedColumns => {
  const hasOneCategory = names.only(tenders) !== undefined;
  return {
    required: [...PRODUCT_COLUMNS, 'price', ...(hasOneCategory ? [] : ['category' as const])],
    optional: [...OPTIONAL_PRODUCT_COLUMNS, 'number', 'category', 'bidGroup', 'componentPrice', 'rank'],
  };
};

async function* partsOf(
  { report, lines }: OpenedSheet,
  names: CategoryNames,
  tenders: readonly string[],
  onProgress?: OnProgress,
): AsyncGenerator<SupplyListPart, void, undefined> {
  const found = readLines(lines(onProgress), row => supplyLine(row, names, tenders), report);
  for await (const part of inParts(found)) {
    yield {
      lines: part.flatMap(({ row, line }) => (line ? [{ ...line, row: row.row }] : [])),
      unread: part.flatMap(({ row, line }) =>
        line ? [] : [{ productCode: row.shown('productCode') || null }],
      ),
    };
  }
}
