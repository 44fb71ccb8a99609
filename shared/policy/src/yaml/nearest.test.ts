import { editDistance, nearest } from './nearest';

test.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', '', 3],
  ['UROLGY', 'UROLOGY', 1],
  ['cycle.trem', 'cycle.term', 2],
])('%s → %s takes %i steps', (a, b, steps) => {
  expect(editDistance(a, b)).toBe(steps);
  expect(editDistance(b, a)).toBe(steps);
});

test('the nearest word, whatever its case', () => {
  expect(nearest('Holdover', ['CLOSED', 'HOLDOVER'])).toBe('HOLDOVER');
  expect(nearest('x', [])).toBeUndefined();
});
