import { Yuan } from '@alliance-hub/kernel';
import { csv } from './csv';
import { groupOf, type NumberedAward } from './rows';

export const SUPPLY_LIST_HEADER = [
  '序号',
  '采购品种',
  '竞价分组',
  '产品名称',
  '规格',
  '型号',
  '注册证编号',
  '注册证有效期起',
  '注册证有效期止',
  '生产企业名称',
  '统一社会信用代码',
  '医保耗材编码',
  '产地属性',
  '计价单位',
  '中选价格(元)',
  '部件中选价格(元)',
  '中选顺位',
];

export interface SupplyListPrint {
  /** Name of a category in this province, where it differs from the tender's. */
  readonly names?: Readonly<Record<string, string>>;
  /** Whether the list ranks the winners of a group by price. */
  readonly ranked: boolean;
}

/** A supply list 供应清单 as its annex would print it. */
export function supplyList(awards: readonly NumberedAward[], print: SupplyListPrint): string {
  return csv(
    SUPPLY_LIST_HEADER,
    awards.map((award, index) => {
      const { kind, company, certificate, code, row } = award;
      const [specification, model, price, more] = row;
      return [
        String(index + 1),
        print.names?.[kind.category] ?? kind.category,
        groupOf(award),
        kind.name,
        specification,
        model,
        certificate.number,
        certificate.validFrom,
        certificate.validTo,
        company.name,
        company.uscc,
        code,
        company.origin,
        kind.unit,
        price,
        more?.component ?? '',
        print.ranked ? rank(award, awards) : '',
      ];
    }),
  );
}

/** 中选顺位: place by price within the group, equal prices sharing it; ungrouped categories have none. */
function rank(award: NumberedAward, awards: readonly NumberedAward[]): string {
  const group = groupOf(award);
  if (!group) return '';
  const price = Yuan.of(award.row[2]);
  const cheaper = awards.filter(other => groupOf(other) === group && Yuan.of(other.row[2]).lessThan(price));
  return String(cheaper.length + 1);
}
