import { audit, type SourceDocument } from '@alliance-hub/database';
import { type Provenance } from '@alliance-hub/graphql';
import { chinaToday, type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { conflict } from '../errors';
import { wanted } from '../messages';
import { select } from '../read/select';
import { attempt, rejectedLine } from '../supply-list/rejected-line';
import { type RejectedLineDetails } from '../supply-list/supply-list.input';
import { classifyFrom } from './classification.repository';
import { productDetails, type ProductLine } from './product-details';
import { identify } from './product-identity';
import { register, type Registration } from './product-registry';
import { type BidOutcome } from './product.types';
import { requireGroup } from './require-group';
import { StoreBefore } from './store-before';

/** A product that won nothing, with what became of it in the tender. */
export interface FiledLine extends ProductLine {
  classification?: { bidGroup: string | null; bidOutcome: BidOutcome | null; from: PlainDate };
}
export interface FiledPart {
  /** Products in the order of the lines; null for a rejected line. */
  ids: (number | null)[];
  rejected: RejectedLineDetails[];
}

interface SortedLine extends Registration {
  index: number;
  classification: FiledLine['classification'];
}

/** Categories and groups, which no filing changes. */
interface Surroundings {
  categories: ReadonlyMap<string, { tender: string | null }>;
  categoryOfGroup: ReadonlyMap<string, string>;
}

/**
 * Files products that won nothing, part by part, in the unit of work that it is given. Of the lines that are through
 * it keeps what a second line of the same product is known by.
 */
export class Filing {
  /** Products that are new. */
  readonly added = new Set<number>();
  /** Products that are not what they were before. */
  readonly changed = new Set<number>();
  private readonly seen = new Set<string>();
  private readonly before = new StoreBefore();
  private readonly on = chinaToday();
  private readonly counts = { filed: 0, rejected: 0 };

  private constructor(
    private readonly manager: EntityManager,
    private readonly provenance: Provenance,
    private readonly around: Surroundings,
  ) {}

  static async begin(manager: EntityManager, provenance: Provenance): Promise<Filing> {
    const categories = await select<{ code: string; tender: string | null }>(
      manager,
      'SELECT code, tender FROM category',
    );
    const groups = await select<{ id: string; category: string }>(
      manager,
      'SELECT id, category FROM bid_group',
    );
    return new Filing(manager, provenance, {
      categories: new Map(categories.map(row => [row.code, row])),
      categoryOfGroup: new Map(groups.map(({ id, category }) => [id, category])),
    });
  }

  async take(lines: readonly FiledLine[]): Promise<FiledPart> {
    const { manager, provenance, on } = this;
    const { filed, rejected } = await this.sort(lines);
    const { ids, changed } = await register(manager, filed, {
      provenance,
      pendingUnder: ({ category }) => this.around.categories.get(category)?.tender ?? category,
      on,
    });
    const classified = await classifyFrom(
      manager,
      filed.flatMap(({ classification }, place) =>
        classification ? [{ productId: ids[place] ?? 0, ...classification }] : [],
      ),
    );
    filed.forEach(({ product }, place) => {
      if (!product) this.added.add(ids[place] ?? 0);
    });
    for (const id of [...changed, ...classified]) if (!this.added.has(id)) this.changed.add(id);
    this.counts.filed += filed.length;
    this.counts.rejected += rejected.length;
    const taken: FiledPart = { ids: lines.map(() => null), rejected };
    filed.forEach((line, place) => {
      const id = ids[place] ?? 0;
      if (changed.has(id)) this.before.note(line, id);
      taken.ids[line.index] = id;
    });
    return taken;
  }

  /** Leaves the trace of it. */
  finish(source: SourceDocument, actor: string): Promise<void> {
    const deed = { actor, action: 'fileProducts', subject: source.title, source };
    return audit(this.manager, { ...deed, details: this.counts });
  }

  /** Checks every line by itself, against the store as it was and against the lines before it. */
  private async sort(lines: readonly FiledLine[]) {
    const { categories, categoryOfGroup } = this.around;
    const rejected: RejectedLineDetails[] = [];
    const checked = lines.flatMap(({ classification, ...line }, index) => {
      const read = attempt(() => {
        const details = productDetails(line, code => categories.has(code));
        const group = classification?.bidGroup;
        if (group) requireGroup(group, categoryOfGroup.get(group), details.category);
        return details;
      });
      if (!('error' in read)) return [{ index, details: read.value, classification }];
      rejected.push(rejectedLine(index, read.error));
      return [];
    });
    const identified = await identify(
      this.manager,
      checked.map(({ details }) => details),
      this.before,
    );
    const filed: SortedLine[] = [];
    checked.forEach((line, place) => {
      const found = identified[place];
      if (!found) return;
      if ('error' in found) return void rejected.push(rejectedLine(line.index, found.error));
      const key = line.details.code ?? line.details.lineKey;
      if (this.seen.has(key)) {
        const error = conflict(
          'productCode',
          line.details.code ?? line.details.name,
          wanted('inFileAlready'),
        );
        return void rejected.push(rejectedLine(line.index, error));
      }
      this.seen.add(key);
      filed.push({ ...line, product: found.product });
    });
    return { filed, rejected: rejected.sort((a, b) => a.index - b.index) };
  }
}
