import { HubError } from '@alliance-hub/kernel';
import { unusable } from './file-kind';
import {
  FARTHEST_HEADER,
  type HeaderMap,
  type RecognisedHeader,
  recogniseHeader,
  type WantedColumns,
} from './header';
import { say } from './messages';
import { type SourceFile } from './source-file';
import { firstRows, type Table, type TableFile } from './table';

export interface ChosenTable {
  table: Table;
  header: RecognisedHeader;
  /** Names of visible sheets that are not read. */
  others: string[];
}

/**
 * The sheet that holds the list: the one that is named, or the only visible one with a header.
 * @throws HubError BAD_USER_INPUT where there is no such sheet, it is empty, or several would do.
 */
export async function chooseTable(
  file: SourceFile,
  { tables }: TableFile,
  wanted: WantedColumns,
  { sheet, map }: { sheet?: string | undefined; map?: HeaderMap | undefined } = {},
): Promise<ChosenTable> {
  const visible = tables.filter(({ isHidden }) => !isHidden);
  const others = (chosen: Table) =>
    visible.filter(table => table !== chosen).flatMap(({ name }) => name ?? []);
  const asked = sheet === undefined ? visible : [named(file, tables, sheet)];
  if (asked.length === 0)
    throw unusable(file, say('noVisibleSheet', { file: file.name, sheets: namesOf(tables) }));

  const read: ChosenTable[] = [];
  for (const table of asked) {
    const rows = await firstRows(table, FARTHEST_HEADER + 1);
    if (rows.length === 0) continue;
    read.push({ table, header: recogniseHeader(rows, wanted, map), others: others(table) });
  }
  const [first] = read;
  if (!first) throw empty(file, asked);
  const readable = read.filter(({ header }) => header.problems.length === 0);
  if (readable.length > 1) {
    const sheets = namesOf(readable.map(({ table }) => table));
    throw new HubError('BAD_USER_INPUT', say('severalSheets', { file: file.name, sheets }), {
      field: 'sheet',
    });
  }
  return readable[0] ?? read.find(({ header }) => header.columns.length > 0) ?? first;
}

function named(file: SourceFile, tables: readonly Table[], sheet: string): Table {
  const found =
    tables.find(({ name }) => name === sheet) ?? tables.find(({ name }) => name?.trim() === sheet.trim());
  if (found) return found;
  const isCsv = tables.every(({ name }) => name === null);
  const told = isCsv
    ? say('noSheetInCsv', { file: file.name, sheet })
    : say('noSuchSheet', { file: file.name, sheet, sheets: namesOf(tables) });
  throw new HubError('BAD_USER_INPUT', told, { field: 'sheet', value: sheet });
}

function empty(file: SourceFile, tables: readonly Table[]): HubError {
  const name = tables[0]?.name;
  return unusable(
    file,
    name == null
      ? say('emptyFile', { file: file.name })
      : say('emptySheet', { file: file.name, sheet: namesOf(tables) }),
  );
}

const namesOf = (tables: readonly Table[]): string => tables.map(({ name }) => name ?? '').join('、');
