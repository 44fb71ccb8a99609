/** What a column of an official's sheet can be, with the names it goes by (terms.md 4, practice.md C-2). */
const NAMES = {
  number: ['序号', '行号', 'No'],
  category: ['采购品种', '品种', '品种名称', '产品类别', '品类', '耗材类别'],
  bidGroup: ['竞价分组', '分组', '竞价组', '组别', '竞价分组编号'],
  bidOutcome: ['中选情况', '投标结果', '中选标识'],
  name: ['产品名称', '耗材名称', '名称', '物资名称', '医用耗材名称', '注册产品名称', 'mcsName'],
  specification: ['规格', '产品规格', '规格型号', 'mcsSpec'],
  model: ['型号', '产品型号', 'mcsMol'],
  certificateNumber: [
    '注册证编号',
    '注册证号',
    '注册备案号',
    '注册证编号/备案凭证编号',
    '医疗器械注册证编号',
    '医疗器械注册证号',
    '产品注册证号',
    'mcsRegno',
  ],
  certificateFrom: ['注册证有效期起', '有效期起', '注册证有效期开始', '注册证批准日期', '批准日期'],
  certificateTo: ['注册证有效期止', '有效期止', '有效期至', '注册证有效期至', '注册证有效期'],
  companyName: [
    '生产企业名称',
    '生产企业',
    '企业名称',
    '申报企业',
    '申报企业名称',
    '中选企业',
    '中选企业名称',
    '生产厂家',
    'prodentpName',
    'dclaEntpName',
  ],
  uscc: [
    '统一社会信用代码',
    '企业统一社会信用代码',
    '生产企业统一社会信用代码',
    '社会信用代码',
    '信用代码',
    'prodentpCode',
    'dclaEntpCode',
  ],
  productCode: [
    '医保耗材编码',
    '医用耗材编码',
    '国家医保编码',
    '国家医保耗材编码',
    '国家医保代码',
    '医保编码',
    '医保代码',
    '医保医用耗材代码',
    '医保医用耗材分类与代码',
    '医保耗材代码',
    '耗材统一编码',
    '27位码',
    '27位医保编码',
    '20位码',
    'mcsCode',
  ],
  origin: ['产地属性', '产地', '国产/进口', '进口/国产', '国产进口'],
  unit: ['计价单位', '单位', '最小计价单位', '计量单位', '最小销售单位'],
  price: ['中选价格', '中选价', '拟中选价格', '拟中选价', '中标价格', '中标价', '报价'],
  componentPrice: ['部件中选价格', '部件中选价', '部件价格', '鞘管中选价格', '鞘管中选价'],
  rank: ['中选顺位', '顺位', '中选排名', '排名'],
  firesPerPiece: ['单件钉数', '钉数', '每件钉数'],
  listedPrice: ['挂网价格', '挂网价', 'pubonlnPric'],
  listedOn: ['挂网日期', '挂网时间', 'pubonlnTime'],
  listingAction: ['挂网操作', '操作', '操作类型', '变更类型'],
  formerCode: ['原27位码', '原码', '原医保编码', '旧27位码', '旧码', '原医保耗材编码'],
  formerCodeState: ['原码状态', '27位码状态'],
  codeChange: ['类型', '转码类型'],
} as const satisfies Record<string, readonly string[]>;

export type ColumnKey = keyof typeof NAMES;

/** The name that the hub's own templates use for a column. */
export const columnName = (key: ColumnKey): string => NAMES[key][0];

/**
 * The column that a word of a user means: its key, or any name that it goes by.
 * @example `price`, `中选价格`
 */
export const columnCalled = (word: string): ColumnKey | undefined =>
  Object.keys(NAMES).find((key): key is ColumnKey => key === word.trim()) ?? columnOf(word);

/** Every column by key and name, for messages: `price 中选价格`. */
export const columnList = (keys: readonly ColumnKey[]): string =>
  keys.map(key => `${key} ${columnName(key)}`).join('、');

/** Full-width forms, blanks, unit notes in brackets and stars do not make another header. */
export const foldHeader = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*:]/g, '')
    .replace(/[([][^)\]]*[)\]]/g, '')
    .toLowerCase();

const BY_NAME: ReadonlyMap<string, ColumnKey> = new Map(
  Object.entries(NAMES).flatMap(([key, names]) => names.map(name => [foldHeader(name), key as ColumnKey])),
);

/** Which column a header means, whatever order and writing; undefined for one that the hub does not know. */
export const columnOf = (header: string): ColumnKey | undefined => BY_NAME.get(foldHeader(header));
