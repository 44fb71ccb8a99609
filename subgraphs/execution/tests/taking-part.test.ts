import { betweenRecords, testDatabases } from '@alliance-hub/testing';
import { AgreementParty, SignMode } from '../src/agreement/agreement.enums';
import { Ownership } from '../src/institution/institution.enums';
import { COMPANY } from './support/catalogue-log';
import { bureau, createDatabase, day, open, type OpenedExecution } from './support/open';
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
const OUTSIDE = 'H46020399009';

interface Read {
  agreed: number;
  purchased: number;
  completion: string | null;
  nonWinningQuantity: number;
  nonWinningShare: string | null;
  nonWinningTest: string;
  reasons: { says: string; clause: { id: string } | null; inputs: { name: string; value: string }[] }[];
}

/** SANYA is private and free to take part, OUTSIDE private and outside of the notice, HAIKOU public and obliged. */
describe.each(testDatabases())('HI-1.2 who need not take part, on $name', testDatabase => {
  let opened: OpenedExecution;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createDatabase(testDatabase);
    drop = created.drop;
    opened = await open({ database: created.address });
    opened.log.tell({ product: 'P1' }, { product: 'LOSER', standing: 'NON_WINNING', price: '1860.00' });
    await recordInstitutions(
      opened.execution,
      institution(HAIKOU),
      institution(SANYA, { ownership: Ownership.PRIVATE }),
      institution(OUTSIDE, { ownership: Ownership.PRIVATE, designated: false }),
    );
    await recordAgreements(opened.execution, [agreed('H', 100)]);
    await recordPurchases(
      opened.execution,
      accepted('H', 30, '2025-09-01'),
      accepted('H2', 10, '2025-09-01', { product: 'LOSER' }),
      accepted('S', 20, '2025-09-01', { institution: SANYA }),
      accepted('S2', 60, '2025-09-01', { institution: SANYA, product: 'LOSER' }),
      accepted('O', 7, '2025-09-01', { institution: OUTSIDE, product: 'LOSER' }),
    );
  });
  afterAll(async () => {
    await opened.execution.close();
    await drop();
  });

  const FIELDS =
    'agreed purchased completion nonWinningQuantity nonWinningShare nonWinningTest reasons { says clause { id } inputs { name value } }';
  const progress = async (asOf: string, { place = '460000', knownAt = '' } = {}): Promise<Read> => {
    const at = knownAt && `, asKnownAt: "${knownAt}"`;
    const data = await opened.answer<{ rollout: { progress: Read } }>(
      `{ rollout(id: "${place}:FLOW-DIVERTER") { progress(asOf: "${asOf}"${at}) { ${FIELDS} } } }`,
      bureau('460000'),
    );
    return data.rollout.progress;
  };
  const figures = ({ agreed: volume, purchased, nonWinningQuantity, nonWinningTest }: Read) => [
    volume,
    purchased,
    nonWinningQuantity,
    nonWinningTest,
  ];
  const byInstitution = async (asOf: string) => {
    const data = await opened.answer<{
      rollout: { institutionProgress: { nodes: { institution: { code: string }; progress: Read }[] } };
    }>(
      `{ rollout(id: "460000:FLOW-DIVERTER") { institutionProgress(asOf: "${asOf}") { nodes {
          institution { code } progress { ${FIELDS} } } } } }`,
      bureau('460000'),
    );
    return data.rollout.institutionProgress.nodes;
  };

  test('they owe nothing and are not judged until they have signed; the reason says what is left out', async () => {
    const before = await progress('2025-09-30');
    // The obliged one counts unsigned (HI-4.2c).
    expect(figures(before)).toEqual([100, 30, 10, 'PASS']);
    expect(before).toMatchObject({ completion: '0.3', nonWinningShare: '0.25' });
    const reason = before.reasons.find(({ clause }) => clause?.id === 'HI-1.2');
    expect(reason?.inputs).toEqual([
      { name: 'institutions', value: '2' },
      { name: 'agreed', value: '0' },
      { name: 'winning', value: '20' },
      { name: 'non-winning', value: '67' },
      { name: 'of which exempt', value: '0' },
    ]);
    expect(figures(await progress('2025-09-30', { place: '460200' }))).toEqual([0, 0, 0, 'NO_DATA']);
    expect(
      (await progress('2025-09-30', { place: '460100' })).reasons.map(({ clause }) => clause?.id),
    ).not.toContain('HI-1.2');
  });

  test('what was agreed and bought counts from the day on which the last party signed, as far as it is on record', async () => {
    const line = agreed('S', 50, { institution: SANYA, distributor: DISTRIBUTOR });
    await recordAgreements(opened.execution, [line]);
    expect(figures(await progress('2025-09-30'))).toEqual([100, 30, 10, 'PASS']);
    const sign = (party: AgreementParty, signedOn: string) =>
      opened.execution.signing.sign(TESTER, {
        requestId: `s-${party}`,
        agreement: `460000:FLOW-DIVERTER:${SANYA}:${COMPANY}:1`,
        party,
        signedOn: day(signedOn),
        mode: SignMode.ELECTRONIC,
        noSideAgreement: true,
        source: SOURCE,
      });
    await sign(AgreementParty.INSTITUTION, '2025-09-03');
    await sign(AgreementParty.COMPANY, '2025-09-10');
    expect(figures(await progress('2025-09-30'))).toEqual([100, 30, 10, 'PASS']);
    const knownAt = await betweenRecords();
    await sign(AgreementParty.DISTRIBUTOR, '2025-09-05');

    expect(figures(await progress('2025-09-09'))).toEqual([100, 30, 10, 'PASS']);
    expect(figures(await progress('2025-09-10'))).toEqual([150, 50, 70, 'FAIL']);
    expect(figures(await progress('2025-09-30', { knownAt }))).toEqual([100, 30, 10, 'PASS']);
    expect(figures(await progress('2025-09-30', { place: '460200' }))).toEqual([50, 20, 60, 'FAIL']);
  });

  test('the parts sum to the total', async () => {
    const total = await progress('2025-09-30');
    const parts = await byInstitution('2025-09-30');
    expect(parts.map(({ institution: { code }, progress: part }) => [code, ...figures(part)])).toEqual([
      [HAIKOU, 100, 30, 10, 'PASS'],
      [SANYA, 50, 20, 60, 'FAIL'],
      [OUTSIDE, 0, 0, 0, 'NO_DATA'],
    ]);
    const sum = (key: 'agreed' | 'purchased' | 'nonWinningQuantity') =>
      parts.reduce((all, { progress: part }) => all + part[key], 0);
    expect([sum('agreed'), sum('purchased'), sum('nonWinningQuantity')]).toEqual([
      total.agreed,
      total.purchased,
      total.nonWinningQuantity,
    ]);
  });
});
