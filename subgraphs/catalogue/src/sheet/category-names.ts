import { groupBy } from '@alliance-hub/database';
import { type EntityManager } from 'typeorm';
import { select } from '../read/select';

interface Named {
  name: string;
  code: string;
  tender: string | null;
}

const fold = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Finds categories by code, name or alias, as officials write them. */
export class CategoryNames {
  private readonly byName: ReadonlyMap<string, Named[]>;

  constructor(private readonly rows: readonly Named[]) {
    this.byName = groupBy(rows, row => fold(row.name));
  }

  /** The category that a name means; among several, the one of the tender. */
  find(name: string, tenders: readonly string[]): string | undefined {
    const codes = [...new Map((this.byName.get(fold(name)) ?? []).map(row => [row.code, row])).values()];
    const own = codes.filter(({ tender }) => tender !== null && tenders.includes(tender));
    const found = own.length > 0 ? own : codes;
    return found.length === 1 ? found[0]?.code : undefined;
  }

  /** A name that means the category on a list of the tenders; its code where no name is clear. */
  nameOf(code: string, tenders: readonly string[]): string {
    const names = this.rows.filter(row => row.code === code && row.name !== code).map(({ name }) => name);
    return names.find(name => this.find(name, tenders) === code) ?? code;
  }

  /** The only category of the tenders, if there is but one. */
  only(tenders: readonly string[]): string | undefined {
    const codes = new Set(
      this.rows.filter(({ tender }) => tender !== null && tenders.includes(tender)).map(({ code }) => code),
    );
    return codes.size === 1 ? [...codes][0] : undefined;
  }

  /** Names that a tender's sheet may use. */
  namesOf(tenders: readonly string[]): string[] {
    const own = this.rows.filter(({ tender }) => tender !== null && tenders.includes(tender));
    return [...new Set(own.map(({ name }) => name))];
  }
}

export async function categoryNames(manager: EntityManager): Promise<CategoryNames> {
  return new CategoryNames(
    await select<Named>(
      manager,
      `SELECT code AS name, code, tender FROM category UNION SELECT name, code, tender FROM category
       UNION SELECT a.alias AS name, c.code, c.tender FROM category_alias a JOIN category c ON c.code = a.category`,
    ),
  );
}
