import { groupBy } from '@alliance-hub/database';
import { type EntityManager } from 'typeorm';
import { select } from './select';

/** How categories belong to each other; there are a few dozen of them. */
export class CategoryTree {
  private readonly parents: ReadonlyMap<string, string | null>;
  private readonly children: ReadonlyMap<string | null, { code: string }[]>;

  constructor(rows: readonly { code: string; parent: string | null }[]) {
    this.parents = new Map(rows.map(({ code, parent }) => [code, parent]));
    this.children = groupBy(rows, row => row.parent);
  }

  /** The category and what it belongs to, nearest first. */
  chain(code: string): string[] {
    const parent = this.parents.get(code);
    return parent ? [code, ...this.chain(parent)] : [code];
  }

  /** The category and all that belongs to it. */
  descendants(code: string): string[] {
    return [code, ...(this.children.get(code) ?? []).flatMap(child => this.descendants(child.code))];
  }
}

export const categoryTree = async (manager: EntityManager): Promise<CategoryTree> =>
  new CategoryTree(await select(manager, 'SELECT code, parent FROM category'));
