import { z } from 'zod';
import { ACTORS } from './actor';
import { choice } from './choice';

const FORMS = choice({
  CONTACT: ['by contact', '联系沟通'],
  STAMPED_PAPER: ['on stamped paper', '加盖单位公章的书面材料'],
  REPORT: ['as a report', '报告'],
});

/** The ways on which a problem is reported 反映渠道. */
export const routes = z
  .strictObject({
    by: ACTORS.some.describe('Who reports.'),
    routes: z
      .array(
        z
          .strictObject({
            to: ACTORS.some.describe('To whom; any one of these will do.'),
            form: FORMS.one.describe('In which form.'),
            required: z.boolean().describe('true: this way must be taken; false: it may be.'),
          })
          .describe('One way.'),
      )
      .min(1)
      .describe('The ways, each for itself.'),
  })
  .meta({ id: 'routes', description: 'The ways on which a problem is reported 反映渠道.' });

/** The ways in English words. */
export function describeRoutes(value: z.output<typeof routes>): string {
  const ways = value.routes.map(
    way => `${way.required ? 'must' : 'may'} go to ${ACTORS.sayAll(way.to, 'or')} ${FORMS.say(way.form)}`,
  );
  return `What ${ACTORS.sayAll(value.by, 'and')} reports ${ways.join('; ')}`;
}
