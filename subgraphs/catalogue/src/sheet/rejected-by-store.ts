import { Text } from '@alliance-hub/kernel';
import { type SheetRow } from './cell';
import { type ColumnKey } from './columns';
import { type RejectedRow } from './import-report';
import { COLUMN_OF_FIELD } from './product-cells';

interface Rejection {
  field: string | null;
  value: string | null;
  code: string;
  text: Text;
}

/** The store speaks of fields; the sheet has columns. */
export function rejectedByStore(
  row: SheetRow,
  { field, value, code, text }: Rejection,
  columns: Readonly<Record<string, ColumnKey>> = COLUMN_OF_FIELD,
): RejectedRow {
  const key = field === null ? undefined : columns[field];
  const column = key === undefined ? field : row.headerOf(key);
  const inColumn = (words: string) =>
    field !== null && column !== null && words.startsWith(field) ? column + words.slice(field.length) : words;
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
