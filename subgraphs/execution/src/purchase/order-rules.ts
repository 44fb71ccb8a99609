import { chunks } from '@alliance-hub/database';
import { Standing } from '@alliance-hub/graphql';
import { ancestry, type Text } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import { LineRefused } from '../batch/rejection';
import type { ProductFact } from '../catalogue-follower/product-facts';
import { type InstitutionHistory, versionOn } from '../institution/institution.repository';
import { select, within } from '../query/sql';
import type { Attribution, AttributionBasis } from './attribution';
import { say } from './messages';
import { Counted, PurchaseChannel, PurchaseLineKind } from './purchase.enums';
import type { PurchaseLineRow } from './purchase-line.entity';

type Order = Pick<
  PurchaseLineRow,
  'kind' | 'institution' | 'product' | 'unitPrice' | 'orderedOn' | 'channel' | 'orderLine'
>;

/** What orders are checked against, beside what they are attributed by. */
export interface OrderBasis extends AttributionBasis {
  /** `<institution> <product> <rollout>`: for these an agreement line is recorded, of whatever year. */
  readonly agreed: ReadonlySet<string>;
}

/** Bought from the list of the platform, where prices are given; use has no price of its own. */
const isListedPurchase = ({ channel, kind }: Order): boolean =>
  (channel === PurchaseChannel.LISTED || channel === PurchaseChannel.ALLIANCE) &&
  kind !== PurchaseLineKind.USE;

/** @throws LineRefused for what is not listed, or not at a price that the rules of the place allow */
export function checkPrice(order: Order, institution: InstitutionHistory, basis: OrderBasis): void {
  if (!isListedPurchase(order)) return;
  const { product, orderedOn: on } = order;
  const { jurisdiction } = versionOn(institution, on);
  const fact = basis.facts.at(product, ancestry(jurisdiction), on);
  if (!fact || fact.standing === Standing.UNLISTED) {
    throw refused(say('unlisted', { product, jurisdiction, day: on }), 'product', product);
  }
  const wrong = wrongPrice(order, fact, jurisdiction, basis);
  if (wrong) throw refused(wrong, 'unitPrice', order.unitPrice.toString());
}

/**
 * A winning product is bought at its winning price and no other where bargaining again is forbidden (HI-3.2.3b);
 * elsewhere at most at it, and another product at most as listed.
 */
function wrongPrice(
  { unitPrice, product, orderedOn: on }: Order,
  fact: ProductFact,
  place: string,
  { policy }: OrderBasis,
): Text | undefined {
  const { jurisdiction, winningPrice, price: listed } = fact;
  const given = { price: unitPrice.toString(), product, jurisdiction, day: on };
  if (winningPrice === null) {
    if (listed === null || unitPrice.atMost(listed)) return undefined;
    return say('aboveListing', { ...given, listing: listed.toString() });
  }
  const winning = winningPrice.toString();
  const point = { jurisdiction: place, categories: fact.categoryCodes, on };
  if (policy.resolve('price.rebargaining', point).status === 'SPECIFIED') {
    return unitPrice.equals(winningPrice) ? undefined : say('notWinningPrice', { ...given, winning });
  }
  return unitPrice.atMost(winningPrice) ? undefined : say('aboveWinning', { ...given, winning });
}

/**
 * Where a notice asks for the agreement before the order, a winning product is ordered under an agreement line alone
 * (SX-2.2c). An acceptance is checked with the order that it names.
 * @throws LineRefused for an order without one
 */
export function checkAgreement(
  order: Order,
  { jurisdiction, category, counted }: Attribution,
  basis: OrderBasis,
): void {
  if (jurisdiction === null || category === null || counted !== Counted.WINNING) return;
  const orders = order.kind === PurchaseLineKind.ORDER || order.kind === PurchaseLineKind.ACCEPTANCE;
  if (!orders || order.orderLine !== null) return;
  const rule = basis.policy.resolve('purchase.agreementFirst', {
    jurisdiction,
    categories: [category],
    on: order.orderedOn,
  });
  const { institution, product } = order;
  const rollout = `${jurisdiction}:${category}`;
  if (rule.status !== 'SPECIFIED' || basis.agreed.has(agreedKey(institution, product, rollout))) return;
  const clause = rule.citations[0]?.clause.id ?? '';
  throw refused(say('agreementFirst', { product, institution, rollout, clause }), 'product', product);
}

const agreedKey = (institution: string, product: string, rollout: string): string =>
  `${institution} ${product} ${rollout}`;

/** The agreement lines of institutions, whatever the year: what was agreed once is no new demand. */
export async function readAgreed(
  manager: EntityManager,
  institutions: readonly string[],
): Promise<Set<string>> {
  const agreed = new Set<string>();
  for (const some of chunks(institutions, 500)) {
    const of = within('institution', some);
    const rows = await select<Record<'institution' | 'product' | 'jurisdiction' | 'category', string>>(
      manager,
      `SELECT DISTINCT institution, product, jurisdiction, category FROM agreement_line WHERE ${of.sql}`,
      of.parameters,
    );
    for (const { institution, product, jurisdiction, category } of rows) {
      agreed.add(agreedKey(institution, product, `${jurisdiction}:${category}`));
    }
  }
  return agreed;
}

/** Facts of the catalogue may be on their way, and say otherwise. */
const refused = (text: Text, field: string, value: string): LineRefused =>
  new LineRefused('BAD_USER_INPUT', text, field, value, true);
