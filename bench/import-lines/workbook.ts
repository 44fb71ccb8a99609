import { completeUscc } from '@alliance-hub/kernel';
import writeXlsx from 'write-excel-file/node';

/** What can be imported: a supply list, or the listings of a trading centre. */
export type Kind = 'supply-list' | 'listings';

const COMPANIES = 300;
const PRODUCT =
  '序号,采购品种,产品名称,规格,型号,注册证编号,注册证有效期起,注册证有效期止,生产企业,统一社会信用代码,医保耗材编码,产地属性,计价单位';
const SHEETS = {
  'supply-list': { name: '供应清单', columns: '中选价格,中选顺位' },
  listings: { name: '挂网目录', columns: '挂网价格,挂网日期' },
};

/** A list of so many made-up products of 300 companies, each with its certificate. */
export async function makeWorkbook(file: string, kind: Kind, lines: number): Promise<void> {
  const { name, columns } = SHEETS[kind];
  const rows = [`${PRODUCT},${columns}`.split(',').map(value => ({ value, type: String }))];
  for (let n = 1; n <= lines; n++) rows.push(line(kind, n).map(value => ({ value, type: String })));
  await writeXlsx(rows, { sheet: name }).toFile(file);
}

function line(kind: Kind, n: number): string[] {
  const company = n % COMPANIES;
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return [
    String(n),
    '血管结扎夹',
    `一次性使用结扎夹${n}`,
    `规格${n % 500}`,
    `型号${n}`,
    `国械注准${2014 + (Math.floor(n / 10_000) % 12)}313${digits(n % 10_000, 4)}`,
    '2020-05-01',
    '2030-04-30',
    `企业${company}`,
    completeUscc(`91110105BENC${digits(company, 4)}`.replace('B', 'A')),
    `C02010100113038${digits(company, 5)}${digits(n, 7)}`,
    '国产',
    '个',
    (1 + (n % 9_000) / 100).toFixed(2),
    kind === 'listings' ? '2025-06-01' : String(1 + (n % 9)),
  ];
}
