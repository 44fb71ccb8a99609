import { parseUscc, type PlainDate, type Text, wrongValue } from '@alliance-hub/kernel';
import { lineKey } from '../batch/line-key';
import { checkLineId, LineRefused } from '../batch/rejection';
import type { Writer } from '../writing/writing';
import { attribute } from './attribution';
import { say } from './messages';
import { checkAgreement, checkPrice, type OrderBasis } from './order-rules';
import { PurchaseChannel, PurchaseLineKind } from './purchase.enums';
import type { PurchaseLineInput } from './purchase.inputs';
import type { PurchaseLineRow } from './purchase-line.entity';

/** What a batch is decided on. */
export interface DecisionBasis extends OrderBasis {
  readonly writer: Writer;
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
  if (line.pairedWith) checkLineId(line.pairedWith, 'pairedWith');
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
    orderLine: line.order ? lineKey(line.institution, line.order) : null,
    distributor: line.distributor ?? '',
    channel: line.channel ?? PurchaseChannel.LISTED,
    pairedWith: line.pairedWith ? lineKey(line.institution, line.pairedWith) : null,
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
  checkPrice(sent, institution, basis);
  const attribution = attribute(basis, sent);
  if (!attribution) throw new Error(`The product ${sent.product} is known and cannot be attributed.`);
  checkAgreement(sent, attribution, basis);
  return { lineId, batchId: basis.batchId, ...sent, ...attribution, recordedAt: basis.recordedAt };
}

function refused(field: string, value: string | number, wanted: Text): LineRefused {
  const shown = String(value);
  return new LineRefused('BAD_USER_INPUT', wrongValue(field, shown, wanted), field, shown);
}
