import { addMonths, type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { type Interval, interval } from '../interval';
import { insideInputs, outsideCatalogue } from './inside-catalogue';
import { classOf, input, notSpecified, type RuleInput, type RuleOf, type Ruling } from './ruling';

type SteppedDown = RuleOf<'STEPPED_DOWN'>;

/**
 * Non-winning products by their listing price against the highest winning price of like products (WH-3.2): up to the
 * threshold (2倍以下, included: A-45) that price is the standard at once; above it the standard is a share of the
 * listing price in each step of 分两年调整到位, and that price after the last.
 */
export function steppedDown(rule: SteppedDown, from: RuleInput): Ruling {
  const outside = outsideCatalogue(rule, from);
  if (outside) return outside;
  const { listingPrice, likeHighest } = from;
  const inputs = [
    input(from.filed ? 'price on the filing form' : 'listing price', listingPrice),
    input('highest winning price of like products', likeHighest),
    input('threshold', `${rule.threshold.toString()} times the highest winning price`),
    ...insideInputs(rule, from),
  ];
  if (!likeHighest) {
    const says = from.filed
      ? 'The rule compares with the highest winning price of the group, and the catalogue has not put the filed product into one.'
      : 'The rule compares with the highest winning price of like products, and none is in force there on this day.';
    return notSpecified(says, inputs);
  }
  if (!listingPrice) {
    return notSpecified('The rule goes by the listing price, and none is known on this day.', inputs);
  }
  const settled = { coverage: 'COVERED' as const, ...classOf(from.catalogue), amount: likeHighest };
  const bound = likeHighest.times(rule.threshold);
  if (listingPrice.atMost(bound)) {
    return {
      ...settled,
      basis: 'HIGHEST_WINNING_PRICE',
      says: 'The listing price is at most the threshold, so the highest winning price of like products is the standard.',
      inputs,
    };
  }
  const step = stepOn(rule, from);
  const dated = [...inputs, ...startInputs(rule, from), input('step', step.says)];
  if (step.share === undefined) {
    const says =
      'The listing price is above the threshold and every step is over: the standard has come down to the highest winning price.';
    if (step.number === 0)
      return { ...notSpecified('The steps have not begun on this day.', dated), holds: step.holds };
    return { ...settled, basis: 'HIGHEST_WINNING_PRICE', says, inputs: dated, holds: step.holds };
  }
  return {
    ...settled,
    amount: stepAmount(listingPrice, step.share),
    basis: 'STEPPED_DOWN',
    says: 'The listing price is above the threshold: the standard comes down in steps and is a share of the listing price.',
    inputs: [...dated, input('share of the listing price', step.share)],
    holds: step.holds,
  };
}

/** A computed standard is rounded to the fen per unit before it is multiplied (house convention 1). */
const stepAmount = (price: Yuan, share: SteppedDown['steps'][number]): Yuan => price.times(share).round();

interface Step {
  /** 0 before the first one. */
  readonly number: number;
  /** Absent after the last one. */
  readonly share?: SteppedDown['steps'][number];
  readonly holds: Interval;
  readonly says: string;
}

function stepOn(rule: SteppedDown, from: RuleInput): Step {
  const start = firstDay(rule, from);
  const begin = (number: number): PlainDate => addMonths(start, (number - 1) * rule.stepMonths);
  if (from.on < start) return { number: 0, holds: interval(null, start), says: `before ${start}` };
  for (const [index, share] of rule.steps.entries()) {
    const holds = { from: begin(index + 1), to: begin(index + 2) };
    if (from.on < holds.to) {
      const number = index + 1;
      return {
        number,
        share,
        holds,
        says: `${number} of ${rule.steps.length}, until ${holds.to} (excluded)`,
      };
    }
  }
  const number = rule.steps.length + 1;
  return { number, holds: interval(begin(number)), says: `over since ${begin(number)}` };
}

/** 首年 begins with the policy, or with the first listing where that is later. */
function firstDay(rule: SteppedDown, { firstListedOn }: RuleInput): PlainDate {
  return firstListedOn !== undefined && firstListedOn > rule.anchor ? firstListedOn : rule.anchor;
}

function startInputs(rule: SteppedDown, from: RuleInput) {
  return [
    input('first listed on', from.firstListedOn ?? (from.filed ? 'never listed' : undefined)),
    input('first step begins', firstDay(rule, from)),
  ];
}
