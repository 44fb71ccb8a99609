import { testDatabases } from '@alliance-hub/testing';
import { changePrices, samePrice } from '../src/price/price.repository';
import { PriceKind, PriceSource } from '../src/price/price.types';
import { setFrom } from '../src/write/segments';
import { writing } from '../src/write/writing';
import { day, line, list, nhsaCode, reference, sha, source, yuan } from './support/builders';
import { type OpenedCatalogue, openForTest } from './support/open';

interface Version {
  from: string;
  prices: Record<number, string>;
  group?: string;
}
/** Product 2 leaves the list and comes back, product 3 is on the second version alone. */
const VERSIONS: Record<string, Version> = {
  a: { from: '2025-05-20', prices: { 1: '10.00', 2: '20.00' } },
  b: { from: '2025-07-01', prices: { 1: '9.00', 3: '30.00' }, group: 'CLIP-B' },
  c: { from: '2025-09-01', prices: { 1: '9.00', 2: '21.00' } },
  d: { from: '2025-11-01', prices: { 1: '9.50', 2: '21.00' } },
};
/** A list that says the same price again later. */
const SAME: Version[] = [
  { from: '2025-05-20', prices: { 1: '10.00' } },
  { from: '2025-09-01', prices: { 1: '10.00' } },
];
const DAYS = ['2025-05-19', '2025-05-20', '2025-06-30', '2025-07-01', '2025-09-01', '2025-11-01'];

/** Cases have a jurisdiction and products of their own: versions of one must not meet those of another. */
const PLACES = '110000 120000 130000 140000 150000 210000 220000 230000 310000 320000 330000 340000'.split(
  ' ',
);

