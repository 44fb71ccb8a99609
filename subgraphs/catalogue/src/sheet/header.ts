import { columnName, columnOf, type ColumnKey } from './columns';
import { type SheetRows } from './read-csv';

/** The header row of a sheet and what its columns mean. */
export interface RecognisedHeader {
  /** Row of the sheet, from 1. */
  row: number;
  columns: { key: ColumnKey; header: string; at: number }[];
  /** Headers that the hub does not know; their cells are not read. */
  unknown: string[];
  /** Why the sheet cannot be read: a column is missing, or two mean the same. */
  problems: string[];
}

/** Title rows stand above the header. */
const FARTHEST = 15;
const FEWEST = 3;

/** Finds the header: the row among the first ones in which most columns are known. */
export function recogniseHeader(rows: SheetRows, required: readonly ColumnKey[]): RecognisedHeader {
  const candidates = rows.slice(0, FARTHEST).map((cells, index) => ({
    index,
    known: cells.filter(cell => columnOf(cell) !== undefined).length,
  }));
  const best = candidates.reduce((most, candidate) => (candidate.known > most.known ? candidate : most), {
    index: 0,
    known: 0,
  });
  if (best.known < FEWEST) {
    const wanted = required.map(columnName).join('、');
    const problem = `No header row was found in the first ${FARTHEST} rows; one row must name the columns ${wanted}.`;
    return { row: 0, columns: [], unknown: [], problems: [problem] };
  }
  return readHeader(rows[best.index] ?? [], best.index + 1, required);
}

function readHeader(cells: readonly string[], row: number, required: readonly ColumnKey[]): RecognisedHeader {
  const columns: RecognisedHeader['columns'] = [];
  const unknown: string[] = [];
  const problems: string[] = [];
  cells.forEach((cell, at) => {
    const header = cell.trim();
    const key = columnOf(header);
    const earlier = columns.find(column => column.key === key);
    if (header === '') return;
    if (key === undefined) unknown.push(header);
    else if (earlier) {
      problems.push(
        `The columns "${earlier.header}" and "${header}" both mean ${columnName(key)}; keep one of them.`,
      );
    } else columns.push({ key, header, at });
    if (key !== undefined && /万元/.test(header)) {
      problems.push(`The column "${header}" is in 万元; prices must be in 元.`);
    }
  });
  for (const key of required) {
    if (!columns.some(column => column.key === key)) {
      problems.push(`The column ${columnName(key)} is missing; add it, or name it so.`);
    }
  }
  return { row, columns, unknown, problems };
}
