import { inLanguage, type Language, LANGUAGES, Text, type TextPart } from './text';

/** One message, with the places that a value fills in braces: `{price} is not lower than {current}`. */
export type Message = Readonly<Record<Language, string>>;

type Places<Words extends string> = Words extends `${string}{${infer Place}}${infer Rest}`
  ? Place | Places<Rest>
  : never;

type Values<M extends Message> = { readonly [Place in Places<M[Language]>]: TextPart };

/** The message of a key; a message with places needs a value for each. */
export type Say<M extends Record<string, Message>> = <Key extends keyof M & string>(
  key: Key,
  ...values: [Places<M[Key][Language]>] extends [never] ? [] : [Values<M[Key]>]
) => Text;

const catalogue = new Map<string, Record<string, Message>>();

/**
 * Adds messages to the catalogue under the name of their domain.
 * @returns the function that says one of them.
 */
export function messages<const M extends Record<string, Message>>(domain: string, entries: M): Say<M> {
  catalogue.set(domain, entries);
  const fixed = new Map<string, Text>();
  return (key, ...[values]) => {
    const known = values ? undefined : fixed.get(key);
    if (known) return known;
    const message = entries[key] as Message;
    const said = LANGUAGES.map(language => fill(message[language], values ?? {}, language));
    const text = new Text(...(said as [string, string]));
    if (!values) fixed.set(key, text);
    return text;
  };
}

/** Every message of the modules loaded so far, by domain and key. */
export const allMessages = (): ReadonlyMap<string, Readonly<Record<string, Message>>> => catalogue;

const PLACE = /\{(\w+)\}/g;

const fill = (words: string, values: Readonly<Record<string, TextPart>>, language: Language): string =>
  words.replace(PLACE, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : inLanguage(value, language);
  });

/** The places of a message, in order of the alphabet. */
export const placesOf = (words: string): string[] =>
  [...new Set([...words.matchAll(PLACE)].map(([, name]) => name as string))].sort();
