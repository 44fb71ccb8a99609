import { ACTORS } from '@alliance-hub/policy';
import { registerEnumType } from 'type-graphql';
import type { Reviewer } from './check-reduction';

/** Whoever a notice may name to review a reduction. */
export const ReductionReviewer = Object.fromEntries(ACTORS.names.map(name => [name, name])) as {
  [Name in Reviewer]: Name;
};
registerEnumType(ReductionReviewer, {
  name: 'ReductionReviewer',
  description: 'Who reviews the reduction of an agreed volume, as the notice names them (SX-2.2d). 审核主体',
  valuesConfig: Object.fromEntries(
    ACTORS.names.map(name => {
      const { en, zh } = ACTORS.say(name);
      return [name, { description: `${en.charAt(0).toUpperCase()}${en.slice(1)}. ${zh}` }];
    }),
  ),
});
