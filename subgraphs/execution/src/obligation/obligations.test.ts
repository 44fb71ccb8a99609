import { plainDate } from '@alliance-hub/kernel';
import { type DatedTask, loadPolicy, obligationsOf, statusOn } from '@alliance-hub/policy';
import { Rollouts } from '../rollout/carrying';

const policy = loadPolicy();
const day = plainDate;
const rollouts = new Rollouts(policy, new Map());

const asked = (jurisdiction: string, from: string, to: string): DatedTask[] =>
  obligationsOf(
    policy,
    { jurisdiction, domains: ['catalogue', 'execution'], from: day(from), to: day(to) },
    (rollout, on) => rollouts.cycle(rollout, on),
  );
const dated = (tasks: readonly DatedTask[], rule: string) =>
  tasks.filter(task => task.rule === rule).map(({ dueOn, lastWorkdayOn }) => [dueOn, lastWorkdayOn]);

test.each([
  ['HI-4.1a', '460000', 'listing.deadline', '2025-07-25', '2025-07-25'],
  ['HI-4.2a on a Saturday, which stands (A-07)', '460000', 'agreement.deadline', '2025-08-30', '2025-08-29'],
  ['CQ-4.1 ten workdays before (A-30)', '500000', 'listing.dataReport', '2025-05-06', '2025-05-06'],
  ['SX-3.1a', '610000', 'supply.preparation', '2026-05-28', '2026-05-28'],
  ['SX-3.1a in Fengxiang, which inherits it', '610305', 'supply.preparation', '2026-05-28', '2026-05-28'],
])('%s has its day', (_, jurisdiction, rule, dueOn, lastWorkday) => {
  expect(dated(asked(jurisdiction, '2025-01-01', '2026-12-31'), rule)).toEqual([[dueOn, lastWorkday]]);
});

test('LN-5.1a each category is ready two days before its own start (A-36, A-37)', () => {
  const found = asked('210000', '2025-01-01', '2025-12-31').filter(
    ({ rule }) => rule === 'supply.stockReady',
  );
  expect(found.map(({ dueOn, rollouts }) => [dueOn, rollouts.length])).toEqual([
    ['2025-03-23', 11],
    ['2025-05-08', 1],
  ]);
});

test('LN-5.3 the entry check opens two months after the start and is due at the end of that month (A-38)', () => {
  const found = asked('210000', '2025-01-01', '2025-12-31').filter(
    ({ rule }) => rule === 'supply.entryCheck',
  );
  expect(found.map(({ opensOn, dueOn }) => [opensOn, dueOn])).toEqual([
    ['2025-05-25', '2025-05-31'],
    ['2025-07-10', '2025-07-31'],
  ]);
});

test('SX-2.2b signing for the next year is organised as each year ends', () => {
  const found = asked('610000', '2026-01-01', '2029-12-31');
  expect(dated(found, 'agreement.renewalRound').map(([due]) => due)).toEqual([
    '2027-05-30',
    '2028-05-30',
    // The cut year of a category whose cycle ends there.
    '2028-12-31',
    '2029-05-30',
  ]);
});

test.each([
  ['SX-3.7b quarterly', '610000', 'report.byTradingCentre', ['2026-06-30', '2026-09-30', '2026-12-31']],
  ['FX-3 quarterly', '610305', 'monitoring.rhythm.CIRCULAR', ['2026-06-30', '2026-09-30', '2026-12-31']],
  [
    'CQ-2.5c monthly',
    '500000',
    'report.byTradingCentre',
    ['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31', '2026-11-30', '2026-12-31'],
  ],
  ['CQ-2.5a no circular there', '500000', 'monitoring.rhythm.CIRCULAR', []],
  ['HI no rhythm is printed', '460000', 'monitoring.rhythm.MONITORING', []],
])('%s', (_, jurisdiction, rule, expected) => {
  const from = jurisdiction === '500000' ? '2026-07-01' : '2026-05-31';
  expect(dated(asked(jurisdiction, from, '2026-12-31'), rule).map(([due]) => due)).toEqual(expected);
});

test('CQ-2.5a the assessment of a year is due when the agreement year ends, cut years too', () => {
  const found = asked('500000', '2025-05-20', '2028-01-01');
  expect(dated(found, 'monitoring.rhythm.ASSESSMENT').map(([due]) => due)).toEqual([
    '2026-05-19',
    '2026-12-31',
    '2027-05-19',
  ]);
});

test('what recurs begins with the cycle and ends with it', () => {
  const months = dated(asked('500000', '2025-01-01', '2028-01-01'), 'monitoring.rhythm.MONITORING');
  expect(months[0]?.[0]).toBe('2025-05-31');
  expect(months.at(-1)?.[0]).toBe('2027-05-31');
  expect(months).toHaveLength(25);
});

test.each([
  ['2025-08-29', '2025-08-30'],
  ['2025-08-31', '2025-12-31'],
])('nothing is asked between the days: %s to %s', (from, to) => {
  const isIn = asked('460000', from, to).some(({ rule }) => rule === 'agreement.deadline');
  expect(isIn).toBe(from <= '2025-08-30');
});

describe('where a task stands', () => {
  const saturday = { opensOn: day('2025-07-13'), dueOn: day('2025-08-30') };
  const friday = { opensOn: day('2025-07-13'), dueOn: day('2025-07-25') };
  test.each([
    ['before it opens', friday, '2025-07-12', 'NOT_DONE', 'UPCOMING'],
    ['as it opens', friday, '2025-07-13', 'NOT_DONE', 'DUE'],
    ['on its day', friday, '2025-07-25', 'NOT_DONE', 'DUE'],
    ['the day after', friday, '2025-07-26', 'NOT_DONE', 'OVERDUE'],
    ['the day after, of which nothing is known', friday, '2025-07-26', 'UNKNOWN', 'UNKNOWN'],
    ['done before its day', friday, '2025-07-20', 'DONE', 'MET'],
    ['done after its day', friday, '2025-08-20', 'DONE', 'MET'],
    ['on the Sunday after a Saturday (A-56)', saturday, '2025-08-31', 'NOT_DONE', 'DUE'],
    ['on the Monday after a Saturday (A-56)', saturday, '2025-09-01', 'NOT_DONE', 'OVERDUE'],
  ] as const)('%s', (_, task, on, done, expected) => {
    expect(statusOn(task, day(on), done, policy.workdays)).toBe(expected);
  });
});
