import { Yuan } from '@alliance-hub/kernel';
import { betweenRecords, testDatabases } from '@alliance-hub/testing';
import { AgreementParty, SignMode } from '../src/agreement/agreement.enums';
import { COMPANY } from './support/catalogue-log';
import { createDatabase, day, open, type OpenedExecution } from './support/open';
import {
  accepted,
  agreed,
  FENGXIANG,
  HAIKOU,
  institution,
  recordAgreements,
  recordInstitutions,
  recordPurchases,
  SANYA,
  SOURCE,
  TESTER,
} from './support/records';

const AGREEMENT = `460000:FLOW-DIVERTER:${HAIKOU}:${COMPANY}:1`;
const BEFORE_ALL = '2020-01-01T00:00:00Z';

describe.each(testDatabases())('as known at an instant, on $name', testDatabase => {
  let opened: OpenedExecution;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createDatabase(testDatabase);
    drop = created.drop;
    opened = await open({ database: created.address });
  });
  beforeEach(async () => {
    await opened.wipe();
    opened.log.tell({ product: 'P1' }, { product: 'P2', price: '10.00' });
    await opened.execution.followCatalogue();
    await recordInstitutions(opened.execution, institution(HAIKOU), institution(SANYA));
  });
  afterAll(async () => {
    await opened.execution.close();
    await drop();
  });

  const at = (instant?: string) => (instant === undefined ? '' : `asKnownAt: "${instant}"`);

  interface Figures {
    winningQuantity: number;
    nonWinningQuantity: number;
    agreed: number;
  }
  /** Winning, non-winning, agreed. */
  const progress = async (instant?: string, rollout = '460000:FLOW-DIVERTER', asOf = '2026-01-31') => {
    const { rollout: read } = await opened.answer<{ rollout: { progress: Figures } }>(
      `{ rollout(id: "${rollout}") { progress(asOf: "${asOf}", ${at(instant)}) { winningQuantity nonWinningQuantity agreed } } }`,
    );
    return [read.progress.winningQuantity, read.progress.nonWinningQuantity, read.progress.agreed];
  };
  /** Institutions in progress, with what they purchased. */
  const institutions = async (instant?: string) => {
    const { rollout } = await opened.answer<{
      rollout: {
        institutionProgress: {
          totalCount: number;
          nodes: { institution: { code: string }; progress: { purchased: number } }[];
        };
      };
    }>(
      `{ rollout(id: "460000:FLOW-DIVERTER") { institutionProgress(asOf: "2026-01-31", ${at(instant)}) {
         totalCount nodes { institution { code } progress { purchased } } } } }`,
    );
    const { nodes, totalCount } = rollout.institutionProgress;
    expect(totalCount).toBe(nodes.length);
    return nodes.map(node => [node.institution.code, node.progress.purchased]);
  };
  /** Agreed and purchased of a product in Hainan. */
  const volumes = async (product: string, instant?: string) => {
    const args = instant === undefined ? '' : `(${at(instant)})`;
    const { _entities } = await opened.answer<{
      _entities: { volumes: { agreed: number; purchased: number } }[];
    }>(
      `{ _entities(representations: [{ __typename: "Listing", productCode: "${product}", jurisdictionCode: "460000", on: "2026-01-31" }]) {
         ... on Listing { volumes${args} { agreed purchased } } } }`,
    );
    return [_entities[0]?.volumes.agreed, _entities[0]?.volumes.purchased];
  };
  interface AgreementRead {
    amount: string;
    status: string;
    signatures: { signedOn: string | null }[];
    lines: { product: { code: string }; agreedQuantity: number; price: string; purchasedQuantity: number }[];
  }
  const AGREEMENT_FIELDS =
    'amount status signatures { signedOn } lines { product { code } agreedQuantity price purchasedQuantity(asOf: "2026-01-31") }';
  const agreement = async (instant?: string) =>
    (
      await opened.answer<{ agreement: AgreementRead | null }>(
        `{ agreement(id: "${AGREEMENT}", ${at(instant)}) { ${AGREEMENT_FIELDS} } }`,
      )
    ).agreement;
  /** Ids of the rollout's agreements under a filter. */
  const listed = async (filter: string, instant?: string) => {
    const { rollout } = await opened.answer<{
      rollout: { agreements: { totalCount: number; nodes: { id: string }[] } };
    }>(
      `{ rollout(id: "460000:FLOW-DIVERTER") { agreements(filter: { ${filter} }, ${at(instant)}) { totalCount nodes { id } } } }`,
    );
    expect(rollout.agreements.totalCount).toBe(rollout.agreements.nodes.length);
    return rollout.agreements.nodes.map(({ id }) => id);
  };
  const sign = (requestId: string, party: AgreementParty) =>
    opened.execution.signing.sign(TESTER, {
      requestId,
      agreement: AGREEMENT,
      party,
      signedOn: day('2025-08-12'),
      mode: SignMode.ELECTRONIC,
      noSideAgreement: true,
      source: SOURCE,
    });

  test('a purchase corrected: before the correction as it was sent, after it as put right', async () => {
    await recordPurchases(
      opened.execution,
      accepted('1', 10, '2025-08-05'),
      accepted('2', 100, '2025-09-10'),
      accepted('3', 7, '2026-01-31'),
    );
    const sent = await betweenRecords();
    await recordPurchases(opened.execution, accepted('2', 1, '2025-09-10', { correction: true }));
    const corrected = await betweenRecords();
    await recordPurchases(opened.execution, accepted('4', 5, '2026-01-15', { institution: SANYA }));

    expect(await progress(BEFORE_ALL)).toEqual([0, 0, 0]);
    expect(await progress(sent)).toEqual([117, 0, 0]);
    expect(await progress(corrected)).toEqual([18, 0, 0]);
    expect(await progress()).toEqual([23, 0, 0]);
    expect(await volumes('P1', sent)).toEqual([0, 117]);
    expect(await volumes('P1', corrected)).toEqual([0, 18]);
    expect(await volumes('P1')).toEqual([0, 23]);
    expect(await institutions(BEFORE_ALL)).toEqual([]);
    expect(await institutions(sent)).toEqual([[HAIKOU, 117]]);
    expect(await institutions()).toEqual([
      [HAIKOU, 18],
      [SANYA, 5],
    ]);
  });

  test('a purchase put into another month, and one that never happened', async () => {
    await recordPurchases(
      opened.execution,
      accepted('1', 10, '2026-01-31'),
      accepted('2', 3, '2025-10-05', { institution: SANYA }),
    );
    const sent = await betweenRecords();
    await recordPurchases(
      opened.execution,
      accepted('1', 10, '2026-02-01', { correction: true }),
      accepted('2', 0, '2025-10-05', { institution: SANYA, correction: true }),
    );
    expect(await progress(sent)).toEqual([13, 0, 0]);
    expect(await progress()).toEqual([0, 0, 0]);
    expect(await progress(undefined, '460000:FLOW-DIVERTER', '2026-02-01')).toEqual([10, 0, 0]);
    expect(await institutions(sent)).toEqual([
      [HAIKOU, 10],
      [SANYA, 3],
    ]);
    expect(await institutions()).toEqual([]);
    const facts = await opened.execution.database.read.query<{ factId: string; payload: string }[]>(
      "SELECT factId, payload FROM change_log WHERE kind = 'LotFact' ORDER BY seq",
    );
    expect(
      facts.map(({ factId, payload }) => [factId, (JSON.parse(payload) as { void: boolean }).void]),
    ).toEqual([
      [`${HAIKOU}:1`, false],
      [`${SANYA}:2`, false],
      [`${HAIKOU}:1`, false],
      [`${SANYA}:2`, true],
    ]);
  });

  test('a standing corrected backwards: lines count as they counted then', async () => {
    await recordPurchases(opened.execution, accepted('1', 10, '2025-08-05'), accepted('2', 5, '2025-10-05'));
    const first = await betweenRecords();
    opened.log.tell(
      { product: 'P1', to: '2025-10-01' },
      { product: 'P1', from: '2025-10-01', standing: 'NON_WINNING' },
    );
    await opened.execution.followCatalogue();
    const second = await betweenRecords();
    opened.log.tell(
      { product: 'P1', from: '2025-10-01', standing: 'NON_WINNING', void: true },
      { product: 'P1' },
    );
    await opened.execution.followCatalogue();
    expect(await progress(first)).toEqual([15, 0, 0]);
    expect(await progress(second)).toEqual([10, 5, 0]);
    expect(await progress()).toEqual([15, 0, 0]);
  });

  test('a code replaced: the product of today has the volumes that it had under its former code', async () => {
    await recordAgreements(opened.execution, [agreed('A', 100)]);
    await recordPurchases(opened.execution, accepted('1', 10, '2025-08-05'));
    const former = await betweenRecords();
    opened.log.tell({ product: 'P1', void: true }, { product: 'P9', formerCodes: ['P1'] });
    await opened.execution.followCatalogue();
    await recordPurchases(opened.execution, accepted('2', 4, '2025-09-05', { product: 'P9' }));
    expect(await volumes('P9', former)).toEqual([100, 10]);
    expect(await volumes('P9')).toEqual([100, 14]);
    expect((await agreement(former))?.lines).toMatchObject([
      { product: { code: 'P9' }, purchasedQuantity: 10 },
    ]);
  });

  test('an agreement corrected and signed: quantity, amount, signatures and status of then', async () => {
    const distributor = '91460100DEMA012866';
    await recordAgreements(opened.execution, [agreed('A', 100, { distributor })]);
    await sign('S1', AgreementParty.INSTITUTION);
    const first = await betweenRecords();
    await recordAgreements(opened.execution, [
      agreed('A', 80, { distributor, correction: true }),
      agreed('B', 1, { product: 'P2', institution: SANYA }),
    ]);
    await sign('S2', AgreementParty.COMPANY);
    await sign('S3', AgreementParty.DISTRIBUTOR);
    const second = await betweenRecords();
    await recordAgreements(opened.execution, [agreed('A', 81, { distributor, correction: true })]);

    expect(await agreement(BEFORE_ALL)).toBeNull();
    expect(await agreement(first)).toMatchObject({
      amount: '186000.00',
      status: 'PARTLY_SIGNED',
      signatures: [{ signedOn: '2025-08-12' }, { signedOn: null }, { signedOn: null }],
      lines: [{ agreedQuantity: 100, price: '1860.00' }],
    });
    expect(await agreement(second)).toMatchObject({
      amount: '148800.00',
      status: 'CLOSED',
      signatures: Array(3).fill({ signedOn: '2025-08-12' }),
      lines: [{ agreedQuantity: 80 }],
    });
    expect(await agreement()).toMatchObject({ amount: '150660.00', lines: [{ agreedQuantity: 81 }] });
    expect(await progress(BEFORE_ALL)).toEqual([0, 0, 0]);
    expect(await progress(first)).toEqual([0, 0, 100]);
    expect(await progress(second)).toEqual([0, 0, 81]);
    expect(await progress()).toEqual([0, 0, 82]);
    expect(await volumes('P1', first)).toEqual([100, 0]);

    const other = AGREEMENT.replace(HAIKOU, SANYA);
    expect(await listed('', BEFORE_ALL)).toEqual([]);
    expect(await listed('', first)).toEqual([AGREEMENT]);
    expect(await listed('', second)).toEqual([AGREEMENT, other]);
    expect(await listed('statuses: [PARTLY_SIGNED]', first)).toEqual([AGREEMENT]);
    expect(await listed('statuses: [PARTLY_SIGNED]', second)).toEqual([]);
    expect(await listed('statuses: [CLOSED]', second)).toEqual([AGREEMENT]);
    expect(await listed('statuses: [DRAFT]', second)).toEqual([other]);
    expect(await listed('awaiting: [COMPANY]', first)).toEqual([AGREEMENT]);
    expect(await listed('awaiting: [COMPANY]', second)).toEqual([other]);
    expect(await listed('products: ["P2"]', first)).toEqual([]);
    expect(await listed('products: ["P2"]', second)).toEqual([other]);
    expect(await listed('products: ["P1"]', first)).toEqual([AGREEMENT]);
  });

  test('a winning price corrected for the first day of the year prices the agreement anew; a later one does not', async () => {
    await recordAgreements(opened.execution, [agreed('A', 10)]);
    const first = await betweenRecords();
    opened.log.tell(
      { product: 'P1', to: '2026-02-01' },
      { product: 'P1', from: '2026-02-01', price: '900.00' },
    );
    await opened.execution.followCatalogue();
    expect(await agreement()).toMatchObject({ amount: '18600.00', lines: [{ price: '1860.00' }] });
    opened.log.tell({ product: 'P1', to: '2026-02-01', price: '1680.00' });
    await opened.execution.followCatalogue();
    expect(await agreement()).toMatchObject({ amount: '16800.00', lines: [{ price: '1680.00' }] });
    expect(await agreement(first)).toMatchObject({ amount: '18600.00', lines: [{ price: '1860.00' }] });
    const facts = await opened.execution.database.read.query<{ payload: string }[]>(
      "SELECT payload FROM change_log WHERE kind = 'AgreementFact' ORDER BY seq",
    );
    expect(facts.map(({ payload }) => (JSON.parse(payload) as { amount: string }).amount)).toEqual([
      '18600.00',
      '16800.00',
    ]);
    const [kept] = await opened.execution.database.read.query<{ details: string }[]>(
      "SELECT details FROM audit_entry WHERE action = 'catalogue.follow'",
    );
    expect(JSON.parse(kept?.details ?? '')).toMatchObject({ agreementLinesPricedAnew: 1 });
    opened.log.tell({ product: 'P1', to: '2026-02-01', standing: 'NON_WINNING', price: '1.00' });
    await opened.execution.followCatalogue();
    expect(await agreement()).toMatchObject({ lines: [{ price: '900.00' }] });
  });

  test('where an institution lay: on the day asked about, as known at the instant', async () => {
    await recordInstitutions(opened.execution, institution(FENGXIANG));
    opened.log.tell({
      product: 'U1',
      jurisdiction: '610000',
      from: '2026-05-31',
      category: 'UROLOGY',
      price: '5.00',
    });
    await opened.execution.followCatalogue();
    await recordAgreements(opened.execution, [agreed('U', 10, { institution: FENGXIANG, product: 'U1' })], {
      rollout: '610000:UROLOGY',
    });
    await recordPurchases(
      opened.execution,
      accepted('1', 10, '2026-06-05', { institution: FENGXIANG, product: 'U1', unitPrice: Yuan.of('5.00') }),
    );
    const district = async (asOf: string, instant?: string) =>
      (await progress(instant, '610305:UROLOGY', asOf))[0];
    const first = await betweenRecords();
    // From 1 October it lies in another district of Baoji.
    await recordInstitutions(
      opened.execution,
      institution(FENGXIANG, { jurisdiction: '610302', from: day('2026-10-01') }),
    );
    expect(await district('2026-09-30')).toBe(10);
    expect(await district('2026-10-01')).toBe(0);
    expect(await district('2026-10-01', first)).toBe(10);
    expect((await progress(undefined, '610302:UROLOGY', '2026-10-01'))[0]).toBe(10);
    expect((await progress(undefined, '610300:UROLOGY', '2026-10-01'))[0]).toBe(10);
  });

  test('an extension decided later is not known before', async () => {
    const rollout = '500000:GUIDEWIRE';
    const year = async (instant?: string) => {
      const { rollout: read } = await opened.answer<{ rollout: { progress: { agreementYear: number } } }>(
        `{ rollout(id: "${rollout}") { progress(asOf: "2027-09-01", ${at(instant)}) { agreementYear } } }`,
      );
      return read.progress.agreementYear;
    };
    const before = await betweenRecords();
    await opened.execution.extensions.extend(TESTER, {
      rollout,
      extendedTo: day('2028-05-19'),
      source: SOURCE,
    });
    expect([await year(before), await year()]).toEqual([2, 3]);
  });

  test('as many statements for one instant as for many rows', async () => {
    const instant = await betweenRecords();
    const hospitals = Array.from({ length: 20 }, (_, n) => `H4601069${String(n).padStart(4, '0')}`);
    await recordInstitutions(opened.execution, ...hospitals.map(code => institution(code)));
    await recordAgreements(
      opened.execution,
      hospitals.map((code, n) => agreed(`A${n}`, 5, { institution: code })),
    );
    await recordPurchases(
      opened.execution,
      ...hospitals.map((code, n) => accepted(`L${n}`, 1, '2025-10-05', { institution: code })),
    );
    const later = await betweenRecords();
    await recordPurchases(
      opened.execution,
      ...hospitals.map((code, n) =>
        accepted(`L${n}`, 2, '2025-10-05', { institution: code, correction: true }),
      ),
    );
    const count = async (first: number, known: string) => {
      opened.statements.reset();
      await opened.answer(`{ rollout(id: "460000:FLOW-DIVERTER") {
        progress(asOf: "2026-01-31", asKnownAt: "${known}") { purchased }
        institutionProgress(first: ${first}, asOf: "2026-01-31", asKnownAt: "${known}") { nodes { institution { name } progress { purchased } } }
        agreements(first: ${first}, asKnownAt: "${known}") { nodes { amount signatures { party } lines { purchasedQuantity } } } } }`);
      return opened.statements.count;
    };
    expect(await count(20, later)).toBe(await count(2, later));
    expect(await progress(later)).toEqual([20, 0, 100]);
    expect(await progress(instant)).toEqual([0, 0, 0]);
    expect(await progress()).toEqual([40, 0, 100]);
  });

  test('an instant still to come is refused', async () => {
    const { errors } = await opened.ask(
      '{ rollout(id: "460000:FLOW-DIVERTER") { progress(asKnownAt: "2999-01-01T00:00:00Z") { agreed } } }',
    );
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'asKnownAt' } });
  });
});
