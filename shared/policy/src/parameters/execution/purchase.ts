import { z } from 'zod';
import { parameter } from '../parameter';
import { choice } from '../shapes/choice';
import { statement } from '../shapes/statement';
import { ratio, share } from '../values';
import { percent } from '../words';
import { say } from './messages';

const winningFirst = statement('Which products come first 优先使用中选产品.', {
  WINNING_FIRST: ['Winning products are bought and used first', '优先采购使用中选产品'],
});

const agreementFirst = statement('What an order needs 先签协议再采购.', {
  AGREEMENT_LINE_BEFORE_ORDER: [
    'New demand needs an agreement line for the product before it is ordered and used',
    '新增采购需求须先签订购销三方协议，再采购使用',
  ],
});

const afterCompletion = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('WINNING_FIRST') })
    .describe('Winning products still come first 仍应优先采购使用中选产品.'),
  z
    .strictObject({
      kind: z.literal('WINNING_FIRST_OTHERS_MODERATELY'),
      othersFrom: ratio.describe('Completion from which others may be bought, "1" for all of the volume.'),
    })
    .describe('Winning products first, others moderately once a completion is reached 适量采购其他产品.'),
  z
    .strictObject({ kind: z.literal('WINNING_ENCOURAGED') })
    .describe('Winning products are encouraged, others allowed 鼓励优先采购中选产品.'),
  z.strictObject({ kind: z.literal('FREE_CHOICE') }).describe('Free choice 自主选择.'),
]);

const BANNED = choice({ FORBIDDEN: ['forbidden', '禁止'], NOT_STATED: ['not spoken of', '未规定'] });

const pace = z
  .strictObject({
    kind: z.literal('EVEN_BY_MONTH').describe('One twelfth of the year’s volume a month 按月均摊.'),
    warnings: z
      .strictObject({
        monthAbove: ratio.describe('A month is bunched above this many monthly shares.'),
        lastMonthAbove: share.describe('The last month is bunched above this share of the year.'),
        behindAbove: ratio.describe('Behind when the total is short by more than this many monthly shares.'),
      })
      .describe('Where the hub warns; the notice gives no tolerance, so nothing is refused.'),
  })
  .describe('How purchases are spread over the year 按月均摊采购和使用.');

const REASONS = choice({
  COST_CONTROL: ['cost control', '费用控制'],
  SPECIFICATION_LIMIT: ['limits on the number of products or specifications', '使用产品规格数量限制'],
  DISTRIBUTOR_ACCOUNT: ['opening accounts for distributors', '配送企业开户'],
  NO_BUDGET: ['lack of budget', '预算不足'],
});

/** How institutions buy 采购行为. */
export const PURCHASE = {
  'purchase.winningFirst': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Winning products first',
    chinese: '优先采购使用中选产品',
    ...winningFirst,
  }),
  'purchase.agreementFirst': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Agreement before order',
    chinese: '先签协议再采购',
    ...agreementFirst,
  }),
  'purchase.afterCompletion': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'After completion of the agreed volume',
    chinese: '完成协议采购量之后',
    schema: afterCompletion,
    describe: value => {
      switch (value.kind) {
        case 'WINNING_FIRST':
          return say('winningStillFirst');
        case 'WINNING_FIRST_OTHERS_MODERATELY':
          return say('othersModerately', { ratio: percent(value.othersFrom) });
        case 'WINNING_ENCOURAGED':
          return say('winningEncouraged');
        case 'FREE_CHOICE':
          return say('freeChoice');
      }
    },
  }),
  'purchase.channel': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Channel of purchase',
    chinese: '采购渠道',
    schema: z
      .strictObject({
        system: z.string().min(1).describe('The platform, as the notice names it.'),
        offline: BANNED.one.describe('What the notice says of offline purchase 线下采购.'),
        winningOnly: z
          .boolean()
          .default(false)
          .describe('It says so of winning products alone 不得线下采购中选产品.'),
      })
      .describe('Where winning products are bought 通过采购平台采购.'),
    describe: value => say('channel', { system: value.system, offline: BANNED.say(value.offline) }),
  }),
  'purchase.pace': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Pace of purchase',
    chinese: '按月均摊采购',
    schema: pace,
    describe: ({ warnings }) =>
      say('pace', {
        month: warnings.monthAbove.toString(),
        last: percent(warnings.lastMonthAbove),
        behind: warnings.behindAbove.toString(),
      }),
  }),
  'purchase.obstruction': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Invalid reasons against winning products',
    chinese: '不得影响中选产品进院的理由',
    schema: z
      .strictObject({ reasons: REASONS.some.describe('Reasons that may not be given.') })
      .describe('Reasons for which the entry of winning products may not be obstructed 不得以…为由.'),
    describe: value => say('obstruction', { reasons: REASONS.sayAll(value.reasons, 'or') }),
  }),
  'price.rebargaining': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Bargaining again',
    chinese: '二次议价',
    ...statement('Whether a winning price may be bargained again 二次议价.', {
      FORBIDDEN: [
        'The winning price may not be bargained again: an order is at that price, neither higher nor lower',
        '中选产品不得二次议价',
      ],
    }),
  }),
};
