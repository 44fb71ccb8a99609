import { type Policy } from '@alliance-hub/policy';
import { type Database, insertMany, audit } from '@alliance-hub/database';
import { HubError, messages, requireDivision, type Yuan } from '@alliance-hub/kernel';
import { type EntityManager, In } from 'typeorm';
import { checkCaps } from './cap/check-caps';
import { type Cap, listingCaps } from './cap/listing-cap';
import { badInput, conflict } from '../errors';
import { changePrices, type PriceChange, samePrice } from '../price/price.repository';
import { PriceKind, PriceSource } from '../price/price.types';
import { followStanding } from '../price-linkage/lost-cases';
import { productCode, productIdsByCode } from '../product/product-code.repository';
import { ProductEntity } from '../product/product.entity';
import { groupBy, marks, select, selectIn } from '../read/select';
import { attempt, rejectedLine } from '../supply-list/rejected-line';
import { fingerprint } from '../write/fingerprint';
import { nextIds } from '../write/ids';
import { closeAt, setFrom } from '../write/segments';
import { ListingActionEntity } from './listing-action.entity';
import { checkListingLine, checkStep, type KnownAction } from './listing-action.rules';
import {
  type ListingActionKind,
  type ListingLine,
  type RecordedListings,
  type RecordListings,
} from './listing.input';
import { isOnList, loadOnList } from './on-list.repository';
import { type Projector } from './projection/projector';
import { wanted } from '../messages';
import { writing } from '../write/writing';

interface Step {
  line: ListingLine;
  action: ListingActionKind;
  productId: number;
  /** The cap that the price is above, where that is taken with a reason. */
  aboveCap: Yuan | null;
}

/** 挂网: what a trading centre lists, reprices, suspends and ends. */
export class ListingService {
  constructor(
    private readonly database: Database,
    private readonly projector: Projector,
    private readonly policy: Policy,
  ) {}

  /**
   * Records a batch. Good lines are kept, bad ones come back with field and what would be right; a line sent twice
   * changes nothing.
   * @throws HubError UNKNOWN_JURISDICTION or RETIRED_CODE; BAD_USER_INPUT for a batch without id.
   */
  record(input: RecordListings, actor: string): Promise<RecordedListings> {
    const { code: jurisdiction } = requireDivision(input.jurisdiction, 'jurisdiction');
    if (input.batchId.trim() === '') throw badInput('batchId', input.batchId, wanted('batchId'));
    return writing(this.database, manager => this.write(manager, { ...input, jurisdiction }, actor));
  }

  private async write(
    manager: EntityManager,
    input: RecordListings,
    actor: string,
  ): Promise<RecordedListings> {
    const { jurisdiction, batchId, source } = input;
    const sent = new Map(
      (await manager.find(ListingActionEntity, { where: { batchId } })).map(row => [
        row.lineId,
        row.fingerprint,
      ]),
    );
    const result: RecordedListings = { accepted: 0, unchanged: 0, rejected: [] };
    const steps: Step[] = [];
    const ids = await this.products(manager, input.lines);
    const known = await knownActions(manager, jurisdiction, ids);
    const onList = await loadOnList(
      manager,
      jurisdiction,
      ids.flatMap(id => (typeof id === 'number' ? [id] : [])),
    );
    const caps = await this.caps(manager, input, ids);
    const superseded: number[] = [];
    input.lines.forEach((line, index) => {
      const content = lineFingerprint(line, jurisdiction);
      if (sent.get(line.lineId) === content) return void (result.unchanged += 1);
      const checked = attempt(() => {
        if (sent.has(line.lineId)) {
          throw conflict('lineId', line.lineId, wanted('sentOtherwise'));
        }
        const productId = requireProduct(ids[index] ?? null, line.product);
        const action = checkListingLine(line);
        const own = known.get(productId) ?? [];
        checkStep(action, line, own, isOnList(onList, productId, line.from));
        return { line, action, productId, aboveCap: checkCaps(line, caps[index] ?? []) };
      });
      if ('error' in checked)
        return void result.rejected.push(rejectedLine(index, checked.error, { id: line.lineId }));
      const { productId, action } = checked.value;
      sent.set(line.lineId, content);
      const own = known.get(productId) ?? [];
      const replaced = own.filter(step => step.fromDate === line.from && step.action === action);
      superseded.push(...replaced.map(({ id }) => id));
      const rest = own.filter(step => !replaced.includes(step));
      const at = rest.findIndex(step => step.fromDate > line.from);
      rest.splice(at === -1 ? rest.length : at, 0, { id: 0, action, fromDate: line.from });
      known.set(productId, rest);
      steps.push(checked.value);
    });
    result.accepted = steps.length;
    if (steps.length === 0) return result;
    await this.store(
      manager,
      input,
      steps,
      superseded.filter(id => id !== 0),
    );
    await audit(manager, {
      actor,
      action: 'recordListings',
      subject: jurisdiction,
      details: {
        batchId,
        accepted: result.accepted,
        unchanged: result.unchanged,
        rejected: result.rejected.length,
      },
      source,
    });
    await this.projector.reproject(
      manager,
      steps.map(({ productId }) => productId),
    );
    await followStanding(manager, this.policy);
    return result;
  }

