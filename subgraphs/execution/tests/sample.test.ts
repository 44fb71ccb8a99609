import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseInstitutionCode, requireDivision } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { testDatabases } from '@alliance-hub/testing';
import { loadSample } from '../src';
import { readInstitutionsCsv } from '../src/sample/institutions.csv';
import { CatalogueLog } from './support/catalogue-log';
import { createDatabase, open } from './support/open';

const institutions = readInstitutionsCsv(
  readFileSync(join(__dirname, '..', 'sample', 'institutions.csv'), 'utf8'),
);
const policy = loadPolicy();

/** Three winners, a loser and an exempt product for each rollout: what the catalogue's sample would give. */
function catalogue(): CatalogueLog {
  const log = new CatalogueLog();
  for (const { jurisdiction, category } of policy.rollouts()) {
    const base = { jurisdiction, category, from: '2021-03-01' };
    for (const n of [1, 2, 3])
      log.tell({
        ...base,
        product: `${jurisdiction}-${category}-W${n}`.slice(0, 40),
        price: `${n * 100}.00`,
      });
    log.tell({
      ...base,
      product: `${jurisdiction}-${category}-L`.slice(0, 40),
      standing: 'NON_WINNING',
      price: '900.00',
    });
    log.tell({
      ...base,
      product: `${jurisdiction}-${category}-E`.slice(0, 40),
      standing: 'EXEMPT',
      price: '90.00',
    });
  }
  return log;
}

test.each([
  ['460000', 14],
  ['610000', 16],
  ['500000', 12],
  ['210000', 12],
  ['371000', 10],
])('the sample has institutions of %s', (jurisdiction, atLeast) => {
  const level = jurisdiction === '371000' ? 4 : 2;
  const here = new Set(
    institutions
      .filter(one => one.jurisdiction.startsWith(jurisdiction.slice(0, level)))
      .map(one => one.code),
  );
  expect(here.size).toBeGreaterThanOrEqual(atLeast);
});

test('every institution is made up, and its code and division are valid', () => {
  for (const { code, name, jurisdiction, reported, volunteered } of institutions) {
    expect(name).toContain('演示');
    expect(parseInstitutionCode(code).division).toBe(jurisdiction);
    requireDivision(jurisdiction);
    const carried = policy.rolloutsOf(jurisdiction).map(rollout => rollout.category);
    for (const category of [...(reported ?? []), ...(volunteered ?? [])]) expect(carried).toContain(category);
  }
});

test('a wrong cell is told by line and column', () => {
  const header = '医疗机构代码,医疗机构名称,区划代码,所有制,等级,医保定点,报量品种,自愿品种,自';
  expect(() => readInstitutionsCsv(`${header}\nH46010699001,演示,460106,私立,三级,是,,,2025-01-01`)).toThrow(
    'Line 2, 所有制 is "私立"; it must be one of 公立、军队、社会办',
  );
});

describe.each(testDatabases())('the sample on $name', testDatabase => {
  test('loads once, whole, and the same each time', async () => {
    const { address, drop } = await createDatabase(testDatabase);
    const { execution, answer } = await open({ database: address, log: catalogue() });
    await execution.followCatalogue();
    const loaded = await loadSample(execution);
    expect(loaded?.purchaseLines).toBeGreaterThan(9_000);
    expect(loaded?.institutions).toBe(institutions.length);
    expect(await loadSample(execution)).toBeUndefined();

    // Cut off before its end, it is taken up again, and what is there already changes nothing.
    const { database } = execution;
    await database.transaction(manager =>
      manager.query("UPDATE hub_state SET value = 'BEGUN' WHERE name = 'sample'"),
    );
    expect(await loadSample(execution)).toMatchObject({
      institutions: 0,
      agreementLines: 0,
      purchaseLines: 0,
    });

    const bands = new Map<string | null, number>();
    const tests = new Map<string, number>();
    const { rollouts } = await answer<{
      rollouts: {
        nodes: {
          institutionProgress: { nodes: { progress: { band: string | null; nonWinningTest: string } }[] };
        }[];
      };
    }>(
      '{ rollouts(first: 50) { nodes { institutionProgress(first: 50) { nodes { progress { band nonWinningTest } } } } } }',
    );
    for (const { progress } of rollouts.nodes.flatMap(node => node.institutionProgress.nodes)) {
      bands.set(progress.band, (bands.get(progress.band) ?? 0) + 1);
      tests.set(progress.nonWinningTest, (tests.get(progress.nonWinningTest) ?? 0) + 1);
    }
    expect([...bands.keys()].map(String).sort()).toEqual(['BEHIND', 'NORMAL', 'OVER', 'ZERO', 'null']);
    expect([...tests.keys()].sort()).toEqual(['FAIL', 'NO_DATA', 'NO_RULE', 'PASS']);

    const count = async (sql: string) =>
      Number((await execution.database.read.query<{ n: number }[]>(sql))[0]?.n);
    expect(await count('SELECT COUNT(*) AS n FROM agreement WHERE signatures = 0')).toBeGreaterThan(0);
    expect(
      await count('SELECT COUNT(*) AS n FROM agreement WHERE signatures > 0 AND signedOn IS NULL'),
    ).toBeGreaterThan(0);
    expect(await count("SELECT COUNT(*) AS n FROM purchase_line WHERE counted = 'EXEMPT'")).toBeGreaterThan(
      0,
    );
    expect(await count("SELECT COUNT(*) AS n FROM purchase_line WHERE kind = 'RETURN'")).toBeGreaterThan(0);
    expect(await count("SELECT COUNT(*) AS n FROM purchase_line WHERE countedOn > '2026-11-22'")).toBe(0);
    await execution.close();
    await drop();
  }, 120_000);
});

test('is refused in production', async () => {
  const [database] = testDatabases();
  if (!database) throw new Error('no database');
  const { address, drop } = await createDatabase(database);
  const { execution } = await open({ database: address });
  await expect(loadSample(execution, { production: true })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  await execution.close();
  await drop();
});
