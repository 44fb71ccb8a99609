import {
  HubError,
  isPlainDate,
  plainDate,
  type PlainDate,
  Ratio,
  type Text,
  Yuan,
} from '@alliance-hub/kernel';
import { z } from 'zod';
import { refusal } from '../yaml/refusal';
import { say } from './messages';

const DECIMAL = /^\d+(\.\d+)?$/;
const QUOTIENT = /^(\d{1,15})\/(\d{1,15})$/;

/** A quoted number that `parse` turns into an exact value when the policy is loaded; undefined refuses it. */
function quoted<T>(refused: (value: string) => Text, parse: (text: string) => T | undefined) {
  return z.string().transform((text, context) => {
    try {
      const value = parse(text);
      if (value !== undefined) return value;
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
    }
    context.issues.push({ code: 'custom', ...refusal(refused(text)), input: text });
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
  value => say('notRatio', { value }),
  text => (DECIMAL.test(text) || QUOTIENT.test(text) ? exactRatio(text) : undefined),
).meta({
  id: 'ratio',
  description: 'A ratio 比例: a quoted decimal, "0.30" for 30 %, or a quoted quotient, "1/3".',
});

/** A ratio from 0 to 1. */
export const share = ratio
  .refine(value => value.atMost(Ratio.one), refusal(say('moreThanOne')))
  .meta({ id: 'share', description: 'A ratio from "0" to "1" 比例.' });

/** Money 金额: a quoted decimal of CNY with up to 4 places. */
export const yuan = quoted(
  value => say('notAmount', { value }),
  text => (DECIMAL.test(text) ? Yuan.of(text) : undefined),
).meta({ id: 'yuan', description: 'Money in CNY 金额: quoted, with at most 4 places, "1000.00".' });

/** A calendar day 日期. */
export const day = z
  .string()
  .transform((text, context): PlainDate => {
    if (isPlainDate(text)) return plainDate(text);
    context.issues.push({ code: 'custom', ...refusal(say('notDay', { value: text })), input: text });
    return z.NEVER;
  })
  .meta({ id: 'day', description: 'A calendar day 日期: quoted, "2025-07-30".' });

/** A count of years or months, at least 1. */
export const count = z.int().min(1).meta({ id: 'count', description: 'A whole number, at least 1.' });

/** Words in both languages; the Chinese ones must be Chinese. */
export const bothLanguages = z.strictObject({
  en: z.string().min(1).describe('In English.'),
  zh: z
    .string()
    .min(1)
    .refine(words => /\p{Script=Han}/u.test(words), refusal(say('notChinese')))
    .describe('In Chinese 中文.'),
});

/** The number of another document, "辽医保〔2024〕26号". */
export const documentNumber = z
  .string()
  .min(1)
  .describe('Number of the document 发文字号 that holds the rule.');
