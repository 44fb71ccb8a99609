import { type PlainDate, plainDate, Text } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { cycleOf, cycleStatus, yearAround, yearHolding, yearsOf } from './cycle';
import { cycleReasons } from './cycle-reasons';

const policy = loadPolicy();
const TODAY = plainDate('2026-11-22');

function cycle(id: string, extendedTo?: string) {
  const rollout = policy.rollout(id);
  if (!rollout) throw new Error(`no rollout ${id}`);
  return cycleOf(policy, rollout, TODAY, extendedTo as PlainDate | undefined);
}

test.each([
  ['X-01 HI-3.1.1', '460000:FLOW-DIVERTER', '2025-07-30', '2027-07-29', [365, 365]],
  ['X-01 SX-2.1 3 years', '610000:DCB', '2026-05-31', '2029-05-30', [365, 366, 365]],
  ['X-01 SX-2.1 2 years', '610000:HEMOSTATIC', '2026-05-31', '2028-05-30', [365, 366]],
  ['X-01 SX-2.1 1 year', '610000:HEMODIALYSIS', '2026-05-31', '2027-05-30', [365]],
  ['X-01 SX-2.1 occluders', '610000:CARDIAC-OCCLUDER', '2026-05-31', '2028-12-31', [365, 366, 215]],
  ['X-01 CQ-1.3a', '500000:GUIDEWIRE', '2025-05-20', '2027-05-19', [365, 365]],
  ['X-01 CQ-1.3b', '500000:LIGATION-CLIP', '2025-05-20', '2027-05-19', [365, 365]],
  ['X-01 CQ-1.3c A-29', '500000:PREFILLED-FLUSHER', '2025-05-20', '2026-12-31', [365, 226]],
  ['X-01 LN-2.2a', '210000:COCHLEAR-IMPLANT', '2025-03-25', '2028-03-24', [365, 365, 366]],
  ['X-01 LN-2.2a peripheral stents', '210000:PERIPHERAL-STENT', '2025-05-10', '2028-05-09', [365, 365, 366]],
  ['X-01 LN-2.2b', '210000:LIGATION-CLIP', '2025-03-25', '2027-03-24', [365, 365]],
  ['X-01 LN-2.2c', '210000:DIALYZER', '2025-03-25', '2026-03-24', [365]],
  ['SX-2.1 inherited by Fengxiang', '610305:CARDIAC-OCCLUDER', '2026-05-31', '2028-12-31', [365, 366, 215]],
])('%s: %s', (_title, id, from, to, days) => {
  const found = cycle(id);
  expect([found.from, found.to]).toEqual([from, to]);
  const years = yearsOf(found, TODAY);
  expect(years.map(year => year.days)).toEqual(days);
  expect(years.at(-1)?.to).toBe(to);
});

test('WH-1.4: no end is printed, so the years that have begun are listed', () => {
  const weihai = cycle('371000:SD2021-1');
  expect([weihai.from, weihai.to]).toEqual(['2021-03-25', undefined]);
  expect(yearsOf(weihai, TODAY).map(year => year.from)).toEqual([
    '2021-03-25',
    '2022-03-25',
    '2023-03-25',
    '2024-03-25',
    '2025-03-25',
    '2026-03-25',
  ]);
  expect(yearsOf(weihai, plainDate('2021-03-24'))).toHaveLength(1);
  expect(cycleStatus(weihai, plainDate('2050-01-01'))).toBe('RUNNING');
});

test.each([
  ['HI-3.1.1 the day before', '460000:FLOW-DIVERTER', '2025-07-29', 'UPCOMING'],
  ['HI-3.1.1 first day', '460000:FLOW-DIVERTER', '2025-07-30', 'RUNNING'],
  ['HI-3.1.1 last day', '460000:FLOW-DIVERTER', '2027-07-29', 'RUNNING'],
  ['HI-5.1 the day after', '460000:FLOW-DIVERTER', '2027-07-30', 'HOLDOVER'],
  ['LN-2.2c last day', '210000:DIALYZER', '2026-03-24', 'RUNNING'],
  ['A-41 the day after', '210000:DIALYZER', '2026-03-25', 'EXPIRED_PENDING'],
  ['LN-2.2b nothing is said of the time after', '210000:LIGATION-CLIP', '2027-03-25', 'CLOSED'],
])('%s', (_title, id, on, status) => {
  expect(cycleStatus(cycle(id), plainDate(on))).toBe(status);
});

test.each([
  ['CQ-1.3a last printed day', '2027-05-19', 'RUNNING'],
  ['CQ-1.3a first day of the extension', '2027-05-20', 'EXTENDED'],
  ['CQ-1.3a last day of the extension', '2028-05-19', 'EXTENDED'],
  ['CQ-1.3a after the extension', '2028-05-20', 'EXPIRED_PENDING'],
])('%s', (_title, on, status) => {
  expect(cycleStatus(cycle('500000:GUIDEWIRE', '2028-05-19'), plainDate(on))).toBe(status);
});

test('CQ-1.3c: an extension has years of its own, so that the short year keeps its 226 days', () => {
  const extended = cycle('500000:PREFILLED-FLUSHER', '2027-12-31');
  expect(yearsOf(extended, TODAY).map(year => [year.number, year.from, year.to, year.days])).toEqual([
    [1, '2025-05-20', '2026-05-19', 365],
    [2, '2026-05-20', '2026-12-31', 226],
    [3, '2027-01-01', '2027-12-31', 365],
  ]);
});

test('A-10: after the end the last year is the one that a day is judged by', () => {
  const hainan = cycle('460000:FLOW-DIVERTER');
  expect(yearHolding(hainan, plainDate('2027-07-30'))).toBeUndefined();
  expect(yearAround(hainan, plainDate('2027-07-30')).number).toBe(2);
  expect(yearAround(hainan, plainDate('2025-07-29')).number).toBe(1);
  expect(yearHolding(hainan, plainDate('2026-07-29'))?.number).toBe(1);
  expect(yearHolding(hainan, plainDate('2026-07-30'))?.number).toBe(2);
});

test('A-14: the reasons of a cycle name the clause, and the year that its end cuts with the reading', () => {
  const occluders = cycle('610000:CARDIAC-OCCLUDER');
  const reasons = cycleReasons(occluders, yearsOf(occluders, TODAY));
  expect(reasons[0]).toMatchObject({ clause: { id: 'SX-2.1' }, result: '2028-12-31' });
  const short = reasons.find(reason => String(reason.result) === '215 days');
  expect(short?.reading?.map(reading => reading.id)).toEqual(['A-14']);
  expect(short?.inputs).toEqual([
    { name: new Text('from', '自'), value: '2028-05-31' },
    { name: new Text('to', '至'), value: '2028-12-31' },
  ]);
});
