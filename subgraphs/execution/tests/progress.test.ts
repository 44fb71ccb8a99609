import { addDays, addMonths, daysBetween, type PlainDate, Ratio, Yuan } from '@alliance-hub/kernel';
import { testDatabases } from '@alliance-hub/testing';
import { drawn } from '../src/sample/seeded';
import { PurchaseLineKind } from '../src/purchase/purchase.enums';
import type { PurchaseLineInput } from '../src/purchase/purchase.inputs';
import { createDatabase, day, open, type OpenedExecution } from './support/open';
import {
  accepted,
  agreed,
  HAIKOU,
  institution,
  recordAgreements,
  recordInstitutions,
  recordPurchases,
  SANYA,
} from './support/records';

interface ProgressRead {
  agreementYear: number;
  agreed: number;
  purchased: number;
  completion: string | null;
  elapsed: string;
  band: string | null;
  winningQuantity: number;
  nonWinningQuantity: number;
  exemptQuantity: number;
  nonWinningShare: string | null;
  nonWinningTest: string;
  reasons: {
    says: string;
    result: string | null;
    clause: { id: string; reading: string | null } | null;
    inputs: { name: string; value: string }[];
  }[];
}

describe.each(testDatabases())('progress on $name', testDatabase => {
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
      { product: 'P2' },
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

  const FIELDS = `agreementYear agreed purchased completion elapsed band winningQuantity nonWinningQuantity exemptQuantity
    nonWinningShare nonWinningTest reasons { says result clause { id reading } inputs { name value } }`;
  const progress = async (asOf: string, id = '460000:FLOW-DIVERTER'): Promise<ProgressRead> => {
    const data = await opened.answer<{ rollout: { progress: ProgressRead } }>(
      `{ rollout(id: "${id}") { progress(asOf: "${asOf}") { ${FIELDS} } } }`,
    );
    return data.rollout.progress;
  };
  const other = (lineId: string, product: 'LOSER' | 'CHEAP', quantity: number, on: string) =>
    accepted(lineId, quantity, on, { product, unitPrice: Yuan.of('1500.00') });

  test('X-16: agreed 800, purchased 380 at 2026-01-31', async () => {
    await recordAgreements(opened.execution, [agreed('1', 500), agreed('2', 300, { product: 'P2' })]);
    await recordPurchases(
      opened.execution,
      accepted('1', 200, '2025-07-30'),
      accepted('2', 180, '2026-01-31', { product: 'P2' }),
      accepted('3', 50, '2026-02-01'),
    );
    const found = await progress('2026-01-31');
    expect(found).toMatchObject({
      agreementYear: 1,
      agreed: 800,
      purchased: 380,
      completion: '0.475',
      elapsed: '0.509589',
      band: 'BEHIND',
    });
    expect(Ratio.quotient(186, 365).toString()).toBe('0.509589');
    const [completion, nonWinning] = found.reasons;
    expect(completion).toMatchObject({ clause: { id: 'HI-4.2c' }, result: '47.50 %' });
    expect(completion?.clause?.reading).toMatch(/^A-08: /);
    expect(completion?.inputs).toContainEqual({ name: 'elapsed', value: '50.96 %' });
    expect(nonWinning).toMatchObject({ clause: { id: 'HI-3.2.1b' }, result: '0.00 %: PASS' });
  });

  test('X-03 in Hainan: 45 winning, 55 others of which 10 exempt pass; 50 and 50 fail', async () => {
    await recordPurchases(
      opened.execution,
      accepted('1', 45, '2025-09-05'),
      other('2', 'LOSER', 45, '2025-09-05'),
      other('3', 'CHEAP', 10, '2025-09-05'),
    );
    expect(await progress('2025-12-31')).toMatchObject({
      winningQuantity: 45,
      nonWinningQuantity: 55,
      exemptQuantity: 10,
      nonWinningShare: '0.45',
      nonWinningTest: 'PASS',
      completion: null,
      band: null,
    });
    await recordPurchases(opened.execution, other('4', 'LOSER', 10, '2025-09-06'));
    expect(await progress('2025-12-31')).toMatchObject({ nonWinningShare: '0.5', nonWinningTest: 'FAIL' });
    expect(await progress('2025-09-05')).toMatchObject({ nonWinningTest: 'PASS' });
  });

  test('nothing bought is no data, not a pass', async () => {
    await recordAgreements(opened.execution, [agreed('1', 10)]);
    expect(await progress('2025-12-31')).toMatchObject({
      band: 'ZERO',
      nonWinningShare: null,
      nonWinningTest: 'NO_DATA',
    });
  });

  test('A-04: each agreement year starts anew', async () => {
    await recordAgreements(opened.execution, [agreed('1', 100)]);
    await recordAgreements(opened.execution, [agreed('2', 120)], { agreementYear: 2 });
    await recordPurchases(opened.execution, accepted('1', 7, '2026-07-29'), accepted('2', 11, '2026-07-30'));
    expect(await progress('2026-07-29')).toMatchObject({
      agreementYear: 1,
      agreed: 100,
      purchased: 7,
      elapsed: '1',
    });
    expect(await progress('2026-07-30')).toMatchObject({
      agreementYear: 2,
      agreed: 120,
      purchased: 11,
      elapsed: '0.00274',
    });
  });

  test('HI-4.2c A-08: the day before the cycle does not count', async () => {
    await recordPurchases(opened.execution, accepted('1', 7, '2025-07-29'), accepted('2', 11, '2025-07-30'));
    expect(await progress('2025-08-31')).toMatchObject({ purchased: 11 });
    expect(await progress('2025-07-29')).toMatchObject({ purchased: 0, elapsed: '0', agreementYear: 1 });
  });

  test('A-10: after the end no new volume is owed; the last year is shown as it ended', async () => {
    await recordAgreements(opened.execution, [agreed('2', 120)], { agreementYear: 2 });
    await recordPurchases(opened.execution, accepted('1', 11, '2026-08-30'));
    const found = await progress('2027-09-01');
    expect(found).toMatchObject({ agreementYear: 2, agreed: 120, purchased: 11, elapsed: '1' });
    expect(found.reasons.map(reason => reason.clause?.id)).toContain('HI-5.1');
    const dialysis = await progress('2026-11-22', '210000:DIALYZER');
    expect(dialysis.reasons.find(reason => reason.result === 'EXPIRED_PENDING')?.clause?.reading).toMatch(
      /^A-41/,
    );
  });

  test('of each institution its own', async () => {
    await recordAgreements(opened.execution, [agreed('1', 100), agreed('2', 10, { institution: SANYA })]);
    await recordPurchases(
      opened.execution,
      accepted('1', 60, '2025-09-05'),
      accepted('2', 30, '2025-09-05', { institution: SANYA }),
    );
    const query = `{ rollout(id: "460000:FLOW-DIVERTER") { institutionProgress(asOf: "2026-01-31", first: 1) {
      totalCount pageInfo { hasNextPage } nodes { institution { code name } progress { agreed purchased band } } } } }`;
    expect(await opened.answer(query)).toEqual({
      rollout: {
        institutionProgress: {
          totalCount: 2,
          pageInfo: { hasNextPage: true },
          nodes: [
            {
              institution: { code: HAIKOU, name: `演示医院 ${HAIKOU}` },
              progress: { agreed: 100, purchased: 60, band: 'NORMAL' },
            },
          ],
        },
      },
    });
  });

  test('volumes of a listing: by default of the year that holds the day, purchased up to that day', async () => {
    await recordAgreements(opened.execution, [agreed('1', 100)]);
    await recordPurchases(
      opened.execution,
      accepted('1', 60, '2025-09-05'),
      accepted('2', 5, '2026-08-05'),
      other('3', 'LOSER', 3, '2025-09-05'),
    );
    const listing = (productCode: string, on: string, args = '') =>
      opened
        .answer<{ _entities: { volumes: unknown }[] }>(
          `{ _entities(representations: [{ __typename: "Listing", productCode: "${productCode}", jurisdictionCode: "460000", on: "${on}" }]) { ... on Listing { volumes${args} { agreementYear agreed purchased completion } } } }`,
        )
        .then(data => data._entities[0]?.volumes);
    const first = { agreementYear: 1, agreed: 100 };
    expect(await listing('P1', '2025-09-04')).toEqual({ ...first, purchased: 0, completion: '0' });
    expect(await listing('P1', '2025-09-05')).toEqual({ ...first, purchased: 60, completion: '0.6' });
    expect(await listing('P1', '2026-08-31')).toEqual({
      agreementYear: 2,
      agreed: 0,
      purchased: 5,
      completion: null,
    });
    expect(await listing('P1', '2026-08-31', '(agreementYear: 1)')).toEqual({
      ...first,
      purchased: 60,
      completion: '0.6',
    });
    expect(await listing('P1', '2027-08-31')).toMatchObject({ agreementYear: 2, purchased: 5 });
    expect(await listing('LOSER', '2025-12-31')).toEqual({
      agreementYear: 1,
      agreed: 0,
      purchased: 3,
      completion: null,
    });
    expect(await listing('P1', '2025-07-29')).toBeNull();
    expect(await listing('P1', '2025-09-05', '(agreementYear: 3)')).toBeNull();
    expect(await listing('P9', '2025-09-05')).toBeNull();
  });

  test('sums by month and day equal the sum over the lines, whatever the day', async () => {
    const start = day('2025-07-30');
    const end = day('2026-07-29');
    const lines = Array.from({ length: 400 }, (_, n): PurchaseLineInput => {
      const on = addDays(start, drawn(daysBetween(start, end) + 1, 'day', n));
      const kind = drawn(10, 'kind', n) === 0 ? PurchaseLineKind.RETURN : PurchaseLineKind.ACCEPTANCE;
      return { ...accepted(String(n), 1 + drawn(50, 'quantity', n), on), kind };
    });
    await recordPurchases(opened.execution, ...lines);
    const sumTo = (last: PlainDate) =>
      lines
        .filter(line => line.orderedOn <= last)
        .reduce(
          (sum, line) => sum + (line.kind === PurchaseLineKind.RETURN ? -line.quantity : line.quantity),
          0,
        );
    for (const last of [
      start,
      day('2025-07-31'),
      day('2025-08-31'),
      day('2026-02-28'),
      end,
      ...[1, 3, 5, 7, 9, 11].map(n => addDays(addMonths(start, n), n)),
    ]) {
      expect([last, (await progress(last)).purchased]).toEqual([last, Math.max(sumTo(last), 0)]);
    }
  });
});
