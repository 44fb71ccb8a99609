import { type Text } from '@alliance-hub/kernel';
import { z } from 'zod';
import { count, day } from '../values';
import { counted } from '../words';
import { PERIODS } from './actor';
import { choice } from './choice';
import { say } from './messages';

/** What a date is counted from 起算事件. */
export const EVENTS = choice(
  {
    CYCLE_START: ['the start of the cycle', '采购周期起始日'],
    YEAR_START: ['the start of the agreement year', '采购年度起始日'],
    YEAR_END: ['the end of the agreement year', '采购年度届满'],
    CYCLE_END: ['the end of the cycle', '采购周期届满'],
    SIGNING: ['signing', '协议签订'],
    APPLICATION: ['the application', '申请'],
    ACCEPTANCE: ['acceptance', '交货验收合格'],
    PUBLICATION: ['publication', '公布'],
    OCCURRENCE: ['the event', '情况发生'],
  },
  { id: 'event', description: 'What a date is counted from 起算事件.' },
);

/** An event by its name. */
export type DueEvent = (typeof EVENTS.names)[number];

/** Whose start or end is meant. */
export const SPANS = choice({
  CYCLE: ['the cycle', '采购周期'],
  AGREEMENT_YEAR: ['the agreement year', '采购年度'],
});

/** How month n of a period is counted when the period does not start on the first of a month. */
export const MONTH_COUNTINGS = choice({
  START_MONTH_IS_FIRST: ['natural months, the starting month being the first', '自然月，起始月为第1个月'],
  FULL_MONTHS_FROM_START: ['full months from the starting day', '自起始日满n个月'],
  FIRST_FULL_MONTH_IS_FIRST: ['natural months, the first full one being the first', '首个完整月为第1个月'],
});

const of = SPANS.one.default('CYCLE').describe('Whose start or end: the cycle or each agreement year.');
const after = EVENTS.one.describe('The event that the time is counted from.');

/** By when something is to be done; dates hang on the category's own cycle, not on the notice. */
export const due = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('FIXED_DATE'), date: day.describe('The last day, included.') })
      .describe('By a printed day 于…前; a rest day does not move it.'),
    z
      .strictObject({
        kind: z.literal('DAYS_BEFORE_START'),
        days: count.describe('Calendar days; 1 is the day before.'),
        of,
      })
      .describe('By a number of calendar days before the start 执行之日前n天.'),
    z
      .strictObject({
        kind: z.literal('WORKDAYS_BEFORE_START'),
        days: count.describe('Working days; the start is not counted.'),
        of,
      })
      .describe('By a number of working days before the start 执行前n个工作日.'),
    z
      .strictObject({
        kind: z.literal('DAYS_AFTER'),
        days: count.describe('Calendar days; the day of the event is not counted.'),
        after,
      })
      .describe(
        'Within a number of days of an event n天内; a rest day at the end moves to the next workday.',
      ),
    z
      .strictObject({
        kind: z.literal('MONTHS_AFTER_START'),
        months: count.describe('Whole months from the start.'),
        of,
        closes: z
          .literal('END_OF_MONTH')
          .optional()
          .describe(
            'The task opens on that day and is due at the end of its month; absent: due on that day.',
          ),
      })
      .describe('A number of months after the start 落地n个月后.'),
    z
      .strictObject({ kind: z.literal('END_OF_NEXT_MONTH'), after })
      .describe('By the last day of the month after an event 次月底; a rest day does not move it.'),
    z
      .strictObject({
        kind: z.literal('END_OF_MONTH_NUMBER'),
        month: count.describe('Number of the month, 6 for 第6个月末.'),
        of,
        counting: MONTH_COUNTINGS.one.describe('How the months are counted.'),
        alternatives: MONTH_COUNTINGS.some
          .optional()
          .describe('Other ways of counting that the words allow and that were not chosen.'),
      })
      .describe('By the end of month n of the period 采购期第n个月末.'),
    z
      .strictObject({ kind: z.literal('AT_END'), of })
      .describe('By the last day of the cycle or of each agreement year 到期时.'),
    z
      .strictObject({ kind: z.literal('PROMPTLY'), after: after.optional() })
      .describe('In time 及时: the notice prints no day, so none is reckoned.'),
    z
      .strictObject({ kind: z.literal('EVERY'), period: PERIODS.one.describe('Each of these periods.') })
      .describe('Again in every period 每月、按季度.'),
  ])
  .meta({ id: 'due', description: 'By when 时限. One of these kinds.' });

/** By when something is to be done. */
export type Due = z.output<typeof due>;

/** A time limit in words: "2 days before the start of the cycle". */
export function describeDue(value: Due): Text {
  switch (value.kind) {
    case 'FIXED_DATE':
      return say('fixedDate', { date: value.date });
    case 'DAYS_BEFORE_START':
      return say('daysBeforeStart', { days: counted(value.days, 'day'), span: SPANS.say(value.of) });
    case 'WORKDAYS_BEFORE_START':
      return say('daysBeforeStart', { days: counted(value.days, 'workday'), span: SPANS.say(value.of) });
    case 'DAYS_AFTER':
      return say('daysAfter', { days: counted(value.days, 'day'), event: EVENTS.say(value.after) });
    case 'MONTHS_AFTER_START':
      return say(value.closes ? 'monthsAfterStartToMonthEnd' : 'monthsAfterStart', {
        months: counted(value.months, 'month'),
        span: SPANS.say(value.of),
      });
    case 'END_OF_NEXT_MONTH':
      return say('endOfNextMonth', { event: EVENTS.say(value.after) });
    case 'END_OF_MONTH_NUMBER':
      return say('endOfMonthNumber', {
        month: value.month,
        span: SPANS.say(value.of),
        counting: MONTH_COUNTINGS.say(value.counting),
      });
    case 'AT_END':
      return say('atEnd', { span: SPANS.say(value.of) });
    case 'PROMPTLY':
      return value.after ? say('promptlyAfter', { event: EVENTS.say(value.after) }) : say('promptly');
    case 'EVERY':
      return PERIODS.say(value.period);
  }
}
