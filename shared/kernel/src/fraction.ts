import { internalError } from './hub-error';

/**
 * An exact rational number, numerator and positive denominator in lowest terms. Yuan and Ratio are made of it:
 * comparisons at a threshold must see 49.9999996 % as below 50 % (house convention 1), which no fixed precision can.
 */
export class Fraction {
  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  static readonly zero = new Fraction(0n, 1n);

  static of(numerator: bigint, denominator = 1n): Fraction {
    if (denominator === 0n) throw internalError('A number was divided by zero.');
    if (denominator === 1n) return new Fraction(numerator, 1n);
    const sign = denominator < 0n ? -1n : 1n;
    const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator * sign) * sign;
    return new Fraction(numerator / divisor, denominator / divisor);
  }

  /** From a plain decimal, "-12.5"; undefined if the text is not one. */
  static ofDecimal(text: string): Fraction | undefined {
    const match = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/.exec(text);
    if (!match) return undefined;
    const [, sign = '', whole = '', decimals = ''] = match;
    return Fraction.of(BigInt(sign + whole + decimals), 10n ** BigInt(decimals.length));
  }

  plus(other: Fraction): Fraction {
    if (this.denominator === other.denominator) {
      return Fraction.of(this.numerator + other.numerator, this.denominator);
    }
    return Fraction.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  negated(): Fraction {
    return new Fraction(-this.numerator, this.denominator);
  }

  times(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  dividedBy(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  compare(other: Fraction): -1 | 0 | 1 {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** The nearest whole number, halves away from zero (HALF_UP). */
  rounded(): bigint {
    const magnitude = this.numerator < 0n ? -this.numerator : this.numerator;
    const nearest = (2n * magnitude + this.denominator) / (2n * this.denominator);
    return this.numerator < 0n ? -nearest : nearest;
  }

  /** The smallest whole number that is not below this one. */
  ceiling(): bigint {
    const truncated = this.numerator / this.denominator;
    return truncated * this.denominator < this.numerator ? truncated + 1n : truncated;
  }

  /** Rounded HALF_UP to the given number of decimal places, and printed with all of them. */
  toFixed(places: number): string {
    const scaled = this.times(Fraction.of(10n ** BigInt(places))).rounded();
    const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
    const point = digits.length - places;
    const decimals = places === 0 ? '' : `.${digits.slice(point)}`;
    return `${scaled < 0n ? '-' : ''}${digits.slice(0, point)}${decimals}`;
  }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
