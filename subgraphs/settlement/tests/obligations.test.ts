import { testDatabases } from '@alliance-hub/testing';
import { cycle, ExecutionLog } from './execution-log';
import { open, type OpenSettlement } from './open';

interface Asked {
  jurisdiction: {
    settlementObligations: {
      dueOn: string;
      opensOn: string;
      what: string;
      status: string;
      rollout: unknown;
    }[];
  };
}

describe.each(testDatabases())('obligations of money on $name', testDatabase => {
  let opened: OpenSettlement;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const created = await testDatabase.create();
    drop = () => created.drop();
    const log = new ExecutionLog().tell(
      cycle('500000:GUIDEWIRE', { from: '2025-05-20', to: '2027-05-19' }),
      cycle('210000:DIALYZER', { from: '2025-03-25', to: '2026-03-24' }),
      cycle('210000:PERIPHERAL-STENT', { from: '2025-05-10', to: '2027-05-09', extendedTo: '2028-05-09' }),
      cycle('460000:FLOW-DIVERTER', { from: '2025-07-30', to: '2027-07-29' }),
    );
    opened = await open(created.address, undefined, { log, today: '2025-07-01' });
    await opened.settlement.followExecution();
  });
  afterAll(async () => {
    await opened.settlement.close();
    await drop();
  });

  const asked = async (code: string, from = '2025-01-01', to = '2028-12-31') => {
    const { data, errors } = await opened.ask(
      `{ jurisdiction(code: "${code}") { settlementObligations(from: "${from}", to: "${to}") { dueOn opensOn what status rollout { id } } } }`,
    );
    expect(errors).toBeUndefined();
    return (data as unknown as Asked).jurisdiction.settlementObligations;
  };

  test('CQ-2.3b X-11 both tranches, by the end of the next month and of month 6 (A-22)', async () => {
    expect((await asked('500000')).map(({ dueOn, what, status }) => [dueOn, what, status])).toEqual([
      ['2025-06-30', 'pay tranche 1 of the prepayment', 'UNKNOWN'],
      ['2025-10-31', 'pay tranche 2 of the prepayment', 'DUE'],
    ]);
  });

  test('LN-4.1b the day before each agreement year, years of an extension too (A-67)', async () => {
    const found = await asked('210000');
    expect(found.map(({ dueOn, rollout }) => [dueOn, rollout])).toEqual([
      ['2025-03-24', { id: '210000:DIALYZER' }],
      ['2025-05-09', { id: '210000:PERIPHERAL-STENT' }],
      ['2026-05-09', { id: '210000:PERIPHERAL-STENT' }],
      ['2027-05-09', { id: '210000:PERIPHERAL-STENT' }],
    ]);
    // What is asked for a later year can be done once the year before has begun.
    expect(found.map(({ opensOn, status }) => [opensOn, status])).toEqual([
      ['2025-03-10', 'UNKNOWN'],
      ['2025-03-10', 'UNKNOWN'],
      ['2025-05-10', 'DUE'],
      ['2026-05-10', 'UPCOMING'],
    ]);
  });

  test('what no notice dates is not asked for by a day (HI-4.3a, SX-3.5a)', async () => {
    expect(await asked('460000')).toEqual([]);
    expect(await asked('610000')).toEqual([]);
  });

  test('a rollout of which execution has not told is left out', async () => {
    expect(await asked('500000', '2025-06-30', '2025-06-30')).toMatchObject([
      { rollout: { id: '500000:GUIDEWIRE' } },
    ]);
  });
});
