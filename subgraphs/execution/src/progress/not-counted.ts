import { chunks, type KnownAt } from '@alliance-hub/database';
import { ancestry } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import type { EntityManager } from 'typeorm';
import { Participation } from '../institution/institution.enums';
import { type InstitutionHistory, readInstitutions, versionOn } from '../institution/institution.repository';
import { participation, saysWhoTakesPart } from '../institution/participation';
import type { Sight } from '../query/visible';
import type { ProgressPoint } from './progress-point';
import { readUnsigned } from './unsigned.repository';

/** What of a rollout and day decides who counts in it. */
export type CountingPoint = Pick<ProgressPoint, 'rollout' | 'window' | 'year' | 'asOf'>;

/** A rollout, or one institution in it, of which it is asked who counts. */
export interface CountingKey {
  readonly point: CountingPoint;
  readonly institution?: string;
}

export interface CountingBasis {
  readonly manager: EntityManager;
  readonly policy: Policy;
  readonly scope: Sight;
  readonly knownAt: KnownAt;
}

/** Few enough for the bound parameters of one statement on either driver. */
export const SOME_INSTITUTIONS = 5_000;

/**
 * The institutions that do not count in each key: they are not obliged, and have signed no agreement of the year. From
 * the day on which one is signed by all, all that they bought and agreed in that year counts (HI-1.2). Whoever counts
 * volumes, or who takes part, asks here.
 */
export async function readNotCounted(
  { manager, policy, scope, knownAt }: CountingBasis,
  keys: readonly CountingKey[],
): Promise<ReadonlySet<string>[]> {
  // Listings of one rollout and day ask alike.
  const alike = new Map(keys.map(key => [wordsOf(key), key]));
  const distinct = [...alike].map(([words, key], n) => ({ n, words, ...key }));
  const asked = distinct.filter(({ point: { window } }) => saysWhoTakesPart(policy, window));
  const unsigned = await readUnsigned(manager, asked, scope, knownAt);
  const histories = new Map<string, InstitutionHistory>();
  const codes = [...new Set(unsigned.map(({ institution }) => institution))];
  for (const some of chunks(codes, SOME_INSTITUTIONS)) {
    for (const [code, history] of await readInstitutions(manager, some, knownAt))
      histories.set(code, history);
  }
  const found = new Map<string, Set<string>>(distinct.map(({ words }) => [words, new Set()]));
  for (const { n, institution } of unsigned) {
    const key = distinct[n];
    const history = histories.get(institution);
    if (!key || !history || isObliged(policy, history, key.point)) continue;
    found.get(key.words)?.add(institution);
  }
  return keys.map(key => found.get(wordsOf(key)) ?? new Set());
}

const wordsOf = ({ point: { rollout, window, year, asOf }, institution = '' }: CountingKey): string =>
  [rollout.id, year.number, asOf, window.from, window.to, institution].join(' ');

/** Judged on the first day of the agreement year, as Agreement.participation is. */
export function isObliged(
  policy: Policy,
  history: InstitutionHistory,
  { window, year }: Pick<CountingPoint, 'window' | 'year'>,
): boolean {
  const { jurisdiction: place } = versionOn(history, year.from);
  const jurisdiction = ancestry(place).includes(window.jurisdiction) ? place : window.jurisdiction;
  const at = { jurisdiction, category: window.category, on: year.from };
  return participation(policy, history, at) === Participation.OBLIGED;
}
