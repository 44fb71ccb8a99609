import type { PlainDate } from '@alliance-hub/kernel';
import type { AgreementLineRow } from '../agreement/agreement.entity';
import type { LineRefused } from '../batch/rejection';
import { checkFloors } from './check-floors';
import { lackingFor, type Review, type Reviewer } from './check-reduction';
import type { FloorScope } from './floors';
import type { InstitutionPlan } from './institution-plan';
import { reductionRefusal, undercutRefusal } from './refusals';
import type { RenewalRules } from './renewal-rules';

/** A line of one institution as it was taken into the agreements of a later year. */
export interface TakenLine {
  readonly index: number;
  readonly row: AgreementLineRow;
  /** It says something new; what is on record already was checked then. */
  readonly isNew: boolean;
  /** Why below a floor that holds in principle. */
  readonly reason?: string | null | undefined;
  /** The reviews of a reduction. */
  readonly reviews?: readonly Review[] | undefined;
}

export interface Fault {
  readonly index: number;
  /** Whose volumes together come to too little. */
  readonly scope: FloorScope;
  readonly error: LineRefused;
}

export interface CheckBasis {
  readonly rules: RenewalRules;
  /** Reasons on record, by the id of the agreement line. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly actor: Reviewer | undefined;
  readonly today: PlainDate;
}

/** What the floors and the rule of reductions have against the lines of one institution, whichever way they came. */
export function faultsOf(
  { past, lines: planned }: InstitutionPlan,
  taken: readonly TakenLine[],
  { rules, reasons, actor, today }: CheckBasis,
): Fault[] {
  const asked = taken.map(({ index, row, isNew, reason: sent }) => {
    const reason = sent?.trim() || (isNew ? undefined : reasons.get(row.lineId));
    const { company, product, agreedQuantity: quantity } = row;
    return { index, company, product, quantity, lineId: row.lineId, ...(reason ? { reason } : {}) };
  });
  const undercuts = checkFloors(past, rules, asked, lineId => reasons.get(lineId)).map((undercut): Fault => ({
    index: undercut.index,
    scope: undercut.scope,
    error: undercutRefusal(undercut),
  }));
  const { reduction } = rules;
  if (reduction.status !== 'SPECIFIED') return undercuts;
  const reductions = taken.flatMap(({ index, row, isNew, reviews }): Fault[] => {
    const { company, product, agreedQuantity: quantity } = row;
    const plan = planned.find(
      ({ line }) => line.company === company && line.product === product && line.previous,
    );
    if (!isNew || !plan) return [];
    const reduced = { quantity, current: plan.inShortYear ?? plan.previousAgreed };
    const lacking = lackingFor(reduction.value, { ...reduced, ...(reviews && { reviews }), actor, today });
    if (!lacking) return [];
    return [{ index, scope: { company, product }, error: reductionRefusal(lacking, reduced, reduction) }];
  });
  return [...undercuts, ...reductions];
}
