import { csv } from './csv';
import { listingFiles, supplyListFiles } from './files';

const HEADER = ['区划代码', '医保耗材编码', '是否纳入', '医保类别', '支付标准(元)', '生效日期', '失效日期'];

/** What a jurisdiction's catalogue says of a category, unless an example says otherwise. */
interface CatalogueRule {
  readonly jurisdiction: string;
  readonly from: string;
  /** Standard per category, empty for none; a category that is not named is not entered. Absent: all categories, none. */
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

/** Entries that a worked example asks for, by the example of the row. */
const STANDARDS: Readonly<Record<string, string>> = {
  'X-08 CQ-2.3f 目录500.00': '500.00',
  'X-08 CQ-2.3f 目录300.00': '300.00',
  'SX-3.6b 地方标准 1,700 低于最高中选价': '1700.00',
  'SX-3.6b 地方标准 2,000 高于最高中选价': '2000.00',
};
const OUTSIDE: readonly string[] = ['WH-3.1 医保目录外', 'CQ-2.3g 医保目录外'];
/** A standard that was changed: the first ends on the day the second begins. */
const CHANGED = { example: 'X-10 CQ-2.2c 挂网上限 298.00', on: '2026-01-01', to: '460.00' };

interface Entered {
  readonly category: string;
  readonly code: string;
  readonly example: string;
}

/** The insurance catalogue 医保医用耗材目录 of Weihai, Chongqing and Shaanxi, as far as the sample needs it. */
export function insuranceCatalogue(): string {
  return csv(
    HEADER,
    RULES.flatMap(rule => productsOf(rule.jurisdiction).flatMap(product => entries(rule, product))),
  );
}

function entries(rule: CatalogueRule, { category, code, example }: Entered): string[][] {
  const { jurisdiction, from, standards } = rule;
  const general = standards ? standards[category] : '';
  if (!code || general === undefined) return [];
  if (OUTSIDE.includes(example)) return [[jurisdiction, code, '否', '丙', '', from, '']];
  const standard = STANDARDS[example] ?? general;
  const inside = [jurisdiction, code, '是', '乙'];
  if (example !== CHANGED.example) return [[...inside, standard, from, '']];
  return [
    [...inside, standard, from, CHANGED.on],
    [...inside, CHANGED.to, CHANGED.on, ''],
  ];
}

function productsOf(jurisdiction: string): Entered[] {
  const awards = supplyListFiles
    .filter(list => list.file.startsWith(jurisdiction))
    .flatMap(list => list.awards);
  const offers = listingFiles.filter(list => list.jurisdiction === jurisdiction).flatMap(list => list.offers);
  return [
    ...awards.map(({ kind, code, row }) => ({
      category: kind.category,
      code,
      example: row[3]?.example ?? '',
    })),
    ...offers.map(({ kind, code, row }) => ({
      category: kind.category,
      code,
      example: row[4]?.example ?? '',
    })),
  ];
}
