import { Provenance } from '@alliance-hub/graphql';
import { encode } from 'iconv-lite';
import { databaseAddress } from '@alliance-hub/database';
import { importSupplyList, printReport, SourceFile } from '../src';
import { company, day, nhsaCode, reference, source } from './support/builders';
import { type OpenedCatalogue, openForTest } from './support/open';

const HEADER =
  '附件2,,,,,,\n耗材统一编码,产品名称,采购品种,申报企业,统一社会信用代码,单位,中选价（元）,备注\n';
const { uscc, name } = company(1);
const row = (n: number, price: string, more: { code?: string; category?: string; uscc?: string } = {}) =>
  `${more.code ?? nhsaCode(n)},产品${n},${more.category ?? '血管结扎夹'},${name},${more.uscc ?? uscc},个,${price},\n`;

describe('importing a supply list from a file', () => {
  let hub: OpenedCatalogue;

  beforeEach(async () => {
    hub = await openForTest(databaseAddress('sqlite::memory:'));
    await hub.catalogue.reference.load(reference, source, 'test');
  });
  afterEach(() => hub.catalogue.close());

  const importFile = (content: string | Buffer, more: Partial<Parameters<typeof importSupplyList>[1]> = {}) =>
    importSupplyList(
      hub.catalogue,
      {
        file: SourceFile.of('list.csv', content),
        tender: 'JZJLC-2024-1',
        jurisdiction: '500000',
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
    return found?.n;
  };

  it('takes officials’ headers, aliases of categories and GB18030', async () => {
    const report = await importFile(
      encode(HEADER + row(1, '12.80') + row(2, '１５．６０', { category: '结 扎 夹' }), 'gb18030'),
    );
    expect(report).toMatchObject({
      readable: true,
      read: 2,
      accepted: 2,
      rejected: [],
      unknown: ['备注'],
      version: 1,
      created: true,
    });
    expect(await count('award')).toBe(2);
  });

  it.each(['utf-16le', 'utf-16be'])(
    'takes text that a spreadsheet saved as %s, parted by tabs',
    async encoding => {
      const text = (HEADER + row(3, '9.90')).replaceAll(',', '\t');
      const report = await importFile(encode(text, encoding, { addBOM: true }));
      expect(report).toMatchObject({ readable: true, read: 1, rejected: [] });
    },
  );

  it('names row, column and value of each bad cell and keeps the good lines', async () => {
    const report = await importFile(
      HEADER +
        row(1, '12.80') +
        row(2, '约15') +
        row(3, '1.00', { uscc: '9.14E+17' }) +
        row(4, '1.00', { category: '支架' }) +
        row(5, '1.00', { code: 'C99' }),
    );
    expect(report).toMatchObject({ read: 5, accepted: 1, unchanged: 0 });
    expect(report.rejected.map(({ row: at, column, value }) => [at, column, value])).toEqual([
      [4, '中选价（元）', '约15'],
      [5, '统一社会信用代码', '9.14E+17'],
      [6, '采购品种', '支架'],
      [7, '耗材统一编码', 'C99'],
    ]);
    expect(report.rejected.map(({ cell }) => cell)).toEqual(['G4', 'E5', 'C6', 'A7']);
    expect(String(report.rejected[2]?.message)).toContain('it must be one of');
    expect(printReport(report)).toContain(
      'lines read 5, accepted 1, unchanged 0, rejected 4\n  row 4, cell G4: 中选价（元） is "约15"',
    );
  });

  it('says once what is wrong in the same way in many rows', async () => {
    const report = await importFile(
      HEADER + row(1, '面议') + row(2, '1.00') + row(3, '面议') + row(4, '面议'),
    );
    expect(report.rejected.map(({ cell }) => cell)).toEqual(['G3', 'G5', 'G6']);
    const shown = printReport(report, 'zh');
    expect(shown).toContain('3 个单元格 G3、G5、G6：中选价（元） 为 "面议"；');
    expect(shown.match(/面议/g)).toHaveLength(1);
  });

  it('a cell that cannot be read takes nothing off the list', async () => {
    await importFile(HEADER + row(1, '12.80') + row(2, '13.00'));
    const report = await importFile(HEADER + row(1, '12.80') + row(2, '约13'), {
      effectiveFrom: day('2025-09-01'),
    });
    expect(report).toMatchObject({ accepted: 0, unchanged: 1, version: 2 });
    expect(report.remarks.join()).toContain(
      'the version before that stay until the rejected lines are put right: 1.',
    );
    expect(await count('supply_list_line')).toBe(4);
  });

  it('the same file again changes nothing', async () => {
    const content = HEADER + row(1, '12.80');
    await importFile(content);
    const again = await importFile(content);
    expect(again).toMatchObject({ read: 1, accepted: 0, unchanged: 1, created: false, version: 1 });
    expect(again.remarks.map(String)).toEqual(['Version 1 says the same already; nothing was changed.']);
  });

  describe('the same list for the same day', () => {
    const content = HEADER + row(1, '12.80');
    const named = {
      title: '中选结果通知',
      number: '渝医保〔2025〕1号',
      issuer: '市局',
      issuedOn: '2025-05-10',
    };
    const asFile = (name: string) => ({ file: SourceFile.of(name, content), source: { title: name } });
    const resaved = { file: SourceFile.of('resaved.csv', `${content}\n`) };

    it.each([
      ['as told before', named, 1],
      ['whose number, issuer and day are not told again', { title: named.title }, 1],
      ['of another title', { ...named, title: '中选结果更正通知' }, 2],
      ['of another number', { ...named, number: '渝医保〔2025〕2号' }, 2],
      ['of another issuer', { ...named, issuer: '省局' }, 2],
      ['of another day', { ...named, issuedOn: '2025-05-11' }, 2],
    ])('with a document %s', async (_, told, version) => {
      await importFile(content, { source: named });
      const found = { version, created: version === 2, accepted: 0, unchanged: 1 };
      expect(await importFile(content, { source: told })).toMatchObject(found);
      // Whichever file it comes in: now it is known.
      expect(await importFile(content, { source: told, ...resaved })).toMatchObject({
        version,
        created: false,
      });
      expect(await importFile(content, { source: told })).toMatchObject({ version, created: false });
    });

    it('a renamed copy without a document of its own is the same, also where the list has one', async () => {
      await importFile(content, asFile('list.csv'));
      expect(await importFile(content, asFile('copy.csv'))).toMatchObject({ version: 1, created: false });
      expect(await importFile(content, { source: named })).toMatchObject({ version: 2, created: true });
      expect(await importFile(content, asFile('copy.csv'))).toMatchObject({ version: 2, created: false });
    });

    it('a file without a document of its own may be given its day', async () => {
      await importFile(content, asFile('list.csv'));
      const copy = asFile('copy.csv');
      const dated = { ...copy, source: { ...copy.source, issuedOn: '2025-05-10' } };
      expect(await importFile(content, dated)).toMatchObject({ version: 2, created: true });
      expect(await importFile(content, dated)).toMatchObject({ version: 2, created: false });
    });

    it('a document that was put right does not come back with the request that told it', async () => {
      await importFile(content, { source: named });
      await importFile(content, { source: { ...named, issuedOn: '2025-05-11' } });
      const again = await importFile(content, { source: named });
      expect(again).toMatchObject({ version: 1, created: false });
      expect(String(again.remarks[0])).toContain('in whose place version 2 holds');
    });
  });

  it('the same file again after another took its place says so, and changes nothing', async () => {
    await importFile(HEADER + row(1, '12.80'));
    await importFile(HEADER + row(1, '12.90'));
    const again = await importFile(HEADER + row(1, '12.80'));
    expect(again).toMatchObject({ created: false, version: 1 });
    expect(again.remarks.map(String)).toEqual([
      'This file is version 1, in whose place version 2 holds; nothing was changed. It comes back if it is published for another day.',
    ]);
    expect(await importFile(HEADER + row(1, '12.90'))).toMatchObject({ created: false, version: 2 });
  });

  it('a dry run reports and changes nothing', async () => {
    const report = await importFile(HEADER + row(1, '12.80'), { dryRun: true });
    expect(report).toMatchObject({ accepted: 1, version: null });
    expect(report.remarks.map(text => text.in('zh'))).toEqual(['试运行：没有写入任何内容。']);
    expect(await count('product')).toBe(0);
  });

  it('tells how far it is, from nothing to the whole and never back', async () => {
    const told: number[] = [];
    const lines = Array.from({ length: 1_500 }, (_, n) => row(n, '12.80'));
    await importFile(HEADER + lines.join(''), { onProgress: share => told.push(share) });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.filter(share => share > 0.6)).not.toEqual([]);
    expect(told.at(-1)).toBe(1);
  });

  it('a header alone is told, and nothing is changed', async () => {
    const report = await importFile(HEADER);
    expect(report).toMatchObject({ read: 0, version: null, created: false });
    expect(printReport(report, 'zh')).toContain('\n  表头以下没有任何一行清单内容');
    expect(await count('supply_list')).toBe(0);
  });

  it('says which column is missing and what was recognised, and changes nothing', async () => {
    const report = await importFile(HEADER.replace('统一社会信用代码', '代码') + row(1, '12.80'));
    expect(report).toMatchObject({ readable: false, unknown: ['代码', '备注'] });
    expect(report.problems.map(String)).toEqual([
      'The column 统一社会信用代码 is missing; add it, or say which column it is: "<header>=uscc".',
    ]);
    expect(report.recognised.map(({ as }) => as)).toEqual([
      'productCode',
      'name',
      'category',
      'companyName',
      'unit',
      'price',
    ]);
    expect(printReport(report)).toContain('list.csv was not imported.');
  });

  it.each([
    [{ tender: 'NONE' }, 'tender is "NONE"'],
    [{ jurisdiction: '610322' }, 'retired'],
  ])('refuses a list with %p', async (more, message) => {
    await expect(importFile(HEADER + row(1, '12.80'), more)).rejects.toThrow(message);
  });
});
