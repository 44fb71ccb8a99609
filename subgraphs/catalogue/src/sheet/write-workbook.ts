import { Yuan } from '@alliance-hub/kernel';
import writeXlsx, { type SheetData } from 'write-excel-file/node';
import { columnName, type ColumnKey } from './columns';

type Value = string | number | Yuan | null;
export type WrittenRow = Partial<Record<ColumnKey, Value>>;

export type WrittenSheet =
  | { name: string; columns: readonly ColumnKey[]; rows: readonly WrittenRow[] }
  | { name: string; notes: readonly [name: string, value: string][] };

const WIDE = 28;
const NARROW = 14;
const WIDE_COLUMNS: ReadonlySet<ColumnKey> = new Set([
  'name',
  'companyName',
  'productCode',
  'certificateNumber',
  'uscc',
]);

/** Writes a workbook (.xlsx). Codes and words are text, so that they survive being opened and saved. */
export async function writeWorkbook(path: string, sheets: readonly WrittenSheet[]): Promise<void> {
  await writeXlsx(
    sheets.map(sheet =>
      'notes' in sheet
        ? {
            sheet: sheet.name,
            data: sheet.notes.map(note => note.map(cell)),
            columns: [{ width: NARROW }, { width: 70 }],
          }
        : {
            sheet: sheet.name,
            data: tableOf(sheet.columns, sheet.rows),
            columns: sheet.columns.map(key => ({ width: WIDE_COLUMNS.has(key) ? WIDE : NARROW })),
            stickyRowsCount: 1,
          },
    ),
  ).toFile(path);
}

const tableOf = (columns: readonly ColumnKey[], rows: readonly WrittenRow[]): SheetData => [
  columns.map(key => ({ value: columnName(key), type: String, fontWeight: 'bold' as const })),
  ...rows.map(row => columns.map(key => cell(row[key] ?? null))),
];

function cell(value: Value) {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  // A price has at most four places and fits a number of a spreadsheet.
  if (value instanceof Yuan) return { value: Number(value.toString()), type: Number, format: '0.00##' };
  return { value, type: String, format: '@' };
}
