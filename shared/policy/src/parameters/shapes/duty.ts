import { z } from 'zod';
import { ACTORS } from './actor';
import { describeDue, due } from './due';

const task = z
  .strictObject({
    en: z.string().min(1).describe('In English, beginning with a verb: “list the winning products”.'),
    zh: z.string().min(1).describe('In Chinese 中文.'),
  })
  .describe('What is to be done, in both languages.');

const fields = {
  who: ACTORS.some.describe('Who has to do it; several have it together.'),
  what: task,
  to: ACTORS.some.optional().describe('To whom it is sent or reported 报送对象.'),
  due: due.describe('By when 时限.'),
};

/** A dated duty 有时限的任务: who does what by when. */
export const duty = z
  .strictObject(fields)
  .meta({ id: 'duty', description: 'A dated duty 有时限的任务: who does what by when.' });

/** The keys of a duty, for a list whose items carry more. */
export const DUTY_FIELDS = fields;

/** A dated duty. */
export type Duty = z.output<typeof duty>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A duty in English words: "The trading centre: list the winning products, by 2025-07-25". */
export function describeDuty(value: Duty): string {
  const to = value.to ? `, to ${ACTORS.sayAll(value.to, 'and')}` : '';
  return `${capital(ACTORS.sayAll(value.who, 'and'))}: ${value.what.en}${to}, ${describeDue(value.due)}`;
}
