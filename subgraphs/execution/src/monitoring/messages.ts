import { messages } from '@alliance-hub/kernel';

/** What is wrong with a period, and why a report is what it is. */
export const say = messages('execution.monitoring', {
  MONTH: { en: 'a natural month', zh: '自然月' },
  QUARTER: { en: 'a natural quarter', zh: '自然季度' },
  YEAR: { en: 'an agreement year', zh: '采购年度' },
  nearest: {
    en: 'it must be the last day of {span}, such as {before} or {after}',
    zh: '应为{span}的最后一日，如 {before} 或 {after}',
  },
  only: {
    en: 'it must be the last day of {span}; here that is {day} alone',
    zh: '应为{span}的最后一日；此处仅有 {day}',
  },
  noYear: {
    en: 'nothing is carried out there, so no agreement year ends on any day',
    zh: '当地没有落地执行项目，故无采购年度届满',
  },
  toBegin: {
    en: 'that period begins on {day} only, and today is {today}; ask for one that has begun',
    zh: '该期间自 {day} 才开始，今日为 {today}；请选择已开始的期间',
  },

  asked: { en: '{rhythm}.', zh: '{rhythm}。' },
  notAsked: {
    en: 'No notice in force here asks for a report of {span}; it is shown all the same.',
    zh: '当地现行文件未要求按{span}报告；仍予列示。',
  },
  naturalCut: {
    en: 'The cut-off is the last day of {span}; agreement years begin on a day of their own, so completion counts from the first day of the agreement year that holds the cut-off, and the agreement month that holds it is shown beside.',
    zh: '截止日为{span}的最后一日；采购年度各有起始日，故完成率自截止日所在采购年度首日起计，并列示截止日所在的采购月。',
  },
  yearCut: {
    en: 'The cut-off is the last day of the agreement year of the rollouts shown; the others end theirs on another day.',
    zh: '截止日为所列项目采购年度的最后一日；其他项目的采购年度于他日届满。',
  },
  running: {
    en: 'The period still runs: counted to {day}, as known now.',
    zh: '期间尚未结束：计至 {day}，按现时记录。',
  },
  open: {
    en: 'The period is over; the report is closed at the end of {day}, and until then shows what is recorded and corrected.',
    zh: '期间已结束；报告于 {day} 终了时定稿，此前随录入和更正变动。',
  },
  frozen: {
    en: 'Closed at the end of {day}: read as it was on record then; what was recorded or corrected later is not in it, and shows in the progress of the rollout and with frozen: false.',
    zh: '已于 {day} 终了时定稿：按当时记录列示，其后录入或更正的不计入，可在落地执行进度中或以 frozen: false 查看。',
  },
  recordsFrom: {
    en: 'The hub’s record of these rollouts began on {began}, after the period; the first workday after that day counts.',
    zh: '枢纽对这些项目的记录始于 {began}，晚于该期间，故按该日之后的首个工作日计。',
  },
  asNow: {
    en: 'Shown as known now, as asked; the closed report reads as it was on record at the end of {day}.',
    zh: '按要求以现时记录列示；定稿报告以 {day} 终了时的记录为准。',
  },
  noClosingRule: {
    en: 'No notice says when a report is closed; the hub closes it at the end of the first workday after the period, so that what its last day brought can still be sent.',
    zh: '文件未规定报告何时定稿；枢纽于期间结束后首个工作日终了时定稿，以便末日数据仍可报送。',
  },
  provisionalDay: {
    en: 'The workday calendar of that year is not published yet, so the day may move.',
    zh: '该年度工作日安排尚未公布，该日可能变动。',
  },
  nothing: {
    en: 'Nothing is carried out there in this period.',
    zh: '该期间当地没有落地执行项目。',
  },
  period: { en: 'period', zh: '监测期' },
  span: { en: '{from} to {to}', zh: '{from}至{to}' },
  cutOff: { en: 'cut-off', zh: '截止日' },
  closed: { en: 'on record at', zh: '记录时刻' },
});
