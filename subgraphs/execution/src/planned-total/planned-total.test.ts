import { plainDate, Ratio } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { planTotal } from './planned-total';

const policy = loadPolicy();
const ruleOf = (jurisdiction: string, category: string, on: string) =>
  policy.resolve('volume.plannedTotal', { jurisdiction, categories: [category], on: plainDate(on) });
const HAINAN = ruleOf('460000', 'FLOW-DIVERTER', '2026-11-22');

test.each([
  [700, 0, 1_400, '0'],
  [700, 1_399, 1_400, '0.999286'],
  [700, 1_400, 1_400, '1'],
  [700, 1_401, 1_400, '1.000714'],
])('HI-3.2.1c first year %i, purchased %i: of %i %s', (firstYear, purchased, planned, share) => {
  const total = planTotal(HAINAN, firstYear, purchased);
  expect([total.planned, total.share?.toString()]).toEqual([planned, share]);
});

test('HI-3.2.1c of nothing agreed there is no share', () => {
  expect(planTotal(HAINAN, 0, 10)).toEqual({ planned: 0 });
});

test('a part of a unit is rounded up in the total, and not in the share', () => {
  if (HAINAN.status !== 'SPECIFIED') throw new Error('HI-3.2.1c is not there.');
  const rule = { ...HAINAN, value: { ...HAINAN.value, factor: Ratio.of('1.5') } };
  const total = planTotal(rule, 3, 3);
  expect([total.planned, total.share?.toString()]).toEqual([5, '0.666667']);
});

test.each([
  ['610000', 'DCB', '2026-11-22'],
  ['500000', 'LIGATION-CLIP', '2026-11-22'],
  ['210000', 'LIGATION-CLIP', '2026-11-22'],
  ['371000', 'SD2021-1', '2026-11-22'],
])('%s plans no total', (...place) => {
  expect(planTotal(ruleOf(...place), 700, 100)).toEqual({});
});
