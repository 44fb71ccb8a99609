import path from 'node:path';
import { SourceFile } from '../src';
import { openTables } from '../src/sheet/open-tables';
import { showsDay } from '../src/sheet/workbook/styles';
import { workbook, type WorkbookParts, zipped } from './support/workbook';

const fixture = (name: string) => SourceFile.open(path.join(__dirname, 'fixtures', 'workbooks', name));

async function read(file: SourceFile): Promise<Record<string, string[][]>> {
  const opened = await openTables(file);
  try {
    const sheets: Record<string, string[][]> = {};
    for (const table of opened.tables) {
      const rows: string[][] = [];
      for await (const { row, cells } of table.rows()) rows[row - 1] = Array.from(cells, cell => cell ?? '');
      sheets[table.name ?? ''] = Array.from(rows, row => row ?? []);
    }
    return sheets;
  } finally {
    opened.close();
  }
}
const cellsOf = async (parts: WorkbookParts) => Object.values(await read(workbook(parts)))[0];
const row = (cells: string, at = 1) => `<row r="${at}">${cells}</row>`;

describe('reading a workbook of LibreOffice', () => {
  it('gives the sheets with their rows, merged cells filled and days as days', async () => {
    const sheets = await read(fixture('two-header-rows.xlsx'));
    expect(Object.keys(sheets)).toEqual(['填表说明', '供应清单', '对照']);
    const rows = sheets['供应清单'] ?? [];
    expect(rows[1]).toEqual(['省际联盟结扎夹类医用耗材集中带量采购中选产品供应清单']);
    expect(rows[2]).toEqual([]);
    expect(rows[4]?.slice(8, 11)).toEqual(['名称', '统一社会信用代码', '医保耗材编码']);
    expect(rows[6]?.slice(0, 9)).toEqual([
      '2',
      '血管结扎夹',
      '结扎夹二（带锁\n扣）',
      '10mm',
      'A2',
      '国械注准20203130002',
      '2020年5月1日',
      '2030/4/30',
      '企业一',
    ]);
    expect([rows[5]?.[6], rows[5]?.[7], rows[8]?.[9]]).toEqual(['2020-05-01', '47603', '9.14601E+17']);
  });

  it('can read a sheet again, and knows the same file', async () => {
    const file = fixture('messy-300-lines.xlsx');
    expect(await read(file)).toEqual(await read(file));
    expect(await file.sha256()).toBe(await fixture('messy-300-lines.xlsx').sha256());
  });
});

