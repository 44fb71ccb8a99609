import { type HubError, type Text } from '@alliance-hub/kernel';
import { type SheetRow } from './cell';
import { type ColumnKey } from './columns';

/** A line of a sheet that was not taken. */
export interface RejectedRow {
  /** Row of the sheet, from 1. */
  row: number;
  /** Name of the cell at fault, such as D17; null where the whole line is. */
  cell: string | null;
  /** Header of the column at fault as the sheet writes it. */
  column: string | null;
  value: string | null;
  code: string;
  message: Text;
}

/** What came of importing a sheet. read = accepted + unchanged + rejected. */
export interface ImportReport {
  fileName: string;
  /** Name of the sheet; null where the file has none. */
  sheet: string | null;
  sha256: string;
  /** False where the header cannot be read; then nothing was changed. */
  readable: boolean;
  /** Why not. */
  problems: Text[];
  /** Row of the header; of two its last. */
  headerRow: number;
  recognised: { header: string; as: ColumnKey; column: string }[];
  unknown: string[];
  read: number;
  accepted: number;
  unchanged: number;
  rejected: RejectedRow[];
  /** Rows that are no lines: notes, sums and headings. */
  notes: { row: number; text: string }[];
  /** What else is worth saying, a sentence each. */
  remarks: Text[];
}

/** What a cell of a row is rejected for. */
export const rejectedCell = (row: SheetRow, { code, text, field, value }: HubError): RejectedRow => ({
  row: row.row,
  cell: field === undefined ? null : row.cellUnder(field),
  column: field ?? null,
  value: value ?? null,
  code,
  message: text,
});
