import { z } from 'zod';
import { parameter } from '../parameter';
import { statement } from '../shapes/statement';
import { share } from '../values';
import { percent } from '../words';
import { say } from './messages';

const nonWinningLimit = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('SHARE_BELOW'),
      ratio: share.describe('The share must be less than this.'),
      basis: z.literal('QUANTITY').default('QUANTITY').describe('Measured by quantity 数量.'),
      inPrinciple: z.boolean().default(false).describe('The notice says “in principle” 原则上.'),
    })
    .describe('Non-winning share of like purchases below a ratio 占比应小于; the ratio itself fails.'),
  z
    .strictObject({
      kind: z.literal('SHARE_AT_MOST'),
      ratio: share.describe('The share may reach this.'),
      basis: z.literal('QUANTITY').default('QUANTITY').describe('Measured by quantity 数量.'),
      inPrinciple: z.boolean().default(false).describe('The notice says “in principle” 原则上.'),
    })
    .describe('Non-winning share at most a ratio 不得超过; the ratio itself passes.'),
]);

const blanketBan = statement('Whether non-winning products may be banned outright 一刀切停用.', {
  FORBIDDEN: [
    'Institutions may not buy winning products alone nor simply ban non-winning ones',
    '不得单一采购中选产品、对非中选产品“一刀切”简单停用',
  ],
});

/** What holds for products that did not win 非中选产品. */
export const NON_WINNING = {
  'nonWinning.limit': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Limit on non-winning purchases',
    chinese: '非中选产品采购量占比上限',
    schema: nonWinningLimit,
    describe: value =>
      say('nonWinning', {
        force: value.inPrinciple ? say('inPrinciple') : '',
        bound: say(value.kind === 'SHARE_BELOW' ? 'nonWinningBelow' : 'nonWinningAtMost'),
        ratio: percent(value.ratio),
      }),
  }),
  'nonWinning.blanketBan': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Blanket ban on non-winning products',
    chinese: '对非中选产品“一刀切”',
    ...blanketBan,
  }),
};
