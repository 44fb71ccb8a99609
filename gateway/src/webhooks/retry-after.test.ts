import { retryAfter } from './retry-after';

const NOW = Date.parse('2026-01-01T00:00:00Z');

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
  ['Wed, 31 Dec 2025 23:59:00 GMT', 0],
  ['', null],
  [undefined, null],
  ['soon', null],
  ['-5', null],
  ['1.5', null],
])('Retry-After: %s is %s ms from now', (header, expected) => {
  expect(retryAfter(header, NOW)).toBe(expected);
});
