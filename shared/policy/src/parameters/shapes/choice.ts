import { Text } from '@alliance-hub/kernel';
import { z } from 'zod';
import { refusal } from '../../yaml/refusal';
import { say } from '../messages';
import { listed } from '../words';

/** What a name of a closed list means, in English and in Chinese, as it stands in a sentence. */
export type ChoiceWords = readonly [english: string, chinese: string];

/** A closed list of names that a policy file may write, each with its meaning. */
export interface Choice<N extends string> {
  /** One name of the list. */
  readonly one: z.ZodEnum<{ [K in N]: K }>;
  /** One or more names of the list, none twice. */
  readonly some: z.ZodArray<z.ZodEnum<{ [K in N]: K }>>;
  /** Every name, in order. */
  readonly names: readonly N[];
  /** A name in words. */
  readonly say: (this: void, name: N) => Text;
  /** Several names in words: "a, b or c". */
  readonly sayAll: (this: void, names: readonly N[], last: 'and' | 'or') => Text;
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
  const textOf = (name: N): Text => {
    const [english, chinese] = words[name];
    return new Text(english, chinese);
  };
  return {
    one,
    some: z
      .array(one)
      .min(1)
      .refine(list => new Set(list).size === list.length, refusal(say('twice'))),
    names,
    say: textOf,
    sayAll: (list, last) => listed(list.map(textOf), last),
  };
}
