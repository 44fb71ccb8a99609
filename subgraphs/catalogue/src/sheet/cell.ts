import { type HubError, isPlainDate, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { badInput } from '../errors';
import { columnName, type ColumnKey } from './columns';
import { type RecognisedHeader } from './header';

const SPREADSHEET_NUMBER = /^\d+(\.\d+)?E\+?\d+$/i;

/** Full-width digits, letters and brackets as half-width ones, without blanks around. */
const folded = (text: string): string => text.normalize('NFKC').trim();

/** One row of a sheet, its cells by what their column means. */
export class SheetRow {
  constructor(
    /** Row of the sheet, from 1. */
    readonly row: number,
    private readonly cells: readonly string[],
    private readonly header: RecognisedHeader,
  ) {}

  /** The cell as it stands, trimmed; empty where the sheet has no such column. */
  text(key: ColumnKey): string {
    const column = this.header.columns.find(candidate => candidate.key === key);
    return column ? (this.cells[column.at] ?? '').replace(/\s+/g, ' ').trim() : '';
  }

  /** Without a word in any column but the running number. */
  get isEmpty(): boolean {
    return this.header.columns.every(({ key }) => key === 'number' || this.text(key) === '');
  }

  /** The header of a column as this sheet writes it. */
  headerOf(key: ColumnKey): string {
    return this.header.columns.find(column => column.key === key)?.header ?? columnName(key);
  }

  /**
   * A code as text, folded; null where the cell is empty.
   * @throws HubError BAD_USER_INPUT for one that a spreadsheet turned into a number.
   */
  code(key: ColumnKey): string | null {
    const value = folded(this.text(key)).replace(/\s/g, '');
    if (value === '') return null;
    if (!SPREADSHEET_NUMBER.test(value)) return value;
    throw this.wrong(
      key,
      'a spreadsheet turned the code into a number; format the column as text and enter it again',
    );
  }

  /** @throws HubError BAD_USER_INPUT for what is no day. */
  date(key: ColumnKey): PlainDate | null {
    const value = folded(this.text(key)).replace(/\s.*$/, '');
    if (value === '') return null;
    const match =
      /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(value) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(value);
    const date = match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : value;
    if (isPlainDate(date)) return date;
    throw this.wrong(key, 'it must be a real date, such as 2025-07-30 or 2025年7月30日');
  }

  /** @throws HubError BAD_USER_INPUT for what is no plain amount of yuan. */
  yuan(key: ColumnKey): Yuan | null {
    const value = folded(this.text(key));
    if (value === '') return null;
    const plain = value.replace(/^[¥￥]\s*/, '').replace(/\s*元$/, '');
    const digits = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
    if (/^\d+(\.\d{1,4})?$/.test(digits)) return Yuan.of(digits, this.headerOf(key));
    throw this.wrong(key, 'it must be yuan as a plain decimal with at most 4 places, such as 1860.00');
  }

  /** @throws HubError BAD_USER_INPUT for what is no whole number. */
  whole(key: ColumnKey): number | null {
    const value = folded(this.text(key));
    if (value === '') return null;
    if (/^\d{1,9}$/.test(value)) return Number(value);
    throw this.wrong(key, 'it must be a whole number');
  }

  /**
   * One of a few words, by what it stands for.
   * @throws HubError BAD_USER_INPUT that lists the words.
   */
  oneOf<V>(key: ColumnKey, words: Readonly<Record<string, V>>): V | null {
    const value = folded(this.text(key));
    if (value === '') return null;
    const found = words[value];
    if (found !== undefined) return found;
    throw this.wrong(key, `it must be one of ${Object.keys(words).join('、')}`);
  }

  wrong(key: ColumnKey, wanted: string): HubError {
    return badInput(this.headerOf(key), this.text(key), wanted);
  }
}

/** The rows below the header that have something in them. */
export function sheetRows(rows: readonly (readonly string[])[], header: RecognisedHeader): SheetRow[] {
  return rows
    .slice(header.row)
    .map((cells, index) => new SheetRow(header.row + index + 1, cells, header))
    .filter(row => !row.isEmpty);
}
