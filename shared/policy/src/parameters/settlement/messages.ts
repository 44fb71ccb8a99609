import { messages } from '@alliance-hub/kernel';

/** How the parameters of settlement.yaml read. */
export const say = messages('policy.settlement', {
  insideCatalogue: { en: ', for consumables inside the insurance catalogue', zh: '（限医保目录内耗材）' },
  copayByDocument: {
    en: 'The first self-pay ratio stands in {document}',
    zh: '个人首先自付比例见{document}',
  },
  copayByOrigin: {
    en: 'No first self-pay up to {threshold} CNY a unit; above, of the whole price: {rates}{inside}',
    zh: '单价{threshold}元及以下无个人首先自付；以上的按全价：{rates}{inside}',
  },
  rate: { en: '{rate} {origin}', zh: '{origin}{rate}' },
  copayNoneUpTo: {
    en: 'No first self-pay up to {threshold} CNY a unit; above it the notice names no ratio',
    zh: '单价{threshold}元及以下无个人首先自付；以上的文件未规定比例',
  },
  filing: {
    en: 'An unlisted consumable is paid only once its purchase is filed',
    zh: '非挂网耗材采购备案后方可支付',
  },
  directByFund: {
    en: 'The fund settles with the supplier directly on the company’s application, under {document}',
    zh: '经企业申请，医保基金与企业直接结算货款，按{document}执行',
  },
  directEncouraged: {
    en: 'Direct settlement is encouraged; each pooling area decides',
    zh: '鼓励医保基金与企业直接结算货款，由各统筹区决定',
  },
  directEncouragedUnder: {
    en: 'Direct settlement is encouraged; each pooling area decides, under {document} where it runs',
    zh: '鼓励医保基金与企业直接结算货款，由各统筹区决定；已实施的按{document}执行',
  },
  institutionPays: { en: 'The institution settles with the company', zh: '由医疗机构与企业结算货款' },
  paymentByDocument: {
    en: 'Payment is owed by {payer}; its time stands in {document}',
    zh: '货款由{payer}结算，时限见{document}',
  },
  paymentDue: { en: 'Payment is owed by {payer} {due}', zh: '货款由{payer}结清，时限为{due}' },
  paymentDueAlways: {
    en: 'Payment is owed by {payer} {due}, also after the agreed volume is complete',
    zh: '货款由{payer}结清，时限为{due}，完成协议采购量后亦同',
  },
  accompanyingCost: {
    en: 'Sterilisation of companion instruments is borne by {bearer}',
    zh: '配套工具消毒费由{bearer}承担',
  },
  surplus: {
    en: 'At most {share} of the saving (payment limits times quantities, less fund spending) is kept by the institution{assessed}',
    zh: '节约部分（支付限额×数量减去基金支出）{assessed}按不超过{share}由医疗机构结余留用',
  },
  assessed: { en: ', as assessed', zh: '经考核后' },

  prepaymentEntered: {
    en: 'The prepayment is reckoned by {actor}; neither base nor ratio is given',
    zh: '预付金由{actor}测算；文件未给出基数和比例',
  },
  prepayment: {
    en: 'The prepayment of {years} is {ratio} of the yearly agreed amount, per {level}{net}',
    zh: '{years}的预付金为年度约定采购金额的{ratio}（按{level}计）{net}',
  },
  prepaymentAtLeast: {
    en: 'The prepayment of {years} is at least {ratio} of the yearly agreed amount, per {level}{net}',
    zh: '{years}的预付金不低于年度约定采购金额的{ratio}（按{level}计）{net}',
  },
  net: { en: ', net of the open balance', zh: '，扣除未结清余额' },
  prepaid: { en: 'Prepaid {conditions}', zh: '预付条件：{conditions}' },
  unconditional: { en: 'Prepaid without conditions', zh: '预付不附条件' },
  afterSigning: { en: 'after signing', zh: '协议签订后' },
  onApplication: { en: 'on application', zh: '医疗机构申报' },
  withoutDirect: { en: 'only without direct settlement', zh: '未实施直接结算' },
  ringFenced: { en: 'ring-fenced', zh: '专款专用' },
  tranches: { en: 'Paid {tranches}', zh: '分批预付：{tranches}' },
  tranche: { en: '{share} {due}', zh: '{due}付{share}' },
  funds: {
    en: 'Prepaid and offset by {funds}; the tier counts on the day of {day}',
    zh: '预付和抵扣：{funds}；等级以{day}为准',
  },
  fund: { en: '{fund} for {tiers} institutions', zh: '{tiers}医疗机构为{fund}' },
  firstTranche: { en: 'the first tranche, to the end', zh: '首批预付之日' },
  eachPayment: { en: 'each payment', zh: '每次支付之日' },
  withProgress: {
    en: 'Offset from claims in proportion to the purchased share of the agreed amount, up to all of it',
    zh: '按已采购金额占约定采购金额的比例逐步冲抵，直至全部冲抵',
  },
  monthlyAfterCycle: {
    en: 'Offset from the month after the cycle ends, out of each month’s fund payment; what is left after {months} months is refunded in full',
    zh: '采购周期届满次月起从每月医保基金拨付款中抵扣；{months}个月后仍未抵扣完的一次性退回',
  },
  clearedAfterCycle: { en: 'Cleared and recovered after the cycle', zh: '采购周期届满后清算收回' },
  recallOrDeduct: {
    en: 'Recalled on notice or deducted from settlement, as {actor} decides',
    zh: '通知收回或从结算款中扣回，由{actor}决定',
  },

  notCovered: { en: 'Not covered by the insurance', zh: '不纳入医保支付范围' },
  insuranceClass: { en: 'Insurance class {class} under {document}', zh: '按{document}以{class}支付' },
  winningPrice: {
    en: 'The payment standard is the winning price{inside}',
    zh: '以中选价格作为医保支付标准{inside}',
  },
  lowerOfTwo: {
    en: 'The payment standard is the lower of the winning price and the catalogue standard{inside}',
    zh: '以中选价格与目录支付标准中的低者作为医保支付标准{inside}',
  },
  atMostHighest: {
    en: 'The payment standard is at most the highest winning price of like products{inside}',
    zh: '医保支付标准不高于同类产品最高中选价格{inside}',
  },
  catalogueStandard: {
    en: 'The payment standard is that of the insurance catalogue{inside}',
    zh: '按医保目录支付标准执行{inside}',
  },
  steppedDown: {
    en: 'Up to {threshold} times the highest winning price the payment standard is that price; above, {steps} and then the highest winning price, in steps of {months} months from {anchor}{inside}',
    zh: '挂网价不超过最高中选价格{threshold}倍的，以最高中选价格作为医保支付标准；超过的，自{anchor}起每{months}个月一步：{steps}，之后为最高中选价格{inside}',
  },
  step: { en: '{share} of the listing price in step {n}', zh: '第{n}步为挂网价的{share}' },
  existingStays: { en: 'Existing payment standards stay', zh: '按原医保支付标准执行' },
  outOfArea: {
    en: 'Out of area and not matched to a product: the lowest payment standard of like consumables',
    zh: '异地就医无法对应到具体产品的，按同类耗材最低医保支付标准执行',
  },
  earlierVbp: {
    en: '{products}, procured earlier, follow the same payment policy',
    zh: '之前纳入集采的{products}按同一支付政策执行',
  },
  managedAs: { en: '{parts}: managed as {as}', zh: '{parts}：按{as}管理' },
});
