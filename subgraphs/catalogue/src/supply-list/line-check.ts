import { type HubError, type Yuan } from '@alliance-hub/kernel';
import { badInput, conflict } from '../errors';
import { productDetails, type ProductDetails } from '../product/product-details';
import { fingerprint } from '../write/fingerprint';
import { lineContent } from './line-content';
import { say } from './messages';
import { wanted } from '../messages';
import { type SupplyListLine } from './supply-list.input';

/** What lines are checked against. */
export interface LineSurroundings {
  isCategory: (code: string) => boolean;
  /** Tender of a category, null where it belongs to none. */
  tenderOf: (category: string) => string | null;
  /** The tender of the list, and those that it continues or that continue it. */
  tenders: ReadonlySet<string>;
  /** Category of a bid group; undefined for an unknown group. */
  categoryOfGroup: (id: string) => string | undefined;
}

export interface CheckedLine {
  index: number;
  line: SupplyListLine;
  details: ProductDetails;
  /** The category itself where the list does not split it. */
  bidGroup: string;
  price: Yuan;
  componentPrice: Yuan | null;
  ranking: number | null;
  fingerprint: string;
  /** What it says beside prices, as JSON. */
  content: string;
}

/** @throws HubError that names the field, its value and what would be right. */
export function checkLine(index: number, line: SupplyListLine, around: LineSurroundings): CheckedLine {
  const details = productDetails(line, code => around.isCategory(code));
  const tender = around.tenderOf(details.category);
  if (tender !== null && !around.tenders.has(tender)) {
    throw conflict(
      'category',
      details.category,
      wanted('otherTender', { tender, list: [...around.tenders][0] ?? '' }),
    );
  }
  const { price, componentPrice = null, rank = null } = line;
  checkPrices(price, componentPrice);
  if (rank !== null && (!Number.isInteger(rank) || rank < 1)) {
    throw badInput('rank', rank, wanted('rank'));
  }
  const bidGroup = line.bidGroup ?? details.category;
  if (line.bidGroup) checkGroup(line.bidGroup, details.category, around);
  const { certificate, origin, lineKey, code, unit } = details;
  const said = fingerprint(code, lineKey, unit, origin, certificate, bidGroup, price, componentPrice, rank);
  return {
    index,
    line,
    details,
    bidGroup,
    price,
    componentPrice,
    ranking: rank,
    fingerprint: said,
    content: JSON.stringify(lineContent(details, bidGroup, rank)),
  };
}

function checkPrices(price: Yuan, componentPrice: Yuan | null): void {
  if (price.isZero || price.isNegative) throw badInput('price', price.toString(), wanted('aboveZero'));
  if (!componentPrice) return;
  if (componentPrice.isZero || componentPrice.isNegative || !componentPrice.lessThan(price)) {
    throw badInput(
      'componentPrice',
      componentPrice.toString(),
      wanted('componentPrice', { price: price.toString() }),
    );
  }
}

function checkGroup(bidGroup: string, category: string, { categoryOfGroup }: LineSurroundings): void {
  const known = categoryOfGroup(bidGroup);
  if (known === undefined) {
    throw badInput('bidGroup', bidGroup, wanted('groupOfList'));
  }
  if (known !== category)
    throw conflict('bidGroup', bidGroup, wanted('groupOfLine', { group: known, category }));
}

export const duplicate = ({ details: { code, name } }: CheckedLine, row: number): HubError =>
  conflict('productCode', code ?? name, say('standsAlready', { row }));
