import { type ListVersion, type ProductInputs } from '../listing/projection/inputs';
import { type PriceSegment } from '../price/price.repository';
import { PriceKind } from '../price/price.types';
import { PENDING_PREFIX } from '../product/product-code.repository';
import { type AddedProduct } from '../product/product-registry';
import { BidOutcome } from '../product/product.types';
import { type StoredLine } from './supply-list.repository';

/** All that is known of a product that is new with a list: what its line says. */
export function firstInputs(
  { id, code, details }: AddedProduct,
  { bidGroup }: StoredLine,
  list: Pick<ListVersion, 'id' | 'jurisdiction' | 'effectiveFrom'>,
  prices: readonly PriceSegment[],
): ProductInputs {
  const { unit, company, category, origin, certificate } = details;
  const { jurisdiction, effectiveFrom: fromDate } = list;
  return {
    id,
    code,
    formerCodes: [],
    unit,
    company: company.uscc,
    category,
    origin,
    firesPerPiece: null,
    codes: [{ provisional: code.startsWith(PENDING_PREFIX), fromDate: null, toDate: null }],
    certificates: certificate ? [certificate] : [],
    lists: new Set([Number(list.id)]),
    prices: prices.map(({ fromDate: from, toDate, value }) => ({
      kind: PriceKind.WINNING,
      jurisdiction,
      amount: value.amount,
      componentPrice: value.componentPrice,
      fromDate: from,
      toDate,
    })),
    actions: [],
    classifications: [{ bidGroup, bidOutcome: BidOutcome.WON, fromDate, toDate: null }],
  };
}
