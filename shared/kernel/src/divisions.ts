import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HubError } from './hub-error';
import { messages } from './messages';
import { Text, type TextPart } from './text';

/** 全国 / 省 / 市 / 县（区）. A pooling area stands one level below the division it belongs to. */
export type DivisionLevel = 'NATION' | 'PROVINCE' | 'CITY' | 'DISTRICT';

/**
 * Whose code it is: GB/T 2260 行政区划代码; an insurance-only code 医保区划 (a pool of the province or of the city
 * itself); or the statistics bureau's 统计用区划代码 for a development zone that the other two do not know.
 */
export type DivisionKind = 'GB2260' | 'INSURANCE' | 'STATISTICS';

export interface Division {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  readonly kind: DivisionKind;
  /** The division above; none above the nation. */
  readonly parent?: string;
  /** The year, or the day where the source gives one, since which the code is no longer used. */
  readonly retiredOn?: string;
  /** The codes its area has now; several where it was split, the largest part first. */
  readonly successors?: readonly string[];
  /** The first of `successors`. */
  readonly successor?: string;
}

export const NATION = '100000';

interface Table {
  byCode: ReadonlyMap<string, Division>;
  children: ReadonlyMap<string, readonly Division[]>;
}

let table: Table | undefined;

/** A division, current or retired; undefined if the code is not in the table. */
export function division(code: string): Division | undefined {
  return divisions().byCode.get(code);
}

/**
 * A division in force.
 * @param field where the code stands, for the message
 * @param subject the same in words, where it is more than the name of a field
 * @throws HubError UNKNOWN_JURISDICTION, or RETIRED_CODE naming the successor
 */
export function requireDivision(code: string, field = 'Jurisdiction', subject: TextPart = field): Division {
  const found = division(code);
  if (!found) {
    throw new HubError('UNKNOWN_JURISDICTION', say('unknown', { subject, code }), { field, value: code });
  }
  if (found.retiredOn !== undefined) {
    const now = (found.successors ?? []).map(successor => `${successor} ${division(successor)?.name ?? ''}`);
    const { name, retiredOn: day } = found;
    const message = say('retired', { subject, code, name, day, now: Text.join(now, say('or')) });
    throw new HubError('RETIRED_CODE', message, { field, value: code });
  }
  return found;
}

/** The division itself first, then all above it, up to 100000. Retired codes keep their place. */
export function ancestry(code: string): string[] {
  const codes: string[] = [];
  for (
    let at: Division | undefined = requireKnown(code);
    at;
    at = at.parent ? division(at.parent) : undefined
  ) {
    codes.push(at.code);
  }
  return codes;
}

/** The division itself first, then all in force below it. */
export function subtree(code: string): string[] {
  const codes = [requireKnown(code).code];
  for (let index = 0; index < codes.length; index += 1) {
    codes.push(...childrenOf(codes[index] ?? '').map(child => child.code));
  }
  return codes;
}

/** The divisions in force directly below, by code. */
export function childrenOf(code: string): readonly Division[] {
  return divisions().children.get(code) ?? [];
}

function requireKnown(code: string): Division {
  return division(code) ?? requireDivision(code);
}

function divisions(): Table {
  table ??= readTable(path.join(__dirname, '..', 'data', 'divisions.csv'));
  return table;
}

/** Lines `code,name[,kind[,retired[,successors]]]`; `#` starts a comment line. */
function readTable(file: string): Table {
  const byCode = new Map<string, Division>();
  const children = new Map<string, Division[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [code = '', name = '', kind = '', retiredOn = '', successors = ''] = line.split(',');
    const parent = parentOf(code);
    const entry: Division = {
      code,
      name,
      level: levelOf(code, parent),
      kind: kind === '' ? 'GB2260' : (kind as DivisionKind),
      ...(parent !== undefined && { parent }),
      ...(retiredOn !== '' && {
        retiredOn,
        successors: successors.split(' '),
        successor: successors.split(' ')[0],
      }),
    };
    byCode.set(code, entry);
    if (parent === undefined || retiredOn !== '') continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(entry);
    else children.set(parent, [entry]);
  }
  return { byCode, children };
}

/** Provinces of districts alone; their 01 and 02 rows of GB/T 2260 (市辖区, 县) are no divisions. */
const MUNICIPALITIES = new Set(['11', '12', '31', '50']);
/** 省（自治区）直辖县级: 4190xx, 4290xx, 4690xx, 6590xx belong to the province itself. */
const DIRECTLY_ADMINISTERED = new Set(['4190', '4290', '4690', '6590']);

function parentOf(code: string): string | undefined {
  if (code === NATION) return undefined;
  const province = `${code.slice(0, 2)}0000`;
  if (code === province) return NATION;
  const direct = DIRECTLY_ADMINISTERED.has(code.slice(0, 4)) || MUNICIPALITIES.has(code.slice(0, 2));
  const city = `${code.slice(0, 4)}00`;
  // NN9900 is the insurance pool of the province itself (terms.md 3.4).
  return direct || code === city ? province : city;
}

function levelOf(code: string, parent: string | undefined): DivisionLevel {
  if (parent === undefined) return 'NATION';
  if (parent === NATION) return 'PROVINCE';
  return code.endsWith('00') ? 'CITY' : 'DISTRICT';
}

const say = messages('kernel.divisions', {
  or: { en: ' or ', zh: '或' },
  unknown: {
    en: '{subject} is "{code}"; it must be a six-digit division code 行政区划代码, such as 460000 for 海南省.',
    zh: '{subject} 为“{code}”；应为六位行政区划代码，如 460000（海南省）。',
  },
  retired: {
    en: '{subject} is "{code}" {name}, retired since {day}; it must be {now}.',
    zh: '{subject} 为“{code}”{name}，自 {day} 起停用；应为 {now}。',
  },
});
