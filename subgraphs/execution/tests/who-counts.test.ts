import { insertMany } from '@alliance-hub/database';
import { Yuan } from '@alliance-hub/kernel';
import { testDatabases } from '@alliance-hub/testing';
import { AgreementParty, SignMode } from '../src/agreement/agreement.enums';
import { InstitutionTier, Ownership } from '../src/institution/institution.enums';
import { InstitutionVersion } from '../src/institution/institution.entity';
import { Counted } from '../src/purchase/purchase.enums';
import { PurchaseMonth } from '../src/purchase/purchase-sum.entity';
import { COMPANY } from './support/catalogue-log';
import { createDatabase, day, OFFICE, open, type OpenedExecution } from './support/open';
import {
  accepted,
  agreed,
  HAIKOU,
  institution,
  recordAgreements,
  recordInstitutions,
  recordPurchases,
  SANYA,
  SOURCE,
  TESTER,
} from './support/records';

const DISTRIBUTOR = '91460100DEMA012866';
const ROLLOUT = '460000:FLOW-DIVERTER';

interface Read {
  rollout: { progress: { agreed: number; purchased: number } };
  jurisdiction: {
    monitoring: {
      rollouts: {
        rollout: { id: string };
        purchasedInPeriod: number;
        participating: number;
        agreementMonth: { purchased: number };
        progress: { agreed: number; purchased: number };
      }[];
    };
  };
  _entities: { volumes: { agreed: number; purchased: number; completion: string | null } }[];
}

