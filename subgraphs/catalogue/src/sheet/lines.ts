import { type OnProgress } from '../write/progress';
import { SheetRow } from './cell';
import { type ColumnKey, foldHeader } from './columns';
import { type RecognisedHeader } from './header';
import { type Table, type TableRow } from './table';

/** Words that begin what stands under a table; a product may begin with them, too, but for what follows here. */
const NOTE =
  /^((注|备注|注意|注释|说明|附注|附件)\s*([:：.．、,，(（\d一二三四五六七八九]|$)|填表|制表|审核|联系)/;

/** Sums up the lines above. */
const SUM = /^(合计|总计|小计|共计)/;

/** Columns that say what a line is about. */
const IDENTIFYING = ['name', 'productCode', 'formerCode', 'certificateNumber'] as const;

/** Who signs a list and when: below the table, under whatever column. */
const SIGNATURE =
  /(局|委员会|中心|办公室|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|\d{4}([-/.])\d{1,2}\1\d{1,2})$/;

/** What tells a line by itself: a cell under another column, alone in its row, is none. */
const TELLING: ReadonlySet<ColumnKey> = new Set<ColumnKey>([...IDENTIFYING, 'price', 'listedPrice']);

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
  if (read.length <= 2 && (NOTE.test(first) || isSum(filled, line))) return 'note';
  if (filled.every(cell => SIGNATURE.test(cell))) return 'note';
  if (isHeaderAgain(line, header) || isColumnNumbers(row)) return 'nothing';
  const [only, other] = read;
  if (other || !only || line.shown('number') !== '' || isCode(line.shown(only.key))) return 'line';
  // A heading over some of the lines, a note in the first column, or words under a column that tells no line.
  return only.at === 0 || !TELLING.has(only.key) ? 'note' : 'line';
}

/** A code stands for its line, if alone in its row. */
const isCode = (cell: string): boolean => /^'?[A-Z][A-Z\d]{9,}$/i.test(cell.normalize('NFKC'));

/** A sum may be named before its figure or behind it; where a product is named, the word is a remark on it. */
const isSum = (filled: readonly string[], line: SheetRow): boolean =>
  filled.some(cell => SUM.test(cell)) &&
  !/^\d+$/.test(line.shown('number')) &&
  IDENTIFYING.every(key => line.shown(key) === '' || SUM.test(line.shown(key)));

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
