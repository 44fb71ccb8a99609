import { plainDate } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { compareRules } from './rule-table.service';

const policy = loadPolicy();
const on = plainDate('2026-07-01');
const table = (parameter: string, jurisdictions?: string[], day = on) =>
  compareRules(policy, parameter, day, jurisdictions).map(({ jurisdiction, rollouts, rule }) => [
    jurisdiction,
    rollouts.length,
    rule.status,
    rule.clause?.id ?? null,
  ]);

test('HI-3.2.1d CQ-2.1d CQ-2.1g LN-3.2a one matter, every jurisdiction, by code; silence is a row', () => {
  expect(table('renewal.floor')).toEqual([
    ['210000', 11, 'SPECIFIED', 'LN-3.2a'],
    ['210000', 1, 'SPECIFIED', 'LN-3.2a'],
    ['371000', 5, 'NOT_SPECIFIED', null],
    ['460000', 4, 'SPECIFIED', 'HI-3.2.1d'],
    ['500000', 2, 'NOT_SPECIFIED', 'CQ-2.1b'],
    ['500000', 1, 'SPECIFIED', 'CQ-2.1d'],
    ['500000', 1, 'SPECIFIED', 'CQ-2.1g'],
    ['610000', 15, 'NOT_SPECIFIED', 'SX-2.2b'],
  ]);
});

test('rollouts whose rule holds over other days stand apart', () => {
  const rows = compareRules(policy, 'renewal.floor', on, ['210000']);
  expect(rows.map(({ rule }) => rule.says)[0]).toEqual(rows[1]?.rule.says);
  expect(rows.map(({ rule }) => rule.from)).toEqual(['2025-03-25', '2025-05-10']);
});

test('every rollout of every notice stands in exactly one row, whatever the day', () => {
  for (const day of ['2020-01-01', '2025-06-01', '2030-12-31'].map(text => plainDate(text))) {
    const ids = compareRules(policy, 'cycle.term', day).flatMap(row => row.rollouts.map(({ id }) => id));
    expect(ids.sort()).toEqual(
      policy
        .rollouts()
        .map(({ id }) => id)
        .sort(),
    );
  }
});

test('FX-1 a notice below that has a rule of its own stands beside the one above', () => {
  const rows = table('agreement.deadline', undefined, plainDate('2026-06-01'));
  expect(rows).toContainEqual(['610305', 15, 'SPECIFIED', 'FX-1']);
  expect(rows.some(([code]) => code === '610000')).toBe(true);
  expect(rows.some(([code]) => code === '610300')).toBe(false);
});

test('a named jurisdiction answers with what it inherits, named twice but once; without a notice it has no row', () => {
  expect(table('nonWinning.limit', ['610305', '460000', '610305', '110000'])).toEqual([
    ['460000', 4, 'SPECIFIED', 'HI-3.2.1b'],
    ['610305', 15, 'SPECIFIED', 'SX-3.4c'],
  ]);
});

test.each([
  ['renewal.flor', undefined, 'BAD_USER_INPUT', 'perhaps renewal.floor'],
  ['Cycle.Term', undefined, 'BAD_USER_INPUT', 'perhaps cycle.term'],
  ['renewal.floor', ['999999'], 'UNKNOWN_JURISDICTION', '999999'],
  ['renewal.floor', ['610322'], 'RETIRED_CODE', '610305'],
])('%s of %p errs with %s', (parameter, jurisdictions, code, words) => {
  let caught: unknown;
  try {
    compareRules(policy, parameter, on, jurisdictions);
  } catch (error) {
    caught = error;
  }
  expect(caught).toMatchObject({ code, message: expect.stringContaining(words) as string });
});
