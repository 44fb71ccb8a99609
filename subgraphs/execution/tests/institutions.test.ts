import { testDatabases } from '@alliance-hub/testing';
import { InstitutionTier, Ownership } from '../src/institution/institution.enums';
import { createDatabase, day, open, type OpenedExecution } from './support/open';
import { HAIKOU, institution, recordInstitutions } from './support/records';

describe.each(testDatabases())('institutions on $name', testDatabase => {
  let opened: OpenedExecution;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createDatabase(testDatabase);
    drop = created.drop;
    opened = await open({ database: created.address });
  });
  beforeEach(() => opened.wipe());
  afterAll(async () => {
    await opened.execution.close();
    await drop();
  });

  const versions = (condition = 'supersededAt IS NULL') =>
    opened.execution.database.read.query<object[]>(
      `SELECT validFrom, validTo, tier FROM institution_version WHERE ${condition} ORDER BY validFrom, validTo`,
    );
  const tier = (value: InstitutionTier, from: string) =>
    institution(HAIKOU, { tier: value, from: day(from) });

  test('a statement holds from its day until the next one; the same again changes nothing', async () => {
    await recordInstitutions(opened.execution, tier(InstitutionTier.SECONDARY, '2021-01-01'));
    await recordInstitutions(opened.execution, tier(InstitutionTier.TERTIARY, '2025-01-01'));
    const again = await recordInstitutions(
      opened.execution,
      tier(InstitutionTier.SECONDARY, '2021-01-01'),
      tier(InstitutionTier.TERTIARY, '2026-01-01'),
    );
    expect(again).toEqual({ accepted: 0, unchanged: 2, rejected: [] });
    expect(await versions()).toEqual([
      { validFrom: '2021-01-01', validTo: '2025-01-01', tier: 'SECONDARY' },
      { validFrom: '2025-01-01', validTo: null, tier: 'TERTIARY' },
    ]);
    expect(await versions('supersededAt IS NOT NULL')).toEqual([
      { validFrom: '2021-01-01', validTo: null, tier: 'SECONDARY' },
    ]);
  });

  test('what is told later about an earlier day takes its place between the others', async () => {
    await recordInstitutions(
      opened.execution,
      tier(InstitutionTier.TERTIARY, '2025-01-01'),
      tier(InstitutionTier.PRIMARY, '2021-01-01'),
      tier(InstitutionTier.SECONDARY, '2023-01-01'),
    );
    expect(await versions()).toEqual([
      { validFrom: '2021-01-01', validTo: '2023-01-01', tier: 'PRIMARY' },
      { validFrom: '2023-01-01', validTo: '2025-01-01', tier: 'SECONDARY' },
      { validFrom: '2025-01-01', validTo: null, tier: 'TERTIARY' },
    ]);
  });

  test('a statement for a day already told corrects it; the old one is kept as superseded', async () => {
    await recordInstitutions(opened.execution, tier(InstitutionTier.SECONDARY, '2021-01-01'));
    await recordInstitutions(opened.execution, tier(InstitutionTier.TERTIARY, '2021-01-01'));
    expect(await versions()).toEqual([{ validFrom: '2021-01-01', validTo: null, tier: 'TERTIARY' }]);
    expect(await versions('supersededAt IS NOT NULL')).toHaveLength(1);
    const facts = await opened.execution.database.read.query<{ payload: string }[]>(
      "SELECT payload FROM change_log WHERE kind = 'InstitutionFact' ORDER BY seq",
    );
    expect(facts.map(fact => JSON.parse(fact.payload) as object)).toMatchObject([
      { tier: 'SECONDARY' },
      { tier: 'TERTIARY', from: '2021-01-01', to: null },
    ]);
  });

  test('a bad line comes back with its place, code and field', async () => {
    const { rejected, accepted } = await recordInstitutions(
      opened.execution,
      institution('H4601069900', { jurisdiction: '460106' }),
      institution('P46010699001'),
      institution('H46010699002', { jurisdiction: '990000' }),
      institution('H46010699003', { jurisdiction: '371081' }),
      institution('H46010699004', { name: ' ' }),
      institution(HAIKOU, { ownership: Ownership.MILITARY }),
    );
    expect(accepted).toBe(1);
    expect(rejected.map(({ index, code, field }) => [index, code, field])).toEqual([
      [0, 'BAD_USER_INPUT', 'code'],
      [1, 'BAD_USER_INPUT', 'code'],
      [2, 'UNKNOWN_JURISDICTION', 'jurisdiction'],
      [3, 'RETIRED_CODE', 'jurisdiction'],
      [4, 'BAD_USER_INPUT', 'name'],
    ]);
  });
});
