import { Text } from './text';
import { HubError } from './hub-error';
import { Ratio } from './ratio';
import { Yuan } from './yuan';

describe('Ratio.of', () => {
  test.each([
    ['0.30', '0.3'],
    ['1', '1'],
    ['1.000', '1'],
    ['100', '100'],
    ['10.50', '10.5'],
    ['0', '0'],
    ['-0.0346', '-0.0346'],
    ['0.1234567', '0.123457'],
    ['-0.0000001', '0'],
  ])('%s is shown as %s', (written, shown) => {
    expect(Ratio.of(written).toString()).toBe(shown);
    expect(JSON.stringify(Ratio.of(written))).toBe(`"${shown}"`);
  });

  test.each(['50 %', '1/2', '', '.5', '1e-3'])('%j is refused, naming field, value and form', written => {
    expect(() => Ratio.of(written, 'threshold')).toThrow(
      new HubError(
        'BAD_USER_INPUT',
        Text.of(
          `threshold is "${written}"; it must be a plain decimal in which 1 is 100 %, such as 0.5 for one half.`,
        ),
      ),
    );
  });
});

describe('Ratio.quotient', () => {
  test.each([
    [186, 365, '0.509589', '50.96 %'],
    [380, 800, '0.475', '47.50 %'],
    [1, 3, '0.333333', '33.33 %'],
    [2, 3, '0.666667', '66.67 %'],
    [510, 500, '1.02', '102.00 %'],
    [0, 5, '0', '0.00 %'],
  ])('%d ÷ %d is shown as %s, %s', (a, b, shown, percent) => {
    expect(Ratio.quotient(a, b).toString()).toBe(shown);
    expect(Ratio.quotient(BigInt(a), BigInt(b)).toPercent()).toBe(percent);
  });

  test('of two amounts', () => {
    expect(Ratio.quotient(Yuan.of('0.10'), Yuan.of('0.30')).equals(Ratio.quotient(1, 3))).toBe(true);
  });

  test('X-03 0 ÷ 0 is no ratio', () => {
    expect(() => Ratio.quotient(0, 0)).toThrow(HubError);
    expect(() => Ratio.quotient(Yuan.zero, Yuan.zero)).toThrow('A number was divided by zero.');
  });

  test('a part of a piece is refused', () => {
    expect(() => Ratio.quotient(1.5, 3)).toThrow('1.5 is not a whole number; a fraction must be a Ratio.');
  });
});

describe('exact comparison', () => {
  const half = Ratio.of('0.5');

  test('house convention 1: 49.9999996 % is below 50 % although both print alike', () => {
    const share = Ratio.quotient(499_999_996, 1_000_000_000);
    expect(share.toString()).toBe(half.toString());
    expect(share.lessThan(half)).toBe(true);
    expect(share.equals(half)).toBe(false);
  });

  test.each([
    [49, 100, true],
    [50, 100, false],
    [51, 100, false],
  ])('X-03 HI-3.2.1b %d of %d is below one half: %s', (part, whole, below) => {
    expect(Ratio.quotient(part, whole).lessThan(half)).toBe(below);
  });

  test.each([
    [50, 50, true],
    [51, 49, false],
  ])('X-03 SX-3.4c %d against %d is at most one half: %s', (nonWinning, winning, within) => {
    expect(Ratio.quotient(nonWinning, nonWinning + winning).atMost(half)).toBe(within);
    expect(Ratio.quotient(nonWinning, nonWinning + winning).greaterThan(half)).toBe(!within);
  });

  test('the same fraction in other terms is equal', () => {
    expect(Ratio.quotient(2, -4).equals(Ratio.of('-0.5'))).toBe(true);
  });
});

test('X-16 gap of completion to elapsed time', () => {
  expect(Ratio.quotient(380, 800).minus(Ratio.quotient(186, 365)).toPercent()).toBe('-3.46 %');
});

test('a product of ratios', () => {
  expect(Ratio.of('0.45').times(Ratio.of('0.5')).toString()).toBe('0.225');
});
