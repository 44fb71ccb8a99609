import { listingFacts, type ListingFacts } from '@alliance-hub/graphql';
import { addDays, type PlainDate } from '@alliance-hub/kernel';
import { testDatabases } from '@alliance-hub/testing';
import { type CatalogueFact } from '../src/listing/listing.types';
import { loadSample } from '../src';
import { type OpenedCatalogue, openForTest } from './support/open';

const FACTS = `catalogueFacts(after: $after, first: $first) { cursor more facts {
  id seq void productCode formerCodes jurisdictionCode from to standing standingClause price winningPrice pairedCap unit
  categoryCodes tenderNumber bidGroup companyUscc firstListedOn } }`;

interface ListingsPage {
  jurisdiction: {
    listings: {
      totalCount: number;
      nodes: { productCode: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
}

describe.each(testDatabases())('facts on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    hub = await openForTest(database.address);
    await loadSample(hub.catalogue);
  }, 120_000);
  afterAll(async () => {
    await hub.catalogue.close();
    await drop();
  });

  const factsAt = async (product: string, jurisdiction: string, on: PlainDate): Promise<ListingFacts> => {
    const { listing } = await hub.ask<{ listing: { facts: unknown } }>(
      'query ($product: ID!, $jurisdiction: ID!, $on: Date) { listing(product: $product, jurisdiction: $jurisdiction, on: $on) { facts } }',
      { product, jurisdiction, on },
    );
    return listingFacts.parse(listing.facts);
  };

  it('nothing in Listing.facts changes inside its interval', async () => {
    const jurisdictions = ['210000', '371000', '460000', '500000', '610305', '100000'];
    const days = ['2021-01-01', '2022-06-01', '2025-05-01', '2025-07-27', '2026-08-01'] as PlainDate[];
    const rows = await hub.catalogue.database.read.query<{ productCode: string }[]>(
      'SELECT DISTINCT productCode FROM listing_fact ORDER BY productCode',
    );
    const codes = rows.map(({ productCode }) => productCode).filter((_, index) => index % 40 === 0);
    for (const product of codes) {
      for (const jurisdiction of jurisdictions) {
        for (const on of days) {
          const { from, to, ...facts } = await factsAt(product, jurisdiction, on);
          expect(from === null || from <= on).toBe(true);
          expect(to === null || on < to).toBe(true);
          if (from)
            expect(await factsAt(product, jurisdiction, from as PlainDate)).toEqual({ ...facts, from, to });
          if (to) {
            const last = addDays(to as PlainDate, -1);
            expect(await factsAt(product, jurisdiction, last)).toEqual({ ...facts, from, to });
          }
        }
      }
    }
  }, 120_000);

  it('A-49: like products are those of the group, without one those of the category', async () => {
    const grouped = await factsAt('C17030100100001999290000001', '371000', '2021-06-01' as PlainDate);
    expect(grouped).toMatchObject({ standing: 'NON_WINNING', price: '2000.00', likeHighest: '900.00' });
    const single = await factsAt('C17040100100001999270000001', '371000', '2021-06-01' as PlainDate);
    expect(single).toMatchObject({
      likeGroup: single.categoryCodes[0],
      likeHighest: '1800.00',
      classLowest: '780.00',
    });
  });

  it('the log is gapless, in order, and its last word on each row is the read model', async () => {
    const all: CatalogueFact[] = [];
    for (let after: string | null = null; ;) {
      const { data, errors } = await hub.answer(`query ($after: String, $first: Int) { ${FACTS} }`, {
        variables: { after, first: 100 },
        anonymous: true,
      });
      expect(errors).toBeUndefined();
      const page = (
        data as unknown as { catalogueFacts: { facts: CatalogueFact[]; cursor: string; more: boolean } }
      ).catalogueFacts;
      all.push(...page.facts);
      after = page.cursor;
      if (!page.more) break;
    }
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1));
    const last = new Map(all.map(fact => [fact.id, fact]));
    const rows = await hub.catalogue.database.read.query<{ id: string; standing: string }[]>(
      'SELECT id, standing FROM listing_fact',
    );
    const live = [...last.values()].filter(fact => !fact.void);
    expect(new Map(live.map(({ id, standing }) => [id, standing]))).toEqual(
      new Map(rows.map(({ id, standing }) => [id, standing])),
    );
  });

  it('rows of a product in a jurisdiction never overlap, nor do its prices of a kind', async () => {
    const overlap = (table: string, keys: string, rest: string) =>
      hub.catalogue.database.read.query(
        `SELECT a.id FROM ${table} a JOIN ${table} b ON a.id <> b.id AND ${keys
          .split(' ')
          .map(key => `a.${key} = b.${key}`)
          .join(' AND ')}
         AND a.fromDate <= b.fromDate AND (a.toDate IS NULL OR a.toDate > b.fromDate) ${rest}`,
      );
    expect(await overlap('listing_fact', 'productId jurisdiction', '')).toEqual([]);
    expect(await overlap('like_fact', 'scope code jurisdiction', '')).toEqual([]);
    expect(
      await overlap(
        'price',
        'productId jurisdiction kind',
        'WHERE a.supersededAt IS NULL AND b.supersededAt IS NULL',
      ),
    ).toEqual([]);
  });

  it('the open graph needs an asker, the internal door the internal token and no asker', async () => {
    const open = await hub.answer('{ alliances { code } }', { anonymous: true });
    expect(open.errors?.[0]?.originalError).toMatchObject({ code: 'UNAUTHENTICATED' });
    const door = await hub.answer('{ catalogueFacts { cursor } }');
    expect(door.errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN' });
    await expect(hub.catalogue.contextFor({ requestId: 'x', internalToken: 'wrong' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(hub.catalogue.contextFor({ requestId: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('the number of statements does not grow with the number of rows', async () => {
    const statementsFor = async (first: number): Promise<number> => {
      hub.counter.reset();
      const { products } = await hub.ask<{ products: { nodes: unknown[] } }>(
        `query ($first: Int!) { products(first: $first, filter: { jurisdictions: ["610000"] }) { totalCount nodes {
           code name formerCodes bidOutcome company { name products(first: 1) { totalCount } } certificate { number replaces { number } }
           category { name aliases parent { code } tender { number alliance { name lead { name } } awards(first: 1) { totalCount } } }
           prices { amount jurisdiction { name } }
           award { price rank bidGroup { name unit { name priceStatistics { mean } } priceStatistics(jurisdiction: "610000", on: "2026-06-01") { highest } } }
           listings(on: "2026-06-01") { standing price facts product { name } jurisdiction { name alliances { code } } standingReasons { says } }
         } } }`,
        { first },
      );
      expect(products.nodes).toHaveLength(first);
      return hub.counter.count;
    };
    expect(await statementsFor(50)).toBe(await statementsFor(5));

    const province = async (first: number): Promise<number> => {
      hub.counter.reset();
      const { jurisdiction } = await hub.ask<{ jurisdiction: { listings: { nodes: unknown[] } } }>(
        `query ($first: Int!) { jurisdiction(code: "610305") { supplyLists { version tender { title } } listings(first: $first, on: "2026-06-01") {
           totalCount nodes { standing price facts product { name company { name } bidGroup { id } } standingReasons { clause { id } } } } } }`,
        { first },
      );
      expect(jurisdiction.listings.nodes).toHaveLength(first);
      return hub.counter.count;
    };
    expect(await province(50)).toBe(await province(5));
  });

  it('pages go through a list once, in order, with the same total', async () => {
    const page = async (after: string | null) => {
      const { jurisdiction } = await hub.ask<ListingsPage>(
        `query ($after: String) { jurisdiction(code: "610305") { listings(first: 50, after: $after, on: "2026-06-01") {
           totalCount nodes { productCode } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      return jurisdiction.listings;
    };
    const seen: string[] = [];
    let last = await page(null);
    seen.push(...last.nodes.map(({ productCode }) => productCode));
    while (last.pageInfo.hasNextPage) {
      last = await page(last.pageInfo.endCursor);
      seen.push(...last.nodes.map(({ productCode }) => productCode));
    }
    expect(seen).toHaveLength(last.totalCount);
    expect(seen).toEqual([...new Set(seen)].sort());
  });
});
