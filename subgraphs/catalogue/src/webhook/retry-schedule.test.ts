import { isGivenUp, nextTry, rest } from './retry-schedule';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const AT = Date.parse('2026-01-01T00:00:00.000Z');

test.each([
  [1, 5 * SECOND],
  [2, 5 * MINUTE],
  [3, 30 * MINUTE],
  [4, 2 * HOUR],
  [5, 5 * HOUR],
  [6, 10 * HOUR],
  [7, 14 * HOUR],
  [8, 20 * HOUR],
  [9, 24 * HOUR],
  [10, 24 * HOUR],
  [50, 24 * HOUR],
])('after attempt %i the next one comes in %i ms, at most a tenth later', (attempts, wait) => {
  expect(nextTry({ attempts, at: AT }, 0) - AT).toBe(wait);
  expect(nextTry({ attempts, at: AT }, 1) - AT).toBe(wait + wait / 10);
});

test.each([
  ['a longer rest than the schedule is kept', 1, 60 * SECOND, 60 * SECOND],
  ['a shorter one does not hasten the schedule', 2, 60 * SECOND, 5 * MINUTE],
  ['no rest is longer than a day', 1, 30 * DAY, DAY],
  ['a rest in the past is none', 1, -5 * SECOND, 5 * SECOND],
])('%s', (_what, attempts, retryAfter, wait) => {
  expect(nextTry({ attempts, at: AT, retryAfter }, 0) - AT).toBe(wait);
});

test.each([
  [null, 0],
  [undefined, 0],
  [-1, 0],
  [5_000, 5_000],
  [DAY + 1, DAY],
])('a rest of %s is %s', (asked, kept) => {
  expect(rest(asked)).toBe(kept);
});

test.each([
  [5 * DAY - 1, false],
  [5 * DAY, true],
])('failing for %i ms: given up %s', (failing, expected) => {
  expect(isGivenUp(AT, AT + failing)).toBe(expected);
});
