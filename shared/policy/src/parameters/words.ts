import { messages, Ratio, Text } from '@alliance-hub/kernel';

const say = messages('policy.words', {
  and: { en: ' and ', zh: '和' },
  or: { en: ' or ', zh: '或' },
  clauses: { en: ', ', zh: '，' },
  lastClause: { en: ' and ', zh: '，' },
  comma: { en: ', ', zh: '、' },
  day: { en: '1 day', zh: '1日' },
  days: { en: '{n} days', zh: '{n}日' },
  workday: { en: '1 working day', zh: '1个工作日' },
  workdays: { en: '{n} working days', zh: '{n}个工作日' },
  month: { en: '1 month', zh: '1个月' },
  months: { en: '{n} months', zh: '{n}个月' },
  year: { en: '1 year', zh: '1年' },
  years: { en: '{n} years', zh: '{n}年' },
  percent: { en: '{figure} %', zh: '{figure}%' },
});

/** "a, b or c" */
export const listed = (words: readonly (Text | string)[], last: 'and' | 'or'): Text =>
  joined(words, say('comma'), say(last));

/** "a, b and c", of what is longer than a word. */
export const listedClauses = (clauses: readonly Text[]): Text =>
  joined(clauses, say('clauses'), say('lastClause'));

function joined(words: readonly (Text | string)[], separator: Text, last: Text): Text {
  const before = words.slice(0, -1);
  return before.length === 0
    ? Text.join(words)
    : Text.join([Text.join(before, separator), ...words.slice(-1)], last);
}

/** "a, b, c" */
export const series = (words: readonly (Text | string)[]): Text => Text.join(words, say('comma'));

/** A ratio in percent without idle zeros: "40 %", "50.96 %"; as a quotient where percent would round it: "1/3". */
export function percent(ratio: Ratio): Text {
  const figure = ratio
    .toPercent()
    .slice(0, -2)
    .replace(/\.?0+$/, '');
  const { numerator, denominator } = ratio.fraction;
  const exact = Ratio.of(figure).equals(ratio.times(Ratio.whole(100)));
  return exact ? say('percent', { figure }) : Text.of(`${numerator}/${denominator}`);
}

/** "1 year", "3 years" */
export function counted(n: number, unit: 'day' | 'workday' | 'month' | 'year'): Text {
  return n === 1 ? say(unit) : say(`${unit}s`, { n });
}
