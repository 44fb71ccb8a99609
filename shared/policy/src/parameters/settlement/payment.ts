import { z } from 'zod';
import { parameter } from '../parameter';
import { choice } from '../shapes/choice';
import { describeDue, due as dueBy } from '../shapes/due';
import { describeDuty, duty } from '../shapes/duty';
import { documentNumber, share } from '../values';
import { percent } from '../words';
import { say } from './messages';

const PAYERS = choice({ INSTITUTION: ['the institution', '医疗机构'], FUND: ['the fund', '医保基金'] });

const BEARERS = choice({
  INSTITUTION: ['the institution', '医疗机构'],
  COMPANY: ['the company', '中选企业'],
});

const deadline = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('DUE'),
      payer: PAYERS.one.describe('Who owes the payment 货款结算责任人.'),
      due: dueBy.describe('By when it is paid; each accepted lot for itself.'),
      alsoAfterCompletion: z
        .boolean()
        .default(false)
        .describe('Said of purchases after completion too 完成约定采购量后继续.'),
    })
    .describe('By a time that the notice gives 结清时间.'),
  z
    .strictObject({
      kind: z.literal('BY_DOCUMENT'),
      payer: PAYERS.one.describe('Who owes the payment.'),
      by: documentNumber,
    })
    .describe('By a time that stands in a document the hub does not hold.'),
]);

const mode = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('DIRECT_BY_FUND'),
      onApplicationOf: choice({ COMPANY: ['the company', '医药企业'] }).one.describe('Who applies.'),
      by: documentNumber,
    })
    .describe('The fund settles with the supplier directly 医保基金与企业直接结算.'),
  z
    .strictObject({
      kind: z.literal('DIRECT_ENCOURAGED'),
      by: documentNumber.optional(),
    })
    .describe('Direct settlement is encouraged; each pooling area decides 鼓励直接结算.'),
  z.strictObject({ kind: z.literal('INSTITUTION_PAYS') }).describe('The institution pays 医疗机构结算.'),
]);

/** Who pays the companies, and by when 货款结算. */
export const PAYMENT = {
  'payment.mode': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'Mode of settlement',
    chinese: '货款结算方式',
    schema: mode,
    describe: value => {
      switch (value.kind) {
        case 'DIRECT_BY_FUND':
          return say('directByFund', { document: value.by });
        case 'DIRECT_ENCOURAGED':
          return value.by ? say('directEncouragedUnder', { document: value.by }) : say('directEncouraged');
        case 'INSTITUTION_PAYS':
          return say('institutionPays');
      }
    },
  }),
  'payment.deadline': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'Payment to companies',
    chinese: '货款结清时限',
    schema: deadline,
    describe: value => {
      const payer = PAYERS.say(value.payer);
      if (value.kind === 'BY_DOCUMENT') return say('paymentByDocument', { payer, document: value.by });
      const due = describeDue(value.due);
      return say(value.alsoAfterCompletion ? 'paymentDueAlways' : 'paymentDue', { payer, due });
    },
  }),
  'payment.fundDuty': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'Payment of the fund to institutions',
    chinese: '医保基金拨付',
    schema: duty.describe('When the agency settles with the institutions 及时拨付医保基金.'),
    describe: describeDuty,
  }),
  'payment.accompanyingCost': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'Accompanying costs',
    chinese: '配套费用的承担',
    schema: z
      .strictObject({
        cost: choice({
          STERILISATION: ['sterilisation of companion instruments', '配套工具消毒费'],
        }).one.describe('Which cost.'),
        borneBy: BEARERS.one.describe('Who bears it; it may not stand on the invoice of the other.'),
      })
      .describe('A cost beside the product, and who bears it.'),
    describe: value => say('accompanyingCost', { bearer: BEARERS.say(value.borneBy) }),
  }),
  'reimbursement.maintenance': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'Maintenance of reimbursement data',
    chinese: '报销系统信息维护',
    schema: duty.describe(
      'Who keeps reimbursement data and sale prices in step 报销系统信息维护、销售价格调整.',
    ),
    describe: describeDuty,
  }),
  'surplus.retained': parameter({
    domain: 'settlement',
    reach: 'ROLLOUT',
    title: 'Surplus kept by the institution',
    chinese: '结余留用',
    schema: z
      .strictObject({
        atMost: share.describe('The largest share of the saving that may be kept.'),
        saving: choice({
          LIMIT_LESS_SPENDING: [
            'payment limits times quantities, less what the fund spent',
            '支付限额以下节约部分',
          ],
        }).one.describe('What the saving is; a negative one counts as none.'),
        afterAssessment: z.boolean().describe('The share is set by an assessment 经考核后.'),
        separateBudget: z.boolean().describe('The fund keeps a separate budget line 单列预算管理.'),
      })
      .describe('The part of the saving that the institution keeps 医保资金结余留用.'),
    describe: value =>
      say('surplus', {
        share: percent(value.atMost),
        assessed: value.afterAssessment ? say('assessed') : '',
      }),
  }),
};
