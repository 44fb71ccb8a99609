import { Text } from '@alliance-hub/kernel';
import type { Policy, Reason } from '@alliance-hub/policy';
import { reasonOf, type ParameterValue, type Resolved } from '@alliance-hub/policy';
import type { Assessment } from './assessment';
import type { LeftOut } from './left-out';
import { say } from './messages';
import type { ProgressPoint } from './progress-point';

type Figure =
  | 'agreementYear'
  | 'countedFrom'
  | 'countedTo'
  | 'agreed'
  | 'carriedOver'
  | 'purchased'
  | 'elapsed'
  | 'asOf'
  | 'institutions'
  | 'winning'
  | 'nonWinning'
  | 'exempt';

interface Explained {
  readonly point: ProgressPoint;
  readonly assessment: Assessment;
  readonly limit: Resolved<ParameterValue<'nonWinning.limit'>>;
  /** What was carried over into the year, and how much of it has been purchased. */
  readonly carried: { readonly carriedOver: number; readonly filled: number };
  /** What is not counted. */
  readonly leftOut: LeftOut | undefined;
  /** The asker sees nothing of this rollout. */
  readonly unseen: boolean;
  /** The asker is a company and sees its own products alone. */
  readonly ownPart: boolean;
}

const input = (name: Figure, value: Text | string | number) => ({
  name: say(name),
  value: value instanceof Text ? value : String(value),
});

/** Why progress is what it is: the window, the test, and what stands in the way of more. */
export function progressReasons(policy: Policy, explained: Explained): Reason[] {
  return [
    ...(explained.unseen ? [unseenReason()] : []),
    completionReason(policy, explained),
    ...carriedReasons(policy, explained),
    ...leftOutReasons(policy, explained),
    ...afterEndReasons(explained),
    explained.ownPart ? ownPartReason() : nonWinningReason(explained),
  ];
}

const unseenReason = (): Reason => ({
  says: say('unseen'),
  inputs: [],
});

const ownPartReason = (): Reason => ({
  says: say('ownPart'),
  inputs: [],
});

function completionReason(policy: Policy, { point, assessment }: Explained): Reason {
  const { year, window, rollout, elapsed, cycle } = point;
  const counting = policy.resolve('volume.countingFrom', {
    jurisdiction: rollout.jurisdiction,
    categories: [rollout.category],
    on: point.asOf,
  });
  return reasonOf(
    counting.citations.length > 0 ? counting : cycle.term,
    say('completion'),
    [
      input('agreementYear', say('year', { n: year.number, from: year.from, to: year.to, days: year.days })),
      input('countedFrom', window.from),
      input('countedTo', window.to),
      input('agreed', assessment.agreed),
      input('purchased', assessment.purchased),
      input('elapsed', elapsed.toPercent()),
    ],
    assessment.completion?.toPercent(),
  );
}

function carriedReasons(policy: Policy, { point, carried: { carriedOver, filled } }: Explained): Reason[] {
  if (carriedOver === 0) return [];
  const { jurisdiction, category } = point.rollout;
  const at = { jurisdiction, categories: [category], on: point.year.from };
  const inputs = [input('carriedOver', carriedOver)];
  return [reasonOf(policy.resolve('volume.carryOver', at), say('carried'), inputs, String(filled))];
}

/** Who need not take part owes nothing and is not judged until it signs (HI-1.2). */
function leftOutReasons(policy: Policy, { point, leftOut }: Explained): Reason[] {
  if (!leftOut) return [];
  const { rollout, year } = point;
  const at = { jurisdiction: rollout.jurisdiction, categories: [rollout.category], on: year.from };
  const voluntary = policy.resolve('scope.voluntary', at);
  const rule = voluntary.status === 'SPECIFIED' ? voluntary : policy.resolve('scope.obliged', at);
  return [
    reasonOf(rule, say('leftOut'), [
      input('institutions', leftOut.institutions),
      input('agreed', leftOut.agreed),
      input('winning', leftOut.winning),
      input('nonWinning', leftOut.nonWinning + leftOut.exempt),
      input('exempt', leftOut.exempt),
    ]),
  ];
}

function afterEndReasons({ point }: Explained): Reason[] {
  const { assessed, status, year, cycle, asOf } = point;
  if (assessed) return [];
  if (status === 'UPCOMING') {
    return [reasonOf(cycle.term, say('upcoming', { day: cycle.from }), [input('asOf', asOf)])];
  }
  const says = say('ended', { day: year.to, n: year.number });
  return [
    reasonOf(
      cycle.afterEnd.citations.length > 0 ? cycle.afterEnd : cycle.term,
      says,
      [input('asOf', asOf)],
      status,
    ),
  ];
}

function nonWinningReason({ assessment, limit }: Explained): Reason {
  const inputs = [
    input('winning', assessment.winning),
    input('nonWinning', assessment.nonWinning),
    input('exempt', assessment.exempt),
  ];
  const share = assessment.nonWinningShare?.toPercent() ?? say('noPurchases');
  if (limit.status !== 'SPECIFIED') {
    return reasonOf(limit, say('noLimit'), inputs, say('judged', { share, test: 'NO_RULE' }));
  }
  const { kind, ratio } = limit.value;
  const says = say(kind === 'SHARE_BELOW' ? 'limitBelow' : 'limitAtMost', { ratio: ratio.toPercent() });
  return reasonOf(limit, says, inputs, say('judged', { share, test: assessment.nonWinningTest }));
}
