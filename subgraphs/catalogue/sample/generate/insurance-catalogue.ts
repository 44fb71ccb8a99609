import { csv } from './csv';
import { listingFiles, supplyListFiles } from './files';
import { type Particulars } from './kind';

const HEADER = ['区划代码', '医保耗材编码', '是否纳入', '医保类别', '支付标准(元)', '生效日期', '失效日期'];

/** What a jurisdiction's catalogue says of its categories. */
interface CatalogueRule {
  readonly jurisdiction: string;
  readonly from: string;
  /** Standard per category, empty for none; a category left out is not entered. Absent: every category, without one. */
  readonly standards?: Readonly<Record<string, string>>;
}

const RULES: readonly CatalogueRule[] = [
  { jurisdiction: '371000', from: '2021-01-01' },
  {
    jurisdiction: '500000',
    from: '2025-01-01',
    standards: { 冠脉导引导管: '420.00', 冠脉导引导丝: '500.00' },
  },
  {
    jurisdiction: '610000',
    from: '2026-01-01',
    standards: {
      药物涂层球囊类: '',
      泌尿介入类: '',
      止血材料类: '',
      缝合线类: '',
      注射器类: '',
      结构心脏病封堵器类: '',
      通用介入类: '',
      神经外科类: '',
      血液透析类: '',
      输尿管支架类: '',
    },
  },
];

interface Product {
  readonly category: string;
  readonly code: string;
  readonly catalogue?: Particulars['catalogue'];
}

/** The insurance catalogue 医保医用耗材目录 of Weihai, Chongqing and Shaanxi, as far as the sample needs it. */
export function insuranceCatalogue(): string {
  const rows = RULES.flatMap(rule =>
    productsOf(rule.jurisdiction).flatMap(product => entries(rule, product)),
  );
  return csv(HEADER, rows);
}

function entries(rule: CatalogueRule, { category, code, catalogue }: Product): string[][] {
  const standard = rule.standards ? rule.standards[category] : '';
  if (!code || standard === undefined) return [];
  if (catalogue === 'OUTSIDE') return [[rule.jurisdiction, code, '否', '丙', '', rule.from, '']];
  return (catalogue ?? [{ standard }]).map(entry => [
    rule.jurisdiction,
    code,
    '是',
    '乙',
    entry.standard,
    entry.from ?? rule.from,
    entry.to ?? '',
  ]);
}

function productsOf(jurisdiction: string): Product[] {
  const lists = supplyListFiles.filter(({ file }) => file.startsWith(jurisdiction));
  const directories = listingFiles.filter(directory => directory.jurisdiction === jurisdiction);
  return [
    ...lists
      .flatMap(({ awards }) => awards)
      .map(({ kind, code, row }) => ({ category: kind.category, code, catalogue: row[3]?.catalogue })),
    ...directories
      .flatMap(({ offers }) => offers)
      .map(({ kind, code, row }) => ({ category: kind.category, code, catalogue: row[4]?.catalogue })),
  ];
}
