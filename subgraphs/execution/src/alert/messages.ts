import { messages } from '@alliance-hub/kernel';

/** What an alert tells, and why. */
export const say = messages('execution.alert', {
  zero: {
    en: '{institution}: nothing of {what} ({category}) is purchased since {from}; {agreed} are agreed for agreement year {n}.',
    zh: '{institution}：{what}（{category}）自{from}起零采购；第{n}采购年度协议采购量为{agreed}。',
  },
  zeroWhy: {
    en: 'The agreed volume is to be completed within the agreement year; nothing of this product has been accepted in it, less returns.',
    zh: '应在采购年度内完成协议采购量；本年度该产品扣除退货后验收量为零。',
  },
  behind: {
    en: '{institution}: {category} of {what}, {purchased} of {agreed} purchased in agreement year {n}, {rate}, below the elapsed time of {elapsed}.',
    zh: '{institution}：{category}（{what}）第{n}采购年度已采购{purchased}/{agreed}，完成率{rate}，低于序时进度{elapsed}。',
  },
  behindWhy: {
    en: 'The agreed volume is to be completed within the agreement year; completion is below elapsed-time progress (days elapsed, the last one included, ÷ days of the year).',
    zh: '应在采购年度内完成协议采购量；完成率低于序时进度（已过天数含截止日÷本年度天数）。',
  },
  over: {
    en: '{institution}: {category} of {what}, {purchased} purchased where {agreed} are agreed for agreement year {n}, {rate}.',
    zh: '{institution}：{category}（{what}）第{n}采购年度已采购{purchased}，协议采购量为{agreed}，完成率{rate}，超量采购。',
  },
  overWhy: {
    en: 'More than the volume agreed for the agreement year is purchased.',
    zh: '采购量已超过本采购年度协议采购量。',
  },
  suppliedOn: {
    en: 'What exceeds the agreed volume is supplied on.',
    zh: '超出协议采购量的部分，企业应继续供应。',
  },
  noThresholds: {
    en: 'No figure is given from where on this alerts; it does as soon as it is so.',
    zh: '未规定预警阈值；情形出现即预警。',
  },
  decided: {
    en: 'From where on this alerts was decided by {owner} on {day}.',
    zh: '预警阈值由{owner}于{day}确定。',
  },

  nonWinning: {
    en: '{institution}: {share} of what was purchased of {category} in agreement year {n} is non-winning; it must be {bound}.',
    zh: '{institution}：{category}第{n}采购年度非中选产品占比{share}，应{bound}。',
  },
  below: { en: 'below {ratio}', zh: '小于{ratio}' },
  atMost: { en: 'at most {ratio}', zh: '不超过{ratio}' },
  nonWinningWhy: {
    en: 'The share of non-winning products, the exempt ones left out above and kept below the line, must be {bound}, by quantity, per agreement year to date.',
    zh: '非中选产品占比（不视为非中选的产品不计入分子、仍计入分母）应{bound}，按数量、本采购年度截至当日计算。',
  },
  nonWinningInPrinciple: {
    en: 'The share of non-winning products must be {bound} in principle, by quantity, per agreement year to date; so this warns.',
    zh: '非中选产品占比原则上应{bound}，按数量、本采购年度截至当日计算；故仅作预警。',
  },
  winningAlone: {
    en: '{institution}: in agreement year {n} winning products of {category} alone are purchased ({winning}), though others were before.',
    zh: '{institution}：{category}第{n}采购年度仅采购中选产品（{winning}），而此前曾采购其他产品。',
  },
  winningAloneWhy: {
    en: 'Winning products may not be the only ones bought, and others not simply banned; purchases show the change and not its ground, so look into it.',
    zh: '不得单一采购中选产品、对非中选产品“一刀切”停用；采购数据只反映变化、不说明原因，请予核实。',
  },

  bunchedMonth: {
    en: '{institution}: {quantity} of {category} purchased in month {month} of agreement year {n} ({from} to {to}), of {agreed} agreed for the year.',
    zh: '{institution}：{category}第{n}采购年度第{month}个月（{from}至{to}）采购{quantity}，全年协议采购量为{agreed}。',
  },
  bunchedMonthWhy: {
    en: 'The yearly volume is purchased evenly by month, without bunching. The notice gives no tolerance; the hub warns above {times} monthly shares and refuses nothing.',
    zh: '年度协议采购量应按月均摊采购，不得扎堆。文件未给出容差；超过{times}个月均量时仅作提示，不予拒绝。',
  },
  bunchedLastMonth: {
    en: '{institution}: {quantity} of {category} purchased in the last month of agreement year {n}, {share} of what was purchased in the year; {agreed} are agreed.',
    zh: '{institution}：{category}第{n}采购年度最后一个月采购{quantity}，占全年已采购量{share}；协议采购量为{agreed}。',
  },
  bunchedLastMonthWhy: {
    en: 'The yearly volume is purchased evenly by month, without bunching. The notice gives no tolerance; the hub warns where the last month is above {share} of what was purchased in the year.',
    zh: '年度协议采购量应按月均摊采购，不得扎堆。文件未给出容差；最后一个月超过全年已采购量的{share}时仅作提示。',
  },
  behindTarget: {
    en: '{institution}: {purchased} of {category} purchased by the end of month {month} of agreement year {n}, where {target} of {agreed} would be even.',
    zh: '{institution}：{category}第{n}采购年度截至第{month}个月末已采购{purchased}，按月均摊应达{target}（协议采购量{agreed}）。',
  },
  behindTargetWhy: {
    en: 'The yearly volume is purchased evenly by month: ⌈volume × months ÷ months of the year⌉. The notice gives no tolerance; the hub warns when more than {times} monthly shares are missing.',
    zh: '年度协议采购量应按月均摊：⌈协议量×已过月数÷全年月数⌉。文件未给出容差；缺口超过{times}个月均量时仅作提示。',
  },

  unsigned: {
    en: '{institution} and {company}: the agreement of {category} for agreement year {n} was to be signed by {dueOn} and is not; missing: {who}.',
    zh: '{institution}与{company}：{category}第{n}采购年度协议应于{dueOn}前签订，尚未完成；未签方：{who}。',
  },
  unsignedWhy: { en: 'By {dueOn}: {what}.', zh: '{dueOn}前：{what}。' },
  unsignedResult: { en: 'not signed by all', zh: '未签齐' },
  notEntered: {
    en: '{institution}: nothing of {product} ({category}) is purchased since the cycle began on {from}, though {agreed} are agreed.',
    zh: '{institution}：{product}（{category}）自采购周期起始日{from}以来尚未采购，协议采购量为{agreed}。',
  },
  notEnteredWhy: {
    en: 'From {opensOn} to {dueOn}: {what}.',
    zh: '{opensOn}起至{dueOn}：{what}。',
  },
  offline: {
    en: '{institution}: {lines} purchases of {product} ({category}) offline in agreement year {n}, the first ordered on {first}.',
    zh: '{institution}：{product}（{category}）第{n}采购年度线下采购{lines}笔，首笔订单日为{first}。',
  },
  offlineWhy: {
    en: 'Purchases go through {system}; offline purchase is banned.',
    zh: '应通过{system}采购，禁止线下采购。',
  },
  offlineWinningWhy: {
    en: 'Winning products are bought through {system}, never offline.',
    zh: '中选产品应通过{system}采购，不得线下采购。',
  },

  year: { en: 'agreement year', zh: '采购年度' },
  yearSpan: { en: '{n}: {from} to {to}', zh: '第{n}年：{from}至{to}' },
  agreed: { en: 'agreed', zh: '协议采购量' },
  purchased: { en: 'purchased', zh: '已采购量' },
  filled: { en: 'of which for the volume carried over', zh: '其中用于完成结转量' },
  purchasedSince: { en: 'purchased since', zh: '自该日起采购量' },
  elapsed: { en: 'elapsed', zh: '时间进度' },
  asOf: { en: 'as of', zh: '截至' },
  winning: { en: 'winning', zh: '中选' },
  nonWinningCounted: { en: 'non-winning, without the exempt', zh: '非中选（不含不视为非中选的）' },
  exempt: { en: 'exempt', zh: '不视为非中选' },
  earlierOthers: { en: 'others before in the cycle', zh: '周期内此前其他产品采购量' },
  monthShare: { en: 'monthly share', zh: '月均量' },
  beforeLastMonth: { en: 'purchased before the last month', zh: '最后一个月之前采购量' },
  target: { en: 'target', zh: '累计目标' },
  agreement: { en: 'agreement', zh: '协议' },
  missing: { en: 'missing', zh: '未签方' },
  lateFrom: { en: 'late from', zh: '逾期自' },
  lines: { en: 'purchases', zh: '笔数' },
  first: { en: 'first ordered on', zh: '首笔订单日' },
});
