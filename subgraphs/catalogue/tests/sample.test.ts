import { testDatabases } from '@alliance-hub/testing';
import { loadSample } from '../src';
import { type OpenedCatalogue, openForTest } from './support/open';

describe.each(testDatabases())('sample data on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    hub = await openForTest(database.address);
  });
  afterAll(async () => {
    await hub.catalogue.close();
    await drop();
  });

  it('is refused in production', async () => {
    await expect(loadSample(hub.catalogue, undefined, { production: true })).rejects.toThrow(
      'not loaded in production',
    );
  });

  it('comes in through the services, every line accepted, and only once', async () => {
    const { loaded, reports } = await loadSample(hub.catalogue);
    expect(loaded).toBe(true);
    expect(reports.length).toBeGreaterThan(10);
    expect(await loadSample(hub.catalogue)).toEqual({ loaded: false, reports: [] });
  });

  it('answers the alliance-level question for the clips', async () => {
    const { tender } = await hub.ask<{
      tender: {
        awards: {
          totalCount: number;
          nodes: { product: { listings: { jurisdictionCode: string; standing: string }[] } }[];
        };
      };
    }>(`{ tender(number: "JZJLC-2024-1") { awards(first: 200) { totalCount nodes { product { listings(on: "2025-06-01") {
          jurisdictionCode standing price facts } } } } } }`);
    expect(tender.awards.totalCount).toBe(tender.awards.nodes.length);
    const standings = tender.awards.nodes.flatMap(({ product }) =>
      product.listings.map(({ standing }) => standing),
    );
    expect(new Set(standings)).toContain('WINNING');
    const places = tender.awards.nodes.flatMap(({ product }) =>
      product.listings.map(listing => listing.jurisdictionCode),
    );
    expect(new Set(places)).toEqual(new Set(['210000', '500000']));
  });
});
