import { addMonths, type PlainDate, type Text, type Yuan } from '@alliance-hub/kernel';
import { type Interval, interval } from '../interval';
import { insideInputs, outsideCatalogue } from './inside-catalogue';
import { say, sayInput } from '../messages';
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
    input(sayInput(from.filed ? 'filedPrice' : 'listingPrice'), listingPrice),
    input(sayInput('likeHighest'), likeHighest),
    input(sayInput('threshold'), sayInput('timesHighest', { factor: rule.threshold.toString() })),
    ...insideInputs(rule, from),
  ];
  if (!likeHighest) {
    const says = from.filed ? say('filedUngrouped') : say('likeUnknown');
    return notSpecified(says, inputs);
  }
  if (!listingPrice) {
    return notSpecified(say('listingUnknown'), inputs);
  }
  const settled = { coverage: 'COVERED' as const, ...classOf(from.catalogue), amount: likeHighest };
  const bound = likeHighest.times(rule.threshold);
  if (listingPrice.atMost(bound)) {
    return {
      ...settled,
      basis: 'HIGHEST_WINNING_PRICE',
      says: say('withinThreshold'),
      inputs,
    };
  }
  const step = stepOn(rule, from);
  const dated = [...inputs, ...startInputs(rule, from), input(sayInput('step'), step.says)];
  if (step.share === undefined) {
    const says = say('stepsOver');
    if (step.number === 0) return { ...notSpecified(say('stepsNotBegun'), dated), holds: step.holds };
    return { ...settled, basis: 'HIGHEST_WINNING_PRICE', says, inputs: dated, holds: step.holds };
  }
  return {
    ...settled,
    amount: stepAmount(listingPrice, step.share),
    basis: 'STEPPED_DOWN',
    says: say('steppedDown'),
    inputs: [...dated, input(sayInput('shareOfListing'), step.share)],
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
  readonly says: Text;
}

function stepOn(rule: SteppedDown, from: RuleInput): Step {
  const start = firstDay(rule, from);
  const begin = (number: number): PlainDate => addMonths(start, (number - 1) * rule.stepMonths);
  if (from.on < start)
    return { number: 0, holds: interval(null, start), says: sayInput('stepBefore', { day: start }) };
  for (const [index, share] of rule.steps.entries()) {
    const holds = { from: begin(index + 1), to: begin(index + 2) };
    if (from.on < holds.to) {
      const number = index + 1;
      return {
        number,
        share,
        holds,
        says: sayInput('stepOf', { n: number, all: rule.steps.length, day: holds.to }),
      };
    }
  }
  const number = rule.steps.length + 1;
  return { number, holds: interval(begin(number)), says: sayInput('stepOver', { day: begin(number) }) };
}

/** 首年 begins with the policy, or with the first listing where that is later. */
function firstDay(rule: SteppedDown, { firstListedOn }: RuleInput): PlainDate {
  return firstListedOn !== undefined && firstListedOn > rule.anchor ? firstListedOn : rule.anchor;
}

function startInputs(rule: SteppedDown, from: RuleInput) {
  return [
    input(sayInput('firstListedOn'), from.firstListedOn ?? (from.filed ? 'never listed' : undefined)),
    input(sayInput('firstStep'), firstDay(rule, from)),
  ];
}
