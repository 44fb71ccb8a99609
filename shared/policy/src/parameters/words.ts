import { Ratio } from '@alliance-hub/kernel';

/** "a, b or c" */
export function listed(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A ratio in percent without idle zeros: "40 %", "50.96 %"; as a quotient where percent would round it: "1/3". */
export function percent(ratio: Ratio): string {
  const shown = ratio.toPercent().replace(/\.?0+ %$/, end => (end.startsWith('.') ? ' %' : end));
  const { numerator, denominator } = ratio.fraction;
  const exact = Ratio.of(shown.slice(0, -2)).equals(ratio.times(Ratio.whole(100)));
  return exact ? shown : `${numerator}/${denominator}`;
}

/** "1 year", "3 years" */
export function counted(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}
