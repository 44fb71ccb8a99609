import { HubError } from '@alliance-hub/kernel';
import { parse } from 'csv-parse/sync';
import { decode } from 'iconv-lite';

/** A sheet as rows of cells, each a text as it stands there; row 1 is the first. */
export type SheetRows = readonly (readonly string[])[];

/**
 * Reads a CSV file: UTF-8 with or without a byte order mark, or GB18030 as Chinese office programs write it.
 * @throws HubError BAD_USER_INPUT when the quoting is broken, with the line.
 */
export function readCsv(bytes: Buffer, fileName: string): SheetRows {
  try {
    return parse(textOf(bytes), {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      delimiter: [',', '\t', ';'],
    });
  } catch (cause) {
    throw new HubError(
      'BAD_USER_INPUT',
      `${fileName} cannot be read as CSV (${(cause as Error).message}); it must be a table with a header row, saved as CSV in UTF-8 or GB18030.`,
      { field: 'file', value: fileName, cause },
    );
  }
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, 'gb18030');
  }
}
