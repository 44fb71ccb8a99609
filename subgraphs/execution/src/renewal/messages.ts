import { messages } from '@alliance-hub/kernel';

/** Why a renewal is what it is. */
export const say = messages('execution.renewal', {
  floor: {
    en: 'The least that may be agreed is {base}.',
    zh: '续签下限为{base}。',
  },
  floorInPrinciple: {
    en: 'In principle the least to be agreed is {base}; a smaller volume needs a written reason.',
    zh: '原则上续签下限为{base}；低于该量须附书面理由。',
  },
  shareOf: { en: '{share} % of {base}, rounded up', zh: '{base}的{share}%（向上取整）' },
  useWinning: { en: 'last year’s use of winning products', zh: '上一年度中选产品实际使用量' },
  useAll: {
    en: 'last year’s use, winning and non-winning,',
    zh: '上一年度整体实际使用量（中选与非中选合计）',
  },
  priorAgreed: { en: 'last year’s agreed volume', zh: '上年度协议采购量' },
  firstAgreed: { en: 'the first year’s agreed volume', zh: '首年协议采购量' },
  perProduct: { en: '{base} of the product', zh: '该产品{base}' },
  perCompany: { en: '{base} with the company', zh: '与该中选企业的{base}' },
  perCategory: { en: '{base} in the category', zh: '该品种{base}' },
  part: {
    en: 'The floor holds for all products of the company together, {least}; what stands here is the part of this product.',
    zh: '下限按该企业全部产品合计计算，为 {least}；此处为本产品所占部分。',
  },
  onlyCategory: {
    en: 'The notice sets no floor for the line; the one over the whole category stands in categoryFloors.',
    zh: '文件未对单行规定下限；品种整体下限见 categoryFloors。',
  },
  noFloor: {
    en: 'No notice in force here sets a floor for a renewed volume.',
    zh: '当地现行文件未规定续签协议采购量的下限。',
  },
  noLongerWins: {
    en: 'The product does not win in that agreement year, so nothing can be agreed for it; its volume has to be placed with another winner.',
    zh: '该产品在该采购年度不再中选，不能续签；其采购量须由其他中选产品承接。',
  },
  newLine: {
    en: 'Nothing was agreed for this product before; it was added for this year.',
    zh: '此前未就该产品签订协议，为本年度新增。',
  },
  proposedCurrent: {
    en: 'The volume goes on as it is unless it is changed in due form.',
    zh: '默认沿用现有采购量，按规定程序调整的除外。',
  },
  proposedFloor: { en: 'The proposal is the floor.', zh: '默认为续签下限。' },
  proposedUnsaid: {
    en: 'No notice says what to propose; the hub takes the volume of the year before, or the floor where it is higher.',
    zh: '文件未规定默认续签量；平台取上年度协议采购量，下限更高时取下限。',
  },
  proposedShort: {
    en: 'The end of the cycle cuts the year short: the volume of the year before in proportion to its days, rounded up{provisional}.',
    zh: '该采购年度因周期届满不足一年：按天数折算上年度采购量并向上取整{provisional}。',
  },
  provisional: { en: '; provisional, as the notice does not say so', zh: '；文件未规定，暂定' },
  shortBeside: {
    en: 'In proportion to the days of the short year it would be {quantity}; that is shown beside the floor and is not the floor.',
    zh: '按该不足一年的天数折算为 {quantity}；仅供参考，不作为下限。',
  },
  carried: {
    en: '{rule}. It stands beside the new volume.',
    zh: '{rule}，与新年度采购量分别列示。',
  },
  notYetCarried: {
    en: 'The year before runs until {day}; what is open then is carried over. Open today: {open}.',
    zh: '上一采购年度至{day}止，届时未完成的量予以结转；截至今日未完成 {open}。',
  },
  category: {
    en: 'Placed is what is confirmed for the year, else what is proposed; the rest may be placed with any winner of the category.',
    zh: '已落实量为该年度已确认量，未确认的按默认量计；其余可由该品种任一中选企业承接。',
  },
  ownPart: {
    en: 'A company sees its own lines alone, so a floor that rests on everything used is not shown to it.',
    zh: '企业仅可查看自身数据，故不显示以整体使用量为依据的下限。',
  },
  use: {
    en: 'Use is what was reported as used; where nothing was, what was accepted less returned stands for it.',
    zh: '使用量以填报的使用量为准；未填报的，以验收量扣除退货代替。',
  },
  running: {
    en: 'The year before still runs: use counts to {day}, and the floors that rest on it may still rise.',
    zh: '上一采购年度尚未届满：使用量截至{day}，以其为依据的下限仍可能上升。',
  },
  reduction: {
    en: 'A smaller volume than that of the year before needs an explanation and its reviews.',
    zh: '低于上年度采购量的，须提交书面说明并经逐级审核。',
  },
  first: {
    en: 'The first agreement year is not renewed; its volume comes from what was reported and confirmed.',
    zh: '首个采购年度不存在续签，其采购量来自报量与确认。',
  },
  noYear: {
    en: 'The agreement years of the cycle run to {years}, so nothing is renewed for year {year}.',
    zh: '采购周期共{years}个采购年度，第{year}年无续签。',
  },
  noYearYet: {
    en: 'The notice prints no end of the cycle; by now its years can be renewed up to year {years}.',
    zh: '文件未载明周期届满日；目前可续签至第{years}采购年度。',
  },
  yearNumber: {
    en: 'it must be the number of an agreement year, 2 or more',
    zh: '应为采购年度序号，不小于2',
  },
  sentence: { en: '{says}.', zh: '{says}。' },

  base: { en: 'base', zh: '基数' },
  factor: { en: 'factor', zh: '比例' },
  from: { en: 'counted from', zh: '计入自' },
  to: { en: 'counted to', zh: '计入至' },
  previousAgreed: { en: 'agreed for the year before', zh: '上年度协议采购量' },
  floorInput: { en: 'floor', zh: '下限' },
  days: { en: 'days', zh: '天数' },
  daysOf: { en: '{days} of {whole}', zh: '{whole} 天中的 {days} 天' },
  carriedBefore: { en: 'carried over into it', zh: '此前结转' },
  shortfall: { en: 'not purchased', zh: '未完成量' },
  placed: { en: 'placed', zh: '已落实' },
});
