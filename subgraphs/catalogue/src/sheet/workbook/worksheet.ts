import { StringDecoder } from 'node:string_decoder';
import { type OnProgress } from '../../write/progress';
import { columnAt, type TableRow } from '../table';
import { serialDay } from '../serial-day';
import { MergedCells, type Merged } from './merges';
import { shownNumber } from './number';
import { type Package } from './package';
import { type SharedStrings } from './shared-strings';
import { decodeEscapes } from './text';
import { XmlReader } from './xml';

export interface Surroundings {
  strings: SharedStrings;
  dates: ReadonlySet<number>;
  is1904: boolean;
  merged: readonly Merged[];
}

/** Reads the rows of a sheet as they come out of the ZIP. */
export async function* worksheetRows(
  parts: Package,
  name: string,
  around: Surroundings,
  onProgress?: OnProgress,
): AsyncGenerator<TableRow, void, undefined> {
  const rows = new RowReader(around);
  const part = await parts.read(name);
  const decoder = new StringDecoder('utf8');
  const size = parts.sizeOf(name);
  let read = 0;
  try {
    for await (const chunk of part) {
      rows.write(decoder.write(chunk as Buffer));
      yield* rows.take();
      onProgress?.((read += (chunk as Buffer).length) / size);
    }
    rows.end();
    yield* rows.take();
  } finally {
    part.destroy();
  }
}

/** Puts rows together from the elements of a sheet. */
class RowReader {
  private ready: TableRow[] = [];
  private readonly merged: MergedCells;
  private readonly xml: XmlReader;
  private row = 0;
  private column = -1;
  private cells: string[] = [];
  private type = 'n';
  private style = -1;
  private value = '';
  private formula = '';
  private into: 'value' | 'formula' | null = null;
  private phonetic = false;

  constructor(private readonly around: Surroundings) {
    this.merged = new MergedCells(around.merged);
    this.xml = new XmlReader({
      open: (name, attributes) => this.open(name, attributes),
      text: text => {
        if (this.into === 'value') this.value += text;
        else if (this.into === 'formula') this.formula += text;
      },
      close: name => this.close(name),
    });
  }

  write(text: string): void {
    this.xml.write(text);
  }

  end(): void {
    this.xml.end();
  }

  take(): TableRow[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  private open(name: string, { r, t, s }: Readonly<Record<string, string>>): void {
    if (name === 'c') {
      this.column = r === undefined ? this.column + 1 : columnAt(r);
      this.type = t ?? 'n';
      this.style = s === undefined ? -1 : Number(s);
      this.value = '';
      this.formula = '';
    } else if (name === 'v' || (name === 't' && !this.phonetic)) this.into = 'value';
    else if (name === 'f') this.into = 'formula';
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 'row') {
      this.row = r === undefined ? this.row + 1 : Number(r);
      this.column = -1;
      this.cells = [];
    }
  }

  private close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.into = null;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c') {
      const text = this.shown();
      if (text !== '') this.cells[this.column] = text;
    } else if (name === 'row' && this.cells.length > 0) {
      this.merged.fill(this.row, this.cells);
      this.ready.push({ row: this.row, cells: this.cells });
    }
  }

  private shown(): string {
    const { value, type } = this;
    // A formula that nobody has reckoned out is shown as it stands.
    if (value === '') return this.formula === '' ? '' : `=${this.formula}`;
    if (type === 's') return this.around.strings.get(Number(value));
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type !== 'n') return decodeEscapes(value);
    const day = this.around.dates.has(this.style) ? serialDay(Number(value), this.around.is1904) : undefined;
    return day ?? shownNumber(value);
  }
}
