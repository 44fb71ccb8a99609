import { encode } from 'iconv-lite';
import { SheetRow } from './cell';
import { columnOf, type ColumnKey } from './columns';
import { recogniseHeader as recognise } from './header';
import { headerMap } from './header-map';
import { sheetLines } from './lines';
import { openTables } from './open-tables';
import { SourceFile } from './source-file';
import { firstRows, type TableRow } from './table';

const HEADER = '产品名称,生产企业,统一社会信用代码,单位,中选价（元）';
const REQUIRED: ColumnKey[] = ['name', 'companyName', 'uscc', 'unit', 'price'];
const OPTIONAL: ColumnKey[] = [
  'number',
  'productCode',
  'certificateNumber',
  'certificateFrom',
  'certificateTo',
  'rank',
  'origin',
  'specification',
];
const WANTED = { required: REQUIRED, optional: OPTIONAL };

const tableRows = (rows: readonly (readonly string[])[]): TableRow[] =>
  rows.map((cells, index) => ({ row: index + 1, cells }));
const recogniseHeader = (rows: readonly (readonly string[])[], map: readonly string[] = []) => {
  const header = recognise(tableRows(rows), WANTED, headerMap(map, WANTED));
  return { ...header, problems: header.problems.map(String) };
};

describe('reading a sheet', () => {
  it.each([
    ['UTF-8', Buffer.from(HEADER)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${HEADER}`)],
    ['GB18030', encode(HEADER, 'gb18030')],
  ])('recognises the header in %s', async (_, bytes) => {
    const [table] = (await openTables(SourceFile.of('list.csv', bytes))).tables;
    const rows = table ? await firstRows(table, 1) : [];
    const { columns, problems } = recognise(rows, WANTED);
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
    expect(recogniseHeader(rows)).toMatchObject({ row: 3, unknown: ['备注'], problems: [] });
  });

  it.each([
    ['a missing column', '产品名称,生产企业,单位,中选价格', 'The column 统一社会信用代码 is missing'],
    ['two that mean the same', `${HEADER},报价`, 'The columns "中选价（元）" and "报价" both mean 中选价格'],
    ['a price in 万元', HEADER.replace('（元）', '（万元）'), 'is in 万元; prices must be in 元'],
    ['no header', '甲,乙,丙', 'No header row was found'],
  ])('tells %s', (_, header, problem) => {
    expect(recogniseHeader([header.split(',')]).problems.join()).toContain(problem);
  });

  it.each([
    [
      'a group over its parts',
      '企业信息,,产品,,注册证,,价格',
      '名称,统一社会信用代码,名称,单位,编号,有效期至,中选价',
    ],
    [
      'the same cell in both rows',
      '生产企业,,名称,单位,注册证,,中选价',
      '名称,信用代码,名称,单位,号,有效期止,中选价',
    ],
    ['parts below alone', ',,,,,,', '生产企业,信用代码,产品名称,单位,注册证号,有效期至,中选价'],
  ])('joins a header of two rows: %s', (_, above, below) => {
    const header = recogniseHeader([['清单'], above.split(','), below.split(',')]);
    const keys = ['companyName', 'uscc', 'name', 'unit', 'certificateNumber', 'certificateTo', 'price'];
    expect(header).toMatchObject({ row: 3, problems: [] });
    expect(header.columns.map(({ key }) => key)).toEqual(keys);
  });

  it('names a header that is broken over lines in one', () => {
    const { columns } = recogniseHeader([HEADER.replace('（', '\n（').split(',')]);
    expect(columns.map(({ header }) => header)).toContain('中选价 （元）');
  });

  describe('a header that a user explains', () => {
    const cells = ['产品名称,申报企业,统一社会信用代码,单位,挂网价格,中选价格'.split(',')];

    it.each([
      ['takes the place of one that is known', ['挂网价格=price'], '挂网价格', ['中选价格']],
      ['may be named in Chinese', ['挂网价格=中选价'], '挂网价格', ['中选价格']],
      ['may be left out', ['挂网价格=-'], '中选价格', ['挂网价格']],
    ])('%s', (_, map, header, unknown) => {
      const found = recogniseHeader(cells, map);
      expect(found).toMatchObject({ problems: [], unknown });
      expect(found.columns.find(({ key }) => key === 'price')).toMatchObject({ header });
    });

    it('must stand on the sheet', () => {
      expect(recogniseHeader(cells, ['供货价=price']).problems).toContain(
        'The sheet has no column "供货价"; it has 产品名称、申报企业、统一社会信用代码、单位、挂网价格、中选价格.',
      );
    });

    it.each(['挂网价格', '=price', '挂网价格=amount', '挂网价格=listedPrice'])('%s is refused', word => {
      expect(() => headerMap([word], WANTED)).toThrow(`--map is "${word}"; it must be <header>=<column>`);
    });
  });
});

describe('reading a cell', () => {
  const rowOf = (cells: string): SheetRow => {
    const header = recognise(
      tableRows([
        '产品名称,统一社会信用代码,医保耗材编码,中选价格,注册证有效期起,中选顺位,产地属性'.split(','),
      ]),
      WANTED,
    );
    return new SheetRow({ row: 2, cells: cells.split('|') }, header);
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
    ['2025 年 7 月 30 日', '2025-07-30'],
    ['45868', '2025-07-30'],
  ])('reads the date %s', (text, date) => {
    expect(rowOf(`||||${text}`).date('certificateFrom')).toBe(date);
  });

  it.each(['=B2*2', '#N/A', '#REF!'])('refuses the formula %s, whatever the column', text => {
    expect(() => rowOf(text).text('name')).toThrow(`产品名称 is "${text}"; the formula has no value`);
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

  it('names the cell', () => {
    const row = rowOf('');
    expect([row.cellOf('uscc'), row.cellUnder('中选价格'), row.cellOf('unit')]).toEqual(['B2', 'D2', null]);
  });
});

describe('what stands below the header', () => {
  const HEAD = ['序号', '产品名称', '生产企业', '统一社会信用代码', '单位', '中选价格'];
  const line = ['1', 'A', '企业', 'X', '个', '3'];

  it.each([
    ['a line', [line], [2], []],
    ['an empty row', [['', '', ''], line], [3], []],
    ['a number without a line', [['2'], line], [3], []],
    ['a note in the first column', [line, ['注：价格含税']], [2], [3]],
    ['a note under the names', [line, ['', '备注：价格含税']], [2], [3]],
    ['a sum', [line, ['合计', '', '', '', '', '3']], [2], [3]],
    ['a heading over some lines', [['一、结扎夹'], line], [3], [2]],
    ['the header again', [line, HEAD, line], [2, 4], []],
    ['numbers of the columns', [['1', '2', '3', '4', '5', '6'], line], [3], []],
    ['a sum that is named behind its figure', [line, ['', '', '小计', '', '', '3']], [2], [3]],
    ['who signs, and when', [line, ['', '测试省医疗保障局'], ['', '', '', '2025年7月13日']], [2], [3, 4]],
    ['a word under a column that tells no line', [line, ['', '', '', '', '公章']], [2], [3]],
    ['a numbered line with one cell, which is a mistake', [line, ['2', '', '企业']], [2, 3], []],
    ['a line with one cell, which is a mistake', [line, ['', 'B']], [2, 3], []],
  ])('%s', async (_, rows, lines, notes) => {
    const csv = [HEAD, ...rows].map(cells => cells.join(',')).join('\n');
    const [table] = (await openTables(SourceFile.of('list.csv', csv))).tables;
    const found: Record<'lines' | 'notes', number[]> = { lines: [], notes: [] };
    if (!table) throw new Error('no table');
    for await (const below of sheetLines(table, recognise(tableRows([HEAD]), WANTED))) {
      if ('note' in below) found.notes.push(below.note.row);
      else found.lines.push(below.line.row);
    }
    expect(found).toEqual({ lines, notes });
  });
});
