import { registerEnumType } from 'type-graphql';

const CYCLE_STATUSES = {
  UPCOMING: 'UPCOMING',
  RUNNING: 'RUNNING',
  EXTENDED: 'EXTENDED',
  HOLDOVER: 'HOLDOVER',
  EXPIRED_PENDING: 'EXPIRED_PENDING',
  CLOSED: 'CLOSED',
} as const;

/** Where a cycle stands on a day (采购周期状态). */
export type CycleStatus = keyof typeof CYCLE_STATUSES;
export const CycleStatus = CYCLE_STATUSES;

registerEnumType(CycleStatus, {
  name: 'CycleStatus',
  description: 'Where a cycle stands on a day. 采购周期状态',
  valuesConfig: {
    UPCOMING: { description: 'Not yet begun. 未开始' },
    RUNNING: { description: 'Within the printed cycle. 执行中' },
    EXTENDED: { description: 'Within a decided extension. 延长期' },
    HOLDOVER: {
      description: 'Over, but the notice goes on until a successor is in place (HI-5.1). 接续过渡期',
    },
    EXPIRED_PENDING: {
      description: 'Over; prices are kept, assessment stops, a decision is due (A-41). 到期待定',
    },
    CLOSED: { description: 'Over. 已结束' },
  },
});
