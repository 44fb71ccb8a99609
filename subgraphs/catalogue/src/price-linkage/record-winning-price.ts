import { audit, type Database } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { type Projector } from '../listing/projection/projector';
import { changePrices, samePrice } from '../price/price.repository';
import { PriceKind, PriceSource } from '../price/price.types';
import { requireProduct, type RequiredProduct } from '../product/require-product';
import { once } from '../write/once';
import { setFrom } from '../write/segments';
import { writing } from '../write/writing';
import { correctWinningPrice } from './correct-winning-price';
import { type OpenedCases, openCasesForLowerPrices } from './open-cases';
import { ALLIANCE } from './names';
import { settleCases } from './settle-cases';
import {
  checkedPrice,
  type CheckedPrice,
  type RecordWinningPrice,
  requireTender,
} from './winning-price.input';
import { recordWonPrices, wonPricesOf } from './won-price.repository';

/** What came of it; the price can be read at its place and day. */
export interface RecordedWinningPrice extends OpenedCases {
  productId: number;
  jurisdiction: string | null;
  on: PlainDate;
  unchanged: boolean;
}

/** Winning prices as they become known, one at a time. */
export class WinningPriceService {
  constructor(
    private readonly database: Database,
    private readonly projector: Projector,
    private readonly policy: Policy,
  ) {}

  /**
   * Records a winning price. Where it was won it holds from its day on; wherever else the product wins at a higher
   * price, a case of price linkage opens. The same request again changes nothing.
   * @throws HubError BAD_USER_INPUT, CATALOGUE_UNKNOWN_PRODUCT, UNKNOWN_JURISDICTION, RETIRED_CODE or CONFLICT
   */
  record(input: RecordWinningPrice, actor: string): Promise<RecordedWinningPrice> {
    const checked = checkedPrice(input);
    return writing(this.database, async manager => {
      const product = await requireProduct(manager, input.product);
      await requireTender(manager, checked.tender);
      let done: OpenedCases | undefined;
      await once(manager, 'recordWinningPrice', input, async () => {
        done = await this.write(manager, product, checked, actor);
        return product.id;
      });
      const { opened, lowered } = done ?? NOTHING;
      const result = { productId: product.id, jurisdiction: checked.place, on: checked.from };
      return { ...result, unchanged: done === undefined, opened, lowered };
    });
  }

  /** @returns undefined where everything was known before. */
  private async write(
    manager: EntityManager,
    product: RequiredProduct,
    input: CheckedPrice,
    actor: string,
  ): Promise<OpenedCases | undefined> {
    const done = input.correction
      ? await correctWinningPrice(manager, this.policy, this.projector, product, input)
      : await this.add(manager, product, input);
    if (!done) return undefined;
    await audit(manager, {
      actor,
      action: 'recordWinningPrice',
      subject: product.code,
      details: {
        price: input.price,
        jurisdiction: input.place,
        tender: input.tender,
        publishedOn: input.publishedOn,
        from: input.from,
        correction: input.correction === true,
        opened: done.opened,
        lowered: done.lowered,
      },
      source: input.source,
    });
    return done;
  }

  private async add(
    manager: EntityManager,
    product: RequiredProduct,
    input: CheckedPrice,
  ): Promise<OpenedCases | undefined> {
    const { price, componentPrice = null, place, tender = null, publishedOn, from, evidence } = input;
    const known = await wonPricesOf(manager, product.id, place);
    const isKnown = known.some(
      won => won.publishedOn === publishedOn && won.tender === tender && won.amount.equals(price),
    );
    if (isKnown) return undefined;
    const won = {
      productId: product.id,
      price,
      componentPrice,
      jurisdiction: place,
      tender,
      publishedOn,
      evidence,
    };
    const [wonPriceId = 0] = await recordWonPrices(manager, [{ ...won, correction: false }]);
    const value = { amount: price, componentPrice, source: PriceSource.AWARD, evidence };
    await changePrices(manager, PriceKind.WINNING, place ?? ALLIANCE, [
      { productId: product.id, change: segments => setFrom(segments, from, value, samePrice) },
    ]);
    await this.projector.reproject(manager, [product.id]);
    if (place !== null) await settleCases(manager, [product.id], place);
    return openCasesForLowerPrices(manager, this.policy, [{ ...won, wonPriceId }]);
  }
}

const NOTHING: OpenedCases = { opened: [], lowered: [] };
