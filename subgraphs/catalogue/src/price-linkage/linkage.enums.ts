import { registerEnumType } from 'type-graphql';

export enum PriceLinkageStatus {
  OPEN = 'OPEN',
  DECLARED = 'DECLARED',
  APPLIED = 'APPLIED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(PriceLinkageStatus, {
  name: 'PriceLinkageStatus',
  description: 'Where a case stands (docs/price-linkage.md). 联动状态',
  valuesConfig: {
    OPEN: { description: 'Nothing was declared at the target yet. 待申报' },
    DECLARED: { description: 'The company has declared a price; the trading centre decides. 已申报' },
    APPLIED: { description: 'The price has changed, or will from its effective day. 已执行' },
    REJECTED: { description: 'The declaration was rejected; the company may declare again. 已退回' },
    WITHDRAWN: { description: 'Nothing is to be done any more. 已撤销' },
  },
});

export enum PriceLinkageChangeType {
  CASE_OPENED = 'CASE_OPENED',
  TARGET_LOWERED = 'TARGET_LOWERED',
  DECLARED = 'DECLARED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
  PRICE_CHANGED = 'PRICE_CHANGED',
  PRICE_CORRECTED = 'PRICE_CORRECTED',
  OVERDUE = 'OVERDUE',
}
registerEnumType(PriceLinkageChangeType, {
  name: 'PriceLinkageChangeType',
  description: 'What an entry of the feed tells. 联动事件类型',
  valuesConfig: {
    CASE_OPENED: { description: 'A lower winning price opened a case. 新增联动' },
    TARGET_LOWERED: { description: 'A still lower winning price lowered the target. 联动目标价下调' },
    DECLARED: { description: 'The company declared a price. 企业申报' },
    REJECTED: { description: 'The trading centre rejected the declaration. 退回申报' },
    WITHDRAWN: { description: 'The case was withdrawn. 撤销联动' },
    PRICE_CHANGED: { description: 'The price changes from its effective day. 价格调整' },
    PRICE_CORRECTED: { description: 'A linked price was put right afterwards. 价格更正' },
    OVERDUE: { description: 'The due day passed without a declaration. 逾期未申报' },
  },
});
