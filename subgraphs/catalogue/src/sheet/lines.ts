import { type OnProgress } from '../write/progress';
import { SheetRow } from './cell';
import { type ColumnKey, foldHeader } from './columns';
import { type RecognisedHeader } from './header';
import { type Table, type TableRow } from './table';

/** Words that begin what stands under a table, or sums it up. */
const NOTE = /^(注|备注|说明|附注|附件|合计|总计|小计|共计|填表|制表|审核|联系)/;

/** Who signs a list and when: below the table, under whatever column. */
const SIGNATURE =
  /(局|委员会|中心|办公室|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|\d{4}([-/.])\d{1,2}\1\d{1,2})$/;

/** What tells a line by itself: a cell under another column, alone in its row, is none. */
const TELLING: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'name',
  'productCode',
  'formerCode',
  'certificateNumber',
  'price',
  'listedPrice',
]);

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
    const filled = row.cells.map(cell => cell.trim()).filter(cell => cell !== '');
    if (filled.length === 0) continue;
    const line = new SheetRow(row, header, table);
    const kind = kindOf(row, filled, line, header);
    if (kind === 'line') yield { line };
    else if (kind === 'note') yield { note: { row: row.row, text: filled.join(' ') } };
  }
}

function kindOf(
  row: TableRow,
  filled: readonly string[],
  line: SheetRow,
  header: RecognisedHeader,
): 'line' | 'note' | 'nothing' {
  const read = someRead(line, header);
  const first = filled[0] ?? '';
  if (read.length === 0) return /^\d+$/.test(first.normalize('NFKC')) ? 'nothing' : 'note';
  if (read.length <= 2 && filled.some(cell => NOTE.test(cell))) return 'note';
  if (filled.every(cell => SIGNATURE.test(cell))) return 'note';
  if (isHeaderAgain(line, header) || isColumnNumbers(row)) return 'nothing';
  const [only, other] = read;
  if (other || !only || line.shown('number') !== '') return 'line';
  // A heading over some of the lines, a note in the first column, or words under a column that tells no line.
  return only.at === 0 || !TELLING.has(only.key) ? 'note' : 'line';
}

/** Columns in which the row says something, beside its number; no more than tell a line from words. */
function someRead(line: SheetRow, { columns }: RecognisedHeader): RecognisedHeader['columns'] {
  const read: RecognisedHeader['columns'] = [];
  for (const column of columns) {
    if (column.key !== 'number' && line.shown(column.key) !== '') read.push(column);
    if (read.length > 2) break;
  }
  return read;
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
