import { badInput, messages, type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { type SourceDocument } from '@alliance-hub/database';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { changePrices, samePrice } from '../price/price.repository';
import { PriceKind, PriceSource } from '../price/price.types';
import { setFrom } from '../write/segments';
import { categoriesOf } from './categories-of';
import { evidenceOf } from './evidence';
import { type PriceLinkageCase } from './linkage-case.types';
import { linkageRule } from './linkage-rule';
import { partOn, type PricePart, priceSeries } from './price-series';
import { componentPriceOf } from './won-price.repository';

interface Application {
  price: Yuan;
  componentPrice?: Yuan | null;
  effectiveOn: PlainDate;
  source: SourceDocument;
}

/**
 * Lets the winning price of a case's jurisdiction fall from a day on, and its listing price where it has one. What was
 * ordered before keeps its price: a purchase is held against the price of its day.
 * @returns the price that held before
 * @throws HubError BAD_USER_INPUT for a price or a day that the clause or the price history does not allow
 */
export async function applyPrice(
  manager: EntityManager,
  policy: Policy,
  row: PriceLinkageCase,
  { price, effectiveOn, source, ...input }: Application,
): Promise<Yuan> {
  const { productId, jurisdiction } = row;
  const current = partOn(await priceSeries(manager, productId, jurisdiction), effectiveOn);
  if (!current) throw badInput('effectiveOn', effectiveOn, say('noPrice'));
  checkPrice(price, current.amount, row);
  await checkDay(manager, policy, row, effectiveOn);
  const componentPrice = await component(manager, row, current, price, input.componentPrice);
  const value = { amount: price, source: PriceSource.LINKAGE, evidence: evidenceOf(source) };
  const fall = (kind: PriceKind, part: Yuan | null) =>
    changePrices(manager, kind, jurisdiction, [
      {
        productId,
        change: segments => setFrom(segments, effectiveOn, { ...value, componentPrice: part }, samePrice),
      },
    ]);
  await fall(PriceKind.WINNING, componentPrice);
  const listed = partOn(await priceSeries(manager, productId, jurisdiction, 'LISTED'), effectiveOn);
  if (listed?.amount.greaterThan(price)) await fall(PriceKind.LISTED, null);
  return current.amount;
}

function checkPrice(price: Yuan, current: Yuan, { binding, targetPrice }: PriceLinkageCase): void {
  if (price.isZero || price.isNegative) throw badInput('price', price.toString(), say('above0'));
  if (!price.lessThan(current)) {
    throw badInput('price', price.toString(), say('notLower', { current: current.toString() }));
  }
  if (binding && price.greaterThan(targetPrice)) {
    throw badInput('price', price.toString(), say('aboveTarget', { target: targetPrice.toString() }));
  }
}

/** Where the notice lets the price fall on the day of the declaration, the trading centre sets no other. */
async function checkDay(
  manager: EntityManager,
  policy: Policy,
  { productId, jurisdiction, countedFrom, declaredOn }: PriceLinkageCase,
  effectiveOn: PlainDate,
): Promise<void> {
  const categories = (await categoriesOf(manager, [productId]))(productId);
  const { resolved } = linkageRule(policy, { jurisdiction, categories, publishedOn: countedFrom });
  if (resolved.status !== 'SPECIFIED' || resolved.value.effective !== 'DATE_OF_DECLARATION') return;
  if (declaredOn !== null && declaredOn !== effectiveOn) {
    throw badInput('effectiveOn', effectiveOn, say('dayOfDeclaration', { declaredOn }));
  }
}

/** Of a product with two prices, the one of its main part (SX-3.3a): as told, as won, or as before. */
async function component(
  manager: EntityManager,
  { triggerId }: PriceLinkageCase,
  current: PricePart,
  price: Yuan,
  told: Yuan | null | undefined,
): Promise<Yuan | null> {
  if (current.componentPrice === null && !told) return null;
  const part = told ?? (await componentPriceOf(manager, triggerId)) ?? current.componentPrice;
  if (part && (part.isZero || part.isNegative || !part.lessThan(price))) {
    throw badInput('componentPrice', part.toString(), say('component', { price: price.toString() }));
  }
  return part;
}

const say = messages('catalogue.linkageApplication', {
  noPrice: {
    en: 'the product has no winning price there on that day; it must be a day on which it has one',
    zh: '该产品当日在当地没有中选价；应为有中选价的日期',
  },
  above0: { en: 'it must be above 0', zh: '应大于 0' },
  notLower: { en: 'it must be lower than {current}, the price of that day', zh: '应低于当日价格 {current}' },
  aboveTarget: {
    en: 'it must be at most {target}, the lowest winning price, which the notice orders',
    zh: '不得高于最低中选价 {target}（文件要求）',
  },
  dayOfDeclaration: {
    en: 'it must be {declaredOn}, the day of the declaration, from which the notice lets the price hold',
    zh: '应为申报之日 {declaredOn}（文件规定自申报之日执行）',
  },
  component: {
    en: 'it must be above 0 and below the new total price {price}; tell it',
    zh: '应大于 0 且低于新的总价 {price}；请一并提供',
  },
});
