import { strToU8, zipSync } from 'fflate';
import { SourceFile } from '../../src';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WorkbookParts {
  /** XML of the rows of each sheet by its name; `state` and `below` as they stand in the file. */
  sheets: Record<string, string | { rows: string; below?: string; state?: string }>;
  /** `<si>` elements. */
  strings?: string;
  cellXfs?: string;
  numFmts?: string;
  is1904?: boolean;
  /** Whether the texts stand before the sheets in the ZIP, as Excel writes them, or behind. */
  stringsFirst?: boolean;
}

/** A workbook from its XML, for what no program at hand writes. */
export function workbook({
  sheets,
  strings,
  is1904,
  stringsFirst = false,
  ...styles
}: WorkbookParts): SourceFile {
  const list = Object.entries(sheets);
  const parts: Record<string, string> = {
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${list
      .map(([name, sheet], index) => {
        const state = typeof sheet === 'string' ? undefined : sheet.state;
        return `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="s${index}"/>`;
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...list.map((_, index): [string, string, string] => [
        `s${index}`,
        'worksheet',
        `worksheets/sheet${index}.xml`,
      ]),
      ['strings', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['styles', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${styles.numFmts ?? ''}</numFmts><cellXfs>${styles.cellXfs ?? '<xf numFmtId="0"/>'}</cellXfs></styleSheet>`,
  };
  const shared = { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings ?? ''}</sst>` };
  if (stringsFirst) Object.assign(parts, shared);
  list.forEach(([, sheet], index) => {
    const { rows, below = '' } = typeof sheet === 'string' ? { rows: sheet } : sheet;
    parts[`xl/worksheets/sheet${index}.xml`] =
      `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${below}</worksheet>`;
  });
  if (!stringsFirst) Object.assign(parts, shared);
  return zipped(parts);
}

export const zipped = (parts: Record<string, string>, name = 'list.xlsx'): SourceFile =>
  SourceFile.of(
    name,
    Buffer.from(
      zipSync(Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(xml)]))),
    ),
  );

const relationships = (list: readonly [id: string, type: string, target: string][]): string =>
  `<Relationships>${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
