import { RuleStatus, shownReasons } from '@alliance-hub/graphql';
import { type AgreementYear, messages, type Text } from '@alliance-hub/kernel';
import { type Policy, reasonOf, type RolloutRule } from '@alliance-hub/policy';
import { YearVolume } from './rollout.types';
import { byDays, wholeDays } from './short-year';

const say = messages('execution.yearVolume', {
  whole: {
    en: 'The agreement year is a whole one, so the volume of a year is its volume.',
    zh: '该采购年度为完整年度，全年量即为其量。',
  },
  byDays: {
    en: 'The end of the cycle cuts this agreement year short: the volume of a whole year in proportion to its days, rounded up.',
    zh: '该采购年度因周期届满不足一年：按天数折算全年量，向上取整。',
  },
  unsaid: {
    en: 'The end of the cycle cuts this agreement year short, and no notice says what becomes of its volume.',
    zh: '该采购年度因周期届满不足一年，通知未规定其采购量如何确定。',
  },
  year: { en: 'agreement year', zh: '采购年度' },
  span: { en: '{n}: {from} to {to}', zh: '第{n}年：{from}至{to}' },
  days: { en: 'days', zh: '天数' },
  of: { en: '{days} of {whole}', zh: '{whole} 天中的 {days} 天' },
  fullYear: { en: 'volume of a whole year', zh: '全年量' },
});

const input = (name: Text, value: Text | string | number) => ({
  name,
  value: typeof value === 'number' ? String(value) : value,
});

/** What the volume of a whole year comes to in an agreement year that the end of the cycle may cut. */
export function yearVolume(
  policy: Policy,
  { jurisdiction, category }: RolloutRule,
  year: AgreementYear,
  fullYear: number,
): YearVolume {
  const rule = policy.resolve('volume.shortYear', { jurisdiction, categories: [category], on: year.from });
  const whole = wholeDays(year);
  const inputs = [
    input(say('year'), say('span', { n: year.number, from: year.from, to: year.to })),
    input(say('days'), say('of', { days: year.days, whole })),
    input(say('fullYear'), fullYear),
  ];
  if (year.days >= whole) {
    return volume(fullYear, false, RuleStatus.SPECIFIED, [
      { says: say('whole'), inputs, result: String(fullYear) },
    ]);
  }
  if (rule.status !== 'SPECIFIED') {
    return volume(null, false, RuleStatus[rule.status], [reasonOf(rule, say('unsaid'), inputs)]);
  }
  const quantity = byDays(fullYear, year);
  const reasons = [reasonOf(rule, say('byDays'), inputs, String(quantity))];
  return volume(quantity, rule.value.provisional, RuleStatus.SPECIFIED, reasons);
}

function volume(
  quantity: number | null,
  provisional: boolean,
  status: RuleStatus,
  reasons: Parameters<typeof shownReasons>[0],
): YearVolume {
  return Object.assign(new YearVolume(), { quantity, provisional, status, reasons: shownReasons(reasons) });
}
