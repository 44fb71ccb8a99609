import { PENDING_PREFIX } from './product-code.repository';
import { type KnownProduct } from './product-identity';
import { type Registration } from './product-registry';

/** What a line may change of a product. */
type Told = Pick<KnownProduct, 'code' | 'name' | 'specification' | 'model' | 'origin' | 'lineKey'>;

/**
 * What products are recognised by as it was before a file, while the file is written part by part: which product a
 * line is about must not follow from where a part ends.
 */
export class StoreBefore {
  private firstNew = Infinity;
  /** Products as they were that the file changed, by id. */
  private readonly changed = new Map<number, Told>();
  private readonly idsByKey = new Map<string, number[]>();
  /** Codes that the file gave to products that waited for one. */
  private readonly given = new Set<string>();

  /** @param id of the product, which is a new one where the registration has none */
  note({ details: { code }, product }: Registration, id: number): void {
    if (!product) this.firstNew = Math.min(this.firstNew, id);
    else if (!this.changed.has(id)) {
      const { code: was, name, specification, model, origin, lineKey } = product;
      this.changed.set(id, { code: was, name, specification, model, origin, lineKey });
      const alike = this.idsByKey.get(lineKey);
      if (alike) alike.push(id);
      else this.idsByKey.set(lineKey, [id]);
    }
    if (code !== null && product?.code.startsWith(PENDING_PREFIX)) this.given.add(code);
  }

  /** The product as it was; nothing where it was not there. */
  seen<Row extends KnownProduct>(row: Row): Row[] {
    const id = Number(row.id);
    return id < this.firstNew ? [{ ...row, ...this.changed.get(id) }] : [];
  }

  hadCode(code: string): boolean {
    return !this.given.has(code);
  }

  /** Products that the file changed and that were recognised by one of the keys. */
  changedWith(keys: readonly string[]): number[] {
    return keys.flatMap(key => this.idsByKey.get(key) ?? []);
  }
}
