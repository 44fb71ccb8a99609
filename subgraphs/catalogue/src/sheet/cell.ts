import { badInput, type HubError, isPlainDate, type PlainDate, type Text, Yuan } from '@alliance-hub/kernel';
import { columnName, type ColumnKey } from './columns';
import { type RecognisedHeader } from './header';
import { say } from './messages';
import { serialDay } from './serial-day';
import { columnLetters, type Table, type TableRow } from './table';

const SPREADSHEET_NUMBER = /^\d+(\.\d+)?E\+?\d+$/i;
/** What a spreadsheet shows where a formula failed, or was never reckoned out. */
const FORMULA = /^(=|#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!))/;
/** A day as a spreadsheet's number: from 1954 to 2119, so that no year and no amount is taken for one. */
const SERIAL = /^[2-7]\d{4}$/;

const ASCII = /^[ -~]*$/;

/** Full-width digits, letters and brackets as half-width ones, without blanks around. */
const folded = (text: string): string => (ASCII.test(text) ? text : text.normalize('NFKC')).trim();

const trimmed = (text: string): string => (/\s/.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

/** One row of a sheet, its cells by what their column means. */
export class SheetRow {
  /** Row of the sheet, from 1. */
  readonly row: number;

  constructor(
    { row, cells }: TableRow,
    private readonly header: RecognisedHeader,
    private readonly table: Pick<Table, 'is1904'> = { is1904: false },
  ) {
    this.row = row;
    this.cells = cells;
  }

  private readonly cells: readonly string[];
  /** Cells that were looked at: most are more than once. */
  private readonly seen: string[] = [];

  /** The cell as it stands, trimmed; empty where the sheet has no such column. */
  shown(key: ColumnKey): string {
    const at = this.header.places.get(key);
    return at === undefined ? '' : (this.seen[at] ??= trimmed(this.cells[at] ?? ''));
  }

  /**
   * The cell as it stands.
   * @throws HubError BAD_USER_INPUT for a formula without its value.
   */
  text(key: ColumnKey): string {
    const text = this.shown(key);
    if (FORMULA.test(text)) throw this.wrong(key, say('formula'));
    return text;
  }

  /** The header of a column as this sheet writes it. */
  headerOf(key: ColumnKey): string {
    return this.header.columns.find(column => column.key === key)?.header ?? columnName(key);
  }

  /** Name of the cell, such as D17; null where the sheet has no such column. */
  cellOf(key: ColumnKey): string | null {
    const column = this.header.columns.find(candidate => candidate.key === key);
    return column ? `${columnLetters(column.at)}${this.row}` : null;
  }

  /** The same for a column that is named as this sheet writes it. */
  cellUnder(header: string): string | null {
    const column = this.header.columns.find(candidate => candidate.header === header);
    return column ? this.cellOf(column.key) : null;
  }

  /**
   * A code as text, folded; null where the cell is empty.
   * @throws HubError BAD_USER_INPUT for one that a spreadsheet turned into a number.
   */
  code(key: ColumnKey): string | null {
    // An apostrophe before a number keeps it as text.
    const value = folded(this.text(key)).replace(/\s/g, '').replace(/^'/, '');
    if (value === '') return null;
    if (!SPREADSHEET_NUMBER.test(value)) return value;
    throw this.wrong(key, say('codeAsNumber'));
  }

  /** @throws HubError BAD_USER_INPUT for what is no day. */
  date(key: ColumnKey): PlainDate | null {
    const text = folded(this.text(key));
    if (text === '') return null;
    if (isPlainDate(text)) return text;
    const value = text.replace(/[\sT]+\d{1,2}:\d{2}.*$/, '');
    const serial = SERIAL.test(value) ? serialDay(Number(value), this.table.is1904) : undefined;
    if (serial) return serial;
    const match =
      /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?$/.exec(value) ??
      /^(\d{4})(\d{2})(\d{2})$/.exec(value);
    const date = match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : value;
    if (isPlainDate(date)) return date;
    throw this.wrong(key, say('date'));
  }

  /** @throws HubError BAD_USER_INPUT for what is no plain amount of yuan. */
  yuan(key: ColumnKey): Yuan | null {
    const value = folded(this.text(key));
    if (value === '') return null;
    const plain = value.replace(/^[¥￥]\s*/, '').replace(/\s*元$/, '');
    const digits = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
    if (/^\d+(\.\d{1,4})?$/.test(digits)) return Yuan.of(digits, this.headerOf(key));
    throw this.wrong(key, say('yuan'));
  }

  /** @throws HubError BAD_USER_INPUT for what is no whole number. */
  whole(key: ColumnKey): number | null {
    const value = folded(this.text(key));
    if (value === '') return null;
    if (/^\d{1,9}$/.test(value)) return Number(value);
    throw this.wrong(key, say('whole'));
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
    throw this.wrong(key, say('oneOf', { words: Object.keys(words).join('、') }));
  }

  wrong(key: ColumnKey, wanted: Text): HubError {
    return badInput(this.headerOf(key), this.shown(key), wanted);
  }
}
