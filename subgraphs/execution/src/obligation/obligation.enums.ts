import { registerEnumType } from 'type-graphql';

/** Where something asked for by a day stands. */
export enum ObligationStatus {
  UPCOMING = 'UPCOMING',
  DUE = 'DUE',
  MET = 'MET',
  OVERDUE = 'OVERDUE',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(ObligationStatus, {
  name: 'ObligationStatus',
  description: 'Where something that a notice asks for stands. 任务状态',
  valuesConfig: {
    UPCOMING: { description: 'It cannot be done yet. 未开始' },
    DUE: { description: 'It is to be done, and not late. 待完成' },
    MET: { description: 'It was done. 已完成' },
    OVERDUE: { description: 'The day is past and the hub sees that it was not done. 已逾期' },
    UNKNOWN: { description: 'The day is past and nothing tells the hub whether it was done. 未知' },
  },
});
