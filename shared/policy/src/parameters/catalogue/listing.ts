import { Text } from '@alliance-hub/kernel';
import { z } from 'zod';
import { oneOrMore } from '../one-or-more';
import { parameter } from '../parameter';
import { ACTORS } from '../shapes/actor';
import { choice } from '../shapes/choice';
import { describeDuty, duty } from '../shapes/duty';
import { statement } from '../shapes/statement';
import { count } from '../values';
import { say } from './messages';

const source = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('PUSHED_BY_ALLIANCE_OFFICE'),
      companyApplies: z.boolean().describe('Whether the company has to apply 企业申报.'),
      validCodeOnly: z.boolean().describe('Only products that meet the coding rules 符合医保编码规则.'),
    })
    .describe(
      'Listed at the winning price from the list that the alliance office pushes 按推送清单增补挂网.',
    ),
  z
    .strictObject({
      kind: z.literal('LISTED_BY_COMPANY'),
      assistedBy: ACTORS.one.optional().describe('Who helps.'),
    })
    .describe('The company lists its products 中选企业挂网.'),
]);

const code = statement('What happens to a winning product without a valid code 无医保编码或编码变化.', {
  CODE_BEFORE_LISTING: [
    'A product with no code, or a changed one, is listed once its maker has obtained the code and maintained the data',
    '无编码或编码变化的，生产企业申请或更新编码并维护信息后挂网',
  ],
});

const PRICES = choice({
  OWN_PRIOR_CYCLE_PRICE_HERE: [
    'the company’s winning price here in the last cycle',
    '同企业在本地上一采购周期中选价格',
  ],
  LOWEST_WINNING_PRICE_ELSEWHERE: [
    'the lowest winning price now valid in other provinces',
    '其他省份集中带量采购中选价格的低值',
  ],
  OWN_LOWEST_WINNING_IN_GROUP: [
    'the company’s lowest winning price in the matching bid group',
    '本企业在对应竞价分组中选最低价',
  ],
  HIGHEST_WINNING_IN_UNIT: ['the highest winning price of the bid unit', '同竞价单元最高中选价'],
});

const PRODUCTS = choice({
  FORMER_WINNER_NOT_DECLARED: [
    'products that won before and were not declared this time',
    '既往中选而此次接续未申报的产品',
  ],
  OF_WINNING_BIDDER: ['other products of a company that won', '中选企业的同类其他产品'],
  NOT_SELECTED: ['products that bid and were not selected', '未中选产品'],
});

const cap = z
  .strictObject({
    products: PRODUCTS.one.describe('Whose price is capped.'),
    firesPerPieceBelow: count
      .optional()
      .describe('Only multi-fire clips with fewer clips a piece than this ＜15枚钉子连发.'),
    atMostLowestOf: PRICES.some.describe('The cap is the lowest of those of these prices that are known.'),
    above: choice({
      REFUSED: ['refused', '不得高于'],
      REASON_ASKED: ['taken with a reason, cost differences considered', '结合考虑成本差异'],
    }).one.describe('What happens to a higher price.'),
    cite: oneOrMore.optional().describe('Clauses of this cap, where they differ from those of the entry.'),
    reading: oneOrMore.optional().describe('Readings of this cap.'),
  })
  .describe('One cap.');

function describeCap(value: z.output<typeof cap>): Text {
  const prices = PRICES.sayAll(value.atMostLowestOf, 'and');
  return say('cap', {
    products: PRODUCTS.say(value.products),
    fires: value.firesPerPieceBelow ? say('capFires', { fires: value.firesPerPieceBelow }) : '',
    most: value.atMostLowestOf.length > 1 ? say('capLower', { prices }) : prices,
    above: value.above === 'REFUSED' ? '' : say('capReason'),
  });
}

/** How products come onto the platform, and at most at which price 挂网. */
export const LISTING = {
  'listing.source': parameter({
    domain: 'catalogue',
    reach: 'ROLLOUT',
    title: 'Listing of winning products',
    chinese: '中选产品挂网方式',
    schema: source,
    describe: value => {
      if (value.kind === 'LISTED_BY_COMPANY') {
        return value.assistedBy
          ? say('listedByCompanyHelped', { helper: ACTORS.say(value.assistedBy) })
          : say('listedByCompany');
      }
      return say('pushed', {
        codes: value.validCodeOnly ? say('withValidCode') : '',
        applies: say(value.companyApplies ? 'onApplication' : 'withoutApplication'),
      });
    },
  }),
  'listing.deadline': parameter({
    domain: 'catalogue',
    reach: 'ROLLOUT',
    title: 'Listing by',
    chinese: '挂网时限',
    schema: duty.describe('Who lists the winning products by when 增补挂网时限.'),
    describe: describeDuty,
  }),
  'listing.dataReport': parameter({
    domain: 'catalogue',
    reach: 'ROLLOUT',
    title: 'Report of product data before the start',
    chinese: '报送拟挂网产品信息',
    schema: duty.describe('Who reports the data of the products to be listed by when 报送产品信息.'),
    describe: describeDuty,
  }),
  'listing.maintenance': parameter({
    domain: 'catalogue',
    reach: 'ROLLOUT',
    title: 'Maintenance of listing data',
    chinese: '挂网信息维护',
    schema: duty.describe('Who completes the data of a product 信息维护.'),
    describe: describeDuty,
  }),
  'listing.code': parameter({
    domain: 'catalogue',
    reach: 'ROLLOUT',
    title: 'Products without a valid code',
    chinese: '无编码产品的挂网',
    ...code,
  }),
  'listing.cap': parameter({
    domain: 'catalogue',
    reach: 'ROLLOUT',
    title: 'Caps on listing prices',
    chinese: '挂网价上限',
    schema: z
      .strictObject({ caps: z.array(cap).min(1).describe('The caps, each for its own products.') })
      .describe('Prices above which products may not be listed 挂网价不得高于.'),
    describe: value => say('caps', { caps: Text.join(value.caps.map(describeCap), say('semicolon')) }),
  }),
};
