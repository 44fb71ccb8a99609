import { type Connection, type PageRequest } from '@alliance-hub/graphql';
import { type EntityManager } from 'typeorm';
import { anyOf, type Condition, contains } from '../read/condition';
import { pageOf, pagesByParent } from '../read/pages';
import { marks } from '../read/select';
import { type AwardRow, TENDER_COLUMNS, toAward } from './tender.loader';
import { type Award, type Tender, type TenderFilter } from './tender.types';

export function tenderPage(
  manager: EntityManager,
  filter: TenderFilter | null | undefined,
  request: PageRequest,
): Promise<Connection<Tender>> {
  const within = (values: readonly unknown[] | null | undefined, sql: string): Condition[] =>
    values ? [{ sql: sql.replace('$', marks(values)), values }] : [];
  return pageOf<Tender>(
    manager,
    {
      columns: TENDER_COLUMNS,
      from: 'tender t',
      conditions: [
        ...anyOf('t.alliance', filter?.alliances),
        ...within(
          filter?.jurisdictions,
          't.number IN (SELECT tender FROM supply_list WHERE jurisdiction IN ($))',
        ),
        ...within(filter?.awardModes, 't.number IN (SELECT tender FROM category WHERE awardMode IN ($))'),
        ...contains(['t.number', 't.title'], filter?.text),
      ],
      key: 't.number',
      keyOf: tender => tender.number,
    },
    request,
  );
}

/** An award filter whose product codes and categories are resolved already. */
export interface ResolvedAwardFilter {
  categories?: readonly string[] | null;
  bidGroups?: readonly string[] | null;
  companies?: readonly string[] | null;
  productIds?: readonly number[] | null;
}

/** Awards of many tenders, in the order of the lists they came with. */
export async function awardPages(
  manager: EntityManager,
  tenders: readonly string[],
  { filter, request }: { filter: ResolvedAwardFilter; request: PageRequest },
): Promise<Connection<Award>[]> {
  const pages = await pagesByParent<AwardRow, string>(
    manager,
    {
      columns: 'a.*',
      from: 'award a JOIN product p ON p.id = a.productId',
      conditions: [
        { sql: 'a.supersededAt IS NULL', values: [] },
        ...anyOf('p.category', filter.categories),
        ...anyOf('a.bidGroup', filter.bidGroups),
        ...anyOf('p.company', filter.companies),
        ...anyOf('a.productId', filter.productIds),
      ],
      key: 'a.id',
      keyOf: row => row.id,
      parent: 'a.tender',
      parentOf: row => row.tender,
    },
    tenders,
    request,
  );
  return pages.map(page => {
    const nodes = page.nodes.map(toAward);
    return { ...page, nodes, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: toAward(node) })) };
  });
}
