import { groupBy } from '@alliance-hub/database';
import { HubError, messages, parseNhsaCode, Text } from '@alliance-hub/kernel';
import DataLoader from 'dataloader';
import { type EntityManager } from 'typeorm';
import { marks, select, selectIn } from '../read/select';

/** Provisional codes of products that still wait for one (HI-4.1b). */
export const PENDING_PREFIX = 'PENDING-';

/**
 * Checks a code that a client gave, and gives it as stored.
 * @throws HubError BAD_USER_INPUT that says what is wrong with it.
 */
export function productCode(text: string, field = 'product'): string {
  return text.startsWith(PENDING_PREFIX) ? text : parseNhsaCode(text, field).code;
}

interface CodeRow {
  code: string;
  family: string;
  productId: number;
}

/** Digits that the codes of one product family share. */
export const FAMILY_LENGTH = 20;

/**
 * Products by current, former or family code; one statement. An unknown code is null, a 20-digit one that several
 * products share is an AMBIGUOUS_CODE error in its place.
 */
export async function productIdsByCode(
  manager: EntityManager,
  codes: readonly string[],
): Promise<(number | null | HubError)[]> {
  const rows = await selectIn([...new Set(codes)], some => {
    const families = some.filter(code => code.length === FAMILY_LENGTH);
    return select<CodeRow>(
      manager,
      `SELECT code, family, productId FROM product_code WHERE code IN (${marks(some)}) OR family IN (${marks(families)})`,
      [...some, ...families],
    );
  });
  const byCode = groupBy(rows, row => row.code);
  const byFamily = groupBy(rows, row => row.family);
  return codes.map(code => {
    const found = byCode.get(code) ?? byFamily.get(code) ?? [];
    const ids = [...new Set(found.map(row => Number(row.productId)))];
    return ids.length > 1 ? ambiguous(code, found) : (ids[0] ?? null);
  });
}

/** The codes that products have now, by id. */
export async function codesOf(
  manager: EntityManager,
  products: readonly number[],
): Promise<Map<number, string>> {
  const rows = await selectIn([...new Set(products)], some =>
    select<{ id: number; code: string }>(
      manager,
      `SELECT id, code FROM product WHERE id IN (${marks(some)})`,
      some,
    ),
  );
  return new Map(rows.map(({ id, code }) => [Number(id), code]));
}

function ambiguous(code: string, rows: readonly CodeRow[]): HubError {
  const examples = [...new Set(rows.map(row => row.code))].sort();
  const codes = Text.join(examples.slice(0, 3), say('or'));
  return new HubError(
    'AMBIGUOUS_CODE',
    say('shared', { code, examples: examples.length > 1 ? say('examples', { codes }) : '' }),
    { field: 'product', value: code },
  );
}

export const productIdLoader = (manager: EntityManager) =>
  new DataLoader<string, number | null>(codes => productIdsByCode(manager, codes));

const say = messages('catalogue.ambiguousCode', {
  shared: {
    en: 'product is "{code}", which several products share; it must be the 27-digit code of one of them{examples}.',
    zh: 'product 为“{code}”，由多个产品共用；应为其中之一的27位编码{examples}。',
  },
  examples: { en: ', such as {codes}', zh: '，如 {codes}' },
  or: { en: ' or ', zh: '或' },
});
