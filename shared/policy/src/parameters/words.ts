import { type Ratio } from '@alliance-hub/kernel';

/** "a, b or c" */
export function listed(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A ratio in percent without idle zeros: "40 %", "50.96 %". */
export function percent(ratio: Ratio): string {
  return ratio.toPercent().replace(/\.?0+ %$/, end => (end.startsWith('.') ? ' %' : end));
}
