import { chunks } from '@alliance-hub/database';
import type { Policy } from '@alliance-hub/policy';
import { Participation } from '../institution/institution.enums';
import { type InstitutionHistory, readInstitutions } from '../institution/institution.repository';
import { participation } from '../institution/participation';
import type { ProgressPoint } from '../progress/progress-point';
import { readSigners } from './alert-facts.repository';
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
    const { rollout, year } = point;
    const at = { jurisdiction: rollout.jurisdiction, category: rollout.category, on: year.from };
    return saysWhoTakesPart(policy, at) && participation(policy, history, at) !== Participation.OBLIGED;
  });
  return new Set(free.map(([key]) => key));
}

/** More than any province has institutions. */
const CODES = 20_000;

const saysWhoTakesPart = (
  policy: Policy,
  { jurisdiction, category }: { jurisdiction: string; category: string },
) =>
  policy
    .intervals('scope.obliged', { jurisdiction, categories: [category] })
    .some(({ status }) => status === 'SPECIFIED');
