import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPolicy } from '@alliance-hub/policy';
import { testDatabases } from '@alliance-hub/testing';
import { COMPANY } from './support/catalogue-log';
import { createDatabase, open } from './support/open';
import {
  accepted,
  agreed,
  HAIKOU,
  institution,
  recordAgreements,
  recordInstitutions,
  recordPurchases,
} from './support/records';

const DATA = join(__dirname, '..', '..', '..', 'shared', 'policy', 'data');

/** The policy with one text in Hainan's execution.yaml replaced. */
function changedPolicy(from: string | RegExp, to: string) {
  const folder = mkdtempSync(join(tmpdir(), 'alliance-hub-policy-'));
  cpSync(DATA, folder, { recursive: true });
  const file = join(folder, '460000-hainan', 'execution.yaml');
  const before = readFileSync(file, 'utf8');
  const after = before.replaceAll(from, to);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
  const policy = loadPolicy({ dataDir: folder });
  rmSync(folder, { recursive: true });
  return policy;
}

describe.each(testDatabases())('moving a date or a number of the policy on $name', testDatabase => {
  test('a later start moves cycle, agreement years, purchases and what followers are told', async () => {
    const { address, drop } = await createDatabase(testDatabase);
    const first = await open({ database: address });
    first.log.tell({ product: 'P1' });
    await first.execution.followCatalogue();
    await recordInstitutions(first.execution, institution(HAIKOU));
    await recordAgreements(first.execution, [agreed('1', 100)]);
    await recordPurchases(first.execution, accepted('1', 10, '2025-08-05'), accepted('2', 5, '2025-09-05'));
    const query = `{ rollout(id: "460000:FLOW-DIVERTER") { cycle { from to } progress(asOf: "2025-09-30") { purchased elapsed } } }`;
    expect(await first.answer(query)).toEqual({
      rollout: {
        cycle: { from: '2025-07-30', to: '2027-07-29' },
        progress: { purchased: 15, elapsed: '0.172603' },
      },
    });
    const [log] = await first.execution.database.read.query<{ last: number }[]>(
      'SELECT MAX(seq) AS last FROM change_log',
    );
    const before = Number(log?.last);
    await first.execution.close();

    const policy = changedPolicy(/"2025-07-30"/g, '"2025-09-01"');
    const second = await open({ database: address, policy, log: first.log });
    expect(await second.answer(query)).toEqual({
      rollout: {
        cycle: { from: '2025-09-01', to: '2027-08-31' },
        progress: { purchased: 5, elapsed: '0.082192' },
      },
    });
    const read = <Row>(sql: string) => second.execution.database.read.query<Row[]>(sql);
    expect(await read('SELECT lineId, agreementYear FROM purchase_line ORDER BY lineId')).toEqual([
      { lineId: `${HAIKOU}:1`, agreementYear: null },
      { lineId: `${HAIKOU}:2`, agreementYear: 1 },
    ]);
    expect(await read('SELECT yearFrom, yearTo FROM agreement')).toEqual([
      { yearFrom: '2025-09-01', yearTo: '2026-08-31' },
    ]);
    const told = await read<{ kind: string; factId: string }>(
      `SELECT kind, factId FROM change_log WHERE seq > ${before} ORDER BY seq`,
    );
    expect(told.map(fact => fact.kind).sort()).toEqual([
      'AgreementFact',
      'CycleFact',
      'CycleFact',
      'CycleFact',
      'CycleFact',
      'LotFact',
    ]);
    expect(told.find(fact => fact.kind === 'AgreementFact')?.factId).toBe(
      `460000:FLOW-DIVERTER:${HAIKOU}:${COMPANY}:1`,
    );
    await second.execution.close();
    await drop();
  });

  test('HI-3.2.1b: another limit gives another result', async () => {
    const { address, drop } = await createDatabase(testDatabase);
    const policy = changedPolicy('ratio: "0.5"', 'ratio: "0.05"');
    const { execution, log, answer } = await open({ database: address, policy });
    log.tell({ product: 'P1' }, { product: 'LOSER', standing: 'NON_WINNING' });
    await execution.followCatalogue();
    await recordInstitutions(execution, institution(HAIKOU));
    await recordPurchases(
      execution,
      accepted('1', 95, '2025-08-05'),
      accepted('2', 5, '2025-08-05', { product: 'LOSER' }),
    );
    const query =
      '{ rollout(id: "460000:FLOW-DIVERTER") { progress(asOf: "2025-09-30") { nonWinningShare nonWinningTest reasons { says } } } }';
    const { rollout } = await answer<{ rollout: { progress: { reasons: { says: string }[] } } }>(query);
    expect(rollout.progress).toMatchObject({ nonWinningShare: '0.05', nonWinningTest: 'FAIL' });
    expect(rollout.progress.reasons.at(-1)?.says).toContain('below 5.00 %');
    await execution.close();
    await drop();
  });
});
