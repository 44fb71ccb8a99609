import { AuditEntry } from '@alliance-hub/database';
import { testDatabases } from '@alliance-hub/testing';
import { company, day, line, list, nhsaCode, reference, sha, source, yuan } from './support/builders';
import { type OpenedCatalogue, openForTest } from './support/open';

describe.each(testDatabases())('publishing a supply list on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;
  const publish = (...input: Parameters<typeof list>) =>
    hub.catalogue.supplyLists.publish(list(...input), 'test');
  const statements = (sql: string) => hub.catalogue.database.read.query<Record<string, unknown>[]>(sql);

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

  it('keeps good lines and says of bad ones which row, field and value, and what would be right', async () => {
    const bad = [
      line(2, '1.00', { productCode: 'C99' }),
      line(3, '1.00', { company: { uscc: '91460100DE1A000133', name: 'X' } }),
      line(4, '1.00', { category: 'STENT' }),
      line(5, '0.00'),
      line(6, '5.00', { componentPrice: yuan('5.00') }),
      line(7, '1.00', { bidGroup: 'NO-GROUP' }),
      line(8, '1.00', { bidGroup: 'FD-A' }),
      line(9, '1.00', { category: 'FLOW-DIVERTER', bidGroup: null }),
      line(1, '2.00'),
      line(10, '1.00', { certificate: { number: '国械注进2018242095' } }),
    ];
    const result = await publish([line(1, '10.00'), ...bad]);
    expect(result).toMatchObject({ created: true, accepted: 1, unchanged: 0 });
    expect(result.rejected.map(({ row, field, code }) => [row, field, code])).toEqual([
      [2, 'productCode', 'BAD_USER_INPUT'],
      [3, 'company.uscc', 'BAD_USER_INPUT'],
      [4, 'category', 'BAD_USER_INPUT'],
      [5, 'price', 'BAD_USER_INPUT'],
      [6, 'componentPrice', 'BAD_USER_INPUT'],
      [7, 'bidGroup', 'BAD_USER_INPUT'],
      [8, 'bidGroup', 'CONFLICT'],
      [9, 'category', 'CONFLICT'],
      [1, 'productCode', 'CONFLICT'],
      [10, 'certificate.number', 'BAD_USER_INPUT'],
    ]);
    expect(result.rejected[3]?.message).toBe('price is "0.00"; it must be above 0.');
  });

  it('the same file again changes nothing, also after other versions', async () => {
    await publish([line(1, '10.00'), line(2, '11.00')]);
    await publish([line(1, '9.00'), line(2, '11.00')], {
      sha256: sha('b'),
      effectiveFrom: day('2025-09-01'),
    });
    const [before] = await statements('SELECT COUNT(*) AS n, MAX(seq) AS last FROM change_log');
    expect(await publish([line(1, '10.00'), line(2, '11.00')])).toMatchObject({
      created: false,
      accepted: 0,
      unchanged: 2,
    });
    expect(await statements('SELECT COUNT(*) AS n, MAX(seq) AS last FROM change_log')).toEqual([before]);
    expect(await statements('SELECT COUNT(*) AS n FROM supply_list')).toEqual([{ n: 2 }]);
  });

  it('the same file for another day is another version: an earlier list comes back', async () => {
    await publish([line(1, '10.00')]);
    await publish([line(1, '9.00')], { sha256: sha('b'), effectiveFrom: day('2025-09-01') });
    const again = await publish([line(1, '10.00')], { effectiveFrom: day('2025-10-01') });
    expect(again).toMatchObject({ created: true, accepted: 1 });
    expect(await statements('SELECT COUNT(*) AS n FROM supply_list')).toEqual([{ n: 3 }]);
  });

  it('counts what a version changes', async () => {
    await publish([line(1, '10.00'), line(2, '11.00')]);
    const next = await publish([line(1, '10.00'), line(2, '10.50'), line(3, '12.00')], {
      sha256: sha('b'),
      effectiveFrom: day('2025-09-01'),
    });
    expect(next).toMatchObject({ accepted: 2, unchanged: 1, removed: 0, version: { version: 2, lines: 3 } });
    const prices = await statements(
      `SELECT productId, amount, fromDate, toDate FROM price WHERE supersededAt IS NULL AND kind = 'WINNING' ORDER BY productId, fromDate`,
    );
    expect(prices.map(row => Object.values(row))).toEqual([
      [1, 100_000, '2025-05-20', null],
      [2, 110_000, '2025-05-20', '2025-09-01'],
      [2, 105_000, '2025-09-01', null],
      [3, 120_000, '2025-09-01', null],
    ]);
  });

  it('a dry run counts the same and changes nothing', async () => {
    const dry = await publish([line(1, '10.00'), line(2, '0.00')], { dryRun: true });
    expect(dry).toMatchObject({ version: null, created: true, accepted: 1, rejected: [{ row: 2 }] });
    for (const table of [
      'product',
      'company',
      'supply_list',
      'price',
      'award',
      'listing_fact',
      'change_log',
    ]) {
      expect(await statements(`SELECT COUNT(*) AS n FROM ${table}`)).toEqual([{ n: 0 }]);
    }
  });

  it('a rejected line takes nothing off; put right, the rest of the file comes in', async () => {
    await publish([line(1, '10.00'), line(2, '11.00'), line(3, '12.00')]);
    const faulty = [line(1, '10.00'), line(2, '0.00')];
    const next = { sha256: sha('b'), effectiveFrom: day('2025-09-01') };
    expect(await publish(faulty, next)).toMatchObject({ carriedOver: 1, removed: 1, version: { lines: 2 } });
    expect(await publish(faulty, next)).toMatchObject({
      created: false,
      unchanged: 1,
      rejected: [{ row: 2 }],
    });
    const unreadable = [line(1, '10.00'), line(3, '12.00', { productCode: '9.14E+17' })];
    const third = { sha256: sha('d'), effectiveFrom: day('2025-10-01') };
    expect(await publish(unreadable, third)).toMatchObject({ carriedOver: 1, removed: 0 });
  });

  it('HI-4.1b: a line without a code waits under a provisional one that stays, until a list gives the code', async () => {
    const waiting = line(1, '10.00', { productCode: null });
    await publish([waiting, line(2, '11.00')]);
    await publish([{ ...waiting, price: yuan('9.00') }, line(2, '11.00')], {
      sha256: sha('b'),
      effectiveFrom: day('2025-06-01'),
    });
    expect(await statements('SELECT code FROM product ORDER BY id')).toEqual([
      { code: 'PENDING-JZJLC-2024-1-1' },
      { code: nhsaCode(2) },
    ]);
    await publish([line(1, '9.00'), line(2, '11.00')], {
      sha256: sha('c'),
      effectiveFrom: day('2025-07-01'),
    });
    const { before, after } = await hub.ask<
      Record<string, { productCode: string; standing: string; price: string }>
    >(`{
      before: listing(product: "PENDING-JZJLC-2024-1-1", jurisdiction: "500000", on: "2025-06-30") { productCode standing price }
      after: listing(product: "PENDING-JZJLC-2024-1-1", jurisdiction: "500000", on: "2025-07-01") { productCode standing price }
    }`);
    expect(before).toEqual({ productCode: nhsaCode(1), standing: 'PENDING_CODE', price: '9.00' });
    expect(after).toEqual({ productCode: nhsaCode(1), standing: 'WINNING', price: '9.00' });
  });

  it('refuses a code that is another company’s, another category’s or of another unit', async () => {
    await publish([line(1, '10.00')]);
    const other = { jurisdiction: '210000', sha256: sha('b') };
    const conflicts = await publish([line(1, '10.00', { company: company(2) }), line(2, '1.00')], other);
    expect(conflicts.rejected[0]).toMatchObject({ code: 'CONFLICT', field: 'company.uscc' });
    const units = await publish([line(1, '10.00', { unit: '盒' }), line(2, '1.00')], {
      ...other,
      sha256: sha('c'),
    });
    expect(units.rejected[0]).toMatchObject({ code: 'CONFLICT', field: 'unit', value: '盒' });
  });

  it('an award keeps the price it was won at; each province has its own', async () => {
    await publish([line(1, '10.00')]);
    await publish([line(1, '9.00')], { jurisdiction: '210000', sha256: sha('b') });
    const { product } = await hub.ask<{ product: unknown }>(`{ product(code: "${nhsaCode(1)}") {
      award { price bidGroup { id unit { id priceStatistics { mean awards } } } } prices { amount jurisdiction { code } } } }`);
    expect(product).toEqual({
      award: {
        price: '10.00',
        bidGroup: { id: 'CLIP-A', unit: { id: 'CLIP-U1', priceStatistics: { mean: '10.00', awards: 1 } } },
      },
      prices: [
        { amount: '9.00', jurisdiction: { code: '210000' } },
        { amount: '10.00', jurisdiction: { code: '500000' } },
      ],
    });
  });

  it('leaves an audit entry with the document, in the same transaction', async () => {
    await publish([line(1, '10.00')]);
    const entries = await hub.catalogue.database.read.findBy(AuditEntry, {
      action: 'publishSupplyList',
    });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ actor: 'test', subject: 'JZJLC-2024-1 500000' });
    expect(JSON.parse(entries[0]?.source ?? '')).toEqual(source);
  });

  it('lists published at the same time wait for each other, and each sees what the other wrote', async () => {
    const results = await Promise.all([
      publish([line(1, '10.00'), line(2, '11.00')]),
      publish([line(1, '9.00'), line(3, '12.00')], { jurisdiction: '210000', sha256: sha('b') }),
      publish([line(1, '10.50')], { sha256: sha('c'), effectiveFrom: day('2025-09-01') }),
    ]);
    expect(results.map(({ created }) => created)).toEqual([true, true, true]);
    const seqs = await statements('SELECT seq FROM change_log ORDER BY seq');
    expect(seqs.map(({ seq }) => Number(seq))).toEqual(seqs.map((_, index) => index + 1));
    expect(await statements('SELECT COUNT(*) AS n FROM product')).toEqual([{ n: 3 }]);
    expect(
      await statements(`SELECT version FROM supply_list WHERE jurisdiction = '500000' ORDER BY version`),
    ).toEqual([{ version: 1 }, { version: 2 }]);
  });

  it.each([
    [{ tender: 'NO-TENDER' }, 'tender is "NO-TENDER"'],
    [{ jurisdiction: '999999' }, 'jurisdiction is "999999"'],
    [{ jurisdiction: '610322' }, 'retired'],
    [{ sha256: 'xyz' }, 'sha256 is "xyz"'],
  ])('refuses a list with %p', async (more, message) => {
    await expect(publish([line(1, '10.00')], more)).rejects.toThrow(message);
  });
});
