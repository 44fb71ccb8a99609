import { parse } from 'csv-parse';
import { decodeStream } from 'iconv-lite';
import { type OnProgress } from '../write/progress';
import { unusable } from './file-kind';
import { say } from './messages';
import { type SourceFile } from './source-file';
import { type Table, type TableFile, type TableRow } from './table';

/**
 * Opens a CSV file: UTF-8 with or without a byte order mark, GB18030 as Chinese office programs write it, or UTF-16 as
 * they write “Unicode text”.
 */
export async function openCsv(file: SourceFile): Promise<TableFile> {
  const encoding = await encodingOf(file);
  const table: Table = {
    name: null,
    isHidden: false,
    is1904: false,
    rows: onProgress => csvRows(file, encoding, onProgress),
  };
  return { tables: [table], close: () => undefined };
}

/** @throws HubError BAD_USER_INPUT when the quoting is broken, with the line. */
async function* csvRows(
  file: SourceFile,
  encoding: string,
  onProgress?: OnProgress,
): AsyncGenerator<TableRow, void, undefined> {
  const source = file.read();
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
    delimiter: [',', '\t', ';'],
  });
  const { size } = file;
  let read = 0;
  if (onProgress) source.on('data', (chunk: Buffer) => onProgress((read += chunk.length) / size));
  source.on('error', error => parser.destroy(error));
  source.pipe(decodeStream(encoding)).pipe(parser);
  let row = 0;
  try {
    for await (const cells of parser) yield { row: ++row, cells: cells as string[] };
  } catch (cause) {
    throw unusable(file, say('damagedCsv', { file: file.name, why: (cause as Error).message }), cause);
  } finally {
    source.destroy();
    parser.destroy();
  }
}

async function encodingOf(file: SourceFile): Promise<string> {
  const mark = file.head(2).toString('hex');
  if (mark === 'fffe') return 'utf-16le';
  if (mark === 'feff') return 'utf-16be';
  return (await isUtf8(file)) ? 'utf8' : 'gb18030';
}

async function isUtf8(file: SourceFile): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of file.read()) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}
