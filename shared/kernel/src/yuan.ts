import { Fraction } from './fraction';
import { badInput, internalError } from './hub-error';
import { messages } from './messages';
import { Ratio } from './ratio';

/** 1/10,000 yuan: the finest unit of a price (a syringe can cost 0.1480), and what the databases store. */
const UNITS_PER_YUAN = 10_000n;
const MOST_UNITS = BigInt(Number.MAX_SAFE_INTEGER);
const WRITTEN = /^-?\d{1,12}(\.\d{1,4})?$/;

/**
 * An exact amount of CNY 人民币元. Immutable. A price has up to 4 places, an amount 2; what comes out of a
 * multiplication may be finer and stays exact until `round()`, which is done once, at the end (house convention 1).
 */
export class Yuan {
  /** In 1/10,000 yuan. */
  private constructor(private readonly exact: Fraction) {}

  static readonly zero = new Yuan(Fraction.zero);

  /**
   * From a decimal with at most 4 places, "1860.00".
   * @param field what the amount is, for the message
   * @throws HubError BAD_USER_INPUT
   */
  static of(text: string, field = 'Amount'): Yuan {
    const value = typeof text === 'string' && WRITTEN.test(text) ? Fraction.ofDecimal(text) : undefined;
    const units = value?.times(Fraction.of(UNITS_PER_YUAN));
    if (!units || !isStorable(units.numerator)) {
      throw badInput(field, text, say('notYuan'));
    }
    return new Yuan(units);
  }

  /** From whole 1/10,000 yuan, as the databases store money. */
  static ofUnits(units: number | string | bigint): Yuan {
    try {
      return new Yuan(Fraction.of(BigInt(units)));
    } catch (cause) {
      throw internalError(`Stored money is ${units}; it must be a whole number of 1/10,000 yuan.`, { cause });
    }
  }

  static sum(amounts: Iterable<Yuan>): Yuan {
    let total = Fraction.zero;
    for (const amount of amounts) total = total.plus(amount.exact);
    return new Yuan(total);
  }

  static min(first: Yuan, ...others: Yuan[]): Yuan {
    return others.reduce((least, amount) => (amount.lessThan(least) ? amount : least), first);
  }

  static max(first: Yuan, ...others: Yuan[]): Yuan {
    return others.reduce((most, amount) => (amount.greaterThan(most) ? amount : most), first);
  }

  /** The simple mean 平均价, exact: HI-3.2.2c compares prices with it unrounded. */
  static mean(first: Yuan, ...others: Yuan[]): Yuan {
    return Yuan.sum([first, ...others]).times(Ratio.quotient(1, others.length + 1));
  }

  /** The median 中位价; of an even count the mean of the middle two. */
  static median(first: Yuan, ...others: Yuan[]): Yuan {
    const sorted = [first, ...others].sort((a, b) => a.compare(b));
    const upper = Math.floor(sorted.length / 2);
    const middle = sorted.slice(sorted.length % 2 === 0 ? upper - 1 : upper, upper + 1);
    return Yuan.mean(middle[0] ?? first, ...middle.slice(1));
  }

  plus(other: Yuan): Yuan {
    return new Yuan(this.exact.plus(other.exact));
  }

  minus(other: Yuan): Yuan {
    return new Yuan(this.exact.plus(other.exact.negated()));
  }

  /** By a ratio, or by a whole number of pieces. */
  times(factor: Ratio | number): Yuan {
    const by = factor instanceof Ratio ? factor : Ratio.whole(factor);
    return new Yuan(this.exact.times(by.fraction));
  }

  /** HALF_UP to the fen 分 (0.01), or to 4 places where a unit price is meant. Halves go away from zero. */
  round(places: 2 | 4 = 2): Yuan {
    const step = Fraction.of(10n ** BigInt(4 - places));
    return new Yuan(Fraction.of(this.exact.dividedBy(step).rounded()).times(step));
  }

  compare(other: Yuan): -1 | 0 | 1 {
    return this.exact.compare(other.exact);
  }

  equals(other: Yuan): boolean {
    return this.compare(other) === 0;
  }

  lessThan(other: Yuan): boolean {
    return this.compare(other) < 0;
  }

  /** ≤: 以下、不超过、不高于 (Civil Code art. 1259). */
  atMost(other: Yuan): boolean {
    return this.compare(other) <= 0;
  }

  greaterThan(other: Yuan): boolean {
    return this.compare(other) > 0;
  }

  get isZero(): boolean {
    return this.exact.numerator === 0n;
  }

  get isNegative(): boolean {
    return this.exact.numerator < 0n;
  }

  /** Whole 1/10,000 yuan, for storage. @throws HubError INTERNAL if the amount is finer (not rounded) or too large */
  get units(): number {
    return Number(this.wholeUnits());
  }

  /** In 1/10,000 yuan, however fine; for quotients of two amounts. */
  get fraction(): Fraction {
    return this.exact;
  }

  /**
   * "1860.00"; 4 places where the last two are not both zero, "0.1480".
   * @throws HubError INTERNAL if the amount is finer than 4 places: it was not rounded
   */
  toString(): string {
    const units = this.wholeUnits();
    const yuan = Fraction.of(units, UNITS_PER_YUAN);
    return yuan.toFixed(units % 100n === 0n ? 2 : 4);
  }

  toJSON(): string {
    return this.toString();
  }

  private wholeUnits(): bigint {
    const { numerator, denominator } = this.exact;
    if (denominator !== 1n) {
      const about = this.round(4).toString();
      throw internalError(`An amount near ${about} yuan is finer than 4 places; it must be rounded first.`);
    }
    if (!isStorable(numerator)) {
      const yuan = numerator / UNITS_PER_YUAN;
      throw internalError(`An amount near ${yuan} yuan is larger than the hub can store.`);
    }
    return numerator;
  }
}

function isStorable(units: bigint): boolean {
  return -MOST_UNITS <= units && units <= MOST_UNITS;
}

const say = messages('kernel.yuan', {
  notYuan: {
    en: 'it must be yuan as a plain decimal with at most 4 places, such as 1860.00',
    zh: '应为人民币元，至多4位小数，如 1860.00',
  },
});