describe.each(testDatabases())('winning prices over time on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    hub = await openForTest(database.address);
    await hub.catalogue.reference.load(reference, source, 'test');
  });
  afterAll(async () => {
    await hub.catalogue.close();
    await drop();
  });

  let cases = 0;
  const another = () => ({ base: (cases += 1) * 10, jurisdiction: PLACES[cases - 1] ?? '' });
  type Case = ReturnType<typeof another>;

  const publish = async ({ base, jurisdiction }: Case, { from, prices, group = 'CLIP-A' }: Version) => {
    const lines = Object.entries(prices).map(([n, price]) =>
      line(base + Number(n), price, { bidGroup: group }),
    );
    const input = { jurisdiction, effectiveFrom: day(from), sha256: sha('a') };
    expect((await hub.catalogue.supplyLists.publish(list(lines, input), 'test')).rejected).toEqual([]);
  };
  const link = async ({ base, jurisdiction }: Case, from: string, price: string) => {
    await writing(hub.catalogue.database, async manager => {
      const [row] = await manager.query<{ id: number }[]>('SELECT id FROM product WHERE code = ?', [
        nhsaCode(base + 1),
      ]);
      const value = { amount: yuan(price), componentPrice: null, source: PriceSource.LINKAGE };
      await changePrices(manager, PriceKind.WINNING, jurisdiction, [
        {
          productId: Number(row?.id),
          change: segments => setFrom(segments, day(from), value, samePrice),
        },
      ]);
    });
  };
  const pricesOf = async ({ base, jurisdiction }: Case, n: number): Promise<string[]> => {
    interface Answer {
      product: { prices: { amount: string; from: string; to: string | null; source: string }[] };
    }
    const { product } = await hub.ask<Answer>(
      `query ($code: ID!, $jurisdiction: ID!) {
         product(code: $code) { prices(jurisdiction: $jurisdiction) { amount from to source } } }`,
      { code: nhsaCode(base + n), jurisdiction },
    );
    return product.prices.map(({ from, to, amount, source }) => `${from} ${to ?? '…'} ${amount} ${source}`);
  };
  const standingOf = async ({ base, jurisdiction }: Case, n: number, on: string): Promise<string> => {
    const { listing } = await hub.ask<{ listing: { standing: string; price: string | null } | null }>(
      `query ($code: ID!, $jurisdiction: ID!, $on: Date!) {
         listing(product: $code, jurisdiction: $jurisdiction, on: $on) { standing price } }`,
      { code: nhsaCode(base + n), jurisdiction, on },
    );
    if (listing === null || listing.standing === 'UNLISTED') return 'none';
    return `${listing.standing} ${listing.price ?? 'without a price'}`;
  };

  it.each(['abcd', 'dcba', 'bdac', 'cabd', 'dbca'])(
    'each day is ruled by the version in force on it; published %s',
    async order => {
      const its = another();
      for (const key of order) await publish(its, VERSIONS[key] ?? { from: '', prices: {} });
      expect(await pricesOf(its, 1)).toEqual([
        '2025-05-20 2025-07-01 10.00 AWARD',
        '2025-07-01 2025-11-01 9.00 LINKAGE',
        '2025-11-01 … 9.50 CORRECTION',
      ]);
      expect(await pricesOf(its, 2)).toEqual([
        '2025-05-20 2025-07-01 20.00 AWARD',
        '2025-09-01 … 21.00 AWARD',
      ]);
      expect(await pricesOf(its, 3)).toEqual(['2025-07-01 2025-09-01 30.00 AWARD']);
      const standings = DAYS.map(async on => Promise.all([1, 2, 3].map(n => standingOf(its, n, on))));
      expect(await Promise.all(standings)).toEqual([
        ['none', 'none', 'none'],
        ['WINNING 10.00', 'WINNING 20.00', 'none'],
        ['WINNING 10.00', 'WINNING 20.00', 'none'],
        ['WINNING 9.00', 'none', 'WINNING 30.00'],
        ['WINNING 9.00', 'WINNING 21.00', 'none'],
        ['WINNING 9.50', 'WINNING 21.00', 'none'],
      ]);
    },
  );

  it.each([
    ['after both lists', [0, 1, 'link'] as const],
    ['between them', [0, 'link', 1] as const],
    ['between them, the later published first', [1, 'link', 0] as const],
  ])('a linkage stays where the list says the old price again; recorded %s', async (_, steps) => {
    const its = another();
    for (const step of steps) {
      if (step === 'link') await link(its, '2025-10-01', '8.00');
      else await publish(its, SAME[step] ?? { from: '', prices: {} });
    }
    expect(await pricesOf(its, 1)).toEqual([
      '2025-05-20 2025-10-01 10.00 AWARD',
      '2025-10-01 … 8.00 LINKAGE',
    ]);
  });

  it('a list of the same day takes the place of the one before it, as its correction', async () => {
    const its = another();
    await publish(its, { from: '2025-05-20', prices: { 1: '10.00', 2: '20.00' } });
    const corrected = { from: '2025-05-20', prices: { 1: '10.50', 2: '20.00' } };
    const lines = Object.entries(corrected.prices).map(([n, price]) => line(its.base + Number(n), price));
    const input = { jurisdiction: its.jurisdiction, effectiveFrom: day(corrected.from), sha256: sha('b') };
    await hub.catalogue.supplyLists.publish(list(lines, input), 'test');
    expect(await pricesOf(its, 1)).toEqual(['2025-05-20 … 10.50 CORRECTION']);
    expect(await pricesOf(its, 2)).toEqual(['2025-05-20 … 20.00 AWARD']);
  });

  it('the first list of a tender that continues another ends the winners of that one', async () => {
    const its = another();
    const wires = { category: 'GUIDEWIRE', bidGroup: null };
    const where = { jurisdiction: its.jurisdiction, sha256: sha('c') };
    const now = { ...where, tender: 'JX-HC2024-01', effectiveFrom: day('2025-09-01') };
    const before = { ...where, tender: 'JX-HC2024-01-PREVIOUS', effectiveFrom: day('2025-05-20') };
    await hub.catalogue.supplyLists.publish(
      list([line(its.base + 1, '5.00', wires), line(its.base + 2, '6.00', wires)], before),
      'test',
    );
    await hub.catalogue.supplyLists.publish(list([line(its.base + 1, '5.00', wires)], now), 'test');
    expect(await pricesOf(its, 2)).toEqual(['2025-05-20 2025-09-01 6.00 AWARD']);
    expect(await standingOf(its, 2, '2025-08-31')).toBe('WINNING 6.00');
    expect(await standingOf(its, 2, '2025-09-01')).toBe('none');
    expect(await standingOf(its, 1, '2025-09-01')).toBe('WINNING 5.00');
  });
});
