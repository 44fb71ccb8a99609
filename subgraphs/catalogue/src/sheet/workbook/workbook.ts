import { HubError, Text } from '@alliance-hub/kernel';
import { otherFormat, unusable } from '../file-kind';
import { say } from '../messages';
import { type SourceFile } from '../source-file';
import { type Table, type TableFile } from '../table';
import { type Merged, mergedDownwards } from './merges';
import { Package, PartTooLarge } from './package';
import { SharedStrings } from './shared-strings';
import { dateStyles } from './styles';
import { worksheetRows } from './worksheet';
import { attribute, readXml } from './xml';

interface SheetEntry {
  name: string;
  part: string;
  isHidden: boolean;
}
interface Contents {
  sheets: SheetEntry[];
  is1904: boolean;
  strings: string | undefined;
  styles: string | undefined;
}

/**
 * Opens a workbook (.xlsx).
 * @throws HubError BAD_USER_INPUT for what is no workbook or is damaged, with what to do.
 */
export async function openWorkbook(file: SourceFile): Promise<TableFile> {
  return telling(file, async () => {
    const parts = await Package.open(file);
    try {
      refuseOthers(file, parts);
      const contents = await contentsOf(parts);
      const dates = await dateStyles(parts, contents.styles);
      // Texts of cells are needed by the first sheet that is read, and are the same for all.
      let strings: Promise<SharedStrings> | undefined;
      const { is1904 } = contents;
      const tables = contents.sheets.map(({ name, part, isHidden }): Table => {
        let merged: Promise<Merged[]> | undefined;
        const rows: Table['rows'] = onProgress =>
          tellingRows(file, async function* () {
            const texts = await (strings ??= SharedStrings.read(parts, contents.strings));
            const around = {
              strings: texts,
              dates,
              is1904,
              merged: await (merged ??= mergedDownwards(parts, part)),
            };
            yield* worksheetRows(parts, part, around, onProgress);
          });
        return { name, isHidden, is1904, rows };
      });
      return { tables, close: () => parts.close() };
    } catch (error) {
      parts.close();
      throw error;
    }
  });
}

function refuseOthers(file: SourceFile, parts: Package): void {
  if (parts.has('xl/workbook.bin')) throw unusable(file, say('oldFormat', { file: file.name }));
  if (parts.has('META-INF/manifest.xml') && parts.has('content.xml'))
    throw otherFormat(file, say('openDocument'));
  if (!parts.has('_rels/.rels')) throw otherFormat(file, say('otherZip'));
}

async function contentsOf(parts: Package): Promise<Contents> {
  const root = await relations(parts, '_rels/.rels', '');
  const main = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target;
  if (main === undefined || !/\.xml$/i.test(main)) throw new Error('no workbook in it');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const related = await relations(parts, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const ofType = (type: string) =>
    [...related.values()].find(relation => relation.type.endsWith(type))?.target;
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  await readXml(await parts.read(main), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') is1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (tag !== 'sheet') return;
      const relation = related.get(attribute(attributes, 'id') ?? '');
      // Sheets of charts and macros have no rows.
      if (!relation?.type.endsWith('/worksheet')) return;
      const isHidden = /^(hidden|veryHidden)$/.test(attributes.state ?? '');
      sheets.push({ name: attributes.name ?? '', part: relation.target, isHidden });
    },
  });
  if (sheets.length === 0) throw new Error('no sheet in it');
  return { sheets, is1904, strings: ofType('/sharedStrings'), styles: ofType('/styles') };
}

async function relations(parts: Package, name: string, folder: string) {
  const found = new Map<string, { type: string; target: string }>();
  await readXml(await parts.read(name), {
    open: (tag, { Id = '', Type = '', Target = '' }) => {
      if (tag !== 'Relationship') return;
      found.set(Id, { type: Type, target: Target.startsWith('/') ? Target.slice(1) : folder + Target });
    },
  });
  return found;
}

async function telling<T>(file: SourceFile, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw told(file, error);
  }
}

async function* tellingRows<T>(
  file: SourceFile,
  work: () => AsyncGenerator<T>,
): AsyncGenerator<T, void, undefined> {
  const rows = work();
  try {
    for (;;) {
      const next = await telling(file, () => rows.next());
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await rows.return(undefined);
  }
}

function told(file: SourceFile, error: unknown): HubError {
  if (error instanceof HubError) return error;
  const { name } = file;
  if (error instanceof PartTooLarge)
    return unusable(file, say('tooLarge', { file: name, limit: error.limit }), error);
  const why = Text.of((error as Error).message);
  return unusable(file, say('damagedWorkbook', { file: name, why }), error);
}
