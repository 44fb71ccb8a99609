import { Ratio } from '@alliance-hub/kernel';
import { z } from 'zod';
import { parameter } from '../parameter';
import { ACTORS, LEVELS } from '../shapes/actor';
import { choice } from '../shapes/choice';
import { describeDue, due } from '../shapes/due';
import { TIER_WORDS, TIERS } from '../execution/scope';
import { ratio, share, someOf } from '../values';
import { listed, percent } from '../words';

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
  .refine(list => list.reduce((rest, one) => rest.minus(one.share), Ratio.one).equals(Ratio.zero), {
    error: 'the shares do not add up to 1 – let them, as "0.5" and "0.5" or "1/3" three times do',
  });

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
      if (value.kind === 'ENTERED_TOTAL')
        return `The prepayment is reckoned by ${ACTORS.say(value.by)}; neither base nor ratio is given`;
      const bound = value.bound === 'AT_LEAST' ? 'at least ' : '';
      const net = value.netOfOpenBalance ? ', net of the open balance' : '';
      return `The prepayment of ${YEARS.say(value.years)} is ${bound}${percent(value.ratio)} of the yearly agreed amount, per ${LEVELS.say(value.per)}${net}`;
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
        ...(value.afterSigning ? ['after signing'] : []),
        ...(value.onApplication ? ['on application'] : []),
        ...(value.onlyWithoutDirectSettlement ? ['only without direct settlement'] : []),
        ...(value.ringFenced ? ['ring-fenced'] : []),
      ];
      return conditions.length > 0 ? `Prepaid ${listed(conditions, 'and')}` : 'Prepaid without conditions';
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
    describe: value =>
      `Paid ${listed(
        value.tranches.map(one => `${percent(one.share)} ${describeDue(one.due)}`),
        'and',
      )}`,
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
                tiers: someOf(TIERS, TIER_WORDS).describe('Tiers 等级, any of these.'),
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
      const rules = value.rules.map(
        rule =>
          `${FUNDS.say(rule.fund)} for ${listed(
            rule.tiers.map(tier => tier.toLowerCase()),
            'and',
          )} institutions`,
      );
      const on = value.tierOn === 'FIRST_TRANCHE' ? 'the first tranche, to the end' : 'each payment';
      return `Prepaid and offset by ${listed(rules, 'and')}; the tier counts on the day of ${on}`;
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
          return 'Offset from claims in proportion to the purchased share of the agreed amount, up to all of it';
        case 'MONTHLY_AFTER_CYCLE':
          return `Offset from the month after the cycle ends, out of each month’s fund payment; what is left after ${value.months} months is refunded in full`;
        case 'CLEARED_AFTER_CYCLE':
          return 'Cleared and recovered after the cycle';
        case 'RECALL_OR_DEDUCT':
          return `Recalled on notice or deducted from settlement, as ${ACTORS.say(value.decidedBy)} decides`;
      }
    },
  }),
};
