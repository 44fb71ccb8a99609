import { type OnProgress } from '../write/progress';
import { SheetRow } from './cell';
import { foldHeader } from './columns';
import { type RecognisedHeader } from './header';
import { type Table, type TableRow } from './table';

/** Words that begin what stands under a table, or sums it up. */
const NOTE = /^(注|备注|说明|附注|附件|合计|总计|小计|共计|填表|制表|审核|联系)/;

/** A row below the header: a line of the list, or words beside it. */
export type SheetLine = { line: SheetRow } | { note: { row: number; text: string } };

/** What stands below the header, row by row; empty rows are left out. */
export async function* sheetLines(
  table: Table,
  header: RecognisedHeader,
  onProgress?: OnProgress,
): AsyncGenerator<SheetLine, void, undefined> {
  for await (const row of table.rows(onProgress)) {
    if (row.row <= header.row) continue;
    if (!row.cells.some(isFilled)) continue;
    const line = new SheetRow(row, header, table);
    const kind = kindOf(row, line, header);
    if (kind === 'line') yield { line };
    else if (kind === 'note') {
      const text = row.cells.filter(isFilled).map(cell => cell.trim());
      yield { note: { row: row.row, text: text.join(' ') } };
    }
  }
}

/** Rows leave out cells without a word. */
const isFilled = (cell: string | undefined): boolean => cell !== undefined && cell.trim() !== '';

function kindOf(row: TableRow, line: SheetRow, header: RecognisedHeader): 'line' | 'note' | 'nothing' {
  const read = header.columns.filter(({ key }) => key !== 'number' && line.shown(key) !== '');
  const first = row.cells.find(isFilled)?.trim() ?? '';
  if (read.length === 0) return /^\d+$/.test(first.normalize('NFKC')) ? 'nothing' : 'note';
  if (NOTE.test(first) && read.length <= 2) return 'note';
  if (isHeaderAgain(line, header) || isColumnNumbers(row)) return 'nothing';
  // A heading over some of the lines, or a note in the first column.
  if (read.length === 1 && isFilled(row.cells[0])) return 'note';
  return 'line';
}

/** Printed lists repeat the header on every page. */
const isHeaderAgain = (line: SheetRow, { columns }: RecognisedHeader): boolean =>
  columns.every(({ key, header }) => {
    const cell = foldHeader(line.shown(key));
    return cell !== '' && foldHeader(header).endsWith(cell);
  });

/** Forms number their columns below the header: 1, 2, 3… */
function isColumnNumbers({ cells }: TableRow): boolean {
  for (let at = 0; at < cells.length; at++) if (Number(cells[at] ?? NaN) !== at + 1) return false;
  return cells.length > 2;
}
