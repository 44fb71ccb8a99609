import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DemoIssuer, TokenVerifier } from '@alliance-hub/auth';
import { readConfig } from '../../src/config';
import { openHub } from '../../src/in-process';
import { copySampleStores } from '../sample-hub';

const ROOT = resolve(__dirname, '..', '..', '..');
const WORKBOOKS = join(ROOT, 'subgraphs', 'catalogue', 'tests', 'fixtures', 'workbooks');
const LIST = `耗材统一编码,产品名称,采购品种,申报企业,统一社会信用代码,单位,中选价（元）
C02020100102001999010000003,外周血管导引鞘,外周血管介入导引通路,海南演示医疗器械有限公司,91460100DEMA000133,根,888.00
`;

describe('hub import supply-list', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'alliance-hub-'));
    await copySampleStores(folder);
    writeFileSync(join(folder, 'list.csv'), LIST);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const importList = (language: string, ...more: string[]) => importFile('list.csv', language, ...more);
  const importFile = (name: string, language: string, ...more: string[]) =>
    spawnSync(
      process.execPath,
      [
        ...['--conditions=@alliance-hub/source', '-r', '@swc-node/register', 'gateway/src/hub.ts'],
        ...['import', 'supply-list', join(folder, name), '--tender', 'LM-HD2024'],
        ...['--jurisdiction', '130000', '--effective', '2026-09-01', '--synthetic', ...more],
      ],
      {
        cwd: ROOT,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, HUB_DATA_DIR: folder, LC_ALL: language },
      },
    );

  const dueOn = async () => {
    const { rules } = await DemoIssuer.open();
    const hub = await openHub(readConfig({ HUB_DATA_DIR: folder }), new TokenVerifier(rules));
    try {
      return await hub.catalogue.database.read.query<{ dueOn: string }[]>(
        `SELECT dueOn FROM linkage_case WHERE targetPrice = 8880000`,
      );
    } finally {
      await hub.close();
    }
  };

  it('a day of publication that is none is refused with what is right', () => {
    const { status, stderr } = importList('zh_CN.UTF-8', '--document-date', '2026-02-30');
    expect([status, stderr]).toEqual([1, expect.stringContaining('--document-date 为 "2026-02-30"')]);
  });

  it('a workbook with a damaged part ends the command with one sentence', () => {
    const bytes = readFileSync(join(WORKBOOKS, 'messy-300-lines.xlsx'));
    bytes.fill(0, bytes.indexOf('xl/sharedStrings.xml') - 30, bytes.indexOf('xl/sharedStrings.xml'));
    writeFileSync(join(folder, 'damaged.xlsx'), bytes);
    const { status, stderr } = importFile('damaged.xlsx', 'en');
    expect(stderr).toMatch(/^Not done: damaged\.xlsx cannot be read as a workbook \(.*\); open it .*\.\n$/);
    expect(status).toBe(1);
  });

  it('a report that nobody reads to its end does not break the command off', () => {
    const sheet = join(WORKBOOKS, 'two-header-rows.xlsx');
    const hub = `"${process.execPath}" --conditions=@alliance-hub/source -r @swc-node/register gateway/src/hub.ts`;
    const list = `import supply-list "${sheet}" --tender LM-HD2024 --jurisdiction 130000 --effective 2026-09-01`;
    const { stdout, stderr } = spawnSync('sh', ['-c', `(${hub} ${list} --dry-run; echo "$?" >&2) | true`], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HUB_DATA_DIR: folder },
    });
    expect([stdout, stderr]).toEqual(['', '2\n']);
  });

  it('HI-3.2.2b tells how many cases opened; their time runs from the day of publication', async () => {
    const { status, stdout } = importList('en', '--document-date', '2026-08-10');
    expect(stdout).toContain('Version 1 holds from 2026-09-01.\n  Cases of price linkage that opened: 1.');
    expect(status).toBe(0);
    expect(await dueOn()).toEqual([{ dueOn: '2026-09-09' }]);
  }, 60_000);
});
