import { groupBy } from '@alliance-hub/database';
import type { Asker } from '@alliance-hub/auth';
import { HubError, type PlainDate } from '@alliance-hub/kernel';
import { AgreementBook } from '../agreement/agreement-book';
import { type AgreementBasis, decideLine } from '../agreement/agreement-decision';
import type { AgreementLineInput } from '../agreement/agreement.inputs';
import { sentId } from '../batch/line-key';
import type { Writing } from '../writing/writing';
import { carriedInto } from './carried-into';
import { faultsOf, type TakenLine } from './check-institution';
import type { InstitutionPlan } from './institution-plan';
import type { RenewalPoint } from './read-pasts';
import { readPlans } from './read-plans';
import { Refusals } from './refusals';
import type { ConfirmRenewalInput, RenewalLineInput } from './renewal.inputs';
import { renewalRules } from './renewal-rules';
import { readRenewalReasons } from './renewal.repository';
import { reviewerOf } from './reviewer';

/** What a confirmation is decided on. */
export interface RenewalDecisionBasis {
  readonly work: Writing;
  readonly agreements: AgreementBasis;
  readonly asker: Asker;
  readonly today: PlainDate;
  /** The rollout as it was asked for, and the years. */
  readonly point: RenewalPoint;
  /** The lines as agreement lines, with the names of the year before. */
  readonly named: readonly AgreementLineInput[];
}

export interface RenewalDecision {
  readonly book: AgreementBook;
  readonly refusals: Refusals;
  /** Places of the lines that say something new. */
  readonly changed: ReadonlySet<number>;
}

/** Takes the lines into the agreements of the year, and says what is wrong with each that cannot be taken. */
export async function decideRenewal(
  basis: RenewalDecisionBasis,
  { lines }: ConfirmRenewalInput,
): Promise<RenewalDecision> {
  const { agreements, named } = basis;
  const { manager } = basis.work;
  const institutions = [...new Set(lines.map(({ institution }) => institution))];
  const rules = renewalRules(agreements.policy, basis.point.rollout, basis.point.year.from);
  const plans = await readPlans(manager, basis.point, rules, institutions);
  const refusals = new Refusals();
  const inputs = named.map((line, index) => ({
    ...line,
    carriedOver: sentBefore(
      { ...line, product: agreements.facts.current(line.product) },
      lines[index],
      plans,
    ),
  }));
  const book = await AgreementBook.read(manager, inputs, agreements);
  const taken: TakenLine[] = [];
  const changed = new Set<number>();
  for (const [index, line] of lines.entries()) {
    const input = inputs[index];
    if (!input) continue;
    try {
      const row = carriedInto(decideLine(input, agreements), plans.get(line.institution));
      const isNew = book.take(input, row, agreements);
      if (isNew) changed.add(index);
      taken.push({ index, row, isNew, reason: line.reason, reviews: line.reduction?.reviews });
    } catch (error) {
      if (!(error instanceof HubError) || error.code === 'INTERNAL') throw error;
      refusals.add(index, line.lineId, error);
    }
  }
  const faulty = new Set(
    lines.filter((_, index) => refusals.has(index)).map(({ institution }) => institution),
  );
  const { carrying, year } = basis.point;
  const reasons = await readRenewalReasons(manager, [carrying], [year.number]);
  const check = { rules, reasons, actor: reviewerOf(basis.asker), today: basis.today };
  for (const [institution, own] of groupBy(taken, ({ row }) => row.institution)) {
    // With a bad line among them nothing can be said of the sum; what is on record already was checked then.
    if (faulty.has(institution) || !own.some(({ isNew }) => isNew)) continue;
    const plan = plans.get(institution);
    for (const { index, error } of plan ? faultsOf(plan, own, check) : []) {
      refusals.add(index, lines[index]?.lineId ?? '', error);
    }
  }
  return { book, refusals, changed };
}

/** What was sent with the line that is on record stands until it is corrected. */
function sentBefore(
  { institution, company, product, lineId }: AgreementLineInput,
  line: RenewalLineInput | undefined,
  plans: ReadonlyMap<string, InstitutionPlan>,
): number {
  const plan = plans
    .get(institution)
    ?.lines.find(one => one.line.company === company && one.line.product === product);
  const confirmed = plan?.line.confirmed;
  const isKnown = confirmed !== undefined && sentId(confirmed.lineId) === lineId;
  return isKnown && !line?.correction ? (confirmed.carriedOverSent ?? 0) : 0;
}
