import { Provenance } from '@alliance-hub/graphql';
import { HubError, normaliseTenderNumber, type PlainDate, requireDivision } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { type Catalogue } from '../../catalogue';
import { marks, select } from '../../read/select';
import { type CategoryNames, categoryNames } from '../../sheet/category-names';
import { type ColumnKey } from '../../sheet/columns';
import { ORIGIN_WORDS } from '../../sheet/product-cells';
import { type WrittenRow, writeWorkbook } from '../../sheet/write-workbook';
import { readContent } from '../line-content';
import { say } from '../messages';
import { type SupplyListEntity } from '../supply-list.entity';
import { linesInPages, type StoredLine, versionsOf } from '../supply-list.repository';
import { versionBefore } from '../version-order';

export interface ExportSupplyList {
  tender: string;
  jurisdiction: string;
  /** The list in force on this day. */
  on: PlainDate;
  /** Path of the workbook to write. */
  out: string;
}
export interface ExportedSupplyList {
  version: number;
  effectiveFrom: PlainDate;
  lines: number;
}

const COLUMNS = [
  'number',
  'category',
  'bidGroup',
  'name',
  'specification',
  'model',
  'certificateNumber',
  'certificateFrom',
  'certificateTo',
  'companyName',
  'uscc',
  'productCode',
  'origin',
  'unit',
  'price',
  'componentPrice',
  'rank',
] as const satisfies ColumnKey[];

interface ProductRow {
  id: number;
  code: string;
  name: string;
  specification: string | null;
  model: string | null;
  unit: string;
  origin: string | null;
  category: string;
  company: string;
  companyName: string;
}

/**
 * Writes the list in force on a day as a workbook that can be imported again without a change.
 * @throws HubError NOT_FOUND where no list is in force.
 */
export async function exportSupplyList(
  { database }: Pick<Catalogue, 'database'>,
  input: ExportSupplyList,
): Promise<ExportedSupplyList> {
  const tender = normaliseTenderNumber(input.tender);
  const { code: jurisdiction, name: place } = requireDivision(input.jurisdiction, 'jurisdiction');
  const manager = database.read;
  const list = versionBefore(await versionsOf(manager, tender, jurisdiction), input.on);
  if (!list) {
    const { on } = input;
    throw new HubError('NOT_FOUND', say('noListInForce', { tender, jurisdiction, on }), { field: 'tender' });
  }
  const names = await categoryNames(manager);
  const rows: WrittenRow[] = [];
  for await (const lines of linesInPages(manager, Number(list.id))) {
    const products = await productsOf(
      manager,
      lines.map(({ productId }) => productId),
    );
    for (const line of lines) {
      const product = products.get(line.productId);
      if (product) rows.push(rowOf(rows.length + 1, line, product, names, tender));
    }
  }
  await writeWorkbook(input.out, [
    { name: '供应清单', columns: COLUMNS, rows },
    { name: '说明', notes: notesOn(list, `${place} ${jurisdiction}`) },
  ]);
  return { version: Number(list.version), effectiveFrom: list.effectiveFrom, lines: rows.length };
}

async function productsOf(manager: EntityManager, ids: readonly number[]): Promise<Map<number, ProductRow>> {
  const rows = await select<ProductRow>(
    manager,
    `SELECT p.id, p.code, p.name, p.specification, p.model, p.unit, p.origin, p.category, p.company, c.name AS companyName
     FROM product p JOIN company c ON c.uscc = p.company WHERE p.id IN (${marks(ids)})`,
    ids,
  );
  return new Map(rows.map(row => [Number(row.id), row]));
}

/** What the line said; of a product that was listed without words of its own, what is known of it. */
function rowOf(
  number: number,
  line: StoredLine,
  product: ProductRow,
  names: CategoryNames,
  tender: string,
): WrittenRow {
  const said = line.content === null ? null : readContent(line.content);
  const origin = said ? said.origin : product.origin;
  return {
    number,
    category: names.nameOf(product.category, [tender]),
    bidGroup: line.bidGroup === product.category ? null : line.bidGroup,
    name: said?.name ?? product.name,
    specification: said ? said.specification : product.specification,
    model: said ? said.model : product.model,
    certificateNumber: said?.['certificate.number'] ?? null,
    certificateFrom: said?.['certificate.validFrom'] ?? null,
    certificateTo: said?.['certificate.validTo'] ?? null,
    companyName: product.companyName,
    uscc: product.company,
    productCode: said ? said.productCode : product.code,
    origin: origin === null ? null : (ORIGIN_WORDS[origin] ?? null),
    unit: said?.unit ?? product.unit,
    price: line.price,
    componentPrice: line.componentPrice,
    rank: line.ranking,
  };
}

const notesOn = (list: SupplyListEntity, place: string): [string, string][] => [
  ['采购文件编号', list.tender],
  ['执行地区', place],
  ['版本', String(list.version)],
  ['执行日期', list.effectiveFrom],
  ['依据文件', [list.documentTitle, list.documentNumber].filter(Boolean).join(' ')],
  ['数据来源', list.provenance === String(Provenance.SYNTHETIC) ? '虚构数据' : '公开记录'],
  ['原文件 SHA-256', list.sha256],
];
