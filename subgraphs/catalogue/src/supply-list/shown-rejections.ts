import { RejectedLine } from '@alliance-hub/graphql';
import { type RejectedLineDetails } from './supply-list.input';

/** Lines that were not taken, as a mutation answers them: the message is shown in the asker's language. */
export const shownRejections = (rejected: readonly RejectedLineDetails[]): RejectedLine[] =>
  rejected.map(({ index, id, code, text, field }) =>
    Object.assign(new RejectedLine(), { index, id, code, message: text, field }),
  );
