import { registerEnumType } from 'type-graphql';

export enum PurchaseLineKind {
  ORDER = 'ORDER',
  ACCEPTANCE = 'ACCEPTANCE',
  RETURN = 'RETURN',
  USE = 'USE',
}
registerEnumType(PurchaseLineKind, {
  name: 'PurchaseLineKind',
  description: 'What a purchase line tells. 采购流水类型',
  valuesConfig: {
    ORDER: { description: 'Ordered. 订单' },
    ACCEPTANCE: { description: 'Delivered, and found good: counts as purchased. 交货验收合格' },
    RETURN: { description: 'Returned: taken off what was purchased. 退货' },
    USE: { description: 'Used on a patient. 使用' },
  },
});

export enum PurchaseChannel {
  LISTED = 'LISTED',
  FILING = 'FILING',
  EMERGENCY = 'EMERGENCY',
  ALLIANCE = 'ALLIANCE',
  OFFLINE = 'OFFLINE',
}
registerEnumType(PurchaseChannel, {
  name: 'PurchaseChannel',
  description: 'By which way a product was bought. 采购渠道',
  valuesConfig: {
    LISTED: { description: 'From the list of the platform. 挂网目录' },
    FILING: { description: 'Not listed, filed (WH-3.3). 备案采购' },
    EMERGENCY: { description: 'In an emergency. 应急采购' },
    ALLIANCE: { description: 'Through an alliance of institutions. 联盟采购' },
    OFFLINE: {
      description: 'Beside the platform: banned in some provinces, kept as what happened. 线下采购',
    },
  },
});

/** How a line counts in the assessment of its category. */
export enum Counted {
  /** 中选 */
  WINNING = 'WINNING',
  /** 不视为非中选 */
  EXEMPT = 'EXEMPT',
  /** 非中选 */
  NON_WINNING = 'NON_WINNING',
}
