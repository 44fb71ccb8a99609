import type { Policy, Reason } from '@alliance-hub/policy';
import { reasonOf, type ParameterValue, type Resolved } from '@alliance-hub/policy';
import type { Assessment } from './assessment';
import type { ProgressPoint } from './progress-point';

interface Explained {
  readonly point: ProgressPoint;
  readonly assessment: Assessment;
  readonly limit: Resolved<ParameterValue<'nonWinning.limit'>>;
  /** The asker sees nothing of this rollout. */
  readonly unseen: boolean;
  /** The asker is a company and sees its own products alone. */
  readonly ownPart: boolean;
}

const input = (name: string, value: string | number) => ({ name, value: String(value) });

/** Why progress is what it is: the window, the test, and what stands in the way of more. */
export function progressReasons(policy: Policy, explained: Explained): Reason[] {
  return [
    ...(explained.unseen ? [unseenReason()] : []),
    completionReason(policy, explained),
    ...afterEndReasons(explained),
    explained.ownPart ? ownPartReason() : nonWinningReason(explained),
  ];
}

const unseenReason = (): Reason => ({
  says: 'You may see no institution of this rollout, so nothing is summed; ask with a token that reaches its jurisdiction.',
  inputs: [],
});

const ownPartReason = (): Reason => ({
  says: 'A company sees its own agreements and products alone, so the share of non-winning products among everything bought is neither shown nor judged.',
  inputs: [],
});

function completionReason(policy: Policy, { point, assessment }: Explained): Reason {
  const { year, window, rollout, elapsed, cycle } = point;
  const counting = policy.resolve('volume.countingFrom', {
    jurisdiction: rollout.jurisdiction,
    categories: [rollout.category],
    on: point.asOf,
  });
  const says =
    'Completion is what was accepted of winning products, less returns, in the agreement year to date, divided by the volume agreed for the whole year; it counts from the first day of the year, signed or not.';
  return reasonOf(
    counting.citations.length > 0 ? counting : cycle.term,
    says,
    [
      input('agreement year', `${year.number}: ${year.from} to ${year.to}, ${year.days} days`),
      input('counted from', window.from),
      input('counted to', window.to),
      input('agreed', assessment.agreed),
      input('purchased', assessment.purchased),
      input('elapsed', elapsed.toPercent()),
    ],
    assessment.completion?.toPercent(),
  );
}

function afterEndReasons({ point }: Explained): Reason[] {
  const { assessed, status, year, cycle, asOf } = point;
  if (assessed) return [];
  if (status === 'UPCOMING') {
    return [
      reasonOf(cycle.term, `The cycle begins on ${cycle.from}; nothing counts before.`, [
        input('as of', asOf),
      ]),
    ];
  }
  const says = `The cycle ended on ${year.to}; no new volume is owed since, and agreement year ${year.number} is shown as it ended.`;
  return [
    reasonOf(
      cycle.afterEnd.citations.length > 0 ? cycle.afterEnd : cycle.term,
      says,
      [input('as of', asOf)],
      status,
    ),
  ];
}

function nonWinningReason({ assessment, limit }: Explained): Reason {
  const inputs = [
    input('winning', assessment.winning),
    input('non-winning', assessment.nonWinning),
    input('of which exempt', assessment.exempt),
  ];
  const share = assessment.nonWinningShare?.toPercent() ?? 'no purchases';
  if (limit.status !== 'SPECIFIED') {
    const says =
      'No notice in force here sets a limit on the share of non-winning products; the share is shown and not judged.';
    return reasonOf(limit, says, inputs, `${share}: NO_RULE`);
  }
  const { kind, ratio } = limit.value;
  const bound =
    kind === 'SHARE_BELOW'
      ? `must be below ${ratio.toPercent()}`
      : `may reach ${ratio.toPercent()} and no more`;
  const says = `The share of non-winning products, the exempt ones left out above and kept below the line, ${bound}, by quantity, per agreement year to date.`;
  return reasonOf(limit, says, inputs, `${share}: ${assessment.nonWinningTest}`);
}
