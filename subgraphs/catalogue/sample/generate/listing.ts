import { csv } from './csv';
import { groupOf, type NumberedOffer } from './rows';

const LISTING_HEADER = [
  '采购品种',
  '竞价分组',
  '中选情况',
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
  '单件钉数',
  '挂网价格(元)',
  '挂网日期',
];

/** A directory of listed products that did not win 非中选产品挂网目录. */
export function listing(
  offers: readonly NumberedOffer[],
  listedOn: string,
  names?: Readonly<Record<string, string>>,
): string {
  return csv(
    LISTING_HEADER,
    offers.map(offer => {
      const { kind, source, company, certificate, code, row } = offer;
      const [specification, model, outcome, price, more] = row;
      return [
        names?.[kind.category] ?? kind.category,
        groupOf(offer),
        outcome,
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
        more?.fires === undefined ? '' : String(more.fires),
        price,
        source.listedOn ?? listedOn,
      ];
    }),
  );
}
