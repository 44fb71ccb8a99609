import type { PlainDate } from '@alliance-hub/kernel';
import type { DatedTask, Done } from '@alliance-hub/policy';
import type { Reads } from '../query/reads';
import { yearAround } from '../rollout/cycle';

/** Signing is done once every agreement is signed by all its parties; where none is known, nobody can tell. */
export async function doneBy(
  { rule, rollouts, dueOn }: DatedTask,
  on: PlainDate,
  reads: Reads,
): Promise<Done> {
  if (rule !== 'agreement.deadline') return 'UNKNOWN';
  const basis = await reads.basis();
  const counts = await Promise.all(
    rollouts.map(rollout => {
      const { number } = yearAround(basis.rollouts.cycle(rollout, dueOn), dueOn);
      const { carriedBy: jurisdiction, category, jurisdiction: area } = rollout;
      return reads.signing.load({ jurisdiction, category, area, agreementYear: number, on });
    }),
  );
  if (counts.every(({ agreements }) => agreements === 0)) return 'UNKNOWN';
  return counts.every(({ agreements, signed }) => signed === agreements) ? 'DONE' : 'NOT_DONE';
}
