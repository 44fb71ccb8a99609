import { testDatabases } from '@alliance-hub/testing';
import { company, day, line, list, nhsaCode, reference, source } from './support/builders';
import { type OpenedCatalogue, openForTest } from './support/open';

describe.each(testDatabases())('search on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    hub = await openForTest(database.address);
    const { catalogue } = hub;
    await catalogue.reference.load(reference, source, 'test');
    const heart = { uscc: company(2).uscc, name: '旧名称' };
    await catalogue.supplyLists.publish(
      list([
        line(1, '10.00', { name: '冠脉支架', model: 'OTW-250' }),
        line(2, '20.00', { name: '结扎夹钳', company: heart }),
      ]),
      'test',
    );
    await catalogue.companies.register(
      { requestId: 'r', company: { uscc: heart.uscc, name: '心脉医疗' } },
      'test',
    );
    const about = { product: nhsaCode(2), source };
    await catalogue.products.replaceCertificate(
      { requestId: 'c', ...about, certificate: { number: '国械注进20253030088' } },
      'test',
    );
    await catalogue.products.replaceCode(
      { requestId: 'n', ...about, newCode: nhsaCode(77), effectiveOn: day('2025-06-01') },
      'test',
    );
  });
  afterAll(async () => {
    await hub.catalogue.close();
    await drop();
  });

  const [FIRST, SECOND] = [nhsaCode(1), nhsaCode(77)];
  it.each([
    ['part of the name', '脉支', [FIRST]],
    ['initials of the name', 'gmzj', [FIRST]],
    ['initials in capitals', 'GMZJ', [FIRST]],
    ['the model, by any case', 'otw-2', [FIRST]],
    ['a new certificate', '注进20253030088', [SECOND]],
    ['a former certificate', '国械注准20203130002', [SECOND]],
    ['a former code', nhsaCode(2), [SECOND]],
    ['the company by its new name', '心脉', [SECOND]],
    ['initials of the company', 'xmyl', [SECOND]],
    ['the company’s USCC', company(2).uscc, [SECOND]],
    ['an alias of the category', '血管结扎夹', [FIRST, SECOND]],
    ['initials of the alias', 'xgjzj', [FIRST, SECOND]],
    ['the company by its old name', '旧名称', []],
    ['what stands nowhere', 'zzz%', []],
  ])('by %s', async (_, text, expected) => {
    interface Found {
      products: { nodes: { code: string }[] };
      jurisdiction: { listings: { totalCount: number; nodes: { productCode: string }[] } };
    }
    const { products, jurisdiction } = await hub.ask<Found>(
      `query ($text: String!) {
         products(filter: { text: $text }) { nodes { code } }
         jurisdiction(code: "500000") { listings(on: "2025-07-01", filter: { text: $text }) { totalCount nodes { productCode } } }
       }`,
      { text },
    );
    expect(products.nodes.map(({ code }) => code)).toEqual(expected);
    expect(jurisdiction.listings.nodes.map(({ productCode }) => productCode)).toEqual(expected);
    expect(jurisdiction.listings.totalCount).toBe(expected.length);
  });
});
