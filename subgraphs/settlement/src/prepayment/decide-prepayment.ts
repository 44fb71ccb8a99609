import {
  ancestry,
  badInput,
  division,
  parseInstitutionCode,
  type PlainDate,
  requireDivision,
  subtree,
  Text,
} from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { AgreementCopy } from '../execution-follower/execution-copy.entity';
import { readCycles } from '../obligation/cycles.repository';
import { readPlaces } from '../payable/place';
import { say } from './messages';
import { type PrepaymentForm } from './prepayment.form';
import { type KnownPrepayment } from './prepayment.repository';
import { SHARED_RULES } from './reckon';
import { pointOf, type RolloutDays, yearsOf } from './rollout-days';

/** Who is prepaid by whom, and on which day that is judged. */
export interface Parties {
  readonly institution: string;
  readonly jurisdiction: string;
  readonly day: PlainDate;
}

/** @throws HubError BAD_USER_INPUT, UNKNOWN_JURISDICTION or RETIRED_CODE for a code that is none */
export const partiesOf = (form: PrepaymentForm, today: PlainDate): Parties => ({
  institution: parseInstitutionCode(form.institution, 'institution').code,
  jurisdiction: requireDivision(form.jurisdiction, 'jurisdiction').code,
  day: form.paidOn ?? today,
});

/** A pooling area decides for who lies there on the day; who has moved since is paid what was decided. */
async function checkPlace(
  manager: EntityManager,
  { institution, jurisdiction, day }: Parties,
): Promise<void> {
  const there = (await readPlaces(manager, [institution]))(institution, day);
  if (subtree(jurisdiction).includes(there)) return;
  const words = say('elsewhere', { place: named(jurisdiction), day, there: named(there) });
  throw badInput('institution', institution, words);
}

/** The rollouts that were named, each where its notice prints it; none where those of the agreements are meant. */
export function namedRollouts(
  policy: Policy,
  { rollouts }: PrepaymentForm,
  { jurisdiction }: Parties,
): string[] | undefined {
  return rollouts ? distinct(rollouts.map(id => carried(policy, jurisdiction, id))) : undefined;
}

/** A rollout as the notice prints it: an inherited one stands for the one above. */
function carried(policy: Policy, jurisdiction: string, id: string): string {
  const rule = policy.rollout(id);
  if (rule && ancestry(jurisdiction).includes(rule.carriedBy)) return `${rule.carriedBy}:${rule.category}`;
  const [example] = policy.rolloutsOf(jurisdiction);
  throw badInput('rollouts', id, say('rollout', { place: named(jurisdiction), example: example?.id ?? '' }));
}

/** The institution's agreements in a pooling area, whichever their year. */
export async function readAgreed(
  manager: EntityManager,
  { institution, jurisdiction }: Parties,
): Promise<AgreementCopy[]> {
  const agreements = await manager.findBy(AgreementCopy, { institution, void: false });
  const above = ancestry(jurisdiction);
  return agreements.filter(({ rollout }) => above.includes(rollout.slice(0, rollout.indexOf(':'))));
}

/** The rollouts that are agreed in one year, in order. */
export const agreedIn = (agreements: readonly AgreementCopy[], year: number | null): string[] =>
  distinct(
    agreements.filter(({ agreementYear }) => agreementYear === (year ?? 1)).map(({ rollout }) => rollout),
  );

/**
 * What a new prepayment is for.
 * @throws HubError BAD_USER_INPUT for an institution of elsewhere, where nothing is agreed, for a year that the cycle does
 *   not have, or for rollouts that follow different rules
 */
export async function newSubject(
  manager: EntityManager,
  policy: Policy,
  parties: Parties,
  year: number | null,
  { named: given, agreements }: { named: string[] | undefined; agreements: readonly AgreementCopy[] },
): Promise<string[]> {
  const { institution, jurisdiction, day } = parties;
  await checkPlace(manager, parties);
  if (given?.length === 0) throw badInput('rollouts', given, say('noneNamed'));
  const rollouts = given ?? agreedIn(agreements, year);
  if (rollouts.length === 0) {
    const place = named(jurisdiction);
    const years = [...new Set(agreements.map(({ agreementYear }) => agreementYear))].sort((a, b) => a - b);
    if (years.length === 0 || year === null) {
      throw badInput('rollouts', [], say('noRollouts', { institution, place }));
    }
    const shown = Text.join(years.map(String), say('or'));
    throw badInput('agreementYear', year, say('notAgreed', { institution, place, years: shown }));
  }
  const cycles = await readCycles(manager);
  const days = rollouts.map((id): RolloutDays => ({ id, ...cycles.get(id) }));
  if (year !== null) for (const one of days) checkYear(one, year, day, agreements);
  checkRules(policy, { jurisdiction, year, day }, days);
  return rollouts;
}

/** The years of the cycle, or what is agreed; of a cycle that execution has not told of the first year alone. */
function checkYear(
  rollout: RolloutDays,
  year: number,
  day: PlainDate,
  agreements: readonly AgreementCopy[],
): void {
  const { id } = rollout;
  const agreed = agreements.filter(one => one.rollout === id).map(({ agreementYear }) => agreementYear);
  if (agreed.includes(year)) return;
  const most = Math.max(1, ...yearsOf(rollout, day).map(({ number }) => number));
  if (year < 1 || year > most)
    throw badInput('agreementYear', year, say('noSuchYear', { most, rollout: id }));
}

/** One prepayment follows one set of rules. */
function checkRules(
  policy: Policy,
  { jurisdiction, year, day }: { jurisdiction: string; year: number | null; day: PlainDate },
  [first, ...others]: readonly RolloutDays[],
): void {
  if (!first) return;
  const at = pointOf(jurisdiction, first, day);
  const amount = policy.resolve('prepayment.amount', at);
  if (
    year === null &&
    amount.status === 'SPECIFIED' &&
    amount.value.kind === 'SHARE_OF_AGREED' &&
    amount.value.years === 'EVERY_AGREEMENT_YEAR'
  ) {
    throw badInput('agreementYear', null, say('agreementYear'));
  }
  const rulesAt = (where: typeof at): string =>
    SHARED_RULES.map(key => {
      const rule = policy.resolve(key, where);
      return rule.status === 'SPECIFIED' ? rule.raw : rule.status;
    }).join('|');
  const wanted = rulesAt(at);
  for (const one of others) {
    if (rulesAt(pointOf(jurisdiction, one, day)) !== wanted) {
      throw badInput('rollouts', one.id, say('otherRules', { first: first.id }));
    }
  }
}

/** @throws HubError BAD_USER_INPUT for a tranche that says otherwise than the prepayment was decided */
export function checkSameDecision(form: PrepaymentForm, { row, account }: KnownPrepayment): void {
  const { id, amount, givenBase } = row;
  if (!form.amount.equals(amount)) {
    throw badInput('amount', form.amount.toString(), say('otherAmount', { amount: amount.toString(), id }));
  }
  if (form.base && !givenBase) throw badInput('base', form.base.toString(), say('noBase', { id }));
  if (form.base && givenBase && !form.base.equals(givenBase)) {
    throw badInput('base', form.base.toString(), say('otherBase', { base: givenBase.toString(), id }));
  }
  if (form.fund && account.fund && form.fund !== account.fund) {
    throw badInput('fund', form.fund, say('otherFund', { fund: account.fund, id }));
  }
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

const named = (code: string): string => division(code)?.name ?? code;
