import { attempt } from '../supply-list/rejected-line';
import { type SheetRow } from './cell';
import { type ImportReport, rejectedCell } from './import-report';
import { type SheetLine } from './lines';

/** A row that is a line of the list; null where its cells cannot be read. */
export interface ReadLine<Line> {
  row: SheetRow;
  line: Line | null;
}

/**
 * Reads the lines of a sheet one by one.
 * @param report counts them, and is told the notes and the cells that cannot be read
 */
export async function* readLines<Line>(
  found: AsyncIterable<SheetLine>,
  readLine: (row: SheetRow) => Line,
  report?: Pick<ImportReport, 'read' | 'rejected' | 'notes'>,
): AsyncGenerator<ReadLine<Line>, void, undefined> {
  for await (const each of found) {
    if ('note' in each) {
      report?.notes.push(each.note);
      continue;
    }
    const row = each.line;
    const read = attempt(() => readLine(row));
    if (report) report.read++;
    if ('error' in read) report?.rejected.push(rejectedCell(row, read.error));
    yield { row, line: 'error' in read ? null : read.value };
  }
}

const PART = 1_000;

/** Cuts what comes one by one into parts, so that no more than one of them is held. */
export async function* inParts<T>(each: AsyncIterable<T>): AsyncGenerator<T[], void, undefined> {
  let part: T[] = [];
  for await (const one of each) {
    part.push(one);
    if (part.length < PART) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
