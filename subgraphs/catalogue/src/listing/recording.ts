import { audit, chunks, groupBy, insertMany, type SourceDocument } from '@alliance-hub/database';
import { HubError, messages, type Yuan } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager, In } from 'typeorm';
import { conflict } from '../errors';
import { wanted } from '../messages';
import { changePrices, type PriceChange, samePrice } from '../price/price.repository';
import { PriceKind, PriceSource } from '../price/price.types';
import { productCode, productIdsByCode } from '../product/product-code.repository';
import { ProductEntity } from '../product/product.entity';
import { marks, select, selectIn } from '../read/select';
import { attempt, rejectedLine } from '../supply-list/rejected-line';
import { fingerprint } from '../write/fingerprint';
import { nextIds } from '../write/ids';
import { requireOwnId } from '../write/own-id';
import { closeAt, setFrom } from '../write/segments';
import { checkCaps } from './cap/check-caps';
import { type Cap, listingCaps } from './cap/listing-cap';
import { ListingActionEntity } from './listing-action.entity';
import { checkListingLine, checkStep, type KnownAction } from './listing-action.rules';
import { type ListingActionKind, type ListingLine, type RecordedListings } from './listing.input';
import { isOnList, loadOnList } from './on-list.repository';

interface Step {
  line: ListingLine;
  action: ListingActionKind;
  productId: number;
  /** The cap that the price is above, where that is taken with a reason. */
  aboveCap: Yuan | null;
  /** It takes the place of what was recorded for the day. */
  isCorrection: boolean;
  /** A later line of the same part takes its place. */
  isSuperseded: boolean;
}

export interface Batch {
  batchId: string;
  jurisdiction: string;
  source: SourceDocument;
}

type FoundProduct = number | null | HubError;

/**
 * Records a batch part by part, in the unit of work that it is given. The lines before are seen in the store; what is
 * projected, and clips in a cartridge, stay as they were before the batch until its end.
 */
export class Recording {
  readonly result: RecordedListings = { accepted: 0, unchanged: 0, rejected: [] };
  /** Products that a step was recorded for. */
  readonly touched = new Set<number>();
  private readonly firesPerPiece = new Map<number, number>();
  private sent = 0;

  constructor(
    private readonly manager: EntityManager,
    private readonly policy: Policy,
    private readonly batch: Batch,
  ) {}

  async take(lines: readonly ListingLine[]): Promise<void> {
    const { manager, batch, result } = this;
    const { jurisdiction } = batch;
    const sent = await this.sentBefore(lines);
    const steps: Step[] = [];
    const ids = await this.products(lines);
    const products = [...new Set(ids.filter(id => typeof id === 'number'))];
    const known = await knownActions(manager, jurisdiction, products);
    const onList = await loadOnList(manager, jurisdiction, products);
    const caps = await this.caps(lines, ids);
    const superseded: number[] = [];
    lines.forEach((line, place) => {
      const index = this.sent + place;
      const content = lineFingerprint(line, jurisdiction);
      if (sent.get(line.lineId) === content || saysTheSame(known, ids[place], line, content)) {
        return void (result.unchanged += 1);
      }
      const checked = attempt(() => {
        requireOwnId('lineId', line.lineId);
        if (sent.has(line.lineId)) {
          throw conflict('lineId', line.lineId, wanted('sentOtherwise'));
        }
        const productId = requireProduct(ids[place] ?? null, line.product);
        const action = checkListingLine(line);
        const own = known.get(productId) ?? [];
        checkStep(action, line, own, isOnList(onList, productId, line.from));
        return { line, action, productId, aboveCap: checkCaps(line, caps[place] ?? []) };
      });
      if ('error' in checked)
        return void result.rejected.push(rejectedLine(index, checked.error, { id: line.lineId }));
      const { productId, action } = checked.value;
      sent.set(line.lineId, content);
      const own = known.get(productId) ?? [];
      const replaced = own.filter(step => step.fromDate === line.from && step.action === action);
      for (const { id } of replaced) {
        const earlier = steps[placeInPart(id)];
        if (earlier) earlier.isSuperseded = true;
        else superseded.push(id);
      }
      const rest = own.filter(step => !replaced.includes(step));
      const at = rest.findIndex(step => step.fromDate > line.from);
      const step = { id: idInPart(steps.length), action, fromDate: line.from, fingerprint: content };
      rest.splice(at === -1 ? rest.length : at, 0, step);
      known.set(productId, rest);
      steps.push({ ...checked.value, isCorrection: replaced.length > 0, isSuperseded: false });
    });
    this.sent += lines.length;
    result.accepted += steps.length;
    if (steps.length === 0) return;
    await this.store(steps, superseded);
  }

