import { Text } from '@alliance-hub/kernel';
import { z } from 'zod';
import { bothLanguages } from '../values';
import { ACTORS } from './actor';
import { describeDue, due } from './due';
import { say } from './messages';

const task = bothLanguages.describe(
  'What is to be done, in both languages; in English beginning with a verb: “list the winning products”.',
);

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

const capital = ({ en, zh }: Text): Text => new Text(en.charAt(0).toUpperCase() + en.slice(1), zh);

/** A duty in words: "The trading centre: list the winning products, by 2025-07-25". */
export function describeDuty(value: Duty): Text {
  const parts = {
    who: capital(ACTORS.sayAll(value.who, 'and')),
    what: Text.from(value.what),
    due: describeDue(value.due),
  };
  return value.to ? say('dutyTo', { ...parts, to: ACTORS.sayAll(value.to, 'and') }) : say('duty', parts);
}
