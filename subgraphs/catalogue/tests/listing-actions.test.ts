import { Provenance } from '@alliance-hub/graphql';
import { testDatabases } from '@alliance-hub/testing';
import { type ListingLine } from '../src';
import { day, line, list, nhsaCode, product, reference, source, yuan } from './support/builders';
import { type OpenedCatalogue, openForTest } from './support/open';

describe.each(testDatabases())('listing actions on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;
  let batches = 0;

  beforeEach(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    hub = await openForTest(database.address);
    await hub.catalogue.reference.load(reference, source, 'test');
    await hub.catalogue.supplyLists.publish(list([line(1, '10.00')]), 'test');
    await hub.catalogue.products.file(
      { provenance: Provenance.SYNTHETIC, source, lines: [product(9)] },
      'test',
    );
  });
  afterEach(async () => {
    await hub.catalogue.close();
    await drop();
  });

  const record = (
    lines: Partial<ListingLine>[],
    jurisdiction = '500000',
    batchId = `batch-${(batches += 1)}`,
  ) =>
    hub.catalogue.listings.record(
      {
        batchId,
        jurisdiction,
        source,
        lines: lines.map((one, index) => ({
          lineId: String(index),
          product: nhsaCode(9),
          from: day('2025-06-01'),
          ...one,
        })),
      },
      'test',
    );
  const at = async (on: string, code = nhsaCode(9), jurisdiction = '500000') => {
    const { listing } = await hub.ask<{ listing: { standing: string; price: string | null } }>(
      `{ listing(product: "${code}", jurisdiction: "${jurisdiction}", on: "${on}") { standing price } }`,
    );
    return `${listing.standing} ${listing.price ?? '-'}`;
  };

  it('lists, reprices, suspends, resumes and ends, each from its day', async () => {
    const result = await record([
      { price: yuan('20.00') },
      { price: yuan('18.00'), from: day('2025-07-01') },
      { action: 'SUSPEND', from: day('2025-08-01') },
      { action: 'RESUME', from: day('2025-09-01') },
      { action: 'END', from: day('2025-10-01') },
    ]);
    expect(result).toEqual({ accepted: 5, unchanged: 0, rejected: [] });
    expect(await at('2025-05-31')).toBe('UNLISTED -');
    expect(await at('2025-06-01')).toBe('NON_WINNING 20.00');
    expect(await at('2025-07-01')).toBe('NON_WINNING 18.00');
    expect(await at('2025-07-31')).toBe('NON_WINNING 18.00');
    expect(await at('2025-08-01')).toBe('SUSPENDED 18.00');
    expect(await at('2025-09-01')).toBe('NON_WINNING 18.00');
    expect(await at('2025-10-01')).toBe('UNLISTED -');
  });

  it('suspends and ends a winning product, too', async () => {
    await record([
      { product: nhsaCode(1), action: 'SUSPEND', from: day('2025-08-01') },
      { product: nhsaCode(1), action: 'END', from: day('2025-10-01') },
    ]);
    expect(await at('2025-07-31', nhsaCode(1))).toBe('WINNING 10.00');
    expect(await at('2025-08-01', nhsaCode(1))).toBe('SUSPENDED 10.00');
    expect(await at('2025-10-01', nhsaCode(1))).toBe('UNLISTED -');
  });

  it('what a district does holds there alone; what the province lists does not shine through', async () => {
    await record([{ price: yuan('20.00') }]);
    await record([{ action: 'END', from: day('2025-07-01') }], '500103');
    expect(await at('2025-06-30', nhsaCode(9), '500103')).toBe('NON_WINNING 20.00');
    expect(await at('2025-07-01', nhsaCode(9), '500103')).toBe('UNLISTED -');
    expect(await at('2025-07-01', nhsaCode(9), '500105')).toBe('NON_WINNING 20.00');
    const { jurisdiction } = await hub.ask<{ jurisdiction: { listings: unknown } }>(
      `{ jurisdiction(code: "500103") { listings(on: "2025-07-01") { totalCount nodes { productCode } } } }`,
    );
    expect(jurisdiction.listings).toEqual({ totalCount: 1, nodes: [{ productCode: nhsaCode(1) }] });
  });

  it('a line sent twice changes nothing; the same id with other content is refused', async () => {
    await record([{ price: yuan('20.00') }], '500000', 'once');
    expect(await record([{ price: yuan('20.00') }], '500000', 'once')).toEqual({
      accepted: 0,
      unchanged: 1,
      rejected: [],
    });
    const other = await record([{ price: yuan('21.00') }], '500000', 'once');
    expect(other.rejected[0]).toMatchObject({ code: 'CONFLICT', field: 'lineId', index: 0, id: '0' });
  });

  it('of two corrections of one day in one batch the later one stands, and one more corrects that', async () => {
    await record([{ price: yuan('20.00') }]);
    const both = [
      { price: yuan('19.00'), correction: true },
      { price: yuan('18.00'), correction: true },
    ];
    expect(await record(both)).toEqual({ accepted: 2, unchanged: 0, rejected: [] });
    expect(await at('2025-06-01')).toBe('NON_WINNING 18.00');
    const standing = () =>
      hub.catalogue.database.read.query<{ lineId: string }[]>(
        'SELECT lineId FROM listing_action WHERE supersededAt IS NULL',
      );
    expect(await standing()).toEqual([{ lineId: '1' }]);
    // What was overtaken in the batch is not on record for the day any more.
    expect(await record([{ price: yuan('19.00'), correction: true }])).toMatchObject({ accepted: 1 });
    expect(await at('2025-06-01')).toBe('NON_WINNING 19.00');
    expect(await standing()).toEqual([{ lineId: '0' }]);
  });

  it('a step that is put right in the batch that brings it rests on the steps before it', async () => {
    const steps: Partial<ListingLine>[] = [
      { price: yuan('20.00') },
      { action: 'SUSPEND', from: day('2025-07-01'), reason: '一' },
      { action: 'SUSPEND', from: day('2025-07-01'), reason: '二', correction: true },
    ];
    expect(await record(steps)).toEqual({ accepted: 3, unchanged: 0, rejected: [] });
    expect(await at('2025-07-01')).toBe('SUSPENDED 20.00');
  });

  it('a correction replaces what was recorded for the day', async () => {
    await record([{ price: yuan('20.00') }]);
    expect((await record([{ price: yuan('19.00') }])).rejected[0]).toMatchObject({
      code: 'CONFLICT',
      field: 'from',
    });
    expect(await record([{ price: yuan('19.00'), correction: true }])).toMatchObject({ accepted: 1 });
    expect(await at('2025-06-01')).toBe('NON_WINNING 19.00');
    const { product: found } = await hub.ask<{ product: { prices: unknown } }>(
      `{ product(code: "${nhsaCode(9)}") { prices { kind amount from to source } } }`,
    );
    expect(found.prices).toEqual([
      { kind: 'LISTED', amount: '19.00', from: '2025-06-01', to: null, source: 'CORRECTION' },
    ]);
  });

  it.each<[Partial<ListingLine>, string, string]>([
    [{}, 'BAD_USER_INPUT', 'price'],
    [{ price: yuan('0.00') }, 'BAD_USER_INPUT', 'price'],
    [{ action: 'SUSPEND' }, 'CONFLICT', 'action'],
    [{ action: 'END' }, 'CONFLICT', 'action'],
    [{ action: 'RESUME', product: nhsaCode(1) }, 'CONFLICT', 'action'],
    [{ price: yuan('1.00'), firesPerPiece: 0 }, 'BAD_USER_INPUT', 'firesPerPiece'],
    [{ price: yuan('1.00'), product: nhsaCode(77) }, 'CATALOGUE_UNKNOWN_PRODUCT', 'product'],
    [{ price: yuan('1.00'), product: 'C1' }, 'BAD_USER_INPUT', 'product'],
  ])('refuses %p and keeps the good lines', async (bad, code, field) => {
    const result = await record([bad, { price: yuan('20.00') }]);
    expect(result).toMatchObject({ accepted: 1, rejected: [{ index: 0, code, field }] });
    expect(await at('2025-06-01')).toBe('NON_WINNING 20.00');
  });
});
