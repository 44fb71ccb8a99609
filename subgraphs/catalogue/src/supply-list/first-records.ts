import { type EntityManager } from 'typeorm';
import { type ProductInputs } from '../listing/projection/inputs';
import { type PriceSegment } from '../price/price.repository';
import { PriceKind } from '../price/price.types';
import { PENDING_PREFIX } from '../product/product-code.repository';
import { type AddedProduct } from '../product/add-products';
import { BidOutcome } from '../product/product.types';
import { takeIds } from '../write/ids';
import { type SupplyListEntity } from './supply-list.entity';
import { type StoredLine } from './supply-list.repository';
import { firstWinningPrices } from './winning-prices';

type List = Pick<SupplyListEntity, 'id' | 'tender' | 'jurisdiction' | 'effectiveFrom'>;

/**
 * Writes awards, classifications and winning prices of products that are new with a list, from the lines that are
 * written of them: there is nothing that they could be compared with.
 * @param lines of products that were written one after the other, and none in between
 * @returns from when to when they have prices
 */
export async function writeFirstRecords(
  manager: EntityManager,
  list: List,
  lines: readonly StoredLine[],
): Promise<PriceSegment[]> {
  const [line] = lines;
  if (!line) return [];
  const { id: listId, tender, jurisdiction, effectiveFrom } = list;
  const ids = lines.map(({ productId }) => productId);
  const [first, last] = [Math.min(...ids), Math.max(...ids)];
  const recordedAt = new Date().toISOString();
  const write = async (table: string, columns: string, values: string, parameters: readonly unknown[]) => {
    const firstRow = await takeIds(manager, last - first + 1);
    await manager.query(
      `INSERT INTO ${table} (id, productId, recordedAt, ${columns})
       SELECT productId + ?, productId, ?, ${values} FROM supply_list_line
       WHERE listId = ? AND productId BETWEEN ? AND ?`,
      [firstRow - first, recordedAt, ...parameters, listId, first, last],
    );
  };
  await write(
    'award',
    'tender, bidGroup, price, componentPrice, ranking',
    '?, bidGroup, price, componentPrice, ranking',
    [tender],
  );
  await write('classification', 'bidGroup, bidOutcome, fromDate', 'bidGroup, ?, ?', [
    BidOutcome.WON,
    effectiveFrom,
  ]);
  const prices = await firstWinningPrices(manager, list, line);
  for (const { fromDate, toDate, value } of prices) {
    await write(
      'price',
      'amount, componentPrice, listId, kind, jurisdiction, source, fromDate, toDate',
      'price, componentPrice, listId, ?, ?, ?, ?, ?',
      [PriceKind.WINNING, jurisdiction, value.source, fromDate, toDate],
    );
  }
  return prices;
}

/** All that is known of a product that is new with a list: what its line says. */
export function firstInputs(
  { id, code, details }: AddedProduct,
  { bidGroup, price, componentPrice }: StoredLine,
  list: List,
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
    prices: prices.map(({ fromDate: from, toDate }) => ({
      kind: PriceKind.WINNING,
      jurisdiction,
      amount: price,
      componentPrice,
      fromDate: from,
      toDate,
    })),
    actions: [],
    classifications: [{ bidGroup, bidOutcome: BidOutcome.WON, fromDate, toDate: null }],
  };
}
