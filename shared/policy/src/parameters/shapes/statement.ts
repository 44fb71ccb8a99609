import { type Text } from '@alliance-hub/kernel';
import { z } from 'zod';
import { choice, type ChoiceWords } from './choice';

/** A rule without numbers: one of a few positions that a notice may take, as `{ kind: … }`. */
export function statement<const N extends string>(
  description: string,
  words: Readonly<Record<N, ChoiceWords>>,
) {
  const kinds = choice(words);
  return {
    schema: z.strictObject({ kind: kinds.one.describe('What the notice says.') }).describe(description),
    describe: (value: { readonly kind: N }): Text => kinds.say(value.kind),
  };
}
