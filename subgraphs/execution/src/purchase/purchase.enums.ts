/** What a purchase line tells (采购流水类型). */
export enum PurchaseLineKind {
  /** 订单 */
  ORDER = 'ORDER',
  /** 交货验收合格 */
  ACCEPTANCE = 'ACCEPTANCE',
  /** 退货 */
  RETURN = 'RETURN',
  /** 使用 */
  USE = 'USE',
}

/** By which way a product was bought (采购渠道). */
export enum PurchaseChannel {
  /** 挂网目录 */
  LISTED = 'LISTED',
  /** 备案采购 */
  FILING = 'FILING',
  /** 应急采购 */
  EMERGENCY = 'EMERGENCY',
  /** 联盟采购 */
  ALLIANCE = 'ALLIANCE',
  /** 线下采购: banned in some provinces, kept as what happened. */
  OFFLINE = 'OFFLINE',
}

/** How a line counts in the assessment of its category. */
export enum Counted {
  /** 中选 */
  WINNING = 'WINNING',
  /** 不视为非中选 */
  EXEMPT = 'EXEMPT',
  /** 非中选 */
  NON_WINNING = 'NON_WINNING',
}
