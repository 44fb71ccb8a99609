import { chunks } from '@alliance-hub/database';
import { ancestry } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import { Participation } from '../institution/institution.enums';
import { type InstitutionHistory, readInstitutions, versionOn } from '../institution/institution.repository';
import { participation, saysWhoTakesPart } from '../institution/participation';
import { filledCarriedOver } from './carried-over';
import { readUnsigned } from './unsigned.repository';
import type { ProgressBasis, ProgressKey } from './progress.loader';
import { windowOf } from './progress-window';
import type { ProgressPoint } from './progress-point';
import { joined, part, within } from '../query/sql';
import { sumAgreed } from './sum-agreed';
import { sumWindows, type WindowSum } from './sum-window';

/** What does not count: of institutions that need not take part, until they have signed (HI-1.2). */
export interface LeftOut extends Omit<WindowSum, 'rows'> {
  readonly institutions: number;
  readonly agreed: number;
  readonly carriedOver: number;
  /** How much of that has been purchased. */
  readonly filled: number;
}

/**
 * For each key what is left out of its sums. An institution that is not obliged takes part in an agreement year from
 * the day on which an agreement of it is signed by all; then all that it bought and agreed in that year counts.
 */
export async function sumLeftOut(
  { manager, policy, scope, knownAt }: ProgressBasis,
  keys: readonly ProgressKey[],
): Promise<(LeftOut | undefined)[]> {
  const asked = keys.map((key, n) => ({ n, ...key })).filter(({ point }) => speaks(policy, point));
  const unsigned = await readUnsigned(manager, asked, scope, knownAt);
  const histories = new Map<string, InstitutionHistory>();
  for (const some of chunks([...new Set(unsigned.map(({ institution }) => institution))], 5_000)) {
    for (const [code, history] of await readInstitutions(manager, some, knownAt))
      histories.set(code, history);
  }
  const out = new Map<number, string[]>();
  for (const { n, institution } of unsigned) {
    const point = keys[n]?.point;
    const history = histories.get(institution);
    if (!point || !history || isObliged(policy, history, point)) continue;
    out.set(n, [...(out.get(n) ?? []), institution]);
  }
  const sums: (LeftOut | undefined)[] = [];
  for (const some of chunks([...out], ROLLOUTS)) {
    const windows = some.flatMap(([n]) => keys[n] ?? []).map(windowOf);
    const only = joined(
      some.map(([, codes], i) => joined([part('w.n = ?', i), within('s.institution', codes)], 'AND')),
      'OR',
    );
    const bought = await sumWindows(manager, windows, { ...scope, only }, knownAt);
    const agreed = await sumAgreed(manager, windows, { ...scope, only }, knownAt);
    const filled = await filledCarriedOver(manager, windows, agreed, { ...scope, only }, knownAt);
    some.forEach(([n, { length: institutions }], i) => {
      const { winning = 0, exempt = 0, nonWinning = 0 } = bought[i] ?? {};
      const volume = agreed[i] ?? { agreed: 0, carriedOver: 0 };
      sums[n] = { institutions, ...volume, filled: filled[i] ?? 0, winning, exempt, nonWinning };
    });
  }
  return sums;
}

/** A condition of more terms is too deep for SQLite. */
const ROLLOUTS = 200;

const speaks = (policy: Policy, { window }: ProgressPoint): boolean => saysWhoTakesPart(policy, window);

/** Judged on the first day of the agreement year, as Agreement.participation is. */
export function isObliged(
  policy: Policy,
  history: InstitutionHistory,
  { window, year }: ProgressPoint,
): boolean {
  const { jurisdiction: place } = versionOn(history, year.from);
  const jurisdiction = ancestry(place).includes(window.jurisdiction) ? place : window.jurisdiction;
  const at = { jurisdiction, category: window.category, on: year.from };
  return participation(policy, history, at) === Participation.OBLIGED;
}
