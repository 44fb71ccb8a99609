import { type OnProgress } from '../write/progress';
import { chooseTable } from './choose-table';
import { type RecognisedHeader, type WantedColumns } from './header';
import { headerMap } from './header-map';
import { type ImportReport } from './import-report';
import { type SheetLine, sheetLines } from './lines';
import { say } from './messages';
import { openTables } from './open-tables';
import { type SourceFile } from './source-file';
import { columnLetters, type Table, type TableFile } from './table';
import { openInThread } from './thread/tables-in-thread';

/** Which file to read and how. */
export interface SheetInput {
  file: SourceFile;
  /** Name of the sheet; by default the only visible one with a header. */
  sheet?: string | undefined;
  /** What headers mean that the hub does not know: `挂网价格=price`. */
  map?: readonly string[] | undefined;
  /** Told how much is done. */
  onProgress?: OnProgress | undefined;
}

/** A sheet of which the header is read and the lines are not. */
export interface OpenedSheet {
  header: RecognisedHeader;
  table: Table;
  report: ImportReport;
  /** The lines from the first on, as often as needed; tells how much of the sheet is read. */
  lines: (onProgress?: OnProgress) => AsyncGenerator<SheetLine, void, undefined>;
}

/**
 * Opens the sheet of a file that holds a list, and closes the file after the work.
 * @throws HubError BAD_USER_INPUT for a file without such a sheet.
 */
export async function withSheet<T>(
  { file, sheet, map = [] }: SheetInput,
  wanted: WantedColumns,
  work: (opened: OpenedSheet) => Promise<T>,
): Promise<T> {
  const explained = headerMap(map, wanted);
  const tables = await openList(file);
  try {
    const { table, header, others } = await chooseTable(file, tables, wanted, { sheet, map: explained });
    const report: ImportReport = {
      fileName: file.name,
      sheet: table.name,
      sha256: await file.sha256(),
      readable: header.problems.length === 0,
      problems: header.problems,
      headerRow: header.row,
      recognised: header.columns.map(({ key, header: text, at }) => ({
        header: text,
        as: key,
        column: columnLetters(at),
      })),
      unknown: header.unknown,
      read: 0,
      accepted: 0,
      unchanged: 0,
      rejected: [],
      notes: [],
      remarks: others.length > 0 ? [say('otherSheets', { sheets: others.join('、') })] : [],
    };
    return await work({
      header,
      table,
      report,
      lines: told => sheetLines(table, header, told),
    });
  } finally {
    tables.close();
  }
}

/** Reading a longer file takes a second or more, which a thread of its own takes off the writing. */
const LONG = 1024 * 1024;

const openList = (file: SourceFile): Promise<TableFile> =>
  typeof file.at === 'string' && file.size > LONG ? openInThread(file.at) : openTables(file);
