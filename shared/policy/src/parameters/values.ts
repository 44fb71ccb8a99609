import { HubError, isPlainDate, plainDate, type PlainDate, Ratio, Yuan } from '@alliance-hub/kernel';
import { z } from 'zod';

const DECIMAL = /^\d+(\.\d+)?$/;

/** A quoted decimal that `parse` turns into an exact value when the policy is loaded. */
function decimal<T>(wanted: string, parse: (text: string) => T) {
  return z.string().transform((text, context) => {
    try {
      if (DECIMAL.test(text)) return parse(text);
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
    }
    context.issues.push({ code: 'custom', message: `"${text}" is not ${wanted}`, input: text });
    return z.NEVER;
  });
}

/** Ratio 比例: a quoted decimal, 1 = 100 %. */
export const ratio = decimal('a ratio – write a quoted decimal, "0.30" for 30 %', text => Ratio.of(text));

/** A ratio from 0 to 1. */
export const share = ratio.refine(value => value.atMost(Ratio.of('1')), {
  error: 'is more than 1 – write a share between "0" and "1", "0.30" for 30 %',
});

/** Money 金额: a quoted decimal of CNY with up to 4 places. */
export const yuan = decimal('an amount – write quoted CNY with at most 4 places, "1000.00"', text =>
  Yuan.of(text),
);

/** A calendar day 日期. */
export const day = z.string().transform((text, context): PlainDate => {
  if (isPlainDate(text)) return plainDate(text);
  context.issues.push({
    code: 'custom',
    message: `"${text}" is not a day of the calendar – write YYYY-MM-DD, "2025-07-30"`,
    input: text,
  });
  return z.NEVER;
});

/** A count of years or months, at least 1. */
export const count = z.int().min(1);

/** One or more names of a closed list, none twice. */
export const someOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .array(z.enum(values))
    .min(1)
    .refine(list => new Set(list).size === list.length, { error: 'names a value twice – name each once' });

/** The number of another document, "辽医保〔2024〕26号". */
export const documentNumber = z
  .string()
  .min(1)
  .describe('Number of the document 发文字号 that holds the rule.');
