import { messages } from '@alliance-hub/kernel';

/** How due dates, duties, measures and ways of reporting read. */
export const say = messages('policy.shapes', {
  fixedDate: { en: 'by {date}', zh: '不晚于{date}' },
  daysBeforeStart: { en: '{days} before the start of {span}', zh: '{span}起始{days}前' },
  daysAfter: { en: 'within {days} of {event}', zh: '自{event}起{days}内' },
  monthsAfterStart: { en: '{months} after the start of {span}', zh: '{span}起始{months}后' },
  monthsAfterStartToMonthEnd: {
    en: '{months} after the start of {span}, and by the end of that month',
    zh: '{span}起始{months}后，当月月底前完成',
  },
  endOfNextMonth: { en: 'by the end of the month after {event}', zh: '{event}的次月底前' },
  endOfMonthNumber: {
    en: 'by the end of month {month} of {span} ({counting})',
    zh: '{span}第{month}个月末前（{counting}）',
  },
  atEnd: { en: 'by the end of {span}', zh: '{span}届满前' },
  promptly: { en: 'in time; no day is printed', zh: '及时（未载明日期）' },
  promptlyAfter: { en: 'in time after {event}; no day is printed', zh: '{event}后及时（未载明日期）' },
  duty: { en: '{who}: {what}, {due}', zh: '{who}：{due}，{what}' },
  dutyTo: { en: '{who}: {what}, to {to}, {due}', zh: '{who}：{due}，{what}（对象：{to}）' },
  step: { en: '{measure} {needs}', zh: '{needs}{measure}' },
  stepBy: { en: '{measure} by {by} {needs}', zh: '{needs}由{by}{measure}' },
  ladder: { en: 'Where {causes}: {steps}', zh: '{causes}的：{steps}' },
  semicolon: { en: '; ', zh: '；' },
  mustGo: { en: 'must go to {to} {form}', zh: '应{form}向{to}反映' },
  mayGo: { en: 'may go to {to} {form}', zh: '可{form}向{to}反映' },
  routes: { en: 'What {by} reports {ways}', zh: '{by}反映问题：{ways}' },
});
