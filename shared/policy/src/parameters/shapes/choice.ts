import { z } from 'zod';
import { listed } from '../words';

/** What a name of a closed list means: in English, as it stands in a sentence, and in Chinese. */
export type ChoiceWords = readonly [english: string, chinese: string];

/** A closed list of names that a policy file may write, each with its meaning. */
export interface Choice<N extends string> {
  /** One name of the list. */
  readonly one: z.ZodEnum<{ [K in N]: K }>;
  /** One or more names of the list, none twice. */
  readonly some: z.ZodArray<z.ZodEnum<{ [K in N]: K }>>;
  /** Every name, in order. */
  readonly names: readonly N[];
  /** A name in English words. */
  readonly say: (this: void, name: N) => string;
  /** Several names in English words: "a, b or c". */
  readonly sayAll: (this: void, names: readonly N[], last: 'and' | 'or') => string;
}

/**
 * Declares a closed list; the meanings travel with the schema into the generated list of rule kinds. A list that several
 * parameters use has a name and a description, and stands there once.
 */
export function choice<const N extends string>(
  words: Readonly<Record<N, ChoiceWords>>,
  shared?: { readonly id: string; readonly description: string },
): Choice<N> {
  const names = Object.keys(words) as N[];
  const values = Object.fromEntries(names.map(name => [name, words[name].join(' ')]));
  const one = z.enum(names).meta({ ...shared, values });
  const say = (name: N): string => words[name][0];
  return {
    one,
    some: z
      .array(one)
      .min(1)
      .refine(list => new Set(list).size === list.length, { error: 'names a value twice – name each once' }),
    names,
    say,
    sayAll: (list, last) => listed(list.map(say), last),
  };
}
