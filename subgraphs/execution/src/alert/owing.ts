import { chunks } from '@alliance-hub/database';
import { type InstitutionHistory, readInstitutions } from '../institution/institution.repository';
import { saysWhoTakesPart } from '../institution/participation';
import { isObliged } from '../progress/not-counted';
import type { ProgressPoint } from '../progress/progress-point';
import { readSigners } from './agreement-facts.repository';
import type { GatherBasis } from './gather';

/** An institution with agreed or purchased volumes in the rollout at the place `n`. */
export interface Present {
  readonly n: number;
  readonly institution: string;
}

export const keyOf = ({ n, institution }: Present): string => `${n} ${institution}`;

/**
 * Who need not take part owes nothing until an agreement of the year is signed by all (HI-1.2); as
 * `<place of the rollout> <institution>`.
 */
export async function owingNothing(
  { manager, policy, sight }: GatherBasis,
  points: readonly ProgressPoint[],
  present: readonly Present[],
): Promise<Set<string>> {
  const asked = points.map(({ window, year, asOf }) => ({ window, agreementYear: year.number, on: asOf }));
  const signed = new Set((await readSigners(manager, sight, asked)).map(keyOf));
  const there = new Map(present.map(row => [keyOf(row), row]));
  const unsigned = [...there].filter(([key]) => !signed.has(key));
  const histories = new Map<string, InstitutionHistory>();
  const codes = [...new Set(unsigned.map(([, { institution }]) => institution))];
  for (const some of chunks(codes, CODES)) {
    for (const [code, history] of await readInstitutions(manager, some)) histories.set(code, history);
  }
  const free = unsigned.filter(([, { n, institution }]) => {
    const point = points[n];
    const history = histories.get(institution);
    if (!point || !history) return false;
    return saysWhoTakesPart(policy, point.window) && !isObliged(policy, history, point);
  });
  return new Set(free.map(([key]) => key));
}

/** More than any province has institutions. */
const CODES = 20_000;
