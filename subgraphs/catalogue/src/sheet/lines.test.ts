import { type ColumnKey } from './columns';
import { recogniseHeader } from './header';
import { sheetLines } from './lines';
import { type Table } from './table';

const LIST = ['序号', '产品名称', '医保耗材编码', '注册证编号', '中选价格', '备注'];
const CODES = ['27位码', '原码状态'];
const WANTED: ColumnKey[] = ['name', 'productCode', 'certificateNumber', 'price', 'formerCodeState'];

/** What becomes of a row below a header. */
async function kindOf(
  header: readonly string[],
  cells: readonly string[],
): Promise<'line' | 'note' | 'nothing'> {
  const rows = [header, cells].map((texts, at) => ({ row: at + 1, cells: texts }));
  const recognised = recogniseHeader(rows, { required: [], optional: ['number', ...WANTED] });
  const table: Table = {
    name: null,
    isHidden: false,
    is1904: false,
    rows: async function* () {
      yield* await Promise.resolve(rows);
    },
  };
  for await (const each of sheetLines(table, recognised)) return 'line' in each ? 'line' : 'note';
  return 'nothing';
}

describe('rows below the header of a list', () => {
  test.each<[string, string[], 'line' | 'note' | 'nothing']>([
    ['a product', ['1', '结扎夹', 'C02', '国械注准1', '12.00', ''], 'line'],
    ['a product whose name begins like a note', ['', '注射器', '', '', '12.00', ''], 'line'],
    ['one of which little can be read', ['7', '注射器', '', '', '12.00', ''], 'line'],
    ['a product with a remark that begins like a note', ['', '', 'C02', '', '12.00', '注销'], 'line'],
    ['a product with a remark that begins like a sum', ['', '结扎夹', '', '', '12.00', '合计三盒'], 'line'],
    ['a numbered line with such a remark and a price alone', ['3', '', '', '', '12.00', '合计三盒'], 'line'],
    ['a note', ['注：价格含税', '', '', '', '', ''], 'note'],
    ['a note of its own word', ['备注', '价格含税', '', '', '', ''], 'note'],
    ['a numbered note', ['说明1', '价格含税', '', '', '', ''], 'note'],
    ['who filled it in', ['填表人', '张三', '', '', '', ''], 'note'],
    ['a sum', ['合计', '', '', '', '120.00', ''], 'note'],
    ['a sum under the name', ['', '小计', '', '', '120.00', ''], 'note'],
    ['a sum named behind its figure', ['', '', '', '', '120.00', '合计'], 'note'],
    ['numbers of the columns', ['1', '2', '3', '4', '5', '6'], 'nothing'],
    ['the header again', LIST, 'nothing'],
  ])('%s', async (_, cells, kind) => {
    expect(await kindOf(LIST, cells)).toBe(kind);
  });

  test.each<[string, string[], 'line' | 'note']>([
    ['a code that is withdrawn', ['C0201', '注销'], 'line'],
    ['a code alone', ['C02010100113038000010000001', ''], 'line'],
    ['a note in the column of codes', ['说明：以国家公布为准', ''], 'note'],
  ])('of a code table: %s', async (_, cells, kind) => {
    expect(await kindOf(CODES, cells)).toBe(kind);
  });
});
