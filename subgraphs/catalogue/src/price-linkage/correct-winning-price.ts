import { type PlainDate } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { type Projector } from '../listing/projection/projector';
import { changePrices, type PriceSegment, samePrice } from '../price/price.repository';
import { PriceKind, PriceSource } from '../price/price.types';
import { type RequiredProduct } from '../product/require-product';
import { setFrom } from '../write/segments';
import { appliedCase } from './linkage-case.writer';
import { appendChanges } from './linkage-change.writer';
import { ALLIANCE } from './names';
import { type OpenedCases } from './open-cases';
import { partOn, type PricePart, priceSeries } from './price-series';
import { type CheckedPrice, nothingToCorrect } from './winning-price.input';
import { requireStep, TRANSITIONS } from './transitions';
import { withdrawTrigger } from './withdraw-trigger';
import { recordWonPrices, wonPricesOf } from './won-price.repository';

/**
 * Replaces a winning price that was wrong. Its cases are withdrawn, as nothing ever set them off; one that an earlier
 * lower price had opened opens anew from that. The correct price opens none by itself.
 * @returns undefined where nothing changes
 */
export async function correctWinningPrice(
  manager: EntityManager,
  policy: Policy,
  projector: Projector,
  product: RequiredProduct,
  input: CheckedPrice,
): Promise<OpenedCases | undefined> {
  const { price, componentPrice = null, place, evidence, publishedOn } = input;
  const won = await wonPricesOf(manager, product.id, place);
  const wrong = wrongOne(won, input);
  const series = await priceSeries(manager, product.id, place ?? ALLIANCE);
  const part = partOn(series, input.from);
  if (!wrong && !part) throw nothingToCorrect('jurisdiction', place ?? 'null');
  if (
    part &&
    samePrice(part, { ...part, amount: price, componentPrice }) &&
    (!wrong || wrong.amount.equals(price))
  ) {
    return undefined;
  }
  await recordWonPrices(manager, [
    {
      productId: product.id,
      price,
      componentPrice,
      jurisdiction: place,
      tender: input.tender ?? wrong?.tender ?? null,
      publishedOn,
      evidence,
      correction: true,
    },
  ]);
  if (part) await replace(manager, product, input, part);
  await projector.reproject(manager, [product.id]);
  if (part && place !== null) await tellCorrected(manager, product.id, place, part, input);
  return { opened: wrong ? await withdrawTrigger(manager, policy, wrong.id, evidence) : [], lowered: [] };
}

/** The recorded price that is put right: of that publication, else the last one. */
function wrongOne(won: Awaited<ReturnType<typeof wonPricesOf>>, { tender, publishedOn }: CheckedPrice) {
  const same = won.filter(row => tender == null || row.tender === tender);
  return same.find(row => row.publishedOn === publishedOn) ?? same[0];
}

/** From the day that is told, else for as long as the wrong price holds. */
async function replace(
  manager: EntityManager,
  product: RequiredProduct,
  { price, componentPrice = null, place, evidence, effectiveFrom }: CheckedPrice,
  { fromDate }: PricePart,
): Promise<void> {
  const value = { amount: price, componentPrice, source: PriceSource.CORRECTION, evidence };
  const from = effectiveFrom ?? fromDate;
  await changePrices(manager, PriceKind.WINNING, place ?? ALLIANCE, [
    {
      productId: product.id,
      change: (segments: readonly PriceSegment[]) => setFrom(segments, from, value, () => false),
    },
  ]);
}

/** A linked price that is put right afterwards is told as a correction, not as a change. */
async function tellCorrected(
  manager: EntityManager,
  productId: number,
  place: string,
  part: PricePart,
  { price, effectiveFrom }: CheckedPrice,
): Promise<void> {
  const from: PlainDate = effectiveFrom ?? part.fromDate;
  const applied = await appliedCase(manager, productId, place, from);
  if (!applied) return;
  requireStep('CORRECT', applied);
  await appendChanges(manager, [
    { type: TRANSITIONS.CORRECT.tells, case: applied, previousPrice: part.amount, price, effectiveOn: from },
  ]);
}
