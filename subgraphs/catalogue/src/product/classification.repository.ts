import { chunks, groupBy, insertMany } from '@alliance-hub/database';
import { type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager, In } from 'typeorm';
import { marks, select, selectIn } from '../read/select';
import { nextIds } from '../write/ids';
import { rewriteOf, type Segment, setFrom } from '../write/segments';
import { ClassificationEntity } from './product.entity';

export interface Classification {
  bidGroup: string | null;
  bidOutcome: string | null;
}
export interface ClassificationChange extends Classification {
  productId: number;
  from: PlainDate;
}
type Row = Classification & { id: number; productId: number; fromDate: PlainDate; toDate: PlainDate | null };

const same = (a: Classification, b: Classification) =>
  a.bidGroup === b.bidGroup && a.bidOutcome === b.bidOutcome;

/**
 * Classifies products from a day on, until the next change that is known.
 * @returns the products of which that changed anything
 */
export async function classifyFrom(
  manager: EntityManager,
  changes: readonly ClassificationChange[],
): Promise<Set<number>> {
  const products = [...new Set(changes.map(({ productId }) => productId))];
  const rows = await selectIn(products, some =>
    select<Row>(
      manager,
      `SELECT * FROM classification WHERE supersededAt IS NULL AND productId IN (${marks(some)}) ORDER BY fromDate`,
      some,
    ),
  );
  const stored = groupBy(
    rows.map(({ id, productId, fromDate, toDate, bidGroup, bidOutcome }) => ({
      id: Number(id),
      productId: Number(productId),
      fromDate,
      toDate,
      value: { bidGroup, bidOutcome },
    })),
    row => row.productId,
  );
  const changed = new Set<number>();
  const superseded: number[] = [];
  const inserted: (Segment<Classification> & { productId: number })[] = [];
  for (const [productId, own] of groupBy(changes, change => change.productId)) {
    const before = stored.get(productId) ?? [];
    const after = own.reduce<Segment<Classification>[]>(
      (segments, { from, bidGroup, bidOutcome }) => setFrom(segments, from, { bidGroup, bidOutcome }, same),
      before,
    );
    const rewrite = rewriteOf<Classification, (typeof before)[number]>(before, after, same);
    if (rewrite.superseded.length + rewrite.inserted.length > 0) changed.add(productId);
    superseded.push(...rewrite.superseded);
    inserted.push(...rewrite.inserted.map(segment => ({ ...segment, productId })));
  }
  const recordedAt = new Date().toISOString();
  for (const some of chunks(superseded, 500)) {
    await manager.update(ClassificationEntity, { id: In(some) }, { supersededAt: recordedAt });
  }
  const ids = await nextIds(manager, inserted.length);
  await insertMany(
    manager,
    ClassificationEntity,
    inserted.map(({ productId, fromDate, toDate, value }, index) => ({
      id: ids[index],
      productId,
      fromDate,
      toDate,
      ...value,
      recordedAt,
      supersededAt: null,
    })),
  );
  return changed;
}
