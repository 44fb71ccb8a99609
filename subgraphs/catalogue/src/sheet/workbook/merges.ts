import { columnAt } from '../table';
import { type Package } from './package';

/** Cells of one column that are merged over several rows. */
export interface Merged {
  column: number;
  top: number;
  bottom: number;
}

const RANGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g;
const LONGEST_TAG = 200;
const ROWS = Buffer.from('sheetData>');
const STROKE = '/'.charCodeAt(0);

/**
 * What is merged downwards. It stands below the rows in the file, and so is looked up before they are read; the
 * rows are unpacked for it and not parsed.
 */
export async function mergedDownwards(parts: Package, name: string): Promise<Merged[]> {
  const merged: Merged[] = [];
  let rest = '';
  for await (const text of belowRows(parts, name)) {
    rest += text;
    for (const [, left, top, right, bottom] of rest.matchAll(RANGE)) {
      if (left !== undefined && left === right) {
        merged.push({ column: columnAt(left), top: Number(top), bottom: Number(bottom) });
      }
    }
    if (rest.includes('mergeCells>')) break;
    const whole = rest.lastIndexOf('>') + 1;
    rest = rest.slice(Math.max(whole, rest.length - LONGEST_TAG));
  }
  return merged.sort((a, b) => a.top - b.top);
}

/** The text of a sheet below its rows. All that stands there is ASCII as far as it is looked at. */
async function* belowRows(parts: Package, name: string): AsyncGenerator<string> {
  const part = await parts.read(name);
  let carried = Buffer.alloc(0);
  let isBelow = false;
  try {
    for await (const chunk of part) {
      if (isBelow) {
        yield (chunk as Buffer).toString('latin1');
        continue;
      }
      const seen = Buffer.concat([carried, chunk as Buffer]);
      const at = endOfRows(seen);
      isBelow = at >= 0;
      if (isBelow) yield seen.subarray(at).toString('latin1');
      else carried = seen.subarray(-LONGEST_TAG);
    }
  } finally {
    part.destroy();
  }
}

/** Where the closing tag of the rows ends, with a prefix or without; -1 where it does not stand. */
function endOfRows(bytes: Buffer): number {
  for (let at = bytes.indexOf(ROWS); at >= 0; at = bytes.indexOf(ROWS, at + 1)) {
    if (bytes[bytes.lastIndexOf('<', at) + 1] === STROKE) return at + ROWS.length;
  }
  return -1;
}

/** Gives merged cells what stands in the topmost of them, row by row. */
export class MergedCells {
  private next = 0;
  private open: (Merged & { text: string })[] = [];

  constructor(private readonly merged: readonly Merged[]) {}

  fill(row: number, cells: string[]): void {
    if (this.open.length > 0) this.open = this.open.filter(({ bottom }) => row <= bottom);
    for (const { column, text } of this.open) cells[column] ||= text;
    for (; (this.merged[this.next]?.top ?? Infinity) <= row; this.next++) {
      const range = this.merged[this.next];
      if (range?.top === row) this.open.push({ ...range, text: cells[range.column] ?? '' });
    }
  }
}
