import path from 'node:path';
import { Provenance } from '@alliance-hub/graphql';
import { testDatabases } from '@alliance-hub/testing';
import { importSupplyList, printReport, SourceFile } from '../src';
import { day, nhsaCode, reference, source } from './support/builders';
import { type OpenedCatalogue, openForTest } from './support/open';

const fixture = (name: string) =>
  SourceFile.open(path.join(__dirname, 'fixtures', 'workbooks', `${name}.xlsx`));

describe.each(testDatabases())('importing a workbook on $name', database => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await database.create();
    drop = () => created.drop();
    hub = await openForTest(created.address);
    await hub.catalogue.reference.load(reference, source, 'test');
  });
  afterAll(async () => {
    await hub.catalogue.close();
    await drop();
  });

  const importFile = (
    name: string,
    jurisdiction: string,
    more: Partial<Parameters<typeof importSupplyList>[1]> = {},
  ) =>
    importSupplyList(
      hub.catalogue,
      {
        file: fixture(name),
        tender: 'JZJLC-2024-1',
        jurisdiction,
        effectiveFrom: day('2025-05-20'),
        provenance: Provenance.SYNTHETIC,
        source,
        ...more,
      },
      'test',
    );
  const count = async (table: string) => {
    const [found] = await hub.catalogue.database.read.query<{ n: number }[]>(
      `SELECT COUNT(*) AS n FROM ${table}`,
    );
    return Number(found?.n);
  };
  const versions = (jurisdiction: string) =>
    hub.catalogue.database.read.query<{ version: number; lineCount: number }[]>(
      `SELECT version, lineCount FROM supply_list WHERE jurisdiction = '${jurisdiction}' ORDER BY version`,
    );

  it('a dry run reports every problem by sheet, row, cell and value before anything is written', async () => {
    const report = await importFile('two-header-rows', '500000', { dryRun: true });
    expect(report).toMatchObject({
      sheet: '供应清单',
      headerRow: 5,
      read: 7,
      accepted: 3,
      version: null,
      unknown: ['备注'],
      notes: [{ row: 13 }, { row: 15 }],
    });
    expect(report.rejected.map(({ row, cell, column, value }) => [row, cell, column, value])).toEqual([
      [9, 'J9', '企业信息 统一社会信用代码', '9.14601E+17'],
      [10, 'H10', '注册证 有效期止', '2030-02-30'],
      [11, 'M11', '中选价格（元）', '约15元'],
      [12, 'M12', '中选价格（元）', '#VALUE!'],
    ]);
    expect(await count('product')).toBe(0);

    const shown = printReport(report, 'zh');
    expect(shown).toContain('two-header-rows.xlsx，工作表 供应清单');
    expect(shown).toContain(
      '第 9 行 J9 单元格：企业信息 统一社会信用代码 为 "9.14601E+17"；表格软件把编码变成了数字',
    );
    expect(shown).toContain('未读取的工作表：填表说明。');
  });

  it('takes two header rows, merged cells, serial days, text numbers and full-width digits', async () => {
    await importFile('two-header-rows', '500000');
    const products = await hub.catalogue.database.read.query<Record<string, unknown>[]>(
      `SELECT p.code, p.specification, c.validFrom, c.validTo, w.amount FROM product p
       JOIN certificate c ON c.productId = p.id JOIN price w ON w.productId = p.id AND w.jurisdiction = '500000'
       ORDER BY p.code`,
    );
    const certificate = { validFrom: '2020-05-01', validTo: '2030-04-30' };
    expect(products).toMatchObject([
      { code: nhsaCode(90001), specification: '５mm', ...certificate, amount: 128_000 },
      { code: nhsaCode(90002), ...certificate, amount: 156_000 },
      { code: nhsaCode(90003), ...certificate, amount: 10_165_000 },
    ]);
  });

  it('publishes 300 messy lines for two provinces, refuses five, and takes the corrected file', async () => {
    for (const jurisdiction of ['370000', '210000']) {
      const report = await importFile('messy-300-lines', jurisdiction, { effectiveFrom: day('2025-06-01') });
      expect(report).toMatchObject({ read: 300, accepted: 295, unknown: [], notes: [{ row: 306 }] });
      expect(report.rejected.map(({ cell, column, value }) => [cell, column, value])).toEqual([
        ['A53', '中选价（元）', '面议'],
        ['C103', '企业统一社会信用代码', '9.14601E+17'],
        ['H154', '国家医保编码', nhsaCode(130)],
        ['E204', '采购品种', '支架'],
        ['A254', '中选价（元）', ''],
      ]);
      const corrected = await importFile('messy-300-lines-corrected', jurisdiction, {
        effectiveFrom: day('2025-07-01'),
      });
      expect(corrected).toMatchObject({ read: 299, accepted: 6, unchanged: 293, rejected: [] });
      expect(corrected.remarks.map(String)).toContain(
        'Products of the version before that are not on the list any more: 1.',
      );
    }
    expect(await versions('210000')).toMatchObject([
      { version: 1, lineCount: 295 },
      { version: 2, lineCount: 299 },
    ]);
  });

  it('the same workbook again changes nothing', async () => {
    const tables = ['supply_list', 'supply_list_line', 'price', 'product', 'audit_entry'];
    const before = await Promise.all(tables.map(count));
    const report = await importFile('messy-300-lines-corrected', '210000', {
      effectiveFrom: day('2025-07-01'),
    });
    expect(report).toMatchObject({ created: false, accepted: 0, unchanged: 299, version: 2 });
    expect(await Promise.all(tables.map(count))).toEqual(before);
  });

  it.each([
    ['a sheet that is not there', '清单', 'has no sheet 清单; it has 填表说明、供应清单、对照.'],
    ['a sheet of something else', '填表说明', ''],
  ])('tells %s', async (_, sheet, sentence) => {
    const report = importFile('two-header-rows', '500000', { sheet });
    if (sentence) await expect(report).rejects.toThrow(sentence);
    else expect(await report).toMatchObject({ readable: false, problems: [expect.anything()] });
  });

  it('reads a hidden sheet where it is named', async () => {
    const report = await importFile('two-header-rows', '210000', { sheet: '对照', dryRun: true });
    expect(report).toMatchObject({ sheet: '对照', read: 1, accepted: 1 });
  });
});
