import { Text } from './text';
import { HubError } from './hub-error';
import { ceilShare, quantity } from './quantity';
import { Ratio } from './ratio';

describe('quantity', () => {
  test.each([
    [0, 0],
    [12, 12],
    ['12', 12],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%j is %d', (given, read) => {
    expect(quantity(given)).toBe(read);
  });

  test.each([
    [-1, '-1'],
    [1.5, '1.5'],
    [2 ** 53, '9007199254740992'],
    ['9007199254740992', '"9007199254740992"'],
    ['1.0', '"1.0"'],
    ['', '""'],
    [' 3', '" 3"'],
    [null, 'null'],
    [true, 'true'],
    [Number.NaN, 'null'],
    [undefined, 'undefined'],
  ])('%p is refused, naming field, value and form', (given, shown) => {
    expect(() => quantity(given, 'agreed')).toThrow(
      new HubError(
        'BAD_USER_INPUT',
        Text.of(`agreed is ${shown}; it must be a whole number of pricing units from 0 to 9007199254740991.`),
      ),
    );
  });
});

describe('ceilShare', () => {
  test.each([
    [1_000, '0.8', 800],
    [1_001, '0.8', 801],
    [800, '0.8', 640],
    [0, '0.8', 0],
    [1, '0.000001', 1],
  ])('X-02 HI-3.2.1d: of %d, share %s is %d', (of, share, wanted) => {
    expect(ceilShare(of, Ratio.of(share))).toBe(wanted);
  });

  test('X-02 a short year: ⌈500 · 226/365⌉ = 310', () => {
    expect(ceilShare(500, Ratio.quotient(226, 365))).toBe(310);
  });

  test('X-15 even months: ⌈1000 · m/12⌉', () => {
    const targets = Array.from({ length: 12 }, (_, month) => ceilShare(1_000, Ratio.quotient(month + 1, 12)));
    expect(targets).toEqual([84, 167, 250, 334, 417, 500, 584, 667, 750, 834, 917, 1_000]);
  });
});
