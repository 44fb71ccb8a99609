/** The languages that texts for people exist in; the first answers where nothing else is asked. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text for people in every language; which one is shown is decided where it leaves the hub. */
export class Text {
  constructor(
    readonly en: string,
    readonly zh: string,
  ) {}

  /** What reads the same in every language: a name, a number, a code, words quoted from a notice. */
  static of(words: string): Text {
    return new Text(words, words);
  }

  /** Between two sentences. */
  static readonly space = new Text(' ', '');

  /** From what `JSON.stringify` made of one. */
  static from({ en, zh }: Record<Language, string>): Text {
    return new Text(en, zh);
  }

  static join(parts: readonly (Text | string)[], separator: Text | string = ''): Text {
    const joined = (language: Language) =>
      parts.map(part => inLanguage(part, language)).join(inLanguage(separator, language));
    return new Text(joined('en'), joined('zh'));
  }

  in(language: Language): string {
    return this[language];
  }

  /** English, for logs. */
  toString(): string {
    return this.en;
  }
}

/** What stands in a text: another text, or what reads the same in every language. */
export type TextPart = Text | string | number;

export const inLanguage = (part: TextPart, language: Language): string =>
  part instanceof Text ? part.in(language) : String(part);
