import { type ColumnKey, columnName } from './columns';

/** A line of a sheet that was not taken. */
export interface RejectedRow {
  /** Row of the sheet, from 1. */
  row: number;
  /** Header of the column at fault as the sheet writes it; null where the whole line is. */
  column: string | null;
  value: string | null;
  code: string;
  message: string;
}

/** What came of importing a sheet. read = accepted + unchanged + rejected. */
export interface ImportReport {
  fileName: string;
  sha256: string;
  /** False where the header cannot be read; then nothing was changed. */
  readable: boolean;
  /** Why not. */
  problems: string[];
  recognised: { header: string; as: ColumnKey }[];
  unknown: string[];
  read: number;
  accepted: number;
  unchanged: number;
  rejected: RejectedRow[];
  /** What else is worth saying, a sentence each. */
  remarks: string[];
}

/** The report for a terminal. */
export function printReport(report: ImportReport): string {
  const { fileName, recognised, unknown, problems, read, accepted, unchanged, rejected, remarks } = report;
  const columns = recognised.map(({ header, as }) =>
    header === columnName(as) ? header : `${header} (${columnName(as)})`,
  );
  return [
    report.readable ? fileName : `${fileName} was not imported.`,
    ...problems.map(problem => `  ! ${problem}`),
    `  columns recognised: ${columns.join('、') || 'none'}`,
    ...(unknown.length > 0 ? [`  columns not known, not read: ${unknown.join('、')}`] : []),
    ...(report.readable
      ? [`  lines read ${read}, accepted ${accepted}, unchanged ${unchanged}, rejected ${rejected.length}`]
      : []),
    ...rejected.map(({ row, message }) => `  row ${row}: ${message}`),
    ...remarks.map(remark => `  ${remark}`),
  ].join('\n');
}