  /** Writes what waited for the last part, and leaves the trace of the batch. */
  async finish(actor: string): Promise<void> {
    const { manager, batch, result } = this;
    if (result.accepted === 0) return;
    for (const [firesPerPiece, own] of groupBy(this.firesPerPiece, ([, fires]) => fires)) {
      for (const some of chunks(own, CHUNK)) {
        await manager.update(ProductEntity, { id: In(some.map(([id]) => id)) }, { firesPerPiece });
      }
    }
    const { batchId, jurisdiction, source } = batch;
    const { accepted, unchanged, rejected } = result;
    await audit(manager, {
      actor,
      action: 'recordListings',
      subject: jurisdiction,
      details: { batchId, accepted, unchanged, rejected: rejected.length },
      source,
    });
  }

  /** Fingerprints of the lines that came with the batch before, by id. */
  private async sentBefore(lines: readonly ListingLine[]): Promise<Map<string, string>> {
    const rows = await selectIn([...new Set(lines.map(({ lineId }) => lineId))], some =>
      select<{ lineId: string; fingerprint: string }>(
        this.manager,
        `SELECT lineId, fingerprint FROM listing_action WHERE batchId = ? AND lineId IN (${marks(some)})`,
        [this.batch.batchId, ...some],
      ),
    );
    return new Map(rows.map(row => [row.lineId, row.fingerprint]));
  }

  private async products(lines: readonly ListingLine[]): Promise<FoundProduct[]> {
    const codes = lines.map(({ product }) => {
      const read = attempt(() => productCode(product));
      return 'error' in read ? read.error : read.value;
    });
    const good = codes.filter(code => typeof code === 'string');
    const found = await productIdsByCode(this.manager, good);
    const byCode = new Map(good.map((code, index) => [code, found[index] ?? null]));
    return codes.map(code => (typeof code === 'string' ? (byCode.get(code) ?? null) : code));
  }

  /** What the prices of the lines may not exceed, by line. */
  private caps(lines: readonly ListingLine[], ids: readonly FoundProduct[]): Promise<Cap[][]> {
    const questions = lines.map(({ from, firesPerPiece, price }, index) => {
      const id = ids[index];
      return {
        productId: price && typeof id === 'number' ? id : 0,
        on: from,
        firesPerPiece: firesPerPiece ?? null,
      };
    });
    return listingCaps(this.manager, this.policy, this.batch.jurisdiction, questions);
  }

  private async store(steps: readonly Step[], superseded: readonly number[]): Promise<void> {
    const { manager } = this;
    const { jurisdiction, batchId } = this.batch;
    const recordedAt = new Date().toISOString();
    for (const some of chunks(superseded, CHUNK)) {
      await manager.update(ListingActionEntity, { id: In(some) }, { supersededAt: recordedAt });
    }
    const ids = await nextIds(manager, steps.length);
    await insertMany(
      manager,
      ListingActionEntity,
      steps.map(({ line, action, productId, aboveCap, isSuperseded }, index) => ({
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
        supersededAt: isSuperseded ? recordedAt : null,
      })),
    );
    await changePrices(manager, PriceKind.LISTED, jurisdiction, steps.flatMap(priceChange));
    for (const { line, productId } of steps) {
      this.touched.add(productId);
      if (line.firesPerPiece != null) this.firesPerPiece.set(productId, line.firesPerPiece);
    }
  }
}

const CHUNK = 500;

/** What a part records has no row yet: until it has, its place in the part stands for it, below all ids. */
const idInPart = (place: number): number => -1 - place;
const placeInPart = (id: number): number => -1 - id;

function priceChange({ line, action, productId, isCorrection }: Step): PriceChange[] {
  if (action === 'END') return [{ productId, change: segments => closeAt(segments, line.from) }];
  const { price } = line;
  if (action !== 'LIST' || !price) return [];
  const source = isCorrection ? PriceSource.CORRECTION : PriceSource.LISTING;
  const value = { amount: price, componentPrice: null, source };
  return [{ productId, change: segments => setFrom(segments, line.from, value, samePrice) }];
}

/** What a line says; whether it was sent as a correction is not part of it. */
const lineFingerprint = (line: ListingLine, jurisdiction: string): string =>
  fingerprint(
    jurisdiction,
    line.product,
    line.action ?? 'LIST',
    line.price,
    line.from,
    line.firesPerPiece,
    undefined,
    ...(line.reason ? [line.reason] : []),
  );

/** It is recorded for the day already, whichever batch it came with: a list that was put right is sent again whole. */
const saysTheSame = (
  known: ReadonlyMap<number, readonly KnownAction[]>,
  product: FoundProduct | undefined,
  line: ListingLine,
  content: string,
): boolean =>
  typeof product === 'number' &&
  (known.get(product) ?? []).some(step => step.fromDate === line.from && step.fingerprint === content);

function requireProduct(found: FoundProduct, code: string): number {
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
  products: readonly number[],
): Promise<Map<number, KnownAction[]>> {
  const rows = await selectIn(products, some =>
    select<KnownAction & { productId: number }>(
      manager,
      `SELECT id, productId, action, fromDate, fingerprint FROM listing_action
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
