import { HubError, isPlainDate, plainDate, type PlainDate, Ratio, Yuan } from '@alliance-hub/kernel';
import { z } from 'zod';

const DECIMAL = /^\d+(\.\d+)?$/;
const QUOTIENT = /^(\d{1,15})\/(\d{1,15})$/;

/** A quoted number that `parse` turns into an exact value when the policy is loaded; undefined refuses it. */
function quoted<T>(wanted: string, parse: (text: string) => T | undefined) {
  return z.string().transform((text, context) => {
    try {
      const value = parse(text);
      if (value !== undefined) return value;
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
    }
    context.issues.push({ code: 'custom', message: `"${text}" is not ${wanted}`, input: text });
    return z.NEVER;
  });
}

/** A decimal, or a quotient of whole numbers for what no decimal says exactly: "1/3". */
function exactRatio(text: string): Ratio {
  const quotient = QUOTIENT.exec(text);
  return quotient ? Ratio.quotient(BigInt(quotient[1] ?? ''), BigInt(quotient[2] ?? '')) : Ratio.of(text);
}

/** Ratio 比例: a quoted decimal, 1 = 100 %, or a quoted quotient, exact as one third is. */
export const ratio = quoted(
  'a ratio – write a quoted decimal, "0.30" for 30 %, or a quoted quotient, "1/3" for one third',
  text => (DECIMAL.test(text) || QUOTIENT.test(text) ? exactRatio(text) : undefined),
).meta({
  id: 'ratio',
  description: 'A ratio 比例: a quoted decimal, "0.30" for 30 %, or a quoted quotient, "1/3".',
});

/** A ratio from 0 to 1. */
export const share = ratio
  .refine(value => value.atMost(Ratio.one), {
    error: 'is more than 1 – write a share between "0" and "1", "0.30" for 30 %',
  })
  .meta({ id: 'share', description: 'A ratio from "0" to "1" 比例.' });

/** Money 金额: a quoted decimal of CNY with up to 4 places. */
export const yuan = quoted('an amount – write quoted CNY with at most 4 places, "1000.00"', text =>
  DECIMAL.test(text) ? Yuan.of(text) : undefined,
).meta({ id: 'yuan', description: 'Money in CNY 金额: quoted, with at most 4 places, "1000.00".' });

/** A calendar day 日期. */
export const day = z
  .string()
  .transform((text, context): PlainDate => {
    if (isPlainDate(text)) return plainDate(text);
    context.issues.push({
      code: 'custom',
      message: `"${text}" is not a day of the calendar – write YYYY-MM-DD, "2025-07-30"`,
      input: text,
    });
    return z.NEVER;
  })
  .meta({ id: 'day', description: 'A calendar day 日期: quoted, "2025-07-30".' });

/** A count of years or months, at least 1. */
export const count = z.int().min(1).meta({ id: 'count', description: 'A whole number, at least 1.' });

/** One or more names of a closed list, none twice; `meanings` says in both languages what each means. */
export const someOf = <const T extends readonly [string, ...string[]]>(
  values: T,
  meanings: Readonly<Record<T[number], string>>,
) =>
  z
    .array(z.enum(values).meta({ values: meanings }))
    .min(1)
    .refine(list => new Set(list).size === list.length, { error: 'names a value twice – name each once' });

/** The number of another document, "辽医保〔2024〕26号". */
export const documentNumber = z
  .string()
  .min(1)
  .describe('Number of the document 发文字号 that holds the rule.');
