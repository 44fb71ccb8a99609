import { HubError, messages } from '@alliance-hub/kernel';
import { PriceLinkageChangeType, PriceLinkageStatus } from './linkage.enums';

const { OPEN, DECLARED, APPLIED, REJECTED, WITHDRAWN } = PriceLinkageStatus;

export interface Transition {
  /** Statuses in which the step is possible. */
  from: readonly PriceLinkageStatus[];
  /** The status after it; absent: it stays. */
  to?: PriceLinkageStatus;
  /** The entry of the feed that tells of it. */
  tells: PriceLinkageChangeType;
}

/** Every step that a case can take; docs/price-linkage.md prints this table. */
export const TRANSITIONS = {
  LOWER: { from: [OPEN, DECLARED, REJECTED], to: OPEN, tells: PriceLinkageChangeType.TARGET_LOWERED },
  DECLARE: { from: [OPEN, REJECTED], to: DECLARED, tells: PriceLinkageChangeType.DECLARED },
  REJECT: { from: [DECLARED], to: REJECTED, tells: PriceLinkageChangeType.REJECTED },
  APPLY: { from: [OPEN, DECLARED], to: APPLIED, tells: PriceLinkageChangeType.PRICE_CHANGED },
  SETTLE: { from: [OPEN, DECLARED, REJECTED], to: APPLIED, tells: PriceLinkageChangeType.PRICE_CHANGED },
  WITHDRAW: { from: [OPEN, DECLARED, REJECTED], to: WITHDRAWN, tells: PriceLinkageChangeType.WITHDRAWN },
  LOSE_WIN: { from: [OPEN, DECLARED, REJECTED], to: WITHDRAWN, tells: PriceLinkageChangeType.WITHDRAWN },
  PASS_DUE_DAY: { from: [OPEN, REJECTED], tells: PriceLinkageChangeType.OVERDUE },
  CORRECT: { from: [APPLIED], tells: PriceLinkageChangeType.PRICE_CORRECTED },
} as const satisfies Record<string, Transition>;
export type Step = keyof typeof TRANSITIONS;

/** Cases in which something is still to be done. */
export const UNSETTLED: readonly PriceLinkageStatus[] = TRANSITIONS.WITHDRAW.from;

export const stepsFrom = (status: PriceLinkageStatus): Step[] =>
  (Object.keys(TRANSITIONS) as Step[]).filter(step => isPossible(step, status));

export const isPossible = (step: Step, status: PriceLinkageStatus): boolean =>
  (TRANSITIONS[step].from as readonly PriceLinkageStatus[]).includes(status);

/** @throws HubError CONFLICT that names the status and the steps that it allows. */
export function requireStep(step: Step, { id, status }: { id: string; status: PriceLinkageStatus }): void {
  if (isPossible(step, status)) return;
  const allowed = stepsFrom(status).join(', ') || say('nothing');
  const wanted = TRANSITIONS[step].from.join(', ');
  throw new HubError('CONFLICT', say('illegal', { step, id, status, wanted, allowed }), {
    field: 'case',
    value: id,
  });
}

const say = messages('catalogue.linkageStep', {
  nothing: { en: 'nothing more', zh: '无' },
  illegal: {
    en: 'Case {id} is {status}, which does not allow {step}: that is possible from {wanted}. {status} allows {allowed}.',
    zh: '事项 {id} 的状态为 {status}，不允许 {step}：该操作仅限 {wanted}。{status} 允许：{allowed}。',
  },
});
