import { type HubError, inLanguage, type Language, Text } from '@alliance-hub/kernel';
import { type SheetRow } from './cell';
import { type ColumnKey, columnName } from './columns';
import { say } from './messages';

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

const LONGEST_NOTE = 40;
const MOST_NOTES = 20;

/** The report for a terminal. */
export function printReport(report: ImportReport, language: Language = 'en'): string {
  const { fileName, sheet, recognised, unknown, problems, rejected, notes, remarks, readable } = report;
  const columns = recognised.map(({ header, as, column }) =>
    header === columnName(as) ? `${column} ${header}` : `${column} ${header} → ${columnName(as)}`,
  );
  const { read, accepted, unchanged } = report;
  const where = sheet === null ? fileName : Text.join([fileName, sheet], say('sheetOf'));
  const shortened = notes
    .slice(0, MOST_NOTES)
    .map(({ row, text }) => `${row} “${text.slice(0, LONGEST_NOTE)}”`);
  const lines: [indent: string, line: Text | string][] = [
    ['', readable ? where : say('notImported', { where })],
    ...problems.map(problem => ['  ! ', problem] as [string, Text]),
    ['  ', say('recognised', { columns: columns.join('、') || say('none'), row: report.headerRow })],
    ...(unknown.length > 0
      ? [['  ', say('unknown', { columns: unknown.join('、') })] as [string, Text]]
      : []),
    ...(notes.length > 0
      ? [['  ', say('notes', { count: notes.length, notes: shortened.join('、') })] as [string, Text]]
      : []),
    ...(readable
      ? [['  ', say('counts', { read, accepted, unchanged, rejected: rejected.length })] as [string, Text]]
      : []),
    ...rejected.map(({ row, cell, message }): [string, Text] => [
      '  ',
      cell === null ? say('rowSays', { row, message }) : say('cellSays', { row, cell, message }),
    ]),
    ...remarks.map(remark => ['  ', remark] as [string, Text]),
  ];
  return lines.map(([indent, line]) => indent + inLanguage(line, language)).join('\n');
}
