import { messages } from '@alliance-hub/kernel';

/** Why a prepayment is what it is, and what is wrong with one that is not taken. */
export const say = messages('settlement.prepayment', {
  theAmount: { en: 'the amount of a prepayment', zh: '预付金额' },
  theTranches: { en: 'in which parts and by when a prepayment is paid', zh: '预付批次和时限' },
  theFund: { en: 'which fund prepays', zh: '由哪项医保基金预付' },
  theRecovery: { en: 'how a prepayment comes back', zh: '预付金的冲抵和收回' },
  shared: {
    en: 'The fund’s payment of a month is deducted once in all, the oldest open prepayment first: of what it paid for {month}, {left} is left for this one.',
    zh: '同一月度的基金拨付只抵扣一次，先抵扣最早的未结清预付：{month} 拨付中可供本预付抵扣 {left}。',
  },
  trancheValue: { en: '{amount} by {day}', zh: '{amount}，{day}前' },

  requestId: {
    en: "it must be the sender's own id, of 1 to {longest} characters",
    zh: '应为发送方自有编号，1至{longest}个字符',
  },
  usedBefore: {
    en: 'requestId "{id}" was used for something else; send it under a new id.',
    zh: 'requestId“{id}”已用于其他请求；请使用新的编号。',
  },
  positive: {
    en: 'it must be more than 0.00 yuan, with at most 2 places',
    zh: '应大于 0.00 元，至多2位小数',
  },
  notNegative: { en: 'it must not be negative, with at most 2 places', zh: '不得为负，至多2位小数' },
  rollout: {
    en: 'it must be a rollout that is carried out in {place}, such as {example}',
    zh: '应为{place}执行的品种，如 {example}',
  },
  noneNamed: {
    en: 'it must name one at least, or be left out for those of the agreements',
    zh: '应至少指明一项，或不填写以采用协议所列品种',
  },
  noRollouts: {
    en: 'name the rollouts: no agreement of {institution} is on record in {place}',
    zh: '请指明落地执行：{place}没有 {institution} 的协议记录',
  },
  noSuchYear: {
    en: 'it must be from 1 to {most}, the agreement years of {rollout}',
    zh: '应为1至{most}，即 {rollout} 的采购年度',
  },
  notAgreed: {
    en: 'no agreement of {institution} in {place} is of that year; it must be {years}, or name the rollouts',
    zh: '{place}没有 {institution} 该采购年度的协议；应为 {years}，或指明落地执行',
  },
  or: { en: ' or ', zh: '或' },
  comma: { en: ', ', zh: '、' },
  several: {
    en: 'several prepayments may be meant, {ids}; name the rollouts of one, such as {example}',
    zh: '可能指多笔预付：{ids}；请指明其中一笔的落地执行，如 {example}',
  },
  otherRules: {
    en: 'its notice has other rules of prepayment than {first}; record a prepayment of its own for it',
    zh: '其文件的预付规定与 {first} 不同；请单独登记预付',
  },
  agreementYear: {
    en: 'it must be the number of an agreement year: the notice asks for a prepayment every year',
    zh: '应为采购年度序号：文件要求每个采购年度预付',
  },
  elsewhere: {
    en: 'it must lie in {place}; on {day} it lies in {there}',
    zh: '应位于{place}；其 {day} 位于{there}',
  },
  otherAmount: {
    en: 'it must be {amount}, as the prepayment {id} was decided; a tranche does not change the whole',
    zh: '应为 {amount}，与预付 {id} 的决定一致；分批支付不改变总额',
  },
  tranche: { en: 'it must be from 1 to {most}', zh: '应为1至{most}' },
  paidWhole: { en: 'the whole prepayment of {amount} is paid', zh: '预付 {amount} 已全部支付' },
  paidAlready: { en: 'tranche {number} was paid on {day}', zh: '第{number}批已于 {day} 支付' },
  paidTogether: {
    en: 'give paid and paidOn together, or paidOn alone',
    zh: '请同时给出 paid 和 paidOn，或仅给出 paidOn',
  },
  overpaid: {
    en: 'it must not be more than what is left of the prepayment, {left}',
    zh: '不得超过预付剩余金额 {left}',
  },
  fund: {
    en: 'it must be {fund}, by the tier of the institution ({clause})',
    zh: '按医疗机构等级应为 {fund}（{clause}）',
  },
  otherFund: {
    en: 'it must be {fund}, as the prepayment {id} was decided',
    zh: '应为 {fund}，与预付 {id} 的决定一致',
  },
  noBase: {
    en: 'it must be left out, as the prepayment {id} was decided without one',
    zh: '不应填写，预付 {id} 决定时未列基数',
  },
  otherBase: {
    en: 'it must be {base}, as the prepayment {id} was decided',
    zh: '应为 {base}，与预付 {id} 的决定一致',
  },
  month: { en: 'it must be a month as YYYY-MM, such as 2027-06', zh: '应为 YYYY-MM 形式的月份，如 2027-06' },
  monthTold: {
    en: 'the months are told in order; {month} is on record',
    zh: '应按月份顺序登记；已有 {month} 的记录',
  },
  otherPayment: {
    en: 'it must be {told}, as {id} has it for {month}: a month has one payment, told alike of each prepayment; take that entry back first if it is wrong',
    zh: '应为 {told}，与 {id} 的 {month} 记录一致：同一月度只有一笔拨付，各笔预付应登记一致；如该记录有误，请先冲销',
  },
  paidBefore: { en: 'it must not be before the month of {month}', zh: '不得早于 {month} 当月' },
  unknown: { en: 'There is no prepayment "{id}".', zh: '没有预付“{id}”。' },
  refund: {
    en: 'it must not be more than what is open, {open} from {day} on',
    zh: '不得超过余额，自 {day} 起为 {open}',
  },
  takenBack: {
    en: 'The prepayment {id} was taken back; record it again first.',
    zh: '预付 {id} 已冲销；请先重新登记。',
  },
  unknownEntry: { en: 'The prepayment {id} has no entry "{entry}".', zh: '预付 {id} 没有记录“{entry}”。' },
  reversedAlready: { en: 'The entry {entry} was taken back already.', zh: '记录 {entry} 已冲销。' },
  isReversal: {
    en: '{entry} is itself a reversal; record what was taken back again under a new id.',
    zh: '{entry} 本身是冲销；请以新的编号重新登记。',
  },
  stillNeeded: {
    en: 'Without {entry} more would be deducted and given back of {id} than was paid; take those entries back first.',
    zh: '冲销 {entry} 后，{id} 的冲抵和退回将超过已支付金额；请先冲销相应记录。',
  },
});

/** The figures that go into it. */
export const sayInput = messages('settlement.prepayment.inputs', {
  agreed: { en: 'agreed amount', zh: '协议采购金额' },
  givenBase: { en: 'base on the sheet', zh: '测算表所列基数' },
  agreements: { en: 'agreements', zh: '协议份数' },
  unsigned: { en: 'of them unsigned', zh: '其中未签署' },
  share: { en: 'share', zh: '比例' },
  openBefore: { en: 'open balance of earlier years', zh: '以前年度未结清余额' },
  takenElsewhere: {
    en: 'of it taken off another prepayment',
    zh: '其中已从其他预付中扣减',
  },
  givenFund: { en: 'fund as sent', zh: '登记的基金' },
  decided: { en: 'decided', zh: '决定金额' },
  tranche: { en: 'tranche {number}', zh: '第{number}批' },
  tier: { en: 'tier', zh: '等级' },
  unknown: { en: 'not known', zh: '不明' },
  day: { en: 'day', zh: '日期' },
  cycleEnd: { en: 'end of the cycle', zh: '采购周期届满' },
  open: { en: 'open', zh: '未定' },
  payment: { en: 'payment of the fund', zh: '基金拨付' },
});
