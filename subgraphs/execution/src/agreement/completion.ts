import { type PlainDate, Ratio } from '@alliance-hub/kernel';
import { type Policy, type Reason, reasonOf } from '@alliance-hub/policy';
import { ruleAround } from '../rollout/rule-around';
import type { AgreementRecord } from './agreement.repository';
import type { CompletionStatus } from './completion.types';
import { say } from './completion.messages';

/** Of one agreement on a day; quantities in the pricing unit. */
export interface CompletionFigures {
  /** Over all lines. */
  readonly agreed: number;
  /** Shortfall of earlier years, which purchases fill first, line by line (CQ-2.1e). */
  readonly carriedOver: number;
  /** How much of it is filled. */
  readonly filled: number;
  /** Of the company's winning products of the category, whichever they are: accepted less returned. */
  readonly purchased: number;
}

export interface CompletionResult {
  readonly counted: number;
  readonly completion: Ratio | null;
  readonly status: CompletionStatus;
  readonly reasons: Reason[];
}

type Agreed = Pick<AgreementRecord, 'jurisdiction' | 'category' | 'yearFrom' | 'yearTo'>;

/**
 * Whether an agreed volume is completed: per institution, company and category in the agreement year (HI-3.2.1a, A-04),
 * so that certificates of one company stand in for each other (CQ-2.1c, X-09). Quantities are compared as exact
 * fractions; it is missed from the day after the year's last.
 */
export function completionOf(
  policy: Policy,
  agreement: Agreed,
  { agreed, carriedOver, filled, purchased }: CompletionFigures,
  asOf: PlainDate,
): CompletionResult {
  const on = asOf < agreement.yearFrom ? agreement.yearFrom : asOf;
  const day = on > agreement.yearTo ? agreement.yearTo : on;
  const rule = ruleAround(policy, 'volume.completion', agreement, day);
  const counted = Math.max(purchased - filled, 0);
  const completion = agreed > 0 ? Ratio.quotient(counted, agreed) : null;
  const target = rule.status === 'SPECIFIED' ? rule.value.target : undefined;
  const status = statusOf(completion, target, asOf > agreement.yearTo);
  const inputs = [
    { name: say('agreed'), value: String(agreed) },
    { name: say('carriedOver'), value: String(carriedOver) },
    { name: say('purchased'), value: String(purchased) },
    { name: say('yearTo'), value: agreement.yearTo },
  ];
  const says = target ? say('target', { target: target.toPercent() }) : say('noTarget');
  const shifting = ruleAround(policy, 'volume.shifting', agreement, day);
  return {
    counted,
    completion,
    status,
    reasons: [
      reasonOf(rule, says, inputs, completion?.toPercent() ?? say('nothingAgreed')),
      ...(shifting.status === 'SPECIFIED' ? [reasonOf(shifting, say('shifting'), [])] : []),
    ],
  };
}

function statusOf(completion: Ratio | null, target: Ratio | undefined, over: boolean): CompletionStatus {
  if (!target) return 'NOT_SPECIFIED';
  if (!completion || !completion.lessThan(target)) return 'COMPLETE';
  return over ? 'MISSED' : 'OPEN';
}
