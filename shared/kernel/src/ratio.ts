import { Fraction } from './fraction';
import { badInput, internalError } from './hub-error';
import { messages } from './messages';
import { type Yuan } from './yuan';

const SHOWN_PLACES = 6;

/** An exact proportion 比例, 1 = 100 %. Immutable; shown to 6 places, compared exactly (house convention 1). */
export class Ratio {
  /** The exact value, for arithmetic inside the kernel. */
  private constructor(readonly fraction: Fraction) {}

  static readonly zero = new Ratio(Fraction.zero);
  static readonly one = new Ratio(Fraction.of(1n));

  /**
   * From a decimal, "0.30".
   * @param field what the ratio is, for the message
   * @throws HubError BAD_USER_INPUT
   */
  static of(text: string, field = 'Ratio'): Ratio {
    const value = typeof text === 'string' ? Fraction.ofDecimal(text) : undefined;
    if (!value) throw badInput(field, text, say('notARatio'));
    return new Ratio(value);
  }

  /** A whole number as a ratio. @throws HubError INTERNAL if it is not whole */
  static whole(value: number | bigint): Ratio {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) {
      throw internalError(`${value} is not a whole number; a fraction must be a Ratio.`);
    }
    return new Ratio(Fraction.of(BigInt(value)));
  }

  /** a ÷ b, exact: two whole numbers or two amounts. @throws HubError INTERNAL if b is zero: 0/0 is "no data" */
  static quotient(a: number | bigint, b: number | bigint): Ratio;
  static quotient(a: Yuan, b: Yuan): Ratio;
  static quotient(a: number | bigint | Yuan, b: number | bigint | Yuan): Ratio {
    return new Ratio(exact(a).dividedBy(exact(b)));
  }

  minus(other: Ratio): Ratio {
    return new Ratio(this.fraction.plus(other.fraction.negated()));
  }

  times(other: Ratio): Ratio {
    return new Ratio(this.fraction.times(other.fraction));
  }

  /** Exact. @throws HubError INTERNAL if the other is zero */
  dividedBy(other: Ratio): Ratio {
    return new Ratio(this.fraction.dividedBy(other.fraction));
  }

  compare(other: Ratio): -1 | 0 | 1 {
    return this.fraction.compare(other.fraction);
  }

  equals(other: Ratio): boolean {
    return this.compare(other) === 0;
  }

  lessThan(other: Ratio): boolean {
    return this.compare(other) < 0;
  }

  /** ≤: 以下、不超过、不高于 (Civil Code art. 1259). */
  atMost(other: Ratio): boolean {
    return this.compare(other) <= 0;
  }

  greaterThan(other: Ratio): boolean {
    return this.compare(other) > 0;
  }

  /** "0.3"; at most 6 places, HALF_UP, without trailing zeros. */
  toString(): string {
    return this.fraction.toFixed(SHOWN_PLACES).replace(/\.?0+$/, '');
  }

  toJSON(): string {
    return this.toString();
  }

  /** "50.96 %", two places HALF_UP, as the monitoring sheets print it. */
  toPercent(): string {
    return `${this.fraction.times(Fraction.of(100n)).toFixed(2)} %`;
  }
}

function exact(value: number | bigint | Yuan): Fraction {
  return typeof value === 'object' ? value.fraction : Ratio.whole(value).fraction;
}

const say = messages('kernel.ratio', {
  notARatio: {
    en: 'it must be a plain decimal in which 1 is 100 %, such as 0.5 for one half',
    zh: '应为小数，1 表示 100%，如 0.5 表示一半',
  },
});
