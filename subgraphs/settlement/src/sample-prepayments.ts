import {
  addDays,
  addMonths,
  chinaToday,
  division,
  monthOf,
  type PlainDate,
  Ratio,
  Yuan,
} from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { AgreementCopy } from './execution-follower/execution-copy.entity';
import { type PrepaymentForm } from './prepayment/prepayment.form';
import { pointOf } from './prepayment/rollout-days';
import { type Settlement } from './settlement';

const AUTHORITY = {
  actor: 'sample',
  source: { title: '演示数据：医保基金预付', note: 'Made up for demonstration.' },
};

/** Where the centre reckons the total (CQ-2.3a), the sample's sheet comes to two fifths of what is agreed. */
const OF_THE_SHEET = Ratio.of('0.4');

/** Prepayments of the first agreement year, with what came back of them since. @returns how many */
export async function loadSamplePrepayments(settlement: Settlement): Promise<number> {
  const agreements = await settlement.database.read.find(AgreementCopy, {
    where: { agreementYear: 1, void: false },
    order: { rollout: 'DESC', institution: 'ASC', id: 'ASC' },
  });
  const groups = new Map<string, AgreementCopy[]>();
  for (const one of agreements) {
    const key = `${one.rollout.slice(0, 6)} ${one.institution}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  // Weihai first, whose prepayments have run their course.
  const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).sort(([a], [b]) => weihaiFirst(a, b));
  let made = 0;
  for (const [, own] of inOrder) made += await prepay(settlement, own);
  return made;
}

const weihaiFirst = (a: string, b: string): number => Number(b.startsWith('37')) - Number(a.startsWith('37'));

async function prepay(settlement: Settlement, agreements: readonly AgreementCopy[]): Promise<number> {
  const [first] = agreements;
  if (!first) return 0;
  const { institution, rollout, yearFrom } = first;
  const share = shareOf(settlement.policy, rollout, yearFrom);
  if (!share) return 0;
  const base = Yuan.sum(agreements.map(({ amount }) => amount));
  const amount = base.times(share.ratio).round();
  if (!amount.greaterThan(Yuan.zero)) return 0;
  const district = institution.slice(1, 7);
  const form = (tranche: number, paidOn: PlainDate): PrepaymentForm => ({
    requestId: `sample-PP-${rollout.slice(0, 6)}-${institution}-${tranche}`,
    institution,
    jurisdiction: division(district)?.parent ?? district,
    rollouts: agreements.map(one => one.rollout),
    agreementYear: 1,
    amount,
    ...(share.entered && { base }),
    tranche,
    paidOn,
  });
  const { prepayments } = settlement;
  const id = await prepayments.record(AUTHORITY, form(1, addDays(yearFrom, share.entered ? 36 : -1)));
  if (share.entered) await prepayments.record(AUTHORITY, form(2, addDays(addMonths(yearFrom, 5), 7)));
  await comesBack(settlement, id, { amount, rollout, yearFrom });
  return 1;
}

function shareOf(
  policy: Policy,
  rollout: string,
  on: PlainDate,
): { ratio: Ratio; entered: boolean } | undefined {
  const rule = policy.resolve('prepayment.amount', pointOf(rollout.slice(0, 6), { id: rollout }, on));
  if (rule.status !== 'SPECIFIED') return undefined;
  const { value } = rule;
  return value.kind === 'SHARE_OF_AGREED'
    ? { ratio: value.ratio, entered: false }
    : { ratio: OF_THE_SHEET, entered: true };
}

/** What the fund paid since: with progress every month of the year so far, else after the cycle. */
async function comesBack(
  { policy, prepayments }: Settlement,
  prepayment: string,
  { amount, rollout, yearFrom }: { amount: Yuan; rollout: string; yearFrom: PlainDate },
): Promise<void> {
  const point = pointOf(rollout.slice(0, 6), { id: rollout }, yearFrom);
  const rule = policy.resolve('prepayment.recovery', point);
  const kind = rule.status === 'SPECIFIED' ? rule.value.kind : undefined;
  const first = kind === 'WITH_PROGRESS' ? addMonths(yearFrom, 1) : addMonths(yearFrom, 24);
  if (kind !== 'WITH_PROGRESS' && kind !== 'RECALL_OR_DEDUCT') return;
  const payment = amount.times(Ratio.of('0.3')).round();
  for (let n = 0; n < (kind === 'WITH_PROGRESS' ? 12 : 2); n += 1) {
    const month = monthOf(addMonths(first, n));
    const paidOn = `${month}-28` as PlainDate;
    if (monthOf(chinaToday()) <= month) return;
    const requestId = `sample-${prepayment}-${month}`;
    await prepayments.recordFundPayment(AUTHORITY, { requestId, prepayment, month, payment, paidOn });
  }
  if (kind !== 'RECALL_OR_DEDUCT') return;
  const refund = amount.times(Ratio.of('0.25')).round();
  const refundedOn = addDays(addMonths(first, 3), 4);
  await prepayments.recordRefund(AUTHORITY, {
    requestId: `sample-${prepayment}-refund`,
    prepayment,
    amount: refund,
    refundedOn,
  });
}
