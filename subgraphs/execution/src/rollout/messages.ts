import { messages } from '@alliance-hub/kernel';

/** Why a cycle is as long as it is. */
export const say = messages('execution.cycleReasons', {
  sentence: { en: '{says}.', zh: '{says}。' },
  noEnd: { en: 'no end printed', zh: '未载明届满日' },
  cut: {
    en: 'Agreement year {n} is cut by the end of the cycle: {from} to {to}.',
    zh: '第{n}采购年度因采购周期届满而缩短：{from}至{to}。',
  },
  days: { en: '{n} days', zh: '{n}天' },
  notExtended: { en: 'No decision to extend is recorded.', zh: '未录入延长决定。' },
  extended: { en: 'A decision extends it to {day}.', zh: '经决定延长至{day}。' },
  closed: {
    en: 'No notice says what holds after the end of the cycle; it is closed then.',
    zh: '没有文件规定采购周期届满后如何执行；届满即终止。',
  },

  firstDay: { en: 'first day', zh: '起始日' },
  years: { en: 'years', zh: '年数' },
  printedEnd: { en: 'last day as printed', zh: '载明的届满日' },
  from: { en: 'from', zh: '自' },
  to: { en: 'to', zh: '至' },
});
