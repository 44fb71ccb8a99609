import { type Package } from './package';
import { readXml } from './xml';

/** Built-in number formats that show a day, the Chinese ones among them. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a format shows a day: it has a year or a day outside quotes and brackets. */
export function showsDay(format: string): boolean {
  const [positive = ''] = format
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';');
  return !/general/i.test(positive) && /[yd]|m.*m.*m/i.test(positive);
}

/** Which cell styles show a number as a day. */
export async function dateStyles(parts: Package, name: string | undefined): Promise<ReadonlySet<number>> {
  const dates = new Set<number>();
  if (name === undefined || !parts.has(name)) return dates;
  const custom = new Map<number, boolean>();
  let isCellStyles = false;
  let count = 0;
  await readXml(await parts.read(name), {
    open: (tag, attributes) => {
      if (tag === 'numFmt') custom.set(Number(attributes.numFmtId), showsDay(attributes.formatCode ?? ''));
      else if (tag === 'cellXfs') isCellStyles = true;
      else if (tag === 'xf' && isCellStyles) {
        const id = Number(attributes.numFmtId ?? 0);
        if (custom.get(id) ?? isBuiltInDate(id)) dates.add(count);
        count++;
      }
    },
    close: tag => {
      if (tag === 'cellXfs') isCellStyles = false;
    },
  });
  return dates;
}
