import { databaseAddress } from '@alliance-hub/database';
import { type CodeTable, importCodeTable } from '../src';
import { day, line, list, nhsaCode, reference, source } from './support/builders';
import { openForTest, type OpenedCatalogue } from './support/open';
import { workbook } from './support/workbook';

const long = (n: number, serial = '0000001') => `${nhsaCode(n)}${serial}`;
const rowsOf = (rows: readonly (readonly string[])[]) =>
  rows
    .map((cells, at) => {
      const texts = cells.map(cell => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('');
      return `<row r="${at + 1}">${texts}</row>`;
    })
    .join('');

const RELEASE = workbook({
  sheets: {
    停用表: rowsOf([
      ['27位码', '原码状态'],
      [long(2), '停用'],
      [long(9), '停用'],
      ['C99', '停用'],
      [long(1, '0000002'), '在用'],
    ]),
    转码表: rowsOf([
      ['原27位码', '原码状态', '27位码', '类型'],
      [long(1), '停用', long(1, '0000002'), '变更'],
      [long(8), '停用', long(8, '0000002'), '映射'],
    ]),
  },
});

describe('importing the tables of a release of the national codes', () => {
  let hub: OpenedCatalogue;

  beforeAll(async () => {
    hub = await openForTest(databaseAddress('sqlite::memory:'));
    await hub.catalogue.reference.load(reference, source, 'test');
    const lines = [1, 2].map(n => line(n, '12.80', { productCode: long(n) }));
    await hub.catalogue.supplyLists.publish(list(lines), 'test');
  });
  afterAll(() => hub.catalogue.close());

  const importTable = (table: CodeTable, sheet: string) =>
    importCodeTable(
      hub.catalogue,
      { table, file: RELEASE, sheet, effectiveOn: day('2026-03-20'), source },
      'test',
    );

  it('follows the transcode table 转码表 and says what is not held', async () => {
    const report = await importTable('TRANSCODED', '转码表');
    expect(report).toMatchObject({ read: 2, accepted: 1, unchanged: 0, rejected: [] });
    expect(report.remarks.map(String)).toContain(
      '1 lines are about codes of products that the catalogue does not have.',
    );
    const { product } = await hub.ask<{ product: { code: string } }>(
      `{ product(code: "${long(1)}") { code } }`,
    );
    expect(product.code).toBe(long(1, '0000002'));
  });

  it('stops the codes of the stop table 停用表 and names the cell of what is no code', async () => {
    const report = await importTable('STOPPED', '停用表');
    expect(report).toMatchObject({ read: 4, accepted: 1 });
    expect(report.rejected).toMatchObject([
      { row: 4, cell: 'A4', column: '27位码', value: 'C99' },
      { row: 5, cell: 'B5', column: '原码状态', value: '在用' },
    ]);
  });

  it.each(['TRANSCODED', 'STOPPED'] as const)('the same table again changes nothing: %s', async table => {
    const report = await importTable(table, table === 'STOPPED' ? '停用表' : '转码表');
    expect(report).toMatchObject({ accepted: 0, unchanged: 1 });
  });

  it('does not take a transcode table for a stop table, which would stop the new codes', async () => {
    const report = await importTable('STOPPED', '转码表');
    expect(report).toMatchObject({ readable: false, accepted: 0 });
    expect(report.problems.map(text => text.in('zh'))).toEqual([
      '该工作表含有原码和新码，是转码表；请作为转码表导入。',
    ]);
  });

  it.each([
    ['停用', true],
    ['已停用', true],
    ['停止使用', true],
    ['注销', true],
    ['', true],
    ['未停用', false],
    ['不停用', false],
    ['暂未作废', false],
    ['启用', false],
  ])('a code is stopped by its state: %s', async (state, isStopped) => {
    const file = workbook({
      sheets: {
        停用表: rowsOf([
          ['27位码', '原码状态'],
          [long(9), state],
        ]),
      },
    });
    const report = await importCodeTable(
      hub.catalogue,
      { table: 'STOPPED', file, effectiveOn: day('2026-03-20'), source },
      'test',
    );
    expect(report.rejected.map(({ value }) => value)).toEqual(isStopped ? [] : [state]);
    expect(report.read).toBe(1);
  });
});
