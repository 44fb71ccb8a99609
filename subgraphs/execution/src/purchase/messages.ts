import { messages } from '@alliance-hub/kernel';

/** Why a line of purchases is not taken. */
export const say = messages('execution.purchase', {
  quantity: {
    en: 'it must be a whole number of pricing units, at least {least}',
    zh: '应为计价单位的整数，不小于{least}',
  },
  negative: { en: 'a price is never negative', zh: '价格不得为负' },
  noDay: {
    en: 'a line of kind {kind} needs the day on which it happened',
    zh: '类型为 {kind} 的行须填写发生日期',
  },
  beforeOrder: { en: 'it must not be before the order day {day}', zh: '不得早于下单日 {day}' },
  afterToday: { en: 'it must not be after today, {today}', zh: '不得晚于今日 {today}' },
  note: { en: 'it must be at most 400 characters', zh: '不得超过400个字符' },
  institution: {
    en: 'it must be the code of an institution that the hub knows',
    zh: '应为平台已登记的医疗机构代码',
  },
  product: { en: 'it must be the code of a product in the catalogue', zh: '应为目录内的产品编码' },
  unlisted: {
    en: 'product is "{product}", which is not listed in {jurisdiction} on {day}; order what is listed, or name the channel FILING or EMERGENCY.',
    zh: 'product 为“{product}”，该产品 {day} 在 {jurisdiction} 未挂网；请采购已挂网产品，或注明采购渠道 FILING 或 EMERGENCY。',
  },
  notWinningPrice: {
    en: 'unitPrice is "{price}"; the winning price of {product} in {jurisdiction} on {day} is {winning}, and a winning product is bought at exactly that price.',
    zh: 'unitPrice 为“{price}”；{product} {day} 在 {jurisdiction} 的中选价格为 {winning}，中选产品应按该价格采购。',
  },
  aboveWinning: {
    en: 'unitPrice is "{price}"; it must not be above the winning price of {product} in {jurisdiction} on {day}, {winning}.',
    zh: 'unitPrice 为“{price}”；不得高于 {product} {day} 在 {jurisdiction} 的中选价格 {winning}。',
  },
  agreementFirst: {
    en: 'product is "{product}", for which {institution} has no agreement in {rollout}; the agreement is signed first, and the product ordered then ({clause}).',
    zh: 'product 为“{product}”，{institution} 在 {rollout} 中没有该产品的协议；须先签订购销协议，再采购使用（{clause}）。',
  },
  aboveListing: {
    en: 'unitPrice is "{price}"; it must not be above the listing price of {product} in {jurisdiction} on {day}, {listing}.',
    zh: 'unitPrice 为“{price}”；不得高于 {product} {day} 在 {jurisdiction} 的挂网价 {listing}。',
  },
  order: { en: 'it must be the lineId of an order already sent', zh: '应为已报送订单的 lineId' },
  otherOrder: {
    en: 'that order is of {institution} for {product} on {day}, and the line must be of the same',
    zh: '该订单为 {institution} 于 {day} 采购 {product}，本行应与之一致',
  },
  overAccepted: {
    en: 'of the {ordered} ordered {accepted} have been accepted',
    zh: '订购 {ordered}，已验收 {accepted}',
  },
  overReturned: {
    en: 'of the {accepted} accepted {returned} have been returned',
    zh: '验收 {accepted}，已退货 {returned}',
  },
});
