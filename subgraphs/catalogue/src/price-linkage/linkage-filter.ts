import { HubError, normaliseTenderNumber, parseUscc, requireDivision, subtree } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { productCode, productIdsByCode } from '../product/product-code.repository';
import { anyOf, type Condition } from '../read/condition';
import { marks } from '../read/select';
import { type PriceLinkageCaseFilter } from './linkage-case.types';
import { type PriceLinkageFilter } from './linkage-change.types';

type Values = readonly string[] | null | undefined;

/** Which entries of the feed (`c` is `linkage_change`). @throws HubError for a value that is no code of its kind. */
export async function changeConditions(
  manager: EntityManager,
  filter: PriceLinkageFilter | null | undefined,
): Promise<Condition[]> {
  return [
    ...within('c.jurisdiction', filter?.jurisdictions),
    ...anyOf('c.company', companies(filter?.companies)),
    ...anyOf('c.productId', await products(manager, filter?.products)),
    ...eitherOf('c.tender', 'c.triggerTender', tenders(filter?.tenders)),
    ...anyOf('c.type', filter?.types),
  ];
}

/** Which cases (`c` is `linkage_case`, `p` its product, `w` its trigger). @throws HubError as above. */
export async function caseConditions(
  manager: EntityManager,
  filter: PriceLinkageCaseFilter | null | undefined,
): Promise<Condition[]> {
  const { dueFrom, dueTo, overdueOn } = filter ?? {};
  return [
    ...within('c.jurisdiction', filter?.jurisdictions),
    ...anyOf('p.company', companies(filter?.companies)),
    ...anyOf('c.productId', await products(manager, filter?.products)),
    ...eitherOf('c.tender', 'w.tender', tenders(filter?.tenders)),
    ...anyOf('c.status', filter?.statuses),
    ...(dueFrom ? [{ sql: 'c.dueOn >= ?', values: [dueFrom] }] : []),
    ...(dueTo ? [{ sql: 'c.dueOn <= ?', values: [dueTo] }] : []),
    ...(overdueOn
      ? [
          {
            sql: 'c.binding = 1 AND c.dueOn < ? AND (c.metOn IS NULL OR c.metOn > ?)',
            values: [overdueOn, overdueOn],
          },
        ]
      : []),
  ];
}

function within(column: string, codes: Values): Condition[] {
  if (!codes) return [];
  const known = codes.map(code => requireDivision(code, 'jurisdictions'));
  return known.some(({ level }) => level === 'NATION')
    ? []
    : anyOf(column, [...new Set(known.flatMap(({ code }) => subtree(code)))]);
}

const companies = (given: Values): string[] | undefined =>
  given?.map(text => parseUscc(text, 'companies').code);

const tenders = (given: Values): string[] | undefined => given?.map(normaliseTenderNumber);

function eitherOf(one: string, other: string, values: readonly string[] | undefined): Condition[] {
  if (!values) return [];
  const list = marks(values);
  return [{ sql: `(${one} IN (${list}) OR ${other} IN (${list}))`, values: [...values, ...values] }];
}

/** Products by any of their codes; an unknown one matches nothing. */
async function products(manager: EntityManager, given: Values): Promise<number[] | undefined> {
  if (!given) return undefined;
  const found = await productIdsByCode(
    manager,
    given.map(code => productCode(code, 'products')),
  );
  return found.flatMap(id => {
    if (id instanceof HubError) throw id;
    return id ?? [];
  });
}
