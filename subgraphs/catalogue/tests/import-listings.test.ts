import { Provenance } from '@alliance-hub/graphql';
import { testDatabases } from '@alliance-hub/testing';
import writeXlsx from 'write-excel-file/node';
import { importListings, printReport, SourceFile } from '../src';
import { company, day, line, list, nhsaCode, reference, source } from './support/builders';
import { type OpenedCatalogue, openForTest } from './support/open';

const HEADER =
  '医保耗材编码,产品名称,规格,采购品种,生产企业,统一社会信用代码,单位,挂网价格,挂网日期,竞价分组,投标结果,挂网操作';
/** More than are read at a time. */
const MANY = 1_200;

interface Cells {
  code?: string;
  name?: string;
  company?: number;
  price?: string;
  on?: string;
  outcome?: string;
  action?: string;
}
const cells = (
  n: number,
  { code, name, company: of = 1, price = '8.00', on = '2025-06-01', outcome, action }: Cells = {},
): string => {
  const { uscc, name: companyName } = company(of);
  return [
    code ?? nhsaCode(n),
    name ?? `产品${n}`,
    'S',
    '结扎夹',
    companyName,
    uscc,
    '个',
    price,
    on,
    '',
    outcome ?? '',
    action ?? '',
  ].join(',');
};
const fileOf = (lines: readonly string[]): string => [HEADER, ...lines].join('\n');

