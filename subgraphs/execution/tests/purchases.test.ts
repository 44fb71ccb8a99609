import { Yuan } from '@alliance-hub/kernel';
import { testDatabases } from '@alliance-hub/testing';
import { PurchaseChannel, PurchaseLineKind } from '../src/purchase/purchase.enums';
import type { PurchaseLineInput } from '../src/purchase/purchase.inputs';
import { COMPANY } from './support/catalogue-log';
import { createDatabase, day, open, type OpenedExecution } from './support/open';
import {
  accepted,
  HAIKOU,
  institution,
  recordInstitutions,
  recordPurchases,
  SANYA,
  TESTER,
} from './support/records';

const { ORDER, ACCEPTANCE, RETURN, USE } = PurchaseLineKind;

describe.each(testDatabases())('purchases on $name', testDatabase => {
  let opened: OpenedExecution;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createDatabase(testDatabase);
    drop = created.drop;
    opened = await open({ database: created.address });
  });
  beforeEach(async () => {
    await opened.wipe();
    opened.log.tell(
      { product: 'P1' },
      { product: 'LOSER', standing: 'NON_WINNING', price: '2400.00' },
      { product: 'CHEAP', standing: 'EXEMPT', price: '1500.00' },
    );
    await opened.execution.followCatalogue();
    await recordInstitutions(opened.execution, institution(HAIKOU), institution(SANYA));
  });
  afterAll(async () => {
    await opened.execution.close();
    await drop();
  });

  const rows = <Row>(sql: string): Promise<Row[]> => opened.execution.database.read.query<Row[]>(sql);
  const months = () =>
    rows<Record<string, unknown>>(
      'SELECT product, counted, month, accepted, returned, amount FROM purchase_month ORDER BY product, month',
    );

  test('the same lines sent twice change nothing', async () => {
    const lines = [accepted('1', 10, '2025-08-05'), accepted('2', 5, '2025-08-20')];
    expect(await recordPurchases(opened.execution, ...lines)).toEqual({
      accepted: 2,
      unchanged: 0,
      rejected: [],
    });
    const before = await months();
    expect(await recordPurchases(opened.execution, ...lines)).toEqual({
      accepted: 0,
      unchanged: 2,
      rejected: [],
    });
    expect(await months()).toEqual(before);
    expect(before).toEqual([
      {
        product: 'P1',
        counted: 'WINNING',
        month: '2025-08',
        accepted: 15,
        returned: 0,
        amount: 15 * 18_600_000,
      },
    ]);
  });

  test('orders, acceptances, returns and use are kept; orders and use count to no volume', async () => {
    const order = { ...accepted('O', 10, '2025-08-05'), kind: ORDER, on: null };
    const report = await recordPurchases(
      opened.execution,
      { ...accepted('R', 1, '2025-09-02', { orderedOn: day('2025-08-05') }), kind: RETURN, order: 'O' },
      { ...accepted('A', 9, '2025-08-09', { orderedOn: day('2025-08-05') }), order: 'O' },
      order,
      { ...accepted('U', 4, '2025-09-10'), kind: USE, unitPrice: Yuan.zero },
      accepted('X', 3, '2025-08-06', {
        channel: PurchaseChannel.OFFLINE,
        unitPrice: Yuan.of('2000.00'),
        note: '线下',
      }),
    );
    expect(report).toEqual({ accepted: 5, unchanged: 0, rejected: [] });
    expect(await months()).toEqual([
      {
        product: 'P1',
        counted: 'WINNING',
        month: '2025-08',
        accepted: 12,
        returned: 0,
        amount: 9 * 18_600_000 + 3 * 20_000_000,
      },
      { product: 'P1', counted: 'WINNING', month: '2025-09', accepted: 0, returned: 1, amount: -18_600_000 },
    ]);
    const lots = await rows<{ factId: string; payload: string }>(
      "SELECT factId, payload FROM change_log WHERE kind = 'LotFact' ORDER BY factId",
    );
    expect(lots.map(lot => lot.factId)).toEqual(['A', 'R', 'X'].map(id => `${HAIKOU}:${id}`));
    expect(JSON.parse(lots[1]?.payload ?? '')).toEqual({
      void: false,
      rollout: '460000:FLOW-DIVERTER',
      institution: HAIKOU,
      company: COMPANY,
      distributor: null,
      product: 'P1',
      order: `${HAIKOU}:O`,
      agreementYear: 1,
      quantity: 1,
      amount: '-1860.00',
      winning: true,
      acceptedOn: '2025-09-02',
    });
  });

  test('a bad line comes back with its place, code and field; the good ones are kept', async () => {
    const known = accepted('known', 1, '2025-08-05');
    await recordPurchases(opened.execution, known);
    const bad: [PurchaseLineInput, string, string][] = [
      [accepted('a', 0, '2025-08-05'), 'BAD_USER_INPUT', 'quantity'],
      [accepted('b', 1.5, '2025-08-05'), 'BAD_USER_INPUT', 'quantity'],
      [accepted('c', 1, '2025-08-05', { on: null }), 'BAD_USER_INPUT', 'on'],
      [accepted('d', 1, '2025-08-05', { on: day('2025-08-04') }), 'BAD_USER_INPUT', 'on'],
      [accepted('e', 1, '2026-11-23'), 'BAD_USER_INPUT', 'on'],
      [accepted('f', 1, '2025-08-05', { institution: 'H46010699009' }), 'NOT_FOUND', 'institution'],
      [accepted('g', 1, '2025-08-05', { product: 'P9' }), 'CATALOGUE_UNKNOWN_PRODUCT', 'product'],
      [accepted('h', 1, '2025-07-24'), 'BAD_USER_INPUT', 'product'],
      [accepted('i', 1, '2025-08-05', { unitPrice: Yuan.of('1860.01') }), 'BAD_USER_INPUT', 'unitPrice'],
      [accepted('j', 1, '2025-08-05', { unitPrice: Yuan.of('1859.99') }), 'BAD_USER_INPUT', 'unitPrice'],
      [
        accepted('k', 1, '2025-08-05', { product: 'LOSER', unitPrice: Yuan.of('2400.01') }),
        'BAD_USER_INPUT',
        'unitPrice',
      ],
      [accepted('l', 1, '2025-08-05', { order: 'nowhere' }), 'BAD_USER_INPUT', 'order'],
      [{ ...known, quantity: 2 }, 'CONFLICT', 'lineId'],
      [
        accepted('m', 1, '2025-08-05', { distributor: '91460100DEMA012867' }),
        'BAD_USER_INPUT',
        'distributor',
      ],
    ];
    const good = accepted('z', 1, '2025-08-05', { product: 'LOSER', unitPrice: Yuan.of('2300.00') });
    const report = await recordPurchases(opened.execution, ...bad.map(([line]) => line), good);
    expect(report).toMatchObject({ accepted: 1, unchanged: 0 });
    expect(report.rejected.map(({ index, id, code, field }) => [index, id, code, field])).toEqual(
      bad.map(([line, code, field], index) => [index, line.lineId, code, field]),
    );
    for (const { message } of report.rejected) expect(String(message)).toMatch(/^\w+ is "[^"]*".*[;,] .+\.$/);
  });

  test('what is accepted stays within the order, what is returned within what was accepted', async () => {
    const orderedOn = day('2025-08-05');
    const lot = (id: string, kind: PurchaseLineKind, quantity: number): PurchaseLineInput => ({
      ...accepted(id, quantity, '2025-08-09', { orderedOn }),
      kind,
      order: 'O',
    });
    await recordPurchases(opened.execution, { ...accepted('O', 10, '2025-08-05'), kind: ORDER, on: null });
    const first = await recordPurchases(
      opened.execution,
      lot('A1', ACCEPTANCE, 6),
      lot('A2', ACCEPTANCE, 5),
      lot('R1', RETURN, 7),
    );
    expect(first.rejected.map(line => line.id)).toEqual(['A2', 'R1']);
    const second = await recordPurchases(
      opened.execution,
      lot('A3', ACCEPTANCE, 4),
      lot('A4', ACCEPTANCE, 1),
      lot('R2', RETURN, 10),
      lot('R3', RETURN, 1),
    );
    expect(second.rejected.map(line => line.id)).toEqual(['A4', 'R3']);
  });

  test('before a line is refused the catalogue is followed to its head, once', async () => {
    opened.log.tell(
      { product: 'NEW' },
      { product: 'P1', to: '2025-10-01' },
      { product: 'P1', from: '2025-10-01', price: '1500.00' },
    );
    const before = opened.log.reads;
    const report = await recordPurchases(
      opened.execution,
      accepted('1', 1, '2025-08-05', { product: 'NEW' }),
      accepted('2', 1, '2025-10-01', { unitPrice: Yuan.of('1500.00') }),
      accepted('3', 1, '2025-09-30'),
      accepted('4', 1, '2025-08-05', { product: 'NOWHERE' }),
    );
    expect(report.accepted).toBe(3);
    expect(report.rejected.map(line => [line.id, line.code])).toEqual([['4', 'CATALOGUE_UNKNOWN_PRODUCT']]);
    expect(opened.log.reads - before).toBe(1);
    const audits = await rows<{ n: number }>(
      "SELECT COUNT(*) AS n FROM audit_entry WHERE action = 'purchase.record'",
    );
    expect(Number(audits[0]?.n)).toBe(1);
  });

  test.each([
    ['HI-4.2c A-08: 07-29 counts to no year', '2025-07-29', null],
    ['HI-4.2c A-08: 07-30 counts, signed or not', '2025-07-30', 1],
    ['HI-3.1.1: last day of year 1', '2026-07-29', 1],
    ['HI-3.1.1: first day of year 2', '2026-07-30', 2],
  ])('%s', async (_title, on, year) => {
    await recordPurchases(opened.execution, accepted('1', 1, on, { orderedOn: day('2025-07-28') }));
    const [line] = await rows<{ agreementYear: number | null }>('SELECT agreementYear FROM purchase_line');
    expect(line?.agreementYear).toBe(year);
  });

  test('standing follows the order day, counting the day of acceptance', async () => {
    opened.log.tell(
      { product: 'LOSER', standing: 'NON_WINNING', price: '2400.00', to: '2025-09-01' },
      { product: 'LOSER', from: '2025-09-01', price: '1700.00' },
    );
    await opened.execution.followCatalogue();
    await recordPurchases(
      opened.execution,
      accepted('1', 2, '2025-09-05', {
        product: 'LOSER',
        orderedOn: day('2025-08-31'),
        unitPrice: Yuan.of('2400.00'),
      }),
      accepted('2', 3, '2025-09-05', {
        product: 'LOSER',
        orderedOn: day('2025-09-01'),
        unitPrice: Yuan.of('1700.00'),
      }),
      accepted('3', 4, '2025-09-05', { product: 'CHEAP', unitPrice: Yuan.of('1500.00') }),
    );
    const sums = await rows(
      "SELECT product, counted, accepted FROM purchase_day WHERE day = '2025-09-05' ORDER BY product, counted",
    );
    expect(sums).toEqual([
      { product: 'CHEAP', counted: 'EXEMPT', accepted: 4 },
      { product: 'LOSER', counted: 'NON_WINNING', accepted: 2 },
      { product: 'LOSER', counted: 'WINNING', accepted: 3 },
    ]);
  });

  test('a filed purchase of what is not listed is kept, as non-winning (WH-3.3)', async () => {
    const line = accepted('1', 1, '2025-07-24', {
      channel: PurchaseChannel.FILING,
      unitPrice: Yuan.of('9.99'),
    });
    expect((await recordPurchases(opened.execution, line)).accepted).toBe(1);
    expect(await rows('SELECT standing, counted FROM purchase_line')).toEqual([
      { standing: 'UNLISTED', counted: 'NON_WINNING' },
    ]);
  });

  test('a batch without an id, or a very long one, is refused as a whole', async () => {
    const lines = Array.from({ length: 5_001 }, (_, n) => accepted(String(n), 1, '2025-08-05'));
    await expect(opened.execution.purchases.record(TESTER, { batchId: 'b', lines })).rejects.toThrow(
      'at most 5000',
    );
    await expect(opened.execution.purchases.record(TESTER, { batchId: ' ', lines: [] })).rejects.toThrow(
      'batchId is " "',
    );
  });

  test('batches that meet do not count twice', async () => {
    const lines = [accepted('1', 10, '2025-08-05'), accepted('2', 5, '2025-08-20')];
    const reports = await Promise.all([1, 2, 3, 4].map(() => recordPurchases(opened.execution, ...lines)));
    expect(reports.map(report => report.accepted).sort()).toEqual([0, 0, 0, 2]);
    expect(await months()).toMatchObject([{ accepted: 15 }]);
  });
});
