import { z } from 'zod';
import { parameter } from '../parameter';
import { choice } from '../shapes/choice';
import { describeDue, due } from '../shapes/due';
import { statement } from '../shapes/statement';
import { say } from './messages';

const linkage = z
  .strictObject({
    trigger: choice({
      LOWER_WINNING_PRICE: ['a lower winning price of the product elsewhere', '产生更低的中选价格'],
      LOWER_LISTING_PRICE: ['a lower listing price of the product elsewhere', '产生更低的挂网价格'],
    }).one.describe('What sets the linkage off.'),
    declare: due.describe('By when the company declares it 申报价格联动时限.'),
    target: choice({
      LOWEST_WINNING_PRICE: ['the lowest winning price', '最低中选价'],
      LOWEST_PRICE: ['the lowest price of any kind', '最低价'],
    }).one.describe('The price that it goes down to.'),
    effective: choice({
      DATE_OF_TRADING_CENTRE: ['the day that the trading centre sets', '交易机构确定的执行日期'],
      DATE_OF_DECLARATION: ['the day of the declaration', '申报之日'],
    }).one.describe('From when the new price holds.'),
    openOrders: choice({
      KEEP_PRICE: ['keep the price of their day', '按下单时价格'],
      TAKE_NEW_PRICE: ['take the new price', '按新价格'],
    }).one.describe('What happens to orders not yet delivered.'),
  })
  .describe('A lower winning price elsewhere brings the price down here 价格联动.');

const component = z
  .strictObject({
    product: z.string().min(1).describe('The product, as the notice names it.'),
    component: z.string().min(1).describe('The component that goes with it, as the notice names it.'),
    separate: z
      .strictObject({
        mainPrice: choice({
          COMPONENT_PRICE: ['the winning price of the main part', '鞘管中选价格'],
          TOTAL_PRICE: ['the total winning price', '总中选价格'],
        }).one.describe('What the main part costs.'),
        componentAtMost: choice({
          TOTAL_LESS_MAIN: ['the total winning price less that of the main part', '总中选价格减鞘管中选价格'],
        }).one.describe('What the component may cost.'),
        maker: choice({ SAME: ['the same company', '本企业'], ANY: ['any company', '不限'] }).one.describe(
          'Whose component it must be.',
        ),
        per: choice({ PAIR: ['each pair', '每套'], ORDER: ['the order', '整单'] }).one.describe(
          'Over what the cap is tested.',
        ),
      })
      .describe('The component comes apart from the product 产品内不包含.'),
    included: z
      .strictObject({
        price: choice({ TOTAL_PRICE: ['the total winning price', '总中选价格'] }).one.describe(
          'What the product costs.',
        ),
        extraCharge: choice({ FORBIDDEN: ['forbidden', '不得额外收取'] }).one.describe(
          'Whether the component may be charged besides.',
        ),
      })
      .describe('The component is inside the product 产品内包含.'),
  })
  .describe('A product with two winning prices, of its main part and in total 鞘管中选价格、总中选价格.');

/** What moves a price, and what does not 中选价格. */
export const PRICE = {
  'certificate.change': parameter({
    domain: 'catalogue',
    reach: 'ROLLOUT',
    title: 'Renewed registration certificate',
    chinese: '注册证更新',
    ...statement('What a renewed registration certificate changes 注册证更新.', {
      STATUS_AND_PRICE_STAY: [
        'When the registration certificate is renewed, winning status and price stay',
        '注册证更新的，中选资格及中选价格维持不变',
      ],
    }),
  }),
  'price.linkage': parameter({
    domain: 'catalogue',
    reach: 'ROLLOUT',
    title: 'Price linkage',
    chinese: '价格联动',
    schema: linkage,
    describe: value =>
      say('linkage', {
        trigger: say(value.trigger === 'LOWER_WINNING_PRICE' ? 'winning' : 'listing'),
        due: describeDue(value.declare),
        target: say(value.target === 'LOWEST_WINNING_PRICE' ? 'lowestWinning' : 'lowest'),
        from: say(value.effective === 'DATE_OF_TRADING_CENTRE' ? 'fromCentre' : 'fromDeclaration'),
        orders: say(value.openOrders === 'KEEP_PRICE' ? 'ordersKeep' : 'ordersTake'),
      }),
  }),
  'component.pairing': parameter({
    domain: 'catalogue',
    reach: 'ROLLOUT',
    title: 'Product and component',
    chinese: '产品与配套组件的价格',
    schema: component,
    describe: ({ product, component: part, separate }) =>
      say('pairing', {
        product,
        component: part,
        main: say(separate.mainPrice === 'COMPONENT_PRICE' ? 'mainPart' : 'mainTotal'),
        maker: separate.maker === 'SAME' ? say('sameMaker') : '',
        per: say(separate.per === 'PAIR' ? 'perPair' : 'perOrder'),
      }),
  }),
};
