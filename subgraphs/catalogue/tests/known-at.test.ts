import { betweenRecords, testDatabases } from '@alliance-hub/testing';
import { day, line, list, nhsaCode, reference, sha, source } from './support/builders';
import { type OpenedCatalogue, openForTest } from './support/open';

interface PricesRead {
  product: { prices: { amount: string; from: string; to: string | null }[] };
}

describe.each(testDatabases())('as known at an instant, on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;
  let first: string;
  let corrected: string;

  beforeAll(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    hub = await openForTest(database.address);
    await hub.catalogue.reference.load(reference, source, 'test');
    await hub.catalogue.supplyLists.publish(list([line(1, '10.00'), line(2, '20.00')]), 'test');
    first = await betweenRecords();
    // The price of the first list was misread: the same day says another price.
    await hub.catalogue.supplyLists.publish(
      list([line(1, '9.00'), line(2, '20.00')], { sha256: sha('b') }),
      'test',
    );
    corrected = await betweenRecords();
    await hub.catalogue.supplyLists.publish(
      list([line(1, '8.00'), line(2, '20.00')], { sha256: sha('c'), effectiveFrom: day('2025-09-01') }),
      'test',
    );
  });
  afterAll(async () => {
    await hub.catalogue.close();
    await drop();
  });

  const at = (instant?: string) => (instant === undefined ? '' : `(asKnownAt: "${instant}")`);
  const prices = async (instant?: string) => {
    const { product } = await hub.ask<PricesRead>(
      `{ product(code: "${nhsaCode(1)}") { prices${at(instant)} { amount from to } } }`,
    );
    return product.prices.map(({ amount, from, to }) => [amount, from, to]);
  };

  test.each([
    ['before anything was recorded', () => '2020-01-01T00:00:00Z', []],
    ['before the correction', () => first, [['10.00', '2025-05-20', null]]],
    ['after the correction', () => corrected, [['9.00', '2025-05-20', null]]],
    [
      'now, with the price that came since',
      () => undefined,
      [
        ['9.00', '2025-05-20', '2025-09-01'],
        ['8.00', '2025-09-01', null],
      ],
    ],
  ])('prices %s', async (_title, instant, expected) => {
    expect(await prices(instant())).toEqual(expected);
  });

  test('a row and the one that supersedes it never count together, to the millisecond', async () => {
    const [row] = await hub.catalogue.database.read.query<{ at: string }[]>(
      'SELECT MIN(supersededAt) AS at FROM price WHERE supersededAt IS NOT NULL',
    );
    const correction = row?.at ?? '';
    const before = new Date(Date.parse(correction) - 1).toISOString();
    expect(await prices(before)).toEqual([['10.00', '2025-05-20', null]]);
    expect(await prices(correction)).toEqual([['9.00', '2025-05-20', null]]);
    expect(await prices(correction.replace('Z', '+00:00'))).toEqual([['9.00', '2025-05-20', null]]);
  });

  test.each([
    ['before anything was recorded', () => '2020-01-01T00:00:00Z', []],
    ['before the correction', () => first, [1]],
    ['after the correction', () => corrected, [2, 1]],
    ['now', () => undefined, [3, 2, 1]],
  ])('versions of the supply list %s', async (_title, instant, expected) => {
    const { jurisdiction } = await hub.ask<{ jurisdiction: { supplyLists: { version: number }[] } }>(
      `{ jurisdiction(code: "500000") { supplyLists${at(instant())} { version } } }`,
    );
    expect(jurisdiction.supplyLists.map(({ version }) => version)).toEqual(expected);
  });

  test('one statement for many products', async () => {
    const count = async (codes: string[]) => {
      const fields = codes.map(
        (code, n) => `p${n}: product(code: "${code}") { prices(asKnownAt: "${first}") { amount } }`,
      );
      hub.counter.reset();
      await hub.ask(`{ ${fields.join(' ')} }`);
      return hub.counter.count;
    };
    expect(await count([nhsaCode(1), nhsaCode(2)])).toBe(await count([nhsaCode(1)]));
  });

  test.each([
    [
      'still to come',
      '2999-01-01T00:00:00Z',
      'asKnownAt is "2999-01-01T00:00:00.000Z"; it must not be after now',
    ],
    [
      'without a zone',
      '2025-05-20T08:00:00',
      'DateTime is "2025-05-20T08:00:00"; it must be like 2025-07-30T08:00:00Z.',
    ],
    ['a day', '2025-05-20', 'DateTime is "2025-05-20"; it must be like 2025-07-30T08:00:00Z.'],
  ])('an instant %s is refused', async (_title, instant, message) => {
    const { errors } = await hub.answer(
      `{ product(code: "${nhsaCode(1)}") { prices(asKnownAt: "${instant}") { amount } } }`,
    );
    expect(errors?.[0]?.message).toContain(message);
  });
});
