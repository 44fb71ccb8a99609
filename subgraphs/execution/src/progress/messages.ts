import { messages } from '@alliance-hub/kernel';

/** Why progress is what it is. */
export const say = messages('execution.progress', {
  unseen: {
    en: 'You may see no institution of this rollout, so nothing is summed; ask with a token that reaches its jurisdiction.',
    zh: '您无权查看该落地执行项目的任何医疗机构，故未汇总；请使用覆盖该地区的令牌。',
  },
  ownPart: {
    en: 'A company sees its own agreements and products alone, so the share of non-winning products among everything bought is neither shown nor judged.',
    zh: '企业仅可查看自身的协议和产品，故不显示也不评判非中选产品在全部采购中的占比。',
  },
  completion: {
    en: 'Completion is what was accepted of winning products, less returns, in the agreement year to date, divided by the volume agreed for the whole year; it counts from the first day of the year, signed or not.',
    zh: '完成率为本采购年度截至当日中选产品的验收量（扣除退货）除以全年协议采购量；自年度首日起计入，不论协议是否已签订。',
  },
  carried: {
    en: 'What was not completed in the year before is carried over; purchases fill it first, product by product, and count to the volume of this year only then.',
    zh: '上年度未完成的采购量结转至本年度；采购先按产品抵补结转量，其后方计入本年度协议采购量。',
  },
  leftOut: {
    en: 'Institutions that are not obliged to take part and have signed no agreement of the year by that day; what they agreed and bought is not counted above.',
    zh: '非应当参加且截至该日未签订本采购年度协议的医疗机构；其协议采购量和采购量不计入上述数据。',
  },
  upcoming: {
    en: 'The cycle begins on {day}; nothing counts before.',
    zh: '采购周期自{day}起；此前不计入。',
  },
  ended: {
    en: 'The cycle ended on {day}; no new volume is owed since, and agreement year {n} is shown as it ended.',
    zh: '采购周期已于{day}届满；此后不再产生新的采购任务，第{n}采购年度按届满时的情况列示。',
  },
  noLimit: {
    en: 'No notice in force here sets a limit on the share of non-winning products; the share is shown and not judged.',
    zh: '当地现行文件未规定非中选产品占比上限；仅列示占比，不作评判。',
  },
  limitBelow: {
    en: 'The share of non-winning products, the exempt ones left out above and kept below the line, must be below {ratio}, by quantity, per agreement year to date.',
    zh: '非中选产品占比（不视为非中选的产品不计入分子、仍计入分母）应小于{ratio}，按数量、本采购年度截至当日计算。',
  },
  limitAtMost: {
    en: 'The share of non-winning products, the exempt ones left out above and kept below the line, may reach {ratio} and no more, by quantity, per agreement year to date.',
    zh: '非中选产品占比（不视为非中选的产品不计入分子、仍计入分母）不得超过{ratio}，按数量、本采购年度截至当日计算。',
  },
  judged: { en: '{share}: {test}', zh: '{share}：{test}' },
  noPurchases: { en: 'no purchases', zh: '无采购' },

  agreementYear: { en: 'agreement year', zh: '采购年度' },
  year: { en: '{n}: {from} to {to}, {days} days', zh: '第{n}年：{from}至{to}，共{days}天' },
  countedFrom: { en: 'counted from', zh: '计入自' },
  countedTo: { en: 'counted to', zh: '计入至' },
  carriedOver: { en: 'carried over', zh: '结转量' },
  agreed: { en: 'agreed', zh: '协议采购量' },
  purchased: { en: 'purchased', zh: '已采购量' },
  elapsed: { en: 'elapsed', zh: '时间进度' },
  institutions: { en: 'institutions', zh: '医疗机构数' },
  asOf: { en: 'as of', zh: '截至' },
  winning: { en: 'winning', zh: '中选' },
  nonWinning: { en: 'non-winning', zh: '非中选' },
  exempt: { en: 'of which exempt', zh: '其中不视为非中选' },
});