  private products(
    manager: EntityManager,
    lines: readonly ListingLine[],
  ): Promise<(number | null | HubError)[]> {
    const codes = lines.map(({ product }) => {
      const read = attempt(() => productCode(product));
      return 'error' in read ? read.error : read.value;
    });
    const good = codes.filter(code => typeof code === 'string');
    return productIdsByCode(manager, good).then(found => {
      const byCode = new Map(good.map((code, index) => [code, found[index] ?? null]));
      return codes.map(code => (typeof code === 'string' ? (byCode.get(code) ?? null) : code));
    });
  }

  /** What the prices of the lines may not exceed, by line. */
  private async caps(
    manager: EntityManager,
    { jurisdiction, lines }: RecordListings,
    ids: readonly (number | null | HubError)[],
  ): Promise<Cap[][]> {
    const questions = lines.map(({ from, firesPerPiece, price }, index) => {
      const id = ids[index];
      return {
        productId: price && typeof id === 'number' ? id : 0,
        on: from,
        firesPerPiece: firesPerPiece ?? null,
      };
    });
    return listingCaps(manager, this.policy, jurisdiction, questions);
  }

  private async store(
    manager: EntityManager,
    input: RecordListings,
    steps: readonly Step[],
    superseded: number[],
  ) {
    const { jurisdiction, batchId } = input;
    const recordedAt = new Date().toISOString();
    if (superseded.length > 0) {
      await manager.update(ListingActionEntity, { id: In(superseded) }, { supersededAt: recordedAt });
    }
    const ids = await nextIds(manager, steps.length);
    await insertMany(
      manager,
      ListingActionEntity,
      steps.map(({ line, action, productId, aboveCap }, index) => ({
        id: ids[index],
        batchId,
        lineId: line.lineId,
        productId,
        jurisdiction,
        action,
        price: line.price ?? null,
        reason: line.reason?.trim() || null,
        aboveCap,
        fromDate: line.from,
        fingerprint: lineFingerprint(line, jurisdiction),
        recordedAt,
        supersededAt: null,
      })),
    );
    await changePrices(manager, PriceKind.LISTED, jurisdiction, steps.flatMap(priceChange));
    for (const { line, productId } of steps) {
      if (line.firesPerPiece == null) continue;
      await manager.update(ProductEntity, { id: productId }, { firesPerPiece: line.firesPerPiece });
    }
  }
}

function priceChange({ line, action, productId }: Step): PriceChange[] {
  if (action === 'END') return [{ productId, change: segments => closeAt(segments, line.from) }];
  const { price } = line;
  if (action !== 'LIST' || !price) return [];
  const source = line.correction ? PriceSource.CORRECTION : PriceSource.LISTING;
  const value = { amount: price, componentPrice: null, source };
  return [{ productId, change: segments => setFrom(segments, line.from, value, samePrice) }];
}

const lineFingerprint = (line: ListingLine, jurisdiction: string): string =>
  fingerprint(
    jurisdiction,
    line.product,
    line.action ?? 'LIST',
    line.price,
    line.from,
    line.firesPerPiece,
    line.correction,
    ...(line.reason ? [line.reason] : []),
  );

function requireProduct(found: number | null | HubError, code: string): number {
  if (found instanceof HubError) throw found;
  if (found !== null) return found;
  throw new HubError('CATALOGUE_UNKNOWN_PRODUCT', say('unknownProduct', { code }), {
    field: 'product',
    value: code,
  });
}

async function knownActions(
  manager: EntityManager,
  jurisdiction: string,
  ids: readonly (number | null | HubError)[],
): Promise<Map<number, KnownAction[]>> {
  const products = [...new Set(ids.filter(id => typeof id === 'number'))];
  const rows = await selectIn(products, some =>
    select<KnownAction & { productId: number }>(
      manager,
      `SELECT id, productId, action, fromDate FROM listing_action
       WHERE supersededAt IS NULL AND jurisdiction = ? AND productId IN (${marks(some)}) ORDER BY fromDate, id`,
      [jurisdiction, ...some],
    ),
  );
  return groupBy(rows, row => Number(row.productId));
}

const say = messages('catalogue.listing', {
  unknownProduct: {
    en: 'product is "{code}", which the catalogue does not have; it must be the NHSA code of a product on a list, or filed before.',
    zh: 'product 为“{code}”，目录中没有；应为清单上或此前登记产品的医保编码。',
  },
});
