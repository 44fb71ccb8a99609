import { HubError, messages, Text } from '@alliance-hub/kernel';
import { parse } from 'csv-parse/sync';
import { decode } from 'iconv-lite';
import { type CatalogueLine } from './catalogue-line';

const COLUMNS = {
  jurisdictionCode: '区划代码',
  productCode: '医保耗材编码',
  inside: '是否纳入',
  insuranceClass: '医保类别',
  amount: '支付标准',
  from: '生效日期',
  to: '失效日期',
} as const;

type Row = Partial<Record<string, string>>;

/**
 * Reads an insurance catalogue as officials keep it: 区划代码,医保耗材编码,是否纳入(是|否),医保类别(甲|乙|丙),支付标准(元),
 * 生效日期,失效日期, in UTF-8 or GB18030. What stands in brackets in a heading is ignored.
 * @throws HubError BAD_USER_INPUT that names the missing column, or the line and cell that cannot be read.
 */
export function readCatalogueCsv(content: Buffer): CatalogueLine[] {
  const rows: Row[] = parse(text(content), {
    bom: true,
    columns: (headings: string[]) => checkHeadings(headings.map(plain)),
    skip_empty_lines: true,
    trim: true,
  });
  return rows.map((row, index) => ({
    id: String(index + 1),
    jurisdictionCode: row[COLUMNS.jurisdictionCode] ?? '',
    productCode: row[COLUMNS.productCode] ?? '',
    inside: word(row, COLUMNS.inside, { 是: true, 否: false }, index),
    insuranceClass: row[COLUMNS.insuranceClass]
      ? word(row, COLUMNS.insuranceClass, { 甲: 'A', 乙: 'B', 丙: 'C' }, index)
      : null,
    amount: row[COLUMNS.amount] || null,
    from: row[COLUMNS.from] ?? '',
    to: row[COLUMNS.to] || null,
  }));
}

const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/\(.*\)$/, '')
    .trim();

function checkHeadings(headings: string[]): string[] {
  const missing = Object.values(COLUMNS).filter(column => !headings.includes(column));
  if (missing.length === 0) return headings;
  throw new HubError(
    'BAD_USER_INPUT',
    say('noColumn', { missing: missing.join(', '), columns: Object.values(COLUMNS).join(', ') }),
    { field: missing[0] ?? '', value: headings.join(',') },
  );
}

function word<V>(row: Row, column: string, words: Readonly<Record<string, V>>, index: number): V {
  const given = row[column] ?? '';
  const found = words[given.replace(/类$/, '')];
  if (found !== undefined) return found;
  throw new HubError(
    'BAD_USER_INPUT',
    say('notAWord', { line: index + 2, column, given, words: Text.join(Object.keys(words), say('or')) }),
    { field: column, value: given },
  );
}

/** Spreadsheets in Chinese offices still write GB18030; text in it is almost never valid UTF-8. */
function text(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return decode(content, 'gb18030');
  }
}

const say = messages('settlement.catalogueFile', {
  or: { en: ' or ', zh: '或' },
  noColumn: {
    en: 'The insurance catalogue has no column {missing}; its heading must name {columns}.',
    zh: '医保目录文件缺少列 {missing}；表头应含 {columns}。',
  },
  notAWord: {
    en: 'Line {line}: {column} is "{given}"; it must be {words}.',
    zh: '第{line}行：{column}为“{given}”；应为{words}。',
  },
});
