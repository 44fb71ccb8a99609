import { ceilShare, Ratio } from '@alliance-hub/kernel';
import type { ParameterValue, Resolved } from '@alliance-hub/policy';

/** What a notice plans for the whole cycle, and how much of it has been purchased; quantities in the pricing unit. */
export interface PlannedTotal {
  /** Absent where no notice plans a total. */
  readonly planned?: number;
  /** purchased ÷ (factor × first year's agreed volume), exact; absent where nothing is planned. */
  readonly share?: Ratio;
}

/** A multiple of the first year's agreed volume (HI-3.2.1c): a target, never a cap and never a block. */
export function planTotal(
  rule: Resolved<ParameterValue<'volume.plannedTotal'>>,
  firstYear: number,
  purchased: number,
): PlannedTotal {
  if (rule.status !== 'SPECIFIED') return {};
  const { factor } = rule.value;
  const planned = ceilShare(firstYear, factor);
  if (planned === 0) return { planned };
  return { planned, share: Ratio.whole(purchased).dividedBy(Ratio.whole(firstYear).times(factor)) };
}
