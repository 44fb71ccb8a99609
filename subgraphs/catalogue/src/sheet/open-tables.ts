import { kindOf } from './file-kind';
import { openCsv } from './read-csv';
import { type SourceFile } from './source-file';
import { type TableFile } from './table';
import { openWorkbook } from './workbook/workbook';

/**
 * Opens a file of officials, by what is in it: a workbook (.xlsx) or CSV.
 * @throws HubError BAD_USER_INPUT for what holds no list that can be read, with what to do.
 */
export async function openTables(file: SourceFile): Promise<TableFile> {
  return (await kindOf(file)) === 'zip' ? openWorkbook(file) : openCsv(file);
}