describe.each(testDatabases())('importing listings on $name', database => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    const created = await database.create();
    drop = () => created.drop();
    hub = await openForTest(created.address);
    await hub.catalogue.reference.load(reference, source, 'test');
  });
  afterEach(async () => {
    await hub.catalogue.close();
    await drop();
  });

  const importFile = (content: string | Buffer, more: Partial<Parameters<typeof importListings>[1]> = {}) =>
    importListings(
      hub.catalogue,
      {
        file: SourceFile.of('listings.csv', content),
        jurisdiction: '500000',
        provenance: Provenance.SYNTHETIC,
        source,
        ...more,
      },
      'test',
    );
  const tables = [
    'product',
    'product_code',
    'company',
    'classification',
    'listing_action',
    'price',
    'listing_fact',
    'like_fact',
    'audit_entry',
    'change_log',
    'sequence',
  ];
  /** Every row of the tables that an import writes. */
  const content = async () => {
    const found: Record<string, unknown[]> = {};
    for (const table of tables) {
      found[table] = await hub.catalogue.database.read.query<unknown[]>(`SELECT * FROM ${table}`);
    }
    return found;
  };
  const standing = async (code: string, on = '2025-06-01') => {
    const { listing } = await hub.ask<{ listing: { standing: string; price: string | null } }>(
      `{ listing(product: "${code}", jurisdiction: "500000", on: "${on}") { standing price } }`,
    );
    return `${listing.standing} ${listing.price ?? '-'}`;
  };

  it('keeps the good lines of a long file, and names row, column and value of the bad ones', async () => {
    const lines = Array.from({ length: MANY }, (_, n) => cells(n));
    lines[1] = cells(1, { price: '面议' });
    lines[1_100] = cells(1_100, { price: '0.00' });
    lines[1_101] = cells(1_101, { code: 'C99' });
    lines[1_102] = cells(1_102, { action: '暂停' });
    const report = await importFile(fileOf(lines));
    expect(report).toMatchObject({ read: MANY, accepted: MANY - 4, unchanged: 0 });
    expect(report.rejected.map(({ cell, column, value }) => [cell, column, value])).toEqual([
      ['H3', '挂网价格', '面议'],
      ['H1102', '挂网价格', '0.00'],
      ['A1103', '医保耗材编码', 'C99'],
      ['L1104', '挂网操作', 'SUSPEND'],
    ]);
    const { product, listing_action: actions } = await content();
    expect([product?.length, actions?.length]).toEqual([MANY - 2, MANY - 4]);
    expect(await standing(nhsaCode(0))).toBe('NON_WINNING 8.00');
    expect(await standing(nhsaCode(MANY - 1))).toBe('NON_WINNING 8.00');
    expect(await standing(nhsaCode(1_102))).toBe('UNLISTED -');
  });

  it('takes the first line of a product and refuses every later one, however far apart they are', async () => {
    const lines = Array.from({ length: MANY }, (_, n) => cells(n));
    lines[1_150] = cells(7, { price: '9.00', on: '2025-07-01' });
    // It stands on the file before, and that is said rather than that the catalogue has it under another company.
    lines[1_151] = cells(8, { company: 2 });
    const report = await importFile(fileOf(lines));
    expect(report.accepted).toBe(MANY - 2);
    expect(report.rejected.map(({ row, code, message }) => [row, code, String(message)])).toEqual([
      [1_152, 'CONFLICT', expect.stringContaining('the product stands in the file already')],
      [1_153, 'CONFLICT', expect.stringContaining('the product stands in the file already')],
    ]);
    expect(await standing(nhsaCode(7), '2025-07-01')).toBe('NON_WINNING 8.00');
  });

  it.each([
    ['close together', 2],
    ['far apart', 1_050],
  ])('which product a line without a code is about is told from the catalogue before, %s', async (_, gap) => {
    // The catalogue has a product that waits for its code, under the name that it has in the first line.
    await importFile(fileOf([cells(0, { code: '', name: '待定' })]));
    const between = Array.from({ length: gap }, (__, n) => cells(n + 100));
    const report = await importFile(
      fileOf([
        cells(1, { name: '新品' }),
        cells(2, { name: '待定', on: '2025-07-01', price: '7.00' }),
        ...between,
        cells(0, { code: '', name: '新品' }),
        cells(0, { code: '', name: '待定', on: '2025-08-01', price: '6.00' }),
      ]),
    );
    expect(report).toMatchObject({ accepted: gap + 4, rejected: [] });
    expect(await standing(nhsaCode(1))).toBe('NON_WINNING 8.00');
    // Of the same name and without a code it is no line of the file before: a product of its own.
    expect(await standing('PENDING-JZJLC-2024-1-2')).toBe('PENDING_CODE 8.00');
    expect(await standing(nhsaCode(2), '2025-07-31')).toMatch('7.00');
    expect(await standing(nhsaCode(2), '2025-08-01')).toMatch('6.00');
  });

  it.each([
    ['close together', 2],
    ['far apart', 1_050],
  ])('a company is called as its first line calls it, %s', async (_, gap) => {
    const between = Array.from({ length: gap }, (__, n) => cells(n + 100));
    const other = cells(2, { company: 2 }).replace('企业2', '企业贰');
    await importFile(fileOf([cells(1, { company: 2 }), ...between, other]));
    expect((await content()).company).toContainEqual(company(2));
  });

  it('a dry run reports the same and writes nothing', async () => {
    await hub.catalogue.supplyLists.publish(list([line(1, '10.00')]), 'test');
    const file = fileOf([
      cells(1, { action: '暂停', on: '2025-08-01' }),
      cells(2, { outcome: '未中选' }),
      cells(3, { price: '面议' }),
    ]);
    const before = await content();
    const dry = await importFile(file, { dryRun: true });
    expect(dry).toMatchObject({ read: 3, accepted: 2, rejected: [{ cell: 'H4' }] });
    expect(printReport(dry, 'zh')).toContain('试运行：没有写入任何内容。');
    expect(await content()).toEqual(before);

    expect(await importFile(file)).toEqual({ ...dry, remarks: [] });
    expect(await standing(nhsaCode(1), '2025-07-31')).toBe('WINNING 10.00');
    expect(await standing(nhsaCode(1), '2025-08-01')).toBe('SUSPENDED 10.00');
    expect(await standing(nhsaCode(2))).toBe('NON_WINNING 8.00');
  });

  it('the same file again changes nothing at all', async () => {
    const file = fileOf([...Array.from({ length: MANY }, (_, n) => cells(n)), cells(0, { price: '1.00' })]);
    await importFile(file);
    const before = await content();
    const again = await importFile(file);
    expect(again).toMatchObject({ read: MANY + 1, accepted: 0, unchanged: MANY });
    expect(again.rejected.map(({ row }) => row)).toEqual([MANY + 2]);
    expect(await content()).toEqual(before);
  });

  it('a list that was put right is taken again whole, its corrections where they are meant', async () => {
    await importFile(fileOf([cells(1), cells(2, { price: '80.00' }), cells(3)]));
    const mended = fileOf([cells(1), cells(2, { price: '8.10' }), cells(4)]);

    const refused = await importFile(mended);
    expect(refused).toMatchObject({ accepted: 1, unchanged: 1, rejected: [{ row: 3, column: '挂网日期' }] });
    expect(refused.rejected[0]?.message.en).toContain('--correct');

    const taken = await importFile(mended, { correct: true });
    expect(taken).toMatchObject({ accepted: 1, unchanged: 2, rejected: [] });
    const prices = await hub.catalogue.database.read.query<object[]>(
      'SELECT amount, source FROM price WHERE supersededAt IS NULL ORDER BY id',
    );
    expect(prices).toMatchObject([
      { amount: 80_000, source: 'LISTING' },
      { amount: 80_000, source: 'LISTING' },
      { amount: 80_000, source: 'LISTING' },
      { amount: 81_000, source: 'CORRECTION' },
    ]);

    // The first list was right after all.
    const first = fileOf([cells(1), cells(2, { price: '80.00' }), cells(3)]);
    expect(await importFile(first, { correct: true })).toMatchObject({ accepted: 1, unchanged: 2 });
    expect(await standing(nhsaCode(2))).toBe('NON_WINNING 80.00');
  });

  it('the sheets of one workbook are lists of their own', async () => {
    const sheetOf = (name: string, line: string) => ({
      sheet: name,
      data: [HEADER, line].map(row => row.split(',').map(value => ({ value, type: String }))),
    });
    const content: Buffer = await writeXlsx([
      sheetOf('六月', cells(1)),
      sheetOf('七月', cells(1, { on: '2025-07-01', price: '7.00' })),
    ]).toBuffer();
    for (const sheet of ['六月', '七月']) {
      const report = await importFile(content, { sheet });
      expect([sheet, report.accepted, report.rejected]).toEqual([sheet, 1, []]);
    }
  });

  it('the same file read with one more column classifies what it lists already', async () => {
    const file = fileOf([cells(1, { outcome: '未中选' })]).replace('投标结果', '结果');
    await importFile(file, { map: ['结果=-'] });
    expect((await content()).classification).toEqual([]);
    expect(await importFile(file, { map: ['结果=bidOutcome'] })).toMatchObject({
      unchanged: 1,
      rejected: [],
    });
    expect((await content()).classification).toMatchObject([{ bidOutcome: 'NOT_SELECTED' }]);
  });

  it('a file that breaks off far down leaves nothing behind', async () => {
    const before = await content();
    const lines = Array.from({ length: MANY }, (_, n) => cells(n));
    await expect(importFile(`${fileOf(lines)}\n"${nhsaCode(1)}`)).rejects.toThrow('cannot be read as CSV');
    expect(await content()).toEqual(before);
    expect(before.product).toEqual([]);
  });

  it('a price above the cap is refused far down in a file, too', async () => {
    const winner = line(1, '10.00', { bidGroup: 'CLIP-A' });
    await hub.catalogue.supplyLists.publish(list([winner], { effectiveFrom: day('2025-05-20') }), 'test');
    const header = HEADER.replace('挂网操作', '单件钉数');
    const clips = (n: number, price: string) =>
      cells(n, { price, action: '6', outcome: '未中选' }).replace(',,未中选', ',CLIP-A,未中选');
    const lines = Array.from({ length: MANY }, (_, n) => cells(n + 10));
    lines[1_050] = clips(5, '10.01');
    lines[1_051] = clips(6, '10.00');
    const report = await importFile([header, ...lines].join('\n'));
    expect(report.rejected).toEqual([]);
    const above = await hub.catalogue.database.read.query<{ lineId: string }[]>(
      'SELECT lineId, firesPerPiece FROM listing_action a JOIN product p ON p.id = a.productId WHERE aboveCap IS NOT NULL',
    );
    expect(above).toMatchObject([{ lineId: '1052', firesPerPiece: 6 }]);
  });

  it('tells how far it is, from nothing to the whole and never back', async () => {
    const told: number[] = [];
    const lines = Array.from({ length: MANY }, (_, n) => cells(n));
    await importFile(fileOf(lines), { onProgress: share => told.push(share) });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[0]).toBeLessThan(0.5);
    expect(told.at(-1)).toBe(1);
  });
});
