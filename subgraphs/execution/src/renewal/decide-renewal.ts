import type { Asker } from '@alliance-hub/auth';
import { HubError, type PlainDate } from '@alliance-hub/kernel';
import type { RolloutRule } from '@alliance-hub/policy';
import { AgreementBook } from '../agreement/agreement-book';
import { type AgreementBasis, decideLine } from '../agreement/agreement-decision';
import type { AgreementLineRow } from '../agreement/agreement.entity';
import type { AgreementLineInput } from '../agreement/agreement.inputs';
import { sentId } from '../batch/line-key';
import type { Writing } from '../writing/writing';
import { checkFloors } from './check-floors';
import { lackingFor } from './check-reduction';
import { grouped } from '../query/grouped';
import { type InstitutionPlan, planInstitution } from './institution-plan';
import { readPasts, type RenewalPoint } from './read-pasts';
import { reductionRefusal, Refusals, undercutRefusal } from './refusals';
import type { ConfirmRenewalInput, RenewalLineInput } from './renewal.inputs';
import { type RenewalRules, renewalRules } from './renewal-rules';
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

interface Taken {
  readonly index: number;
  readonly line: RenewalLineInput;
  readonly row: AgreementLineRow;
}

/** The lines of one institution, and what is on record of them. */
interface Asked {
  readonly taken: readonly Taken[];
  /** Places of those that say something new. */
  readonly changed: ReadonlySet<number>;
  /** Reasons on record, by the id of the agreement line. */
  readonly reasons: ReadonlyMap<string, string>;
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
  const plans = await plansOf(basis, rules, institutions);
  const refusals = new Refusals();
  const inputs = named.map((line, index) => ({
    ...line,
    carriedOver: carriedOver(
      { ...line, product: agreements.facts.current(line.product) },
      lines[index],
      plans,
    ),
  }));
  const book = await AgreementBook.read(manager, inputs, agreements);
  const taken: Taken[] = [];
  const changed = new Set<number>();
  for (const [index, line] of lines.entries()) {
    const input = inputs[index];
    if (!input) continue;
    try {
      const row = decideLine(input, agreements);
      if (book.take(input, row, agreements)) changed.add(index);
      taken.push({ index, line, row });
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
  for (const [institution, own] of grouped(taken, ({ row }) => row.institution)) {
    // With a bad line among them nothing can be said of the sum; what is on record already was checked then.
    if (faulty.has(institution) || !own.some(({ index }) => changed.has(index))) continue;
    const plan = plans.get(institution);
    if (plan) checkInstitution(plan, rules, { taken: own, changed, reasons }, basis, refusals);
  }
  return { book, refusals, changed };
}

/** Institutions with nothing before have no plan, and no floor. */
async function plansOf(
  { work, point, today }: RenewalDecisionBasis,
  rules: RenewalRules,
  institutions: readonly string[],
): Promise<Map<string, InstitutionPlan>> {
  const whole: RolloutRule = point.carrying;
  const nobody = new Set<string>();
  const sight = {
    all: true,
    jurisdictions: nobody,
    institutions: nobody,
    companies: nobody,
    subjects: nobody,
    today,
  };
  const basis = { manager: work.manager, sight, institutions };
  const [pasts = []] = await readPasts(basis, [{ ...point, rollout: whole }]);
  return new Map(pasts.map(past => [past.institution, planInstitution(past, rules, point)]));
}

/** What is on record under the line's id keeps what it carried over; a correction takes it as it is now. */
function carriedOver(
  { institution, company, product, lineId }: AgreementLineInput,
  line: RenewalLineInput | undefined,
  plans: ReadonlyMap<string, InstitutionPlan>,
): number {
  const plan = plans
    .get(institution)
    ?.lines.find(one => one.line.company === company && one.line.product === product);
  const confirmed = plan?.line.confirmed;
  const isKnown = confirmed !== undefined && sentId(confirmed.lineId) === lineId;
  if (isKnown && !line?.correction) return confirmed.carriedOver;
  return plan?.carriedOver ?? 0;
}

function checkInstitution(
  { past, lines: planned }: InstitutionPlan,
  rules: RenewalRules,
  { taken, changed, reasons }: Asked,
  { asker, today }: RenewalDecisionBasis,
  refusals: Refusals,
): void {
  const idOf = (index: number) => taken.find(one => one.index === index)?.line.lineId ?? '';
  const asked = taken.map(({ index, line, row }) => {
    const sent = line.reason?.trim();
    const reason = sent || (changed.has(index) ? undefined : reasons.get(row.lineId));
    return {
      index,
      company: row.company,
      product: row.product,
      quantity: row.agreedQuantity,
      ...(reason ? { reason } : {}),
    };
  });
  for (const undercut of checkFloors(past, rules, asked, lineId => reasons.get(lineId))) {
    refusals.add(undercut.index, idOf(undercut.index), undercutRefusal(undercut));
  }
  if (rules.reduction.status !== 'SPECIFIED') return;
  for (const { index, line, row } of taken) {
    if (!changed.has(index)) continue;
    const plan = planned.find(
      one => one.line.company === row.company && one.line.product === row.product && one.line.previous,
    );
    if (!plan) continue;
    const reduced = { quantity: row.agreedQuantity, current: plan.inShortYear ?? plan.previousAgreed };
    const reviews = line.reduction?.reviews;
    const lacking = lackingFor(rules.reduction.value, {
      ...reduced,
      ...(reviews && { reviews }),
      actor: reviewerOf(asker),
      today,
    });
    if (lacking) refusals.add(index, line.lineId, reductionRefusal(lacking, reduced, rules.reduction));
  }
}
