import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { followStanding } from '../price-linkage/lost-cases';
import { Filing } from '../product/filing';
import { codesOf } from '../product/product-code.repository';
import { stage } from '../write/progress';
import { type ListedProducts, type ListingParts, type ListProducts } from './listing.input';
import { type Projector } from './projection/projector';
import { Recording } from './recording';

interface Store {
  manager: EntityManager;
  policy: Policy;
  projector: Projector;
}

/** How much of the work is done at the end of each stage, as it takes for new products. */
const DONE = { filed: 0.45, compared: 0.5, recorded: 0.7 };

/**
 * Files the products of a batch and then records its steps: a code that a later line brings, or a winner that it puts
 * elsewhere, counts for the lines before it, too. Of each line only its product is kept in between.
 * @returns what came of it, and whether anything is new
 */
export async function listProducts(
  { manager, policy, projector }: Store,
  batch: ListProducts,
  parts: ListingParts,
  actor: string,
): Promise<{ result: ListedProducts; isNew: boolean }> {
  const { provenance, source, onProgress } = batch;
  const filing = await Filing.begin(manager, provenance);
  const products = new Map<number, number>();
  const notFiled: ListedProducts['notFiled'] = [];
  for await (const part of parts(stage(onProgress, 0, DONE.filed))) {
    const { ids, rejected } = await filing.take(part.map(({ product }) => product));
    notFiled.push(...rejected.map(line => ({ ...line, row: part[line.index]?.row ?? null })));
    part.forEach(({ row }, place) => {
      const id = ids[place];
      if (id) products.set(row, id);
    });
  }
  await filing.finish(source, actor);
  // Caps follow from winners as they are projected. What is new has won nothing yet.
  await projector.reproject(manager, [...filing.changed], stage(onProgress, DONE.filed, DONE.compared));

  const recording = new Recording(manager, policy, batch);
  for await (const part of parts(stage(onProgress, DONE.compared, DONE.recorded))) {
    const filed = part.flatMap(line => {
      const id = products.get(line.row);
      return id === undefined ? [] : [{ ...line, id }];
    });
    const codes = await codesOf(
      manager,
      filed.map(({ id }) => id),
    );
    await recording.take(
      filed.map(({ id, row, step }) => ({ ...step, lineId: String(row), product: codes.get(id) ?? '' })),
    );
  }
  await recording.finish(actor);
  await projector.reproject(
    manager,
    [...filing.added, ...recording.touched],
    stage(onProgress, DONE.recorded, 1),
  );
  await followStanding(manager, policy);
  const { accepted, unchanged, rejected } = recording.result;
  return {
    result: {
      accepted,
      unchanged,
      notFiled,
      notRecorded: rejected.map(line => ({ ...line, row: Number(line.id) })),
    },
    isNew: accepted + filing.added.size + filing.changed.size > 0,
  };
}
