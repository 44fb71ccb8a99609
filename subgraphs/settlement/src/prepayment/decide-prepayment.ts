import {
  ancestry,
  badInput,
  division,
  HubError,
  parseInstitutionCode,
  type PlainDate,
  requireDivision,
  subtree,
} from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { AgreementCopy } from '../execution-follower/execution-copy.entity';
import { readCycles } from '../obligation/cycles.repository';
import { readPlaces } from '../payable/place';
import { say } from './messages';
import { type PrepaymentForm } from './prepayment.form';
import { pointOf, SHARED_RULES } from './reckon';

/** Which prepayment a form is of. */
export interface Subject {
  readonly institution: string;
  readonly jurisdiction: string;
  /** JSON list, in order, each where its notice prints it. */
  readonly rollouts: string;
  readonly agreementYear: number | null;
}

/**
 * Checks who is prepaid by whom, and for which rollouts.
 * @throws HubError BAD_USER_INPUT, UNKNOWN_JURISDICTION or RETIRED_CODE
 */
export async function subjectOf(
  manager: EntityManager,
  policy: Policy,
  form: PrepaymentForm,
  today: PlainDate,
): Promise<Subject> {
  const { code: jurisdiction } = requireDivision(form.jurisdiction, 'jurisdiction');
  const { code: institution } = parseInstitutionCode(form.institution, 'institution');
  const day = form.paidOn ?? today;
  const there = (await readPlaces(manager, [institution]))(institution, day);
  if (!subtree(jurisdiction).includes(there)) {
    const words = say('elsewhere', { place: named(jurisdiction), day, there: named(there) });
    throw badInput('institution', institution, words);
  }
  const agreementYear = form.agreementYear ?? null;
  const rollouts = form.rollouts
    ? form.rollouts.map(id => carried(policy, jurisdiction, id))
    : await agreedRollouts(manager, jurisdiction, institution, agreementYear ?? 1);
  const [first] = rollouts;
  if (first === undefined) {
    throw badInput('rollouts', [], say('noRollouts', { institution, place: named(jurisdiction) }));
  }
  await checkRules(manager, policy, { jurisdiction, agreementYear, day }, rollouts);
  return {
    institution,
    jurisdiction,
    rollouts: JSON.stringify([...new Set(rollouts)].sort()),
    agreementYear,
  };
}

/** A rollout as the notice prints it: an inherited one stands for the one above. */
function carried(policy: Policy, jurisdiction: string, id: string): string {
  const rule = policy.rollout(id);
  if (rule && ancestry(jurisdiction).includes(rule.carriedBy)) return `${rule.carriedBy}:${rule.category}`;
  const [example] = policy.rolloutsOf(jurisdiction);
  throw badInput('rollouts', id, say('rollout', { place: named(jurisdiction), example: example?.id ?? '' }));
}

async function agreedRollouts(
  manager: EntityManager,
  jurisdiction: string,
  institution: string,
  agreementYear: number,
): Promise<string[]> {
  const agreements = await manager.findBy(AgreementCopy, { institution, agreementYear, void: false });
  const above = ancestry(jurisdiction);
  return agreements.map(({ rollout }) => rollout).filter(id => above.includes(id.slice(0, id.indexOf(':'))));
}

/** One prepayment follows one set of rules. */
async function checkRules(
  manager: EntityManager,
  policy: Policy,
  {
    jurisdiction,
    agreementYear,
    day,
  }: { jurisdiction: string; agreementYear: number | null; day: PlainDate },
  rollouts: readonly string[],
): Promise<void> {
  const [first = '', ...others] = rollouts;
  const cycles = await readCycles(manager);
  const point = (id: string) => pointOf(jurisdiction, { id, ...cycles.get(id) }, day);
  const at = point(first);
  const amount = policy.resolve('prepayment.amount', at);
  if (
    agreementYear === null &&
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
  for (const id of others) {
    if (rulesAt(point(id)) !== wanted) throw badInput('rollouts', id, say('otherRules', { first }));
  }
}

/** @throws HubError BAD_USER_INPUT for a tranche that says otherwise than the prepayment was decided */
export function checkSameDecision(
  form: PrepaymentForm,
  known: {
    id: string;
    amount: { toString(): string };
    givenBase: { toString(): string } | null;
    givenFund: string | null;
  },
): void {
  const { id } = known;
  const amount = known.amount.toString();
  if (form.amount.toString() !== amount) {
    throw badInput('amount', form.amount.toString(), say('otherAmount', { amount, id }));
  }
  const base = known.givenBase?.toString();
  if (form.base && form.base.toString() !== base) {
    throw badInput('base', form.base.toString(), say('otherBase', { base: base ?? 'null', id }));
  }
  if (form.fund && known.givenFund && form.fund !== known.givenFund) {
    throw badInput('fund', form.fund, say('otherFund', { fund: known.givenFund, id }));
  }
}

export const conflict = (text: ReturnType<typeof say>, field: string, value: string): HubError =>
  new HubError('CONFLICT', text, { field, value });

const named = (code: string): string => division(code)?.name ?? code;
