import { Standing } from '@alliance-hub/graphql';
import { addDays, addMonths, daysBetween, monthOf, type PlainDate } from '@alliance-hub/kernel';
import type { AgreementLineInput } from '../agreement/agreement.inputs';
import type { InstitutionInput } from '../institution/institution.inputs';
import { PurchaseChannel, PurchaseLineKind } from '../purchase/purchase.enums';
import type { PurchaseLineInput } from '../purchase/purchase.inputs';
import { drawn, falls } from './seeded';
import { preferred, type SampleRollout, type SampleWorld } from './sample-world';

/** How fast an institution buys, in percent of the even pace: nothing, behind, in step, over. */
function paceOf(institution: string, category: string): number {
  const draw = drawn(100, institution, category, 'pace');
  if (draw < 7) return 0;
  if (draw < 34) return 45 + drawn(40, institution, category, 'behind');
  if (draw < 84) return 102 + drawn(12, institution, category, 'normal');
  return 170 + drawn(160, institution, category, 'over');
}

/** Non-winning purchases in percent of the winning ones; a few institutions buy too many. */
function nonWinningOf(institution: string, category: string): number {
  const draw = drawn(100, institution, category, 'non-winning');
  if (draw < 55) return 0;
  return draw < 92
    ? 10 + drawn(35, institution, category, 'some')
    : 230 + drawn(90, institution, category, 'many');
}

/** Months between two orders: long cycles are told by fewer lines. */
function orderEvery(months: number): number {
  if (months > 36) return 3;
  return months > 10 ? 2 : 1;
}

/** The purchases of a rollout from the first day of its cycle to today. */
export function purchaseLines(
  rollout: SampleRollout,
  agreements: ReadonlyMap<number, readonly AgreementLineInput[]>,
  world: SampleWorld,
): PurchaseLineInput[] {
  const months = Math.ceil(daysBetween(rollout.cycle.from, world.today) / 30);
  const every = orderEvery(months);
  const lines: PurchaseLineInput[] = [];
  for (let start = rollout.cycle.from; start <= world.today; start = addMonths(start, every)) {
    const number = rollout.years.findLast(year => year.from <= start)?.number ?? 1;
    for (const agreed of agreements.get(number) ?? []) {
      lines.push(...agreedPurchase(rollout, agreed, { start, every }, world));
    }
    for (const institution of [...rollout.institutions, ...rollout.outsiders]) {
      lines.push(
        ...otherPurchase(rollout, institution, agreements.get(number) ?? [], { start, every }, world),
      );
    }
  }
  return lines;
}

interface Period {
  readonly start: PlainDate;
  /** Months. */
  readonly every: number;
}

/** After the printed end purchases go on at half pace (LN-2.2c). */
const paceOn = ({ cycle }: SampleRollout, pace: number, day: PlainDate): number =>
  cycle.to !== undefined && day > cycle.to ? Math.floor(pace / 2) : pace;

function agreedPurchase(
  rollout: SampleRollout,
  agreed: AgreementLineInput,
  period: Period,
  world: SampleWorld,
): PurchaseLineInput[] {
  const { rule } = rollout;
  const pace = paceOn(rollout, paceOf(agreed.institution, rule.category), period.start);
  const jitter = 85 + drawn(31, agreed.lineId, period.start);
  const year = rollout.years.findLast(one => one.from <= period.start);
  // A year cut short by the end of the cycle has a smaller volume to be bought in fewer months.
  const yearly = Math.floor((agreed.agreedQuantity * 365) / (year?.days ?? 365));
  const quantity = Math.floor((yearly * period.every * pace * jitter) / 120_000);
  // What is too little for one order waits: the remainder comes in the months that the hash picks.
  const rest =
    (yearly * period.every * pace) % 120_000 > drawn(120_000, agreed.lineId, period.start, 'rest') ? 1 : 0;
  return bought(rollout, world, {
    institution: agreed.institution,
    product: agreed.product,
    quantity: quantity + rest,
    period,
    ...(agreed.distributor && { distributor: agreed.distributor }),
  });
}

/** Non-winning and exempt products, beside the agreed ones or, by outsiders, instead of them. */
function otherPurchase(
  rollout: SampleRollout,
  institution: InstitutionInput,
  agreements: readonly AgreementLineInput[],
  period: Period,
  world: SampleWorld,
): PurchaseLineInput[] {
  const { rule, products } = rollout;
  const share = nonWinningOf(institution.code, rule.category);
  if (share === 0 || !falls(60, institution.code, rule.category, period.start)) return [];
  const others = preferred(products, institution.code).flatMap(code => {
    const fact = world.facts.at(code, [rule.jurisdiction], period.start);
    return fact?.price && !fact.winningPrice ? [fact] : [];
  });
  const exempt = others.find(fact => fact.standing === Standing.EXEMPT);
  const product = ((falls(50, institution.code, period.start, 'exempt') && exempt) || others[0])?.productCode;
  if (!product) return [];
  const own = agreements.filter(line => line.institution === institution.code);
  const agreed = own.reduce((sum, line) => sum + line.agreedQuantity, 0) || 24;
  const pace = paceOn(rollout, Math.max(paceOf(institution.code, rule.category), 40), period.start);
  const quantity = Math.ceil((agreed * period.every * pace * share) / (12 * 100 * 60));
  return bought(rollout, world, { institution: institution.code, product, quantity, period });
}

interface Bought {
  institution: string;
  product: string;
  quantity: number;
  period: Period;
  distributor?: string;
}

/** An order, its acceptance, and now and then a return. */
function bought(
  { rule }: SampleRollout,
  { facts, today }: SampleWorld,
  { institution, product, quantity, period, distributor }: Bought,
): PurchaseLineInput[] {
  const id = `${rule.id}:${institution}:${product}:${monthOf(period.start)}`;
  const orderedOn = addDays(period.start, drawn(24, id, 'day'));
  const fact = facts.at(product, [rule.jurisdiction], orderedOn);
  const unitPrice = fact?.winningPrice ?? fact?.price;
  if (quantity < 1 || orderedOn > today || !fact || !unitPrice) return [];
  const line = (kind: PurchaseLineKind, letter: string, amount: number): PurchaseLineInput => ({
    lineId: `sample-P:${id}:${letter}`,
    kind,
    institution,
    product,
    quantity: amount,
    unitPrice,
    orderedOn,
    channel: falls(3, id, 'alliance') ? PurchaseChannel.ALLIANCE : PurchaseChannel.LISTED,
    ...(distributor && { distributor }),
  });
  const order = line(PurchaseLineKind.ORDER, 'O', quantity);
  const acceptedOn = addDays(orderedOn, 2 + drawn(9, id, 'delivery'));
  if (acceptedOn > today) return [order];
  const short = quantity > 20 && falls(12, id, 'short');
  const accepted = short ? Math.floor((quantity * 9) / 10) : quantity;
  const acceptance = {
    ...line(PurchaseLineKind.ACCEPTANCE, 'A', accepted),
    order: order.lineId,
    on: acceptedOn,
  };
  const returnedOn = addDays(acceptedOn, 3 + drawn(10, id, 'return'));
  if (accepted < 10 || returnedOn > today || !falls(4, id, 'returned')) return [order, acceptance];
  const returned = Math.max(1, Math.floor(accepted / 12));
  return [
    order,
    acceptance,
    { ...line(PurchaseLineKind.RETURN, 'R', returned), order: order.lineId, on: returnedOn },
  ];
}
