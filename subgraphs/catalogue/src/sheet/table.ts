import { type OnProgress } from '../write/progress';

/** A row of a sheet: its cells as texts, '' where there is nothing. */
export interface TableRow {
  /** Row of the sheet, from 1. */
  row: number;
  cells: readonly string[];
}

/** A sheet to read from its first row on, as often as needed; rows without a word may be left out. */
export interface Table {
  /** Name of the sheet; null where the file has none. */
  name: string | null;
  /** Hidden by the one who made the file. */
  isHidden: boolean;
  /** Days count from 1904 on, as old Macintosh programs write them. */
  is1904: boolean;
  rows(onProgress?: OnProgress): AsyncGenerator<TableRow, void, undefined>;
}

/** The sheets of a file. */
export interface TableFile {
  tables: readonly Table[];
  close(): void;
}

/** The first rows of a table. */
export async function firstRows(table: Table, farthest: number): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of table.rows()) {
    if (row.row > farthest) break;
    rows.push(row);
  }
  return rows;
}

/** A1 names of columns: 0 is A, 26 is AA. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

/** Position of a column from the letters of a cell's name: `D17` is 3. */
export function columnAt(cell: string): number {
  let at = 0;
  for (let index = 0; index < cell.length; index++) {
    const letter = cell.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    at = at * 26 + letter;
  }
  return at - 1;
}