describe('reading a workbook', () => {
  const strings = '<si><t>甲</t></si><si><t>乙</t></si>';
  const pointing = row('<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c>');

  it.each([
    ['before the sheet', true],
    ['behind the sheet', false],
  ])('finds shared texts that stand %s', async (_, stringsFirst) => {
    expect(await cellsOf({ sheets: { S: pointing }, strings, stringsFirst })).toEqual([['乙', '甲']]);
  });

  it('keeps texts beyond one block apart', async () => {
    const long = 'x'.repeat(700_000);
    const many = `<si><t>${long}</t></si><si><t>${long}y</t></si><si><t>末</t></si>`;
    const rows = row([0, 1, 2].map(n => `<c t="s"><v>${n}</v></c>`).join(''));
    expect(await cellsOf({ sheets: { S: rows }, strings: many })).toEqual([[long, `${long}y`, '末']]);
  });

  it.each([
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>', '甲'],
    ['a formula’s text', '<c r="A1" t="str"><f>B1</f><v>甲</v></c>', '甲'],
    ['a formula’s number', '<c r="A1"><f>B1*2</f><v>25.6</v></c>', '25.6'],
    ['a formula nobody reckoned out', '<c r="A1"><f>B1*2</f></c>', '=B1*2'],
    ['a failed formula', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['a number with the error of its binary form', '<c r="A1"><v>12.800000000000001</v></c>', '12.8'],
    ['a small number', '<c r="A1"><v>1.0E-7</v></c>', '0.0000001'],
    ['fifteen digits', '<c r="A1"><v>123456789012345</v></c>', '123456789012345'],
    ['sixteen digits', '<c r="A1"><v>1234567890123456</v></c>', '1.23457E+15'],
    ['a code as Excel keeps it', '<c r="A1"><v>9.1460100123456794E+17</v></c>', '9.14601E+17'],
    ['an escaped character', '<c r="A1" t="inlineStr"><is><t>甲_x000D_乙</t></is></c>', '甲\r乙'],
    ['a column far right', '<c r="AA1"><v>1</v></c>', ...Array<string>(26).fill(''), '1'],
  ])('shows %s as it stands', async (_, cell, ...shown) => {
    expect(await cellsOf({ sheets: { S: row(cell) } })).toEqual([shown]);
  });

  it('joins the pieces of a formatted text and leaves out how it is spoken', async () => {
    const rich =
      '<si><r><t>结扎</t></r><r><rPr/><t xml:space="preserve"> 夹</t></r><rPh sb="0" eb="1"><t>jie</t></rPh></si>';
    expect(await cellsOf({ sheets: { S: row('<c r="A1" t="s"><v>0</v></c>') }, strings: rich })).toEqual([
      ['结扎 夹'],
    ]);
  });

  it('counts rows and cells that do not say where they are', async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="B4"><v>3</v></c><c><v>4</v></c></row>';
    expect(await cellsOf({ sheets: { S: rows } })).toEqual([['1', '2'], [], [], ['', '3', '4']]);
  });

  it('reads elements with a prefix', async () => {
    const parts = {
      '_rels/.rels':
        '<p:Relationships xmlns:p="p"><p:Relationship Id="a" Type="x/officeDocument" Target="/book.xml"/></p:Relationships>',
      '_rels/book.xml.rels':
        '<Relationships><Relationship Id="b" Type="x/worksheet" Target="sheet.xml"/></Relationships>',
      'book.xml':
        '<x:workbook xmlns:x="x"><x:sheets><x:sheet name="S" q:id="b" xmlns:q="q"/></x:sheets></x:workbook>',
      'sheet.xml':
        '<x:worksheet xmlns:x="x"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="B2"><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>',
    };
    expect(await read(zipped(parts))).toEqual({ S: [['1'], ['1', '2']] });
  });

  it.each([
    ['from 1900', false, '2025-07-30'],
    ['from 1904', true, '2029-07-31'],
  ])('counts days %s', async (_, is1904, shown) => {
    const rows = row(
      '<c r="A1" s="1"><v>45868.75</v></c><c r="B1" s="2"><v>45868</v></c><c r="C1"><v>45868</v></c>',
    );
    const styles = {
      cellXfs: '<xf/><xf numFmtId="14"/><xf numFmtId="176"/>',
      numFmts: '<numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>',
    };
    expect(await cellsOf({ sheets: { S: rows }, ...styles, is1904 })).toEqual([[shown, shown, '45868']]);
  });

  it.each([
    ['yyyy-mm-dd', true],
    ['[$-F800]dddd\\,\\ mmmm\\ dd', true],
    ['m/d/yy h:mm', true],
    ['General', false],
    ['0.00"days"', false],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', false],
    ['h:mm:ss', false],
    ['[h]:mm', false],
  ])('the format %s shows a day: %p', (format, expected) => {
    expect(showsDay(format)).toBe(expected);
  });

  it('fills what is merged downwards and leaves titles that are merged across', async () => {
    const rows =
      row('<c r="A1"><v>1</v></c><c r="B1"><v>10</v></c>') +
      row('<c r="B2"><v>20</v></c>', 2) +
      row('<c r="A3"><v>3</v></c>', 3);
    const below = '<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="A3:C3"/></mergeCells>';
    expect(await cellsOf({ sheets: { S: { rows, below } } })).toEqual([['1', '10'], ['1', '20'], ['3']]);
  });
});

describe('a file that holds no list', () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  it.each([
    ['empty', Buffer.alloc(0), 'is empty'],
    ['an old workbook', Buffer.concat([compound, Buffer.alloc(5_000)]), 'old binary format'],
    [
      'under a password',
      Buffer.concat([compound, Buffer.alloc(70_000), Buffer.from('EncryptedPackage', 'utf16le')]),
      'protected by a password',
    ],
    ['a PDF', Buffer.from('%PDF-1.7'), 'is a PDF, not a workbook'],
    ['a web page named .xls', Buffer.from('\ufeff<html><table>'), 'is a web page or XML'],
    ['a ZIP that breaks off', Buffer.from('PK\x03\x04 broken'), 'cannot be read as a workbook'],
    ['a ZIP of something else', zipped({ 'a.txt': 'a' }), 'a ZIP archive of something else'],
    ['OpenDocument', zipped({ 'META-INF/manifest.xml': 'a', 'content.xml': 'a' }), 'an OpenDocument file'],
    ['a binary workbook', zipped({ 'xl/workbook.bin': 'a' }), 'old binary format'],
    [
      'a document of words',
      zipped({ '_rels/.rels': '<R><Relationship Type="x/officeDocument" Target="w.xml"/></R>' }),
      'cannot be read as a workbook',
    ],
    ['broken CSV', Buffer.from('a,"b\nc'), 'cannot be read as CSV'],
  ])('%s is told in one sentence', async (_, content, sentence) => {
    const file = content instanceof SourceFile ? content : SourceFile.of('list.xlsx', content);
    await expect(read(file)).rejects.toThrow(sentence);
  });

  it('a document type is refused, so that nothing can grow', async () => {
    const parts = { '_rels/.rels': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' };
    await expect(read(zipped(parts))).rejects.toThrow('a document type');
  });

  it('a file that is not there is told', () => {
    expect(() => SourceFile.open('/nowhere/list.xlsx')).toThrow('The file /nowhere/list.xlsx is not there');
    expect(() => SourceFile.open(__dirname)).toThrow('cannot be opened (not a file)');
  });
});
