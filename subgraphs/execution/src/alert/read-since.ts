import type { PlainDate } from '@alliance-hub/kernel';
import type { SumWindow } from '../progress/sum-window';
import { Counted } from '../purchase/purchase.enums';
import { readDays } from './purchase-facts.repository';
import type { Found } from './alert-list';
import type { DaySum } from './facts';
import type { GatherBasis } from './gather';

/** By what the purchases of a finding are told apart: one statement for each. */
const KINDS = ['product', 'company', 'institution'] as const;
type Kind = (typeof KINDS)[number];

const kindOf = ({ finding: { product, company } }: Found): Kind =>
  product !== undefined ? 'product' : company !== undefined ? 'company' : 'institution';

/** Since when each finding is so, in three statements at most. */
export async function readSince(
  { manager, sight }: GatherBasis,
  found: readonly Found[],
): Promise<PlainDate[]> {
  const since = new Map<Found, PlainDate>();
  for (const kind of KINDS) {
    const asked = found.filter(one => typeof one.finding.since === 'function' && kindOf(one) === kind);
    const rows = await readDays(
      manager,
      sight,
      asked.map(one => windowOf(one, kind)),
    );
    asked.forEach((one, n) => {
      const days = daysOf(rows.filter(row => row.n === n));
      if (typeof one.finding.since === 'function') since.set(one, one.finding.since(days));
    });
  }
  return found.map(one =>
    typeof one.finding.since === 'string' ? one.finding.since : (since.get(one) ?? one.point.asOf),
  );
}

function windowOf({ point: { window }, finding }: Found, kind: Kind): SumWindow {
  const { jurisdiction, category, from, to } = window;
  const { institution, product = '', company = '' } = finding;
  return {
    ...{ jurisdiction, category, from, to, institution },
    ...(kind === 'product' && { product }),
    ...(kind === 'company' && { company }),
  };
}

function daysOf(rows: readonly { day: PlainDate; counted: Counted; total: number }[]): DaySum[] {
  const days = new Map<PlainDate, { winning: number; exempt: number; nonWinning: number }>();
  for (const { day, counted, total } of rows) {
    const sum = days.get(day) ?? { winning: 0, exempt: 0, nonWinning: 0 };
    if (counted === Counted.WINNING) sum.winning += total;
    else if (counted === Counted.EXEMPT) sum.exempt += total;
    else sum.nonWinning += total;
    days.set(day, sum);
  }
  return [...days].map(([day, sum]) => ({ day, ...sum })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
