import { messages } from '@alliance-hub/kernel';

/** How the parameters of execution.yaml read. */
export const say = messages('policy.execution', {
  semicolon: { en: '; ', zh: '；' },

  agreement: {
    en: 'The agreement is signed {often} by {sides}{modes}{chosen}',
    zh: '采购协议由{sides}{often}{modes}{chosen}',
  },
  agreementTitled: {
    en: '{title} is signed {often} by {sides}{modes}{chosen}',
    zh: '{title}由{sides}{often}{modes}{chosen}',
  },
  modes: { en: ', {modes}', zh: '，采用{modes}' },
  modeChosenBy: { en: ' as {party} chooses', zh: '，由{party}选择' },
  jointCounty: {
    en: 'County medical alliances may buy jointly; volumes stay with their members',
    zh: '县域医共体可联合采购，协议采购量仍归各成员单位',
  },
  jointLead: {
    en: 'A lead hospital signs on a written mandate; volume and payment are owed by {party}',
    zh: '牵头医院凭书面委托签订协议；采购量和货款由{party}承担',
  },
  eachMember: { en: 'each member institution', zh: '各医疗机构' },
  lead: { en: 'the lead institution', zh: '牵头医院' },

  tied: {
    en: 'Performance is tied to {ties}; the notice gives no formula',
    zh: '执行情况与{ties}挂钩；文件未给出计算公式',
  },
  grades: { en: 'Credit is rated in {n} grades: {grades}', zh: '失信行为分为{n}级：{grades}' },

  cycleOpen: { en: 'Cycle from {start}; no end is printed', zh: '采购周期自{start}起，未载明届满日' },
  cycleUntil: { en: 'Cycle from {start} to {end}', zh: '采购周期自{start}起至{end}止' },
  cycleYears: { en: 'Cycle of {years} from {start}, to {end}', zh: '采购周期{years}，自{start}起至{end}止' },
  extension: { en: 'The cycle may be extended{length}{force}', zh: '采购周期{force}可延长{length}' },
  extensionBy: { en: ' by {years}', zh: '{years}' },
  extensionUnstated: { en: '; the length is not stated', zh: '，期限未载明' },
  extensionInPrinciple: { en: ', in principle', zh: '原则上' },
  holdover: {
    en: 'After the cycle the notice keeps applying until a successor is in place; no new volume is agreed',
    zh: '采购周期届满后，在新文件出台前继续按本通知执行；不再约定新的采购量',
  },
  expiredPending: {
    en: 'After the cycle prices are kept and assessment stops until a decision is made',
    zh: '采购周期届满后价格保持不变、停止考核，等待后续决定',
  },
  closed: { en: 'The notice ends with the cycle', zh: '通知随采购周期届满而终止' },
  countingFrom: {
    en: 'Purchases count as completed volume from {date}, signed or not',
    zh: '自{date}起的采购计入完成量，不论协议是否已签订',
  },
  saleFrom: { en: 'Patients pay the cut price from {date}', zh: '自{date}起按降价后的价格向患者销售' },
  purchaseFrom: {
    en: 'Institutions may buy winning products from {date}',
    zh: '自{date}起医疗机构可购进中选产品',
  },

  watched: {
    en: 'Watched{every} by {by}: {indicators}{alerts}',
    zh: '由{by}{every}监测：{indicators}{alerts}',
  },
  every: { en: ' {period}', zh: '{period}' },
  alerts: { en: '; anomalies alert by themselves', zh: '；异常情况自动预警' },
  rhythm: { en: 'By {by}: {steps}', zh: '{by}：{steps}' },
  thresholds: {
    en: 'Alerts by decision of {owner} on {day}: {figures}',
    zh: '预警阈值由{owner}于{day}确定：{figures}',
  },
  zeroAfter: {
    en: 'zero purchase after {days} days of the agreement year',
    zh: '采购年度满{days}天仍零采购',
  },
  behindBy: { en: 'behind elapsed time by more than {ratio}', zh: '低于序时进度超过{ratio}' },
  overFrom: { en: 'completion above {ratio}', zh: '完成率超过{ratio}' },
  noFigures: { en: 'no figure of their own', zh: '未另定数值' },
  rhythmStep: { en: '{activity} {period}', zh: '{period}{activity}' },

  nonWinning: {
    en: 'Non-winning share of like purchases {force}{bound} {ratio}, by quantity',
    zh: '非中选产品占同类采购量的比例{force}{bound}{ratio}（按数量计）',
  },
  nonWinningBelow: { en: 'below', zh: '应小于' },
  nonWinningAtMost: { en: 'at most', zh: '不得超过' },
  inPrinciple: { en: 'in principle ', zh: '原则上' },

  winningStillFirst: {
    en: 'After completion winning products still come first',
    zh: '完成协议采购量后仍应优先采购使用中选产品',
  },
  othersModerately: {
    en: 'Winning products come first to the end; from {ratio} completion others may be bought moderately',
    zh: '采购周期内始终优先采购使用中选产品；完成{ratio}后可适量采购其他产品',
  },
  winningEncouraged: {
    en: 'Beyond the agreed volume winning products are encouraged, others allowed',
    zh: '超出协议采购量的部分鼓励优先采购中选产品，也可采购其他产品',
  },
  freeChoice: { en: 'Beyond the agreed volume the choice is free', zh: '超出协议采购量的部分自主选择' },
  channel: {
    en: 'Purchases go through {system}; offline purchase is {offline}',
    zh: '通过{system}采购；线下采购：{offline}',
  },
  pace: {
    en: 'The yearly volume is bought evenly by month; the hub warns above {month} monthly shares in a month, above {last} of the year in the last month, and when more than {behind} monthly shares behind',
    zh: '年度采购量按月均摊采购；单月超过{month}个月均量、最后一月超过全年{last}、累计落后超过{behind}个月均量时，平台予以提醒',
  },
  obstruction: {
    en: 'Winning products may not be obstructed by {reasons}',
    zh: '不得以{reasons}等为由影响中选产品进院',
  },

  renewal: { en: 'A renewed volume is {force}{floors}', zh: '续签协议采购量{force}{floors}' },
  floorsAnd: { en: '; and ', zh: '，且' },
  floor: { en: 'at least {share}{base}{use}, per {level}', zh: '不低于{base}{use}{share}（按{level}计）' },
  shareOf: { en: '{share} of ', zh: '的{share}' },
  priorUse: { en: 'last year’s use', zh: '上一年度' },
  ofUse: { en: ' of {use}', zh: '{use}实际使用量' },
  priorAgreed: { en: 'last year’s agreed volume', zh: '上年度协议采购量' },
  firstYearAgreed: { en: 'the first year’s agreed volume', zh: '首年协议采购量' },

  obliged: { en: 'Obliged to take part: {scope}', zh: '应当参加：{scope}' },
  voluntary: { en: 'May take part: {scope}', zh: '可自愿参加：{scope}' },
  institutions: {
    en: '{tiers}{ownership} institutions{reported}{volunteered}',
    zh: '{reported}{volunteered}{tiers}{ownership}医疗机构',
  },
  tiers: { en: '{tiers} ', zh: '{tiers}' },
  reported: { en: ' that reported volumes', zh: '已报量的' },
  volunteered: { en: ' that volunteer', zh: '自愿参加的' },

  overVolume: {
    en: 'Beyond the agreed volume the company supplies{price} until the cycle ends',
    zh: '超出协议采购量的部分，中选企业{price}继续供应，直至采购周期届满',
  },
  atWinningPrice: { en: ' at the winning price', zh: '按中选价格' },
  distributorChosen: { en: 'The distributor is chosen by {actor}', zh: '配送企业由{actor}自主选择' },
  distributorRemoved: {
    en: 'A distributor that fails is removed and another chosen once {actors} have confirmed it',
    zh: '配送企业不能保障供应的，经{actors}核实确认后取消配送资格，另行选择',
  },

  called: { en: 'The agreed volume is called {word}', zh: '采购量的称谓为“{word}”' },
  calledAlso: {
    en: 'The agreed volume is called {word}, also {also}',
    zh: '采购量的称谓为“{word}”，又称“{also}”',
  },
  completion: {
    en: 'The agreed volume is to be completed in each agreement year, per {level}',
    zh: '每个采购年度应完成协议采购量（按{level}计）',
  },
  completionOf: {
    en: '{ratio} of the agreed volume is to be completed in each agreement year, per {level}',
    zh: '每个采购年度应完成协议采购量的{ratio}（按{level}计）',
  },
  plannedTotal: {
    en: 'Purchases over the cycle, {force}: {factor} times the first year’s agreed volume, per {level}',
    zh: '采购周期内总采购量{force}为首年协议采购量的{factor}倍（按{level}计）',
  },
  shifting: {
    en: 'Agreed volume may move between registration certificates of the same {same}',
    zh: '{same}的不同注册证之间可调整协议采购量',
  },
  carryOver: {
    en: 'An unfinished volume goes on being purchased until it is complete, before the new year’s volume',
    zh: '未完成的协议采购量继续采购直至完成，先于新年度协议采购量',
  },
  lapses: { en: 'An unfinished volume lapses with its year', zh: '未完成的协议采购量当年有效，不结转' },
  madeUp: {
    en: 'An unfinished volume may be made up for {months}',
    zh: '未完成的协议采购量可在{months}内补足',
  },
  shortYear: {
    en: 'The volume of a short agreement year is reckoned by days, rounded up{provisional}',
    zh: '不足一年的采购年度，协议采购量按天数折算并向上取整{provisional}',
  },
  provisional: { en: '; provisional', zh: '（暂定）' },
  reduction: {
    en: 'The agreed volume may be lowered{floor} on a written explanation, reviewed by {reviewers} in this order and adjusted by {adjuster}',
    zh: '协议采购量可凭书面说明下调{floor}，经{reviewers}逐级审核后由{adjuster}调整',
  },
  toNoLess: { en: ', to no less than {share}', zh: '（不低于原量的{share}）' },
});
