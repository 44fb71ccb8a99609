import { chunks, groupBy } from '@alliance-hub/database';
import { type EntityManager } from 'typeorm';
import { pinyin } from 'pinyin-pro';
import { type Condition, contains } from '../read/condition';
import { marks, select, selectIn } from '../read/select';

/** What a product is found by. */
export interface Searched {
  code: string;
  formerCodes: readonly string[];
  specification: string | null;
  model: string | null;
  certificates: readonly string[];
  company: string;
  companyName: string | null;
  category: string;
  name: string;
}
interface Row extends Omit<Searched, 'formerCodes' | 'certificates'> {
  id: number;
  searchText: string | null;
}

/** Puts words together into the text that a product is found by: the same names come again and again on a list. */
export class SearchTexts {
  private readonly known = new Map<string, string>();

  private constructor(private readonly namesOf: (category: string) => readonly string[]) {}

  static async load(manager: EntityManager): Promise<SearchTexts> {
    const rows = await select<{ category: string; name: string }>(
      manager,
      `SELECT code AS category, name FROM category
       UNION ALL SELECT category, alias AS name FROM category_alias`,
    );
    const names = groupBy(rows, row => row.category);
    return new SearchTexts(category => (names.get(category) ?? []).map(({ name }) => name));
  }

  of({ code, formerCodes, specification, model, certificates, company, ...named }: Searched): string {
    const names = [named.name, named.companyName ?? '', ...this.namesOf(named.category)];
    const words = [
      code,
      ...formerCodes,
      specification ?? '',
      model ?? '',
      ...certificates,
      company,
      ...names,
      ...names.map(name => this.initials(name)),
    ];
    return [...new Set(words.filter(word => word !== ''))].join(' ').toLowerCase();
  }

  /** First letters of the syllables, as people type them: gmzj for 冠脉支架. */
  private initials(name: string): string {
    return name.replace(/\p{Script=Han}+/gu, words => this.initialsOf(words)).replace(/\s+/g, '');
  }

  private initialsOf(words: string): string {
    const known = this.known.get(words);
    if (known !== undefined) return known;
    const made = pinyin(words, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
    this.known.set(words, made);
    return made;
  }
}

const CHUNK = 200;

/** Puts in step what products are found by: codes, names, certificates, company and category, and their initials. */
export async function refreshSearchText(manager: EntityManager, products: readonly number[]): Promise<void> {
  if (products.length === 0) return;
  const changed = await outdated(manager, [...new Set(products)]);
  for (const some of chunks(changed, CHUNK)) {
    await manager.query(
      `UPDATE product SET searchText = CASE id ${some.map(() => 'WHEN ? THEN ?').join(' ')} END
       WHERE id IN (${marks(some)})`,
      [...some.flatMap(({ id, text }) => [id, text]), ...some.map(({ id }) => id)],
    );
  }
}

/** The products whose text is not what it should be, with what it should be. */
async function outdated(manager: EntityManager, products: readonly number[]) {
  const rows = await selectIn(products, some =>
    select<Row>(
      manager,
      `SELECT p.id, p.code, p.name, p.specification, p.model, p.company, p.category, p.searchText,
              o.name AS companyName
       FROM product p LEFT JOIN company o ON o.uscc = p.company WHERE p.id IN (${marks(some)})`,
      some,
    ),
  );
  const certificates = await owned(
    manager,
    'SELECT productId AS owner, number AS word FROM certificate',
    products,
  );
  const codes = await owned(manager, 'SELECT productId AS owner, code AS word FROM product_code', products);
  const texts = await SearchTexts.load(manager);
  return rows.flatMap(row => {
    const id = Number(row.id);
    const text = texts.of({
      ...row,
      formerCodes: codes.get(id) ?? [],
      certificates: certificates.get(id) ?? [],
    });
    return text === row.searchText ? [] : [{ id, text }];
  });
}

async function owned(
  manager: EntityManager,
  sql: string,
  products: readonly number[],
): Promise<Map<number, string[]>> {
  const rows = await selectIn(products, some =>
    select<{ owner: number; word: string }>(manager, `${sql} WHERE productId IN (${marks(some)})`, some),
  );
  const groups = groupBy(rows, row => Number(row.owner));
  return new Map([...groups].map(([owner, own]) => [owner, own.map(({ word }) => word)]));
}

/** The product `p` is found by these words. */
export const foundBy = (text: string | null | undefined): Condition[] =>
  contains(['p.searchText'], text?.toLowerCase());
