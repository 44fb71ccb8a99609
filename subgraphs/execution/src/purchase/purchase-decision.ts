import { Standing } from '@alliance-hub/graphql';
import { ancestry, parseUscc, type PlainDate, type Text, wrongValue } from '@alliance-hub/kernel';
import { checkLineId, LineRefused } from '../batch/rejection';
import type { ProductFact } from '../catalogue-follower/product-facts';
import { type InstitutionHistory, versionOn } from '../institution/institution.repository';
import { attribute, type AttributionBasis } from './attribution';
import { say } from './messages';
import { PurchaseChannel, PurchaseLineKind } from './purchase.enums';
import type { PurchaseLineInput } from './purchase.inputs';
import type { PurchaseLineRow } from './purchase-line.entity';

/** What a batch is decided on. */
export interface DecisionBasis extends AttributionBasis {
  readonly today: PlainDate;
  readonly batchId: string;
  readonly recordedAt: string;
}

type SentFields = Pick<
  PurchaseLineRow,
  | 'kind'
  | 'institution'
  | 'product'
  | 'quantity'
  | 'unitPrice'
  | 'orderedOn'
  | 'countedOn'
  | 'orderLine'
  | 'distributor'
  | 'channel'
  | 'pairedWith'
  | 'note'
>;

/** What the sender says, in the form in which it is kept. @throws LineRefused where it contradicts itself */
export function sentFields(line: PurchaseLineInput, { facts, today }: DecisionBasis): SentFields {
  checkLineId(line.lineId);
  const least = line.correction ? 0 : 1;
  if (!Number.isSafeInteger(line.quantity) || line.quantity < least) {
    throw refused('quantity', line.quantity, say('quantity', { least }));
  }
  if (line.unitPrice.isNegative) throw refused('unitPrice', line.unitPrice.toString(), say('negative'));
  const countedOn = line.kind === PurchaseLineKind.ORDER ? line.orderedOn : line.on;
  if (!countedOn) throw refused('on', 'missing', say('noDay', { kind: line.kind }));
  if (countedOn < line.orderedOn) throw refused('on', countedOn, say('beforeOrder', { day: line.orderedOn }));
  if (countedOn > today) throw refused(line.on ? 'on' : 'orderedOn', countedOn, say('afterToday', { today }));
  if (line.distributor) parseUscc(line.distributor, 'distributor');
  if ((line.note ?? '').length > 400) throw refused('note', `${line.note?.slice(0, 20)}…`, say('note'));
  return {
    kind: line.kind,
    institution: line.institution,
    product: facts.current(line.product),
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    orderedOn: line.orderedOn,
    countedOn,
    orderLine: line.order ?? null,
    distributor: line.distributor ?? '',
    channel: line.channel ?? PurchaseChannel.LISTED,
    pairedWith: line.pairedWith ?? null,
    note: line.note ?? null,
  };
}

/** Whether a line that is there already says the same. */
export function saysTheSame(a: SentFields, b: SentFields): boolean {
  return words(a) === words(b);
}

const words = (one: SentFields): string =>
  JSON.stringify([
    one.kind,
    one.institution,
    one.product,
    one.quantity,
    one.unitPrice.units,
    one.orderedOn,
    one.countedOn,
    one.orderLine,
    one.distributor,
    one.channel,
    one.pairedWith,
    one.note,
  ]);

/** The row to keep of a line that is new. @throws LineRefused, `stale` where a later fact of the catalogue could help */
export function decide(lineId: string, sent: SentFields, basis: DecisionBasis): PurchaseLineRow {
  const institution = basis.institutions.get(sent.institution);
  if (!institution) {
    throw new LineRefused(
      'NOT_FOUND',
      wrongValue('institution', sent.institution, say('institution')),
      'institution',
      sent.institution,
    );
  }
  if (!basis.facts.isKnown(sent.product)) {
    throw new LineRefused(
      'CATALOGUE_UNKNOWN_PRODUCT',
      wrongValue('product', sent.product, say('product')),
      'product',
      sent.product,
      true,
    );
  }
  if (isListedPurchase(sent)) checkPrice(sent, institution, basis);
  const attribution = attribute(basis, sent);
  if (!attribution) throw new Error(`The product ${sent.product} is known and cannot be attributed.`);
  return { lineId, batchId: basis.batchId, ...sent, ...attribution, recordedAt: basis.recordedAt };
}

/** Bought from the list of the platform, where prices are given; use has no price of its own. */
const isListedPurchase = ({ channel, kind }: SentFields): boolean =>
  (channel === PurchaseChannel.LISTED || channel === PurchaseChannel.ALLIANCE) &&
  kind !== PurchaseLineKind.USE;

function checkPrice(sent: SentFields, institution: InstitutionHistory, { facts }: DecisionBasis): void {
  const { jurisdiction } = versionOn(institution, sent.orderedOn);
  const fact = facts.at(sent.product, ancestry(jurisdiction), sent.orderedOn);
  if (!fact || fact.standing === Standing.UNLISTED) {
    throw new LineRefused(
      'BAD_USER_INPUT',
      say('unlisted', { product: sent.product, jurisdiction, day: sent.orderedOn }),
      'product',
      sent.product,
      true,
    );
  }
  const wrong = wrongPrice(sent, fact);
  if (wrong) throw new LineRefused('BAD_USER_INPUT', wrong, 'unitPrice', sent.unitPrice.toString(), true);
}

/** A winning product is bought at its winning price, neither higher nor lower (HI-3.2.3b); another one at most as listed. */
function wrongPrice({ unitPrice, product, orderedOn }: SentFields, fact: ProductFact): Text | undefined {
  const price = unitPrice.toString();
  const where = { price, product, jurisdiction: fact.jurisdiction, day: orderedOn };
  if (fact.winningPrice !== null) {
    if (unitPrice.equals(fact.winningPrice)) return undefined;
    return say('notWinningPrice', { ...where, winning: fact.winningPrice.toString() });
  }
  if (fact.price === null || unitPrice.atMost(fact.price)) return undefined;
  return say('aboveListing', { ...where, listing: fact.price.toString() });
}

function refused(field: string, value: string | number, wanted: Text): LineRefused {
  const shown = String(value);
  return new LineRefused('BAD_USER_INPUT', wrongValue(field, shown, wanted), field, shown);
}
