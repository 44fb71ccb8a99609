import { Text } from '@alliance-hub/kernel';
import { z } from 'zod';
import { ACTORS } from './actor';
import { choice } from './choice';
import { say } from './messages';

const FORMS = choice({
  CONTACT: ['by contact', '以联系沟通方式'],
  STAMPED_PAPER: ['on stamped paper', '以加盖单位公章的书面材料'],
  REPORT: ['as a report', '以报告形式'],
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

/** The ways in words. */
export function describeRoutes(value: z.output<typeof routes>): Text {
  const ways = value.routes.map(way =>
    say(way.required ? 'mustGo' : 'mayGo', { to: ACTORS.sayAll(way.to, 'or'), form: FORMS.say(way.form) }),
  );
  return say('routes', { by: ACTORS.sayAll(value.by, 'and'), ways: Text.join(ways, say('semicolon')) });
}
