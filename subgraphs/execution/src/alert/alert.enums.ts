import { registerEnumType } from 'type-graphql';

const SEVERITIES = { NOTICE: 'NOTICE', WARNING: 'WARNING', BREACH: 'BREACH' } as const;

/** How much an alert says (预警等级). */
export type AlertSeverity = keyof typeof SEVERITIES;
export const AlertSeverity = SEVERITIES;
registerEnumType(AlertSeverity, {
  name: 'AlertSeverity',
  description: 'How much an alert says. 预警等级',
  valuesConfig: {
    NOTICE: { description: 'To be known; no clause is at stake. 提示' },
    WARNING: { description: 'A clause may be missed, or holds in principle. 预警' },
    BREACH: { description: 'A clause that binds is not kept. 违反' },
  },
});

/** Each rule by its name, in the order in which alerts of one severity stand. */
export const ALERT_RULES = [
  'OFFLINE_PURCHASE',
  'UNSIGNED_AGREEMENT',
  'NON_WINNING_SHARE',
  'NOT_ENTERED',
  'BEHIND_ELAPSED_TIME',
  'BEHIND_MONTHLY_TARGET',
  'BUNCHED_MONTH',
  'BUNCHED_LAST_MONTH',
  'ZERO_PURCHASE',
  'OVER_PURCHASE',
  'WINNING_ALONE',
] as const;

export type AlertRule = (typeof ALERT_RULES)[number];
