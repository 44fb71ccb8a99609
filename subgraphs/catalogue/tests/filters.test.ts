import { databaseAddress } from '@alliance-hub/database';
import { loadSample } from '../src';
import { type OpenedCatalogue, openForTest } from './support/open';

interface Page {
  totalCount: number;
  nodes: Record<string, string>[];
}

describe('filters of lists', () => {
  let hub: OpenedCatalogue;
  beforeAll(async () => {
    hub = await openForTest(databaseAddress('sqlite::memory:'));
    await loadSample(hub.catalogue);
  });
  afterAll(() => hub.catalogue.close());

  const listings = async (filter: string, code = '500000', on = '2025-06-01') => {
    const { jurisdiction } = await hub.ask<{ jurisdiction: { listings: Page } }>(
      `{ jurisdiction(code: "${code}") { listings(first: 200, on: "${on}", filter: ${filter}) {
         totalCount nodes { productCode standing product { name company { uscc } category { code } } } } } }`,
    );
    expect(jurisdiction.listings.nodes).toHaveLength(jurisdiction.listings.totalCount);
    return jurisdiction.listings.nodes;
  };

  it('listings by standing, category with what belongs to it, tender, company, product and words', async () => {
    const all = await listings('{}');
    const exempt = await listings('{ standings: [EXEMPT] }');
    expect(exempt.length).toBeGreaterThan(0);
    expect(exempt).toEqual(all.filter(({ standing }) => standing === 'EXEMPT'));
    const flushers = await listings('{ categories: ["FLUSHER"] }');
    expect(flushers.length).toBeGreaterThan(0);
    expect(flushers).toEqual(await listings('{ categories: ["PREFILLED-FLUSHER"] }'));
    const won = await listings('{ tenders: ["JZJLC-2024-1"] }');
    expect(won.every(({ standing }) => standing === 'WINNING')).toBe(true);
    const [first] = all;
    const uscc = (first as unknown as { product: { company: { uscc: string } } }).product.company.uscc;
    const own = await listings(`{ companies: ["${uscc}"], standings: [WINNING, NON_WINNING, EXEMPT] }`);
    expect(own.map(({ productCode }) => productCode)).toContain(first?.productCode);
    expect(await listings(`{ products: ["${first?.productCode}"] }`)).toEqual([first]);
    expect(await listings(`{ text: "${first?.productCode}" }`)).toEqual([first]);
    expect(await listings('{ text: "100%_!" }')).toEqual([]);
    expect(await listings('{ standings: [] }')).toEqual([]);
  });

  it('products by jurisdiction, tender, category, origin and words', async () => {
    const products = async (filter: string) =>
      (
        await hub.ask<{ products: Page }>(
          `{ products(first: 200, filter: ${filter}) { totalCount nodes { code origin } } }`,
        )
      ).products;
    const stents = await products('{ categories: ["CORONARY-STENT"] }');
    expect(stents.totalCount).toBe(10);
    expect((await products('{ tenders: ["GH-HD2020-1"] }')).nodes).toEqual(stents.nodes);
    expect((await products('{ text: "Firebird2" }')).totalCount).toBe(1);
    const imported = await products('{ origins: [IMPORTED], jurisdictions: ["371002"] }');
    expect(imported.totalCount).toBeGreaterThan(0);
    expect(imported.nodes.every(({ origin }) => origin === 'IMPORTED')).toBe(true);
  });

  it('tenders by alliance, jurisdiction, way of award and words; awards by group', async () => {
    const { a, b, c, d } = await hub.ask<Record<string, Page>>(`{
      a: tenders(filter: { alliances: ["CLIP-ALLIANCE"] }) { totalCount nodes { number } }
      b: tenders(filter: { jurisdictions: ["371000"] }) { totalCount nodes { number } }
      c: tenders(filter: { awardModes: [PRICE_LINKAGE] }) { totalCount nodes { number } }
      d: tenders(filter: { text: "jzjlc" }) { totalCount nodes { number } }
    }`);
    expect(a?.nodes).toEqual([{ number: 'JZJLC-2024-1' }]);
    expect(b?.nodes).toEqual([{ number: 'SD2021' }]);
    expect(c?.totalCount).toBeGreaterThan(0);
    expect(d?.totalCount).toBeLessThanOrEqual(1);
    const { tender } = await hub.ask<{ tender: { awards: { nodes: { bidGroup: { id: string } }[] } } }>(
      '{ tender(number: " JZJLC-2024-1 ") { awards(filter: { bidGroups: ["JZJ24-MULTI-FIRE-A"] }) { nodes { bidGroup { id } } } } }',
    );
    expect(new Set(tender.awards.nodes.map(({ bidGroup }) => bidGroup.id))).toEqual(
      new Set(['JZJ24-MULTI-FIRE-A']),
    );
  });

  it.each([
    '{ tenders(first: 0) { totalCount } }',
    '{ tenders(first: 201) { totalCount } }',
    '{ tenders(after: "x") { totalCount } }',
  ])('refuses %s', async query => {
    await expect(hub.ask(query)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
