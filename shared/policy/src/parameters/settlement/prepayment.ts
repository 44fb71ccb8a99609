import { Ratio } from '@alliance-hub/kernel';
import { z } from 'zod';
import { refusal } from '../../yaml/refusal';
import { say as sayWrong } from '../messages';
import { parameter } from '../parameter';
import { ACTORS, LEVELS } from '../shapes/actor';
import { choice } from '../shapes/choice';
import { describeDue, due } from '../shapes/due';
import { TIER } from '../execution/scope';
import { ratio, share } from '../values';
import { listedClauses, percent } from '../words';
import { say } from './messages';

const YEARS = choice({
  EVERY_AGREEMENT_YEAR: ['every agreement year', '每个采购年度'],
  FIRST_AGREEMENT_YEAR: ['the first agreement year', '首个采购年度'],
});

const amount = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('SHARE_OF_AGREED'),
      ratio: ratio.describe('Share of the agreed quantities times their winning prices.'),
      bound: choice({ AT_LEAST: ['at least', '不低于'], EXACTLY: ['exactly', '按'] }).one.describe(
        'Whether the share is the least or the amount itself.',
      ),
      per: LEVELS.one.describe('Over whose agreements it is reckoned.'),
      years: YEARS.one.describe('Once or every agreement year.'),
      netOfOpenBalance: z
        .boolean()
        .describe('An open balance of an earlier year is taken off the new prepayment.'),
    })
    .describe('A share of the yearly agreed amount 不低于年度约定采购金额的n%.'),
  z
    .strictObject({
      kind: z.literal('ENTERED_TOTAL'),
      by: ACTORS.one.describe('Who reckons the total and answers for it.'),
    })
    .describe('A total that an authority reckons; the notice gives neither base nor ratio 测算医保预付金.'),
]);

const tranches = z
  .array(
    z
      .strictObject({
        share: share.describe('Share of the whole prepayment.'),
        due: due.describe('By when it is paid.'),
      })
      .describe('One tranche.'),
  )
  .min(1)
  .refine(
    list => list.reduce((rest, one) => rest.minus(one.share), Ratio.one).equals(Ratio.zero),
    refusal(sayWrong('notWhole')),
  );

const recovery = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('WITH_PROGRESS'),
      shape: choice({ LINEAR: ['in proportion', '按比例'] }).one.describe(
        'How the offset follows the purchased share of the agreed amount.',
      ),
    })
    .describe('Offset from the institution’s claims as purchasing progresses 按采购进度逐步冲抵.'),
  z
    .strictObject({
      kind: z.literal('MONTHLY_AFTER_CYCLE'),
      months: z.int().min(1).describe('Settlement months of offset; what is left after them is refunded.'),
    })
    .describe('From the month after the cycle ends, out of each month’s fund payment; then refund 按月抵扣.'),
  z
    .strictObject({ kind: z.literal('CLEARED_AFTER_CYCLE') })
    .describe('Cleared and recovered after the cycle 清算收回.'),
  z
    .strictObject({
      kind: z.literal('RECALL_OR_DEDUCT'),
      decidedBy: ACTORS.one.describe('Who decides case by case.'),
    })
    .describe('Recalled on notice, or deducted from that month’s settlement 收回或扣回.'),
]);

const FUNDS = choice({
  EMPLOYEES: ['the employees’ fund', '职工医保基金'],
  RESIDENTS: ['the residents’ fund', '居民医保基金'],
});

/** What the fund pays in advance, and how it comes back 医保预付金. */
export const PREPAYMENT = {
  'prepayment.amount': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'Amount of the prepayment',
    chinese: '预付金额',
    schema: amount,
    describe: value => {
      if (value.kind === 'ENTERED_TOTAL') return say('prepaymentEntered', { actor: ACTORS.say(value.by) });
      return say(value.bound === 'AT_LEAST' ? 'prepaymentAtLeast' : 'prepayment', {
        years: YEARS.say(value.years),
        ratio: percent(value.ratio),
        level: LEVELS.say(value.per),
        net: value.netOfOpenBalance ? say('net') : '',
      });
    },
  }),
  'prepayment.conditions': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'Conditions of the prepayment',
    chinese: '预付条件',
    schema: z
      .strictObject({
        afterSigning: z.boolean().describe('Only once the agreement is signed 协议签订后.'),
        onApplication: z.boolean().describe('Only when the institution applies 申报.'),
        onlyWithoutDirectSettlement: z
          .boolean()
          .describe('Only where fund and companies do not settle directly 未实施直接结算.'),
        ringFenced: z.boolean().describe('For paying companies alone 专款专用.'),
      })
      .describe('When a prepayment is made, and what for 预付条件.'),
    describe: value => {
      const conditions = [
        ...(value.afterSigning ? [say('afterSigning')] : []),
        ...(value.onApplication ? [say('onApplication')] : []),
        ...(value.onlyWithoutDirectSettlement ? [say('withoutDirect')] : []),
        ...(value.ringFenced ? [say('ringFenced')] : []),
      ];
      return conditions.length > 0
        ? say('prepaid', { conditions: listedClauses(conditions) })
        : say('unconditional');
    },
  }),
  'prepayment.tranches': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'Tranches of the prepayment',
    chinese: '预付批次',
    schema: z
      .strictObject({
        tranches: tranches.describe('The tranches in order; the last one takes what rounding leaves.'),
      })
      .describe('In how many parts the prepayment is paid, and by when 分批预付.'),
    describe: value => {
      const parts = value.tranches.map(one =>
        say('tranche', { share: percent(one.share), due: describeDue(one.due) }),
      );
      return say('tranches', { tranches: listedClauses(parts) });
    },
  }),
  'prepayment.fund': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'Paying fund',
    chinese: '预付和抵扣的基金',
    schema: z
      .strictObject({
        rules: z
          .array(
            z
              .strictObject({
                tiers: TIER.some.describe('Tiers 等级, any of these.'),
                fund: FUNDS.one.describe('The fund that prepays and offsets.'),
              })
              .describe('One rule.'),
          )
          .min(1)
          .describe('The fund by the tier of the institution.'),
        tierOn: choice({
          FIRST_TRANCHE: ['the day of the first tranche', '首批预付之日'],
          EACH_PAYMENT: ['the day of each payment', '每次支付之日'],
        }).one.describe('The day whose tier counts.'),
      })
      .describe('Which fund prepays and offsets 职工医保基金、居民医保基金.'),
    describe: value => {
      const funds = value.rules.map(rule =>
        say('fund', { fund: FUNDS.say(rule.fund), tiers: TIER.sayAll(rule.tiers, 'and') }),
      );
      const day = say(value.tierOn === 'FIRST_TRANCHE' ? 'firstTranche' : 'eachPayment');
      return say('funds', { funds: listedClauses(funds), day });
    },
  }),
  'prepayment.recovery': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'Recovery of the prepayment',
    chinese: '预付金的冲抵和收回',
    schema: recovery,
    describe: value => {
      switch (value.kind) {
        case 'WITH_PROGRESS':
          return say('withProgress');
        case 'MONTHLY_AFTER_CYCLE':
          return say('monthlyAfterCycle', { months: value.months });
        case 'CLEARED_AFTER_CYCLE':
          return say('clearedAfterCycle');
        case 'RECALL_OR_DEDUCT':
          return say('recallOrDeduct', { actor: ACTORS.say(value.decidedBy) });
      }
    },
  }),
};
