import { registerEnumType } from 'type-graphql';

const PERIODS = { MONTH: 'MONTH', QUARTER: 'QUARTER', YEAR: 'YEAR' } as const;

/** What a monitoring report is about (监测期). */
export type MonitoringPeriod = keyof typeof PERIODS;
export const MonitoringPeriod = PERIODS;
registerEnumType(MonitoringPeriod, {
  name: 'MonitoringPeriod',
  description: 'What a report is about: monthly monitoring, quarterly circular, annual assessment. 监测期',
  valuesConfig: {
    MONTH: { description: 'A natural month (每月监测). 自然月' },
    QUARTER: { description: 'A natural quarter (季度通报). 自然季度' },
    YEAR: {
      description: 'An agreement year of the rollouts whose year ends on that day (年度考核). 采购年度',
    },
  },
});
