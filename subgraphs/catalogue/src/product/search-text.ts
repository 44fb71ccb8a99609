import { type EntityManager } from 'typeorm';
import { pinyin } from 'pinyin-pro';
import { type Condition, contains } from '../read/condition';
import { groupBy, marks, select, selectIn } from '../read/select';

interface Row {
  id: number;
  code: string;
  name: string;
  specification: string | null;
  model: string | null;
  company: string;
  companyName: string | null;
  category: string;
  categoryName: string | null;
  searchText: string | null;
}

/** First letters of the syllables, as people type them: gmzj for 冠脉支架. */
export const initials = (words: string): string =>
  pinyin(words, { pattern: 'first', toneType: 'none', type: 'array' }).join('').replace(/\s+/g, '');

const CHUNK = 200;

/** Puts in step what products are found by: codes, names, certificates, company and category, and their initials. */
export async function refreshSearchText(manager: EntityManager, products: readonly number[]): Promise<void> {
  const changed = await searchTexts(manager, [...new Set(products)]);
  for (let at = 0; at < changed.length; at += CHUNK) {
    const some = changed.slice(at, at + CHUNK);
    await manager.query(
      `UPDATE product SET searchText = CASE id ${some.map(() => 'WHEN ? THEN ?').join(' ')} END
       WHERE id IN (${marks(some)})`,
      [...some.flatMap(({ id, text }) => [id, text]), ...some.map(({ id }) => id)],
    );
  }
}

/** The products whose text is not what it should be, with what it should be. */
async function searchTexts(manager: EntityManager, products: readonly number[]) {
  const rows = await selectIn(products, some =>
    select<Row>(
      manager,
      `SELECT p.id, p.code, p.name, p.specification, p.model, p.company, p.category, p.searchText,
              o.name AS companyName, g.name AS categoryName
       FROM product p LEFT JOIN company o ON o.uscc = p.company LEFT JOIN category g ON g.code = p.category
       WHERE p.id IN (${marks(some)})`,
      some,
    ),
  );
  const numbers = await owned(
    manager,
    'SELECT productId AS owner, number AS word FROM certificate',
    products,
  );
  const codes = await owned(manager, 'SELECT productId AS owner, code AS word FROM product_code', products);
  const aliases = groupBy(
    await select<{ category: string; alias: string }>(manager, 'SELECT category, alias FROM category_alias'),
    row => row.category,
  );
  return rows.flatMap(row => {
    const id = Number(row.id);
    const names = [
      row.name,
      row.companyName ?? '',
      row.categoryName ?? '',
      ...(aliases.get(row.category) ?? []).map(({ alias }) => alias),
    ];
    const words = [
      row.code,
      ...(codes.get(id) ?? []),
      row.specification ?? '',
      row.model ?? '',
      ...(numbers.get(id) ?? []),
      row.company,
      ...names,
      ...names.map(initials),
    ];
    const text = [...new Set(words.filter(word => word !== ''))].join(' ').toLowerCase();
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
