import { messages } from '@alliance-hub/kernel';

/** How the parameters of catalogue.yaml read. */
export const say = messages('policy.catalogue', {
  semicolon: { en: '; ', zh: '；' },
  exemption: { en: 'Not counted as non-winning: {rules}', zh: '不视为非中选产品：{rules}' },
  atMostMeanOfUnit: {
    en: 'products that {outcomes}, listed at no more than the mean winning price of their bid unit',
    zh: '{outcomes}且挂网价不高于同竞价单元平均中选价的产品',
  },
  atMostOwnLowest: {
    en: "multi-fire products with fewer than {fires} a piece, priced at no more than their company's lowest winning price in the matching bid group",
    zh: '单件不足{fires}枚的连发产品，价格不高于本企业对应竞价分组中选最低价的',
  },
  newAtMostMedian: {
    en: 'newly approved products priced at no more than the median winning price of their bid unit',
    zh: '新获批且价格不高于同竞价单元中选价中位数的产品',
  },
  caps: { en: 'Listed: {caps}', zh: '挂网价：{caps}' },
  cap: { en: '{products}{fires} at no more than {most}{above}', zh: '{products}{fires}不高于{most}{above}' },
  capFires: {
    en: ', multi-fire with fewer than {fires} a piece,',
    zh: '（单件不足{fires}枚的连发产品）',
  },
  capLower: { en: 'the lower of {prices}', zh: '{prices}中的低者' },
  capReason: { en: '; above it a reason is asked for', zh: '，高于的应说明理由' },
  listedByCompany: { en: 'The company lists its winning products', zh: '中选企业自行挂网中选产品' },
  listedByCompanyHelped: {
    en: 'The company lists its winning products, helped by {helper}',
    zh: '中选企业自行挂网中选产品，{helper}协助',
  },
  pushed: {
    en: 'Winning products{codes} are listed at the winning price from the alliance office’s list, {applies}',
    zh: '{codes}中选产品按联盟采购办公室推送清单以中选价挂网，{applies}',
  },
  withValidCode: { en: ' with a valid code', zh: '医保编码有效的' },
  onApplication: { en: 'on application', zh: '须企业申报' },
  withoutApplication: { en: 'without an application', zh: '无须企业申报' },
  linkage: {
    en: 'A lower {trigger} price elsewhere is declared {due}, at the lowest {target}; the new price holds from {from}, open orders {orders}',
    zh: '其他地区产生更低{trigger}的，{due}申报，联动至{target}；新价自{from}起执行，未交货订单{orders}',
  },
  winning: { en: 'winning', zh: '中选价' },
  listing: { en: 'listing', zh: '挂网价' },
  lowestWinning: { en: 'winning price', zh: '最低中选价' },
  lowest: { en: 'price', zh: '最低价' },
  fromCentre: { en: 'the day the trading centre sets', zh: '交易机构确定之日' },
  fromDeclaration: { en: 'the declaration', zh: '申报之日' },
  ordersKeep: { en: 'keep theirs', zh: '按下单时价格' },
  ordersTake: { en: 'take it too', zh: '按新价' },
  pairing: {
    en: '{product} without {component} is bought at {main}, and {maker}{component} costs at most the total winning price less it, {per}; with it inside, at the total winning price and without any extra charge',
    zh: '{product}不含{component}的，按{main}采购，{maker}{component}不高于总中选价格与之的差额，{per}计算；含{component}的，按总中选价格采购，不得额外收费',
  },
  mainPart: { en: 'the price of its main part', zh: '主体部分中选价格' },
  mainTotal: { en: 'the total price', zh: '总中选价格' },
  sameMaker: { en: 'the company’s own ', zh: '本企业的' },
  perPair: { en: 'per pair', zh: '按每套' },
  perOrder: { en: 'per order', zh: '按整单' },
});
