import { type Text } from '@alliance-hub/kernel';
import { columnName, columnOf, type ColumnKey, foldHeader } from './columns';
import { say } from './messages';
import { type TableRow } from './table';

/** The header of a sheet and what its columns mean. */
export interface RecognisedHeader {
  /** Its last row in the sheet, from 1. */
  row: number;
  columns: { key: ColumnKey; header: string; at: number }[];
  /** Position of each of them. */
  places: ReadonlyMap<ColumnKey, number>;
  /** Headers that are not read here. */
  unknown: string[];
  /** Why the sheet cannot be read: a column is missing, or two mean the same. */
  problems: Text[];
}

/** Headers that a user explains: what they mean, or null for one to leave out. */
export type HeaderMap = ReadonlyMap<string, ColumnKey | null>;

/** The columns that an import reads. */
export interface WantedColumns {
  required: readonly ColumnKey[];
  optional: readonly ColumnKey[];
}

/** Title rows stand above the header. */
export const FARTHEST_HEADER = 15;
const FEWEST = 3;

interface Candidate {
  row: number;
  cells: { header: string; key: ColumnKey | null | undefined }[];
  known: number;
}

/** Finds the header, of one row or of two: among the first rows, where most columns are known. */
export function recogniseHeader(
  rows: readonly TableRow[],
  { required, optional }: WantedColumns,
  map: HeaderMap = new Map(),
): RecognisedHeader {
  const wanted = new Set([...required, ...optional]);
  const explained = new Map([...map].map(([header, key]) => [foldHeader(header), key]));
  const meaning = (header: string): ColumnKey | null | undefined => {
    const told = explained.get(foldHeader(header));
    if (told !== undefined) return told;
    const key = columnOf(header);
    return key !== undefined && wanted.has(key) && ![...explained.values()].includes(key) ? key : undefined;
  };
  const near = rows.filter(({ row }) => row <= FARTHEST_HEADER);
  const single = near.map(({ row, cells }) => candidate(row, cells.length, at => oneRow(cells[at], meaning)));
  const double = near.flatMap(({ row, cells }, index) => {
    const below = rows[index + 1];
    if (below?.row !== row + 1) return [];
    const width = Math.max(cells.length, below.cells.length);
    return [candidate(below.row, width, twoRows(cells, below.cells, meaning))];
  });
  // A title over a header of one row must not count for the first row of two.
  const candidates = [...single, ...double];
  const best = candidates.reduce<Candidate | undefined>(
    (most, one) => (one.known > (most?.known ?? 0) ? one : most),
    undefined,
  );
  if (!best || best.known < Math.min(FEWEST, required.length)) {
    const columns = required.map(columnName).join('、');
    return {
      row: 0,
      columns: [],
      places: new Map(),
      unknown: [],
      problems: [say('noHeader', { rows: FARTHEST_HEADER, columns })],
    };
  }
  return readHeader(best, required, map);
}

type Meaning = (header: string) => ColumnKey | null | undefined;

function candidate(row: number, width: number, cell: (at: number) => Candidate['cells'][number]): Candidate {
  const cells = Array.from({ length: width }, (_, at) => cell(at));
  return { row, cells, known: new Set(cells.flatMap(({ key }) => key ?? [])).size };
}

/** Headers are broken over lines to keep columns narrow; messages name them in one. */
const oneLine = (cell: string | undefined): string => (cell ?? '').replace(/\s+/g, ' ').trim();

const oneRow = (cell: string | undefined, meaning: Meaning) => {
  const header = oneLine(cell);
  return { header, key: header === '' ? undefined : meaning(header) };
};

/** A group over several columns, such as 企业信息 over 名称 and 统一社会信用代码. */
function twoRows(above: readonly string[], below: readonly string[], meaning: Meaning) {
  let group = '';
  return (at: number): Candidate['cells'][number] => {
    const [own, under] = [oneLine(above[at]), oneLine(below[at])];
    if (own !== '' || under === '') group = own;
    if (under === '' || under === group) return oneRow(group, meaning);
    const together = [`${group}${under}`, `${group.replace(/(基本)?(信息|情况|资料)$/, '')}${under}`];
    const key = [...together, under].map(meaning).find(found => found !== undefined);
    return { header: group === '' ? under : `${group} ${under}`, key };
  };
}

function readHeader(
  { row, cells }: Candidate,
  required: readonly ColumnKey[],
  map: HeaderMap,
): RecognisedHeader {
  const columns: RecognisedHeader['columns'] = [];
  const unknown: string[] = [];
  const problems: Text[] = [];
  cells.forEach(({ header, key }, at) => {
    if (header === '') return;
    if (key == null) return void unknown.push(header);
    const earlier = columns.find(column => column.key === key);
    if (earlier) {
      problems.push(say('sameMeaning', { one: earlier.header, other: header, column: columnName(key), key }));
    } else columns.push({ key, header, at });
    if (/万元/.test(header)) problems.push(say('inTenThousands', { header }));
  });
  const headers = cells.map(({ header }) => header).filter(header => header !== '');
  for (const header of map.keys()) {
    if (
      !headers.some(own =>
        own
          .split(' ')
          .concat(own)
          .some(part => foldHeader(part) === foldHeader(header)),
      )
    ) {
      problems.push(say('mappedHeaderMissing', { header, headers: headers.join('、') }));
    }
  }
  for (const key of required) {
    if (!columns.some(column => column.key === key)) {
      problems.push(say('columnMissing', { column: columnName(key), key }));
    }
  }
  const places = new Map(columns.map(({ key, at }) => [key, at]));
  return { row, columns, places, unknown, problems };
}
