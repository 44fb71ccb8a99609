import { chunks } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import { within } from '../query/sql';
import { CatalogueCopy, type ProductAlias } from './catalogue-copy.entity';

/** What is known of one product in one jurisdiction from a day to a day. */
export interface ProductFact extends Omit<CatalogueCopy, 'categoryCodes'> {
  /** Nearest first; the first one is the variety 品种. */
  readonly categoryCodes: readonly string[];
}

/** The catalogue's facts on some products, as far as they have been followed. */
export class ProductFacts {
  private constructor(
    private readonly byProduct: ReadonlyMap<string, readonly ProductFact[]>,
    private readonly aliases: ReadonlyMap<string, string>,
  ) {}

  /** Reads the facts on products, given by codes in force or superseded ones. */
  static async read(manager: EntityManager, codes: Iterable<string>): Promise<ProductFacts> {
    const asked = [...new Set(codes)];
    const aliases = new Map<string, string>();
    const byProduct = new Map<string, ProductFact[]>();
    for (const some of chunks(asked, CHUNK)) {
      const former = within('alias.formerCode', some);
      const found = await manager.query<ProductAlias[]>(
        `SELECT alias.formerCode AS formerCode, alias.code AS code FROM product_alias alias WHERE ${former.sql}`,
        [...former.parameters],
      );
      for (const alias of found) aliases.set(alias.formerCode, alias.code);
    }
    const current = [...new Set(asked.map(code => aliases.get(code) ?? code))];
    for (const some of chunks(current, CHUNK)) {
      const rows = await manager
        .createQueryBuilder(CatalogueCopy, 'fact')
        .where('fact.productCode IN (:...some)', { some })
        .orderBy('fact.validFrom', 'ASC')
        .getMany();
      for (const row of rows) {
        const facts = byProduct.get(row.productCode) ?? [];
        facts.push({ ...row, categoryCodes: JSON.parse(row.categoryCodes) as string[] });
        byProduct.set(row.productCode, facts);
      }
    }
    return new ProductFacts(byProduct, aliases);
  }

  /** The code in force for a code given. */
  current(code: string): string {
    return this.aliases.get(code) ?? code;
  }

  isKnown(code: string): boolean {
    return this.byProduct.has(this.current(code));
  }

  /** Facts on a product in one jurisdiction, in the order of their days. */
  within(code: string, jurisdiction: string): ProductFact[] {
    return this.of(code).filter(fact => fact.jurisdiction === jurisdiction);
  }

  /** What a product is on a day for someone in `areas` (own division first): the nearest jurisdiction that speaks. */
  at(code: string, areas: readonly string[], day: PlainDate): ProductFact | undefined {
    const holding = this.of(code).filter(
      fact => fact.validFrom <= day && (fact.validTo === null || day < fact.validTo),
    );
    return nearest(holding, areas);
  }

  /** Company and categories do not hang on the day: of the nearest jurisdiction, else of any. */
  about(code: string, areas: readonly string[]): ProductFact | undefined {
    const facts = this.of(code);
    return nearest(facts, areas) ?? facts.at(-1);
  }

  private of(code: string): readonly ProductFact[] {
    return this.byProduct.get(this.current(code)) ?? [];
  }
}

const CHUNK = 300;

function nearest(facts: readonly ProductFact[], areas: readonly string[]): ProductFact | undefined {
  for (const area of areas) {
    const fact = facts.findLast(one => one.jurisdiction === area);
    if (fact) return fact;
  }
  return undefined;
}
