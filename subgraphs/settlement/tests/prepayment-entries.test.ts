import { Database } from '@alliance-hub/database';
import { plainDate } from '@alliance-hub/kernel';
import { testDatabases } from '@alliance-hub/testing';
import { store } from '../src/data-source';
import { PrepaymentEntries1795676400000 } from '../src/migrations/20261126070000-prepayment-entries';
import { accountOf, balanceOn } from '../src/prepayment/account';
import { PrepaymentEntryRow } from '../src/prepayment/prepayment.entity';

const before = {
  ...store,
  migrations: (store.migrations as unknown[]).filter(
    one => one !== PrepaymentEntries1795676400000,
  ) as typeof store.migrations,
};
const at = (minute: number) => `2026-11-20T08:${String(minute).padStart(2, '0')}:00.000Z`;

/** What a release of before kept, in its own words. */
const ROWS = [
  `INSERT INTO prepayment (id, institution, jurisdiction, rollouts, agreementYear, amount, givenBase, givenFund, source, recordedAt)
   VALUES ('PP-000001', 'H50010399003', '500103', '["500000:GUIDEWIRE"]', NULL, 10000000, 10000, 'EMPLOYEES', 's', '${at(1)}')`,
  `INSERT INTO prepayment_tranche (requestId, prepayment, form, source, recordedAt, number, paid, paidOn)
   VALUES ('t1', 'PP-000001', '{"fund":"EMPLOYEES"}', 's', '${at(1)}', 1, 5000000, '2025-06-25'),
          ('t2', 'PP-000001', '{}', 's', '${at(4)}', 2, NULL, NULL)`,
  `INSERT INTO prepayment_offset (requestId, prepayment, form, source, recordedAt, month, payment, paidOn, deducted, purchased)
   VALUES ('t1', 'PP-000001', '{"month":"2027-06"}', 's', '${at(2)}', '2027-06', 3000000, '2027-06-28', 2000000, NULL)`,
  `INSERT INTO prepayment_refund (requestId, prepayment, form, source, recordedAt, amount, refundedOn)
   VALUES ('r1', 'PP-000001', '{}', 's', '${at(3)}', 1000000, '2028-06-01')`,
];

describe.each(testDatabases())('entries of prepayments on $name', testDatabase => {
  test('take over what was kept before, in the order in which it came, and give it back', async () => {
    const created = await testDatabase.create();
    const { address } = created;
    const old = await Database.open({ address, ...before });
    for (const row of ROWS) await old.transaction(manager => manager.query(row));
    await old.close();

    const now = await Database.open({ address, ...store });
    const entries = await now.read.find(PrepaymentEntryRow, { order: { id: 'ASC' } });
    expect(entries).toMatchObject([
      { id: 'PE-1', requestId: 't1', kind: 'TRANCHE', tranche: 1, fund: 'EMPLOYEES', day: '2025-06-25' },
      { id: 'PE-2', requestId: 't1', kind: 'FUND_PAYMENT', month: '2027-06', nth: 1, reverses: null },
      { id: 'PE-3', requestId: 'r1', kind: 'REFUND', day: '2028-06-01' },
      { id: 'PE-4', requestId: 't2', kind: 'TRANCHE', tranche: 2, amount: null, day: null },
    ]);
    const account = accountOf(entries);
    const balances = ['2025-06-25', '2027-06-28', '2028-06-01'].map(day =>
      balanceOn(account, plainDate(day)).toString(),
    );
    expect([account.fund, ...balances]).toEqual(['EMPLOYEES', '500.00', '300.00', '200.00']);
    const [{ value }] = await now.read.query<[{ value: number }]>(
      "SELECT value FROM sequence WHERE name = 'prepayment_entry'",
    );
    expect(Number(value)).toBe(4);

    await now.transaction(async ({ connection }) => {
      const runner = connection.createQueryRunner();
      await new PrepaymentEntries1795676400000().down(runner);
      await runner.release();
    });
    const back = async (table: string) =>
      JSON.parse(JSON.stringify(await now.read.query(`SELECT * FROM ${table}`))) as object[];
    expect(await back('prepayment')).toMatchObject([{ id: 'PP-000001', givenFund: 'EMPLOYEES' }]);
    expect(await back('prepayment_tranche')).toMatchObject([
      { requestId: 't1', number: 1, paidOn: '2025-06-25' },
      { requestId: 't2', number: 2, paid: null },
    ]);
    expect(await back('prepayment_offset')).toMatchObject([{ requestId: 't1', month: '2027-06' }]);
    expect(await back('prepayment_refund')).toMatchObject([{ requestId: 'r1', refundedOn: '2028-06-01' }]);
    await now.close();
    await created.drop();
  });

  test('the migrations make what the entities say', async () => {
    const created = await testDatabase.create();
    const { address } = created;
    const database = await Database.open({ address, ...store });
    const { upQueries } = await database.read.connection.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    await database.close();
    await created.drop();
  });
});
