import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AskerInput } from '@alliance-hub/auth';
import { loadPolicy } from '@alliance-hub/policy';
import { testDatabases } from '@alliance-hub/testing';
import { agreement, cycle, ExecutionLog, institution, lot, MAKER } from './execution-log';
import { open } from './open';

const FIXTURE = join(__dirname, '..', '..', '..', 'shared', 'policy', 'tests', 'fixtures', 'sixth-province');
const HOSPITAL = 'H53010299001';
const AGENCY: AskerInput = { sub: 'agency', role: 'INSURANCE_AGENCY', jurisdictions: ['530100'] };
const [STENT, CLIP] = ['530000:CORONARY-STENT', '530000:LIGATION-CLIP'] as const;

const PREPAY = `mutation ($input: RecordPrepaymentInput!) { recordPrepayment(input: $input) {
  base minimum refundDueOn tranches { number dueOn amount } } }`;

const agreed = (rollout: string) =>
  agreement({
    id: `${rollout}:${HOSPITAL}:${MAKER}:1`,
    rollout,
    institution: HOSPITAL,
    yearFrom: '2026-07-01',
    yearTo: '2027-06-30',
    amount: '500000.00',
  });

describe.each(testDatabases())('a province that nobody wrote code for, on $name', testDatabase => {
  let folder: string;
  const drops: (() => Promise<void>)[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alliance-hub-'));
    cpSync(FIXTURE, folder, { recursive: true });
  });
  afterEach(async () => {
    for (const drop of drops.splice(0)) await drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async () => {
    const created = await testDatabase.create();
    const log = new ExecutionLog().tell(
      institution(HOSPITAL),
      ...[STENT, CLIP].map(id => cycle(id, { from: '2026-07-01', to: '2028-03-31' })),
      agreed(STENT),
      agreed(CLIP),
      lot('L', '2026-08-20', { institution: HOSPITAL, lotRollout: STENT }),
    );
    const policy = loadPolicy({ extraDirs: [folder] });
    const hub = await open(created.address, undefined, { log, policy, today: '2026-11-22' });
    drops.push(
      () => hub.settlement.close(),
      () => created.drop(),
    );
    await hub.settlement.followExecution();
    const prepay = (more: object = {}) =>
      hub.ask(
        PREPAY,
        {
          input: {
            requestId: 'r',
            institution: HOSPITAL,
            jurisdiction: '530100',
            agreementYear: 1,
            amount: '400000.00',
            paidOn: '2026-06-20',
            source: { title: '预付通知' },
            ...more,
          },
        },
        AGENCY,
      );
    return { hub, prepay };
  };

  test('its prepayment in three parts, eighteen months of deduction, and its own term of payment', async () => {
    const { hub, prepay } = await start();
    expect((await prepay()).data).toEqual({
      recordPrepayment: {
        base: '1000000.00',
        minimum: '400000.00',
        refundDueOn: '2029-09-30',
        tranches: [
          { number: 1, dueOn: '2026-06-21', amount: '133333.33' },
          { number: 2, dueOn: '2026-08-31', amount: '133333.33' },
          { number: 3, dueOn: '2026-12-31', amount: '133333.34' },
        ],
      },
    });
    // Day 45 is in the National Day leave and moves to the workday after it.
    const { data } = await hub.ask('{ payable(id: "L") { dueOn nextWorkdayOn provisional } }');
    expect(data).toEqual({
      payable: { dueOn: '2026-10-08', nextWorkdayOn: '2026-10-09', provisional: false },
    });
  });

  test('rollouts that follow different rules are prepaid apart', async () => {
    const file = join(folder, '530000-yunnan', 'settlement.yaml');
    const rules = readFileSync(file, 'utf8').replace(
      'prepayment.recovery:\n',
      `prepayment.recovery:
  - from: '2026-06-01'
    categories: [LIGATION-CLIP]
    value: { kind: CLEARED_AFTER_CYCLE }
    cite: YN-4b
`,
    );
    writeFileSync(file, rules);
    const { prepay } = await start();
    const { errors } = await prepay({ rollouts: [STENT, CLIP] });
    expect(errors?.[0]?.message).toContain(`its notice has other rules of prepayment than ${STENT}`);
    expect((await prepay({ rollouts: [CLIP] })).data).toMatchObject({
      recordPrepayment: { base: '500000.00', refundDueOn: null },
    });
  });
});
