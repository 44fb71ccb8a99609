import { chunks, type KnownAt } from '@alliance-hub/database';
import type { EntityManager } from 'typeorm';
import { Counted } from '../purchase/purchase.enums';
import { select, within } from '../query/sql';
import type { Sight } from '../query/visible';
import { type AgreedKey, type AgreedSum, type CarriedLine, readCarried } from './sum-agreed';
import { readSums, type SumWindow } from './sum-window';

/** What of one line was carried over and has been purchased. */
export interface FilledLine {
  /** Place of the window. */
  readonly n: number;
  readonly institution: string;
  readonly filled: number;
}

/** How much has been purchased of what was carried over into the agreement year of each window. */
export async function filledCarriedOver(
  manager: EntityManager,
  windows: readonly (SumWindow & AgreedKey)[],
  agreed: readonly (AgreedSum | undefined)[],
  sight: Sight,
  knownAt: KnownAt = null,
): Promise<number[]> {
  const filled = windows.map(() => 0);
  for (const line of await filledLines(manager, windows, agreed, sight, knownAt)) {
    filled[line.n] = (filled[line.n] ?? 0) + line.filled;
  }
  return filled;
}

/**
 * Line by line: purchases of the year fill what was carried over first, and count to the new volume only then (CQ-2.1e,
 * Nothing is read where nothing was carried over, and else the same few statements however many lines there are.
 */
export async function filledLines(
  manager: EntityManager,
  windows: readonly (SumWindow & AgreedKey)[],
  agreed: readonly (Pick<AgreedSum, 'carriedOver'> | undefined)[],
  sight: Sight,
  knownAt: KnownAt,
): Promise<FilledLine[]> {
  const asked = [...windows.keys()].filter(n => (agreed[n]?.carriedOver ?? 0) > 0);
  const theirs = asked.flatMap(n => windows[n] ?? []);
  if (theirs.length === 0) return [];
  const lines = await readCarried(manager, new Map(theirs.entries()), sight, knownAt);
  const bought = await readSums(manager, theirs, sight, knownAt, 'LINE');
  // What was superseded may stand under a code that the product had before.
  const current =
    knownAt == null ? new Map<string, string>() : await currentCodes(manager, [...lines, ...bought]);
  const keyOf = ({ n, institution, company, product = '' }: Bought): string =>
    [n, institution, company, current.get(product) ?? product].join(' ');
  const sums = new Map<string, number>();
  for (const row of bought) {
    if (row.counted === Counted.WINNING) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.total);
  }
  return lines.map(line => ({
    n: asked[line.n] ?? line.n,
    institution: line.institution,
    filled: Math.min(Math.max(sums.get(keyOf(line)) ?? 0, 0), line.carriedOver),
  }));
}

type Bought = { readonly n: number } & Partial<Pick<CarriedLine, 'institution' | 'company' | 'product'>>;

async function currentCodes(
  manager: EntityManager,
  rows: readonly { readonly product?: string }[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const some of chunks([...new Set(rows.flatMap(({ product }) => product ?? []))], 5_000)) {
    const among = within('formerCode', some);
    const aliases = await select<{ formerCode: string; code: string }>(
      manager,
      `SELECT formerCode, code FROM product_alias WHERE ${among.sql}`,
      among.parameters,
    );
    for (const { formerCode, code } of aliases) found.set(formerCode, code);
  }
  return found;
}
