import { Provenance } from '@alliance-hub/graphql';
import { testDatabases } from '@alliance-hub/testing';
import { type PublishSupplyList } from '../src';
import { Projector } from '../src/listing/projection/projector';
import {
  company,
  day,
  line,
  list,
  nhsaCode,
  product,
  reference,
  sha,
  source,
  yuan,
} from './support/builders';
import { type OpenedCatalogue, openForTest, thePolicy } from './support/open';

const CHONGQING = '500000';
const LIAONING = '210000';
const BAOJI = '610300';
const SHAANXI = '610000';
const guidewire = { category: 'GUIDEWIRE', bidGroup: null };

/** Lists that bring products with them, published one after another. */
const CASES: [string, PublishSupplyList[]][] = [
  ['one list', [list([line(1, '10.00'), line(2, '20.00')])]],
  ['one price of several companies', [list([line(1, '10.00'), line(2, '10.00', { company: company(2) })])]],
  ['a part that has a price of its own', [list([line(1, '10.00', { componentPrice: yuan('4.00') })])]],
  ['a product that waits for its code', [list([line(1, '10.00', { productCode: null }), line(2, '10.00')])]],
  [
    'products known from another province beside new ones',
    [
      list([line(1, '10.00'), line(2, '20.00', { company: company(2) })], { jurisdiction: LIAONING }),
      list([line(1, '9.00'), line(3, '30.00'), line(4, '40.00', { company: company(3) })]),
    ],
  ],
  [
    'a list for earlier days than the one there is',
    [
      list([line(1, '10.00')], { effectiveFrom: day('2025-06-01') }),
      list([line(1, '12.00'), line(2, '20.00')], { sha256: sha('b') }),
    ],
  ],
  [
    'a city that has a list of its own, before its province',
    [
      list([line(1, '10.00'), line(2, '20.00')], { jurisdiction: BAOJI }),
      list([line(1, '10.00'), line(3, '30.00')], { jurisdiction: SHAANXI, sha256: sha('b') }),
    ],
  ],
  [
    'a list of the tender that continues another',
    [
      list([line(1, '10.00', guidewire), line(2, '20.00', guidewire)], { tender: 'JX-HC2024-01-PREVIOUS' }),
      list([line(2, '19.00', guidewire), line(3, '30.00', guidewire)], {
        tender: 'JX-HC2024-01',
        effectiveFrom: day('2025-09-01'),
        sha256: sha('b'),
      }),
    ],
  ],
  [
    'a list that a later one corrects',
    [
      list([line(1, '10.00')]),
      list([line(1, '11.00'), line(2, '20.00', { bidGroup: 'CLIP-B' })], { sha256: sha('b') }),
    ],
  ],
];

describe.each(testDatabases())('products that come with a list on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    hub = await openForTest(database.address);
    await hub.catalogue.reference.load(reference, source, 'test');
  });
  afterEach(async () => {
    await hub.catalogue.close();
    await drop();
  });

  const rowsOf = (table: string): Promise<unknown[]> =>
    hub.catalogue.database.read.query<unknown[]>(`SELECT * FROM ${table} ORDER BY id`);
  const readModel = async () => ({ listings: await rowsOf('listing_fact'), like: await rowsOf('like_fact') });
  const projectAll = () =>
    hub.catalogue.database.transaction(manager => new Projector(thePolicy()).reprojectAll(manager));

  it.each(CASES)('stand as they would if everything were read again: %s', async (_, lists) => {
    for (const published of lists) {
      const { rejected } = await hub.catalogue.supplyLists.publish(published, 'test');
      expect(rejected).toEqual([]);
      const before = await readModel();
      expect(before.listings.length).toBeGreaterThan(0);
      await projectAll();
      expect(await readModel()).toEqual(before);
    }
  });

  it('CQ-2.1f: a product listed besides is compared with those of a list that comes later', async () => {
    const { catalogue } = hub;
    const filed = {
      row: 1,
      product: {
        ...product(9),
        certificate: {
          number: '国械注准20253130009',
          validFrom: day('2025-01-10'),
          validTo: day('2030-01-09'),
        },
        classification: { bidGroup: 'CLIP-A', bidOutcome: null, from: day('2025-05-20') },
      },
      step: {
        action: 'LIST',
        price: yuan('15.00'),
        from: day('2025-05-20'),
        firesPerPiece: null,
        correction: false,
      },
    } as const;
    const besides = { batchId: 'besides', jurisdiction: CHONGQING, provenance: Provenance.SYNTHETIC, source };
    await catalogue.listings.listParts(
      besides,
      async function* () {
        yield await Promise.resolve([filed]);
      },
      'test',
    );
    const standing = async () => {
      const asked = `{ listing(product: "${nhsaCode(9)}", jurisdiction: "500000", on: "2025-06-01") { standing } }`;
      return (await hub.ask<{ listing: { standing: string } }>(asked)).listing.standing;
    };
    expect(await standing()).toBe('NON_WINNING');
    await catalogue.supplyLists.publish(list([line(1, '10.00'), line(2, '30.00')]), 'test');
    expect(await standing()).toBe('EXEMPT');
    const before = await readModel();
    await projectAll();
    expect(await readModel()).toEqual(before);
  });
});
