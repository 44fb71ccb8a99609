import { encode } from 'iconv-lite';
import { SheetRow, sheetRows } from './cell';
import { columnOf } from './columns';
import { recogniseHeader } from './header';
import { readCsv } from './read-csv';

const HEADER = '产品名称,生产企业,统一社会信用代码,单位,中选价（元）';
const REQUIRED = ['name', 'companyName', 'uscc', 'unit', 'price'] as const;

describe('reading a sheet', () => {
  it.each([
    ['UTF-8', Buffer.from(HEADER)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${HEADER}`)],
    ['GB18030', encode(HEADER, 'gb18030')],
  ])('recognises the header in %s', (_, bytes) => {
    const { columns, problems } = recogniseHeader(readCsv(bytes, 'list.csv'), REQUIRED);
    expect(problems).toEqual([]);
    expect(columns.map(({ key }) => key)).toEqual(['name', 'companyName', 'uscc', 'unit', 'price']);
  });

  it.each([
    ['mcsCode', 'productCode'],
    ['耗材统一编码', 'productCode'],
    ['国家医保编码 ', 'productCode'],
    ['注册证号', 'certificateNumber'],
    ['注册（备案）证号', 'certificateNumber'],
    ['申报企业', 'companyName'],
    ['＊中选价格（元）', 'price'],
    ['中 选 顺 位', 'rank'],
  ])('takes %s for %s', (header, key) => {
    expect(columnOf(header)).toBe(key);
  });

  it('finds the header below title rows, whatever the order, and names what it does not know', () => {
    const rows = [['附件1'], ['中选产品供应清单', '', ''], ['备注', ...HEADER.split(',').reverse()]];
    expect(recogniseHeader(rows, REQUIRED)).toMatchObject({ row: 3, unknown: ['备注'], problems: [] });
  });

  it.each([
    ['a missing column', '产品名称,生产企业,单位,中选价格', 'The column 统一社会信用代码 is missing'],
    ['two that mean the same', `${HEADER},报价`, 'The columns "中选价（元）" and "报价" both mean 中选价格'],
    ['a price in 万元', HEADER.replace('（元）', '（万元）'), 'is in 万元; prices must be in 元'],
    ['no header', '甲,乙,丙', 'No header row was found'],
  ])('tells %s', (_, header, problem) => {
    expect(recogniseHeader([header.split(',')], REQUIRED).problems.join()).toContain(problem);
  });
});

describe('reading a cell', () => {
  const rowOf = (cells: string): SheetRow => {
    const header = recogniseHeader(
      ['产品名称,统一社会信用代码,医保耗材编码,中选价格,注册证有效期起,中选顺位,产地属性'.split(',')],
      [],
    );
    return new SheetRow(2, cells.split('|'), header);
  };

  it.each([
    ['469', '469.00'],
    ['４６９．５', '469.50'],
    ['¥1,234.50', '1234.50'],
    ['0.148元', '0.1480'],
  ])('reads the price %s', (text, amount) => {
    expect(rowOf(`|||${text}`).yuan('price')?.toString()).toBe(amount);
  });

  it.each(['12,34', '1.23456', '约100', '4.7E+3', '-1'])('refuses the price %s', text => {
    expect(() => rowOf(`|||${text}`).yuan('price')).toThrow(`中选价格 is "${text}"; it must be yuan`);
  });

  it.each([
    ['2025-07-30', '2025-07-30'],
    ['2025年7月30日', '2025-07-30'],
    ['2025/7/3', '2025-07-03'],
    ['２０２５．７．３', '2025-07-03'],
    ['20250730', '2025-07-30'],
    ['2025-07-30 00:00:00', '2025-07-30'],
  ])('reads the date %s', (text, date) => {
    expect(rowOf(`||||${text}`).date('certificateFrom')).toBe(date);
  });

  it('refuses a day that does not exist', () => {
    expect(() => rowOf('||||2025-02-30').date('certificateFrom')).toThrow('注册证有效期起 is "2025-02-30"');
  });

  it.each(['9.14E+17', '4.7e+19'])('refuses %s, which was a code', text => {
    expect(() => rowOf(`|${text}`).code('uscc')).toThrow(
      `统一社会信用代码 is "${text}"; a spreadsheet turned the code`,
    );
  });

  it('folds full-width codes and keeps names as they are', () => {
    const row = rowOf('球囊（Ⅱ型）| ９１４６０１００DEMA000133 |');
    expect(row.code('uscc')).toBe('91460100DEMA000133');
    expect(row.text('name')).toBe('球囊（Ⅱ型）');
    expect(row.code('productCode')).toBeNull();
  });

  it('names the words that a cell may have', () => {
    expect(() => rowOf('||||||中外合资').oneOf('origin', { 国产: 1, 进口: 2 })).toThrow(
      'it must be one of 国产、进口',
    );
  });

  it('numbers rows as the sheet does and skips empty ones', () => {
    const rows = [
      ['序号', '产品名称', '单位'],
      ['1', 'A', '个'],
      ['2', '', ''],
      ['3', 'B', '个'],
    ];
    const header = recogniseHeader(rows, []);
    expect(sheetRows(rows, header).map(({ row }) => row)).toEqual([2, 4]);
  });
});
