import { Text } from './text';
import { HubError } from './hub-error';
import { Ratio } from './ratio';
import { Yuan } from './yuan';

const yuan = (text: string) => Yuan.of(text);

describe('Yuan.of', () => {
  test.each([
    ['1860.00', '1860.00'],
    ['1860', '1860.00'],
    ['0.148', '0.1480'],
    ['0.1480', '0.1480'],
    ['0.14', '0.14'],
    ['0.0001', '0.0001'],
    ['-0.5', '-0.50'],
    ['-0', '0.00'],
    ['333333.33', '333333.33'],
    ['900719925474.0991', '900719925474.0991'],
  ])('%s is shown as %s', (written, shown) => {
    expect(yuan(written).toString()).toBe(shown);
    expect(JSON.stringify({ price: yuan(written) })).toBe(`{"price":"${shown}"}`);
  });

  test.each([
    '1,860.00',
    '0.14805',
    '1e3',
    ' 1',
    '',
    '.5',
    '5.',
    '¥5',
    '+5',
    '900719925474.0992',
    '9999999999999',
  ])('%j is refused, naming field, value and form', written => {
    expect(() => Yuan.of(written, 'price')).toThrow(
      new HubError(
        'BAD_USER_INPUT',
        Text.of(
          `price is "${written}"; it must be yuan as a plain decimal with at most 4 places, such as 1860.00.`,
        ),
      ),
    );
  });
});

describe('storage in 1/10,000 yuan', () => {
  test.each([
    ['1860.00', 18_600_000],
    ['0.1480', 1_480],
    ['-0.01', -100],
    ['900719925474.0991', Number.MAX_SAFE_INTEGER],
  ])('%s ↔ %d', (written, units) => {
    expect(yuan(written).units).toBe(units);
    expect(Yuan.ofUnits(units).equals(yuan(written))).toBe(true);
    expect(Yuan.ofUnits(String(units)).equals(Yuan.ofUnits(BigInt(units)))).toBe(true);
  });

  test('what is not a whole number of units is refused', () => {
    expect(() => Yuan.ofUnits(0.5)).toThrow(
      'Stored money is 0.5; it must be a whole number of 1/10,000 yuan.',
    );
    expect(() => Yuan.ofUnits('x')).toThrow(HubError);
  });

  test('an amount finer than 4 places must be rounded first', () => {
    const third = yuan('1').times(Ratio.quotient(1, 3));
    expect(() => third.units).toThrow(
      'An amount near 0.3333 yuan is finer than 4 places; it must be rounded first.',
    );
    expect(() => third.toString()).toThrow(HubError);
    expect(third.round(4).toString()).toBe('0.3333');
  });

  test('an amount too large to store is refused, not corrupted', () => {
    const huge = yuan('900719925474.0991').times(2);
    expect(() => huge.units).toThrow('An amount near 1801439850948 yuan is larger than the hub can store.');
  });
});

describe('arithmetic', () => {
  test('is exact where binary fractions are not', () => {
    expect(yuan('0.1').plus(yuan('0.2')).equals(yuan('0.3'))).toBe(true);
    expect(yuan('1.10').times(3).toString()).toBe('3.30');
    expect(yuan('0.30').minus(yuan('0.10')).minus(yuan('0.20')).isZero).toBe(true);
  });

  test('a third three times is the whole again', () => {
    const third = yuan('100').times(Ratio.quotient(1, 3));
    expect(Yuan.sum([third, third, third]).equals(yuan('100'))).toBe(true);
  });

  test('a factor that is not whole must be a Ratio', () => {
    expect(() => yuan('1').times(0.3)).toThrow('0.3 is not a whole number; a fraction must be a Ratio.');
  });

  test.each([
    ['0.005', '0.01'],
    ['0.0049', '0.00'],
    ['-0.005', '-0.01'],
    ['-0.0049', '0.00'],
    ['2.675', '2.68'],
    ['0.1480', '0.15'],
  ])('house convention 1: %s rounds HALF_UP to %s', (exact, rounded) => {
    expect(yuan(exact).round().toString()).toBe(rounded);
  });

  test('X-11 the last part takes the remainder', () => {
    const prepayment = yuan('333333.33');
    const first = prepayment.times(Ratio.of('0.5')).round();
    expect(first.toString()).toBe('166666.67');
    expect(prepayment.minus(first).toString()).toBe('166666.66');
  });

  test('X-08 WH-3.2 the first year of a price above twice the highest: 60 % of it', () => {
    expect(yuan('4200.05').times(Ratio.of('0.6')).round().toString()).toBe('2520.03');
  });
});

describe('comparison', () => {
  test.each([
    ['1000.00', '1000.0000', 0],
    ['1000.00', '1000.01', -1],
    ['17.26', '17.25', 1],
    ['-1', '0', -1],
  ])('%s against %s is %d', (a, b, order) => {
    expect(yuan(a).compare(yuan(b))).toBe(order);
    expect(yuan(a).lessThan(yuan(b))).toBe(order < 0);
    expect(yuan(a).atMost(yuan(b))).toBe(order <= 0);
    expect(yuan(a).greaterThan(yuan(b))).toBe(order > 0);
    expect(yuan(a).equals(yuan(b))).toBe(order === 0);
  });

  test('min and max', () => {
    const [a, b, c] = [yuan('326.00'), yuan('298.00'), yuan('310.00')];
    expect(Yuan.min(a, b, c)).toBe(b);
    expect(Yuan.max(b, c, a)).toBe(a);
    expect(yuan('-0.01').isNegative).toBe(true);
    expect(Yuan.zero.isNegative).toBe(false);
  });
});

describe('mean and median', () => {
  test('A-05 the mean is compared unrounded', () => {
    const mean = Yuan.mean(yuan('1.00'), yuan('1.00'), yuan('1.01'));
    expect(yuan('1.0033').atMost(mean)).toBe(true);
    expect(yuan('1.0034').atMost(mean)).toBe(false);
  });

  test.each([
    [['12.80', '15.60', '18.90'], '15.60'],
    [['21.40', '12.80', '18.90', '15.60'], '17.25'],
    [['5.00'], '5.00'],
  ])('X-10 the median of %j is %s', (prices, median) => {
    const [first, ...others] = prices.map(yuan);
    expect(first && Yuan.median(first, ...others).toString()).toBe(median);
  });
});