describe.each(testDatabases())('HI-1.2 who counts, on $name', testDatabase => {
  let opened: OpenedExecution;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createDatabase(testDatabase);
    drop = created.drop;
    opened = await open({ database: created.address });
  });
  beforeEach(async () => {
    await opened.wipe();
    opened.log.tell({ product: 'P1' });
    await opened.execution.followCatalogue();
    await recordInstitutions(
      opened.execution,
      institution(HAIKOU),
      institution(SANYA, { ownership: Ownership.PRIVATE }),
    );
    await recordAgreements(opened.execution, [agreed('H', 100)]);
    await recordPurchases(
      opened.execution,
      accepted('H', 30, '2025-09-01'),
      accepted('S', 20, '2025-09-02', { institution: SANYA }),
      accepted('S2', 5, '2025-08-15', { institution: SANYA }),
    );
  });
  afterAll(async () => {
    await opened.execution.close();
    await drop();
  });

  /** What progress, the report and the listing say, each by its own way of counting. */
  const read = async (place = '460000', asOf = '2025-09-30') => {
    const query = `{
      rollout(id: "${place}:FLOW-DIVERTER") { progress(asOf: "${asOf}") { agreed purchased } }
      jurisdiction(code: "${place}") { monitoring(period: MONTH, endingOn: "${asOf}", frozen: false) { rollouts {
        rollout { id } purchasedInPeriod participating agreementMonth { purchased } progress { agreed purchased } } } }
      _entities(representations: [{ __typename: "Listing", productCode: "P1", jurisdictionCode: "${place}", on: "${asOf}" }]) {
        ... on Listing { volumes { agreed purchased completion } } } }`;
    const { rollout, jurisdiction, _entities } = await opened.answer<Read>(query, OFFICE);
    const row = jurisdiction.monitoring.rollouts.find(one => one.rollout.id === `${place}:FLOW-DIVERTER`);
    expect(row?.progress).toEqual(rollout.progress);
    const [listing] = _entities;
    expect(listing?.volumes).toMatchObject(rollout.progress);
    return {
      ...{ ...rollout.progress, completion: listing?.volumes.completion },
      ...{ period: row?.purchasedInPeriod, month: row?.agreementMonth.purchased },
      participating: row?.participating,
    };
  };
  const signs = async (signedOn: string) => {
    await recordAgreements(opened.execution, [
      agreed('S', 50, { institution: SANYA, distributor: DISTRIBUTOR }),
    ]);
    for (const party of [AgreementParty.INSTITUTION, AgreementParty.COMPANY, AgreementParty.DISTRIBUTOR]) {
      await opened.execution.signing.sign(TESTER, {
        requestId: `s-${party}`,
        agreement: `${ROLLOUT}:${SANYA}:${COMPANY}:1`,
        party,
        signedOn: day(signedOn),
        mode: SignMode.ELECTRONIC,
        noSideAgreement: true,
        source: SOURCE,
      });
    }
  };

  test('the report and the listing leave out whom progress leaves out', async () => {
    expect(await read()).toEqual({
      ...{ agreed: 100, purchased: 30, completion: '0.3' },
      ...{ period: 30, month: 0, participating: 1 },
    });
    expect(await read('460200')).toEqual({
      ...{ agreed: 0, purchased: 0, completion: null },
      ...{ period: 0, month: 0, participating: 0 },
    });
  });

  test.each([
    ['2025-09-30', { agreed: 150, purchased: 55, period: 50, participating: 2 }],
    ['2025-10-01', { agreed: 100, purchased: 30, period: 30, participating: 1 }],
  ])('and count it from its agreement on: signed on %s', async (signedOn, expected) => {
    await signs(signedOn);
    expect(await read()).toMatchObject(expected);
  });

  test('a quarter over two agreement years asks for each year who counts', async () => {
    await signs('2025-09-10');
    await recordPurchases(
      opened.execution,
      accepted('S3', 7, '2026-07-29', { institution: SANYA }),
      accepted('S4', 9, '2026-07-30', { institution: SANYA }),
      accepted('H4', 1, '2026-08-01'),
    );
    const query = `{ jurisdiction(code: "460000") { monitoring(period: QUARTER, endingOn: "2026-09-30", frozen: false) {
      rollouts { rollout { id } purchasedInPeriod } } } }`;
    const { jurisdiction } = await opened.answer<Read>(query, OFFICE);
    const row = jurisdiction.monitoring.rollouts.find(one => one.rollout.id === ROLLOUT);
    expect(row?.purchasedInPeriod).toBe(8);
  });

  test('a quarter that begins in the year before leaves out who bought in that part of it alone', async () => {
    const [hospital, clinic] = ['H50010399001', 'H50010399002'];
    const clips = '500000:LIGATION-CLIP';
    const clip = { product: 'K1', jurisdiction: '500000', category: 'LIGATION-CLIP', from: '2025-05-20' };
    opened.log.tell({ ...clip, price: '18.60' });
    await opened.execution.followCatalogue();
    await recordInstitutions(
      opened.execution,
      institution(hospital),
      institution(clinic, { ownership: Ownership.PRIVATE }),
    );
    const buys = (lineId: string, quantity: number, on: string, code = clinic) =>
      recordPurchases(
        opened.execution,
        accepted(lineId, quantity, on, { institution: code, product: 'K1', unitPrice: Yuan.of('18.60') }),
      );
    const inQuarter = async () => {
      const query = `{ jurisdiction(code: "500000") { monitoring(period: QUARTER, endingOn: "2026-06-30", frozen: false) {
        rollouts { rollout { id } purchasedInPeriod } } } }`;
      const { jurisdiction } = await opened.answer<Read>(query, OFFICE);
      return jurisdiction.monitoring.rollouts.find(one => one.rollout.id === clips)?.purchasedInPeriod;
    };
    await buys('1', 10, '2026-04-15', hospital);
    await buys('2', 3, '2026-06-15', hospital);
    await buys('3', 50, '2026-04-15');
    expect(await inQuarter()).toBe(13);
    await buys('4', 7, '2026-05-19');
    await buys('5', 9, '2026-05-20');
    expect(await inQuarter()).toBe(13);
  });

  test('however many clinics do not count, statements take them', async () => {
    const codes = Array.from({ length: 33_000 }, (_, n) => `H460106${String(10_000 + n)}`);
    const version = {
      ...{
        name: '诊所',
        jurisdiction: '460106',
        ownership: Ownership.PRIVATE,
        tier: InstitutionTier.PRIMARY,
      },
      ...{
        designated: true,
        validFrom: day('2021-01-01'),
        validTo: null,
        recordedAt: '2025-01-01T00:00:00.000Z',
      },
    };
    const month = {
      ...{
        jurisdiction: '460000',
        category: 'FLOW-DIVERTER',
        product: 'P1',
        company: COMPANY,
        distributor: '',
      },
      ...{ month: '2025-09', counted: Counted.WINNING },
      ...{ accepted: 1, returned: 0, used: 0, amount: 0 },
    };
    await opened.execution.database.transaction(async manager => {
      await insertMany(
        manager,
        InstitutionVersion,
        codes.map(code => ({ ...version, code, id: `${code}@1` })),
      );
      await insertMany(
        manager,
        PurchaseMonth,
        codes.map(code => ({ ...month, institution: code })),
      );
    });
    opened.statements.reset();
    expect(await read()).toMatchObject({ purchased: 30, period: 30, participating: 1, completion: '0.3' });
    for (const sql of opened.statements.statements) {
      expect(sql.split('?').length).toBeLessThan(16_000);
    }
  });
});
