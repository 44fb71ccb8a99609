import { type AskerInput } from '@alliance-hub/auth';
import { testDatabases } from '@alliance-hub/testing';
import { AgreementParty, SignMode } from '../src/agreement/agreement.enums';
import { COMPANY } from './support/catalogue-log';
import { bureau, createDatabase, day, OFFICE, open, type OpenedExecution } from './support/open';
import {
  agreed,
  HAIKOU,
  institution,
  recordAgreements,
  recordInstitutions,
  SANYA,
  SOURCE,
  TESTER,
} from './support/records';

describe.each(testDatabases())('obligations on $name', testDatabase => {
  let opened: OpenedExecution;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const created = await createDatabase(testDatabase);
    drop = created.drop;
    opened = await open({ database: created.address });
  });
  afterAll(async () => {
    await opened.execution.close();
    await drop();
  });

  const status = async (on: string, asker: AskerInput = OFFICE) => {
    const { jurisdiction } = await opened.answer<{ jurisdiction: { obligations: { status: string }[] } }>(
      `{ jurisdiction(code: "460000") { obligations(from: "2025-08-30", to: "2025-08-30") { status(on: "${on}") } } }`,
      asker,
    );
    return jurisdiction.obligations.map(one => one.status);
  };
  const sign = (hospital: string, party: AgreementParty, on: string) =>
    opened.execution.signing.sign(TESTER, {
      requestId: `${hospital} ${party}`,
      agreement: `460000:FLOW-DIVERTER:${hospital}:${COMPANY}:1`,
      party,
      signedOn: day(on),
      mode: SignMode.ELECTRONIC,
      noSideAgreement: true,
      source: SOURCE,
    });

  test('HI-4.2a signing is met on the day that the last party signs the last agreement', async () => {
    await opened.wipe();
    await recordInstitutions(opened.execution, institution(HAIKOU), institution(SANYA));
    opened.log.tell({ product: 'P1' });
    expect(await status('2025-09-01')).toEqual(['UNKNOWN']);

    const distributor = '91460100DEMA012866';
    await recordAgreements(opened.execution, [
      agreed('1', 10, { distributor }),
      agreed('2', 10, { distributor, institution: SANYA }),
    ]);
    await sign(HAIKOU, AgreementParty.DISTRIBUTOR, '2025-08-01');
    await sign(SANYA, AgreementParty.DISTRIBUTOR, '2025-08-01');
    await sign(HAIKOU, AgreementParty.INSTITUTION, '2025-08-01');
    await sign(HAIKOU, AgreementParty.COMPANY, '2025-08-20');
    await sign(SANYA, AgreementParty.INSTITUTION, '2025-08-21');
    expect(await status('2025-08-31')).toEqual(['DUE']);
    expect(await status('2025-09-01')).toEqual(['OVERDUE']);

    await sign(SANYA, AgreementParty.COMPANY, '2025-09-05');
    expect(await status('2025-09-04')).toEqual(['OVERDUE']);
    expect(await status('2025-09-05')).toEqual(['MET']);
    // Haikou's own agreement was signed in time; a stranger is told nothing.
    expect(await status('2025-09-01', bureau('460100'))).toEqual(['MET']);
    expect(await status('2025-09-05', bureau('371000'))).toEqual(['UNKNOWN']);
  });

  test.each([
    ['ends before it begins', '2025-08-30', '2025-08-29', false],
    ['is one day', '2025-08-30', '2025-08-30', true],
    ['is five years', '2025-08-30', '2030-08-30', true],
    ['is longer', '2025-08-30', '2030-08-31', false],
  ])('a span that %s', async (_, from, to, isTaken) => {
    const { errors } = await opened.ask(
      `{ jurisdiction(code: "460000") { obligations(from: "${from}", to: "${to}") { id } } }`,
    );
    expect(errors?.map(({ message }) => message) ?? []).toEqual(
      isTaken ? [] : [`to is "${to}"; it must be a day from 2025-08-30 to 2030-08-30.`],
    );
  });
});
