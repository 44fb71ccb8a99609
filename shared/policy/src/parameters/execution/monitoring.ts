import { Text } from '@alliance-hub/kernel';
import { z } from 'zod';
import { parameter } from '../parameter';
import { bothLanguages, count, day, ratio, share } from '../values';
import { ACTORS, PERIODS } from '../shapes/actor';
import { choice } from '../shapes/choice';
import { describeDuty, duty } from '../shapes/duty';
import { describeRoutes, routes } from '../shapes/route';
import { listed, percent } from '../words';
import { say } from './messages';

const INDICATORS = choice({
  PARTICIPATION: ['participation', '参加集采情况'],
  VOLUME_PROGRESS: ['progress of the agreed volume', '协议采购量完成进度'],
  WINNING_SHARE: ['winning share of like use', '中选产品占同品种使用比例'],
  NON_WINNING_PURCHASES: ['non-winning purchases', '非中选产品采购'],
  PAYMENT_TO_COMPANIES: ['payment to companies', '货款结算'],
  PREPAYMENT: ['prepayment of revolving money', '周转金预付'],
  FUND_DISBURSEMENT: ['timeliness of fund payments', '医保基金拨付及时性'],
  PURCHASE: ['purchase', '采购情况'],
  SUPPLY: ['supply and delivery', '供应配送情况'],
  ABNORMAL_USE: ['abnormal use', '异常使用'],
  QUALITY: ['quality', '质量'],
});

/** What is done again and again 监测、通报、考核、检查. */
export const ACTIVITIES = choice({
  MONITORING: ['monitoring', '监测'],
  CIRCULAR: ['circular', '通报'],
  ASSESSMENT: ['assessment', '考核'],
  INSPECTION: ['inspection', '检查'],
});

const watch = z
  .strictObject({
    by: ACTORS.some.describe('Who watches.'),
    indicators: INDICATORS.some.describe('What is watched.'),
    every: PERIODS.one.optional().describe('How often; absent: the notice prints no rhythm.'),
    automaticAlerts: z.boolean().default(false).describe('The system alerts by itself 自动预警.'),
  })
  .describe('Who watches what 监测监管.');

function describeWatch(value: z.output<typeof watch>): Text {
  return say('watched', {
    every: value.every ? say('every', { period: PERIODS.say(value.every) }) : '',
    by: ACTORS.sayAll(value.by, 'and'),
    indicators: INDICATORS.sayAll(value.indicators, 'and'),
    alerts: value.automaticAlerts ? say('alerts') : '',
  });
}

const thresholds = z
  .strictObject({
    owner: bothLanguages.describe('Who answers for the figures 责任人.'),
    decidedOn: day.describe('The day on which they were decided.'),
    zeroAfterDays: count
      .optional()
      .describe(
        'Zero purchase alerts after this many days of the agreement year; absent: from its first day.',
      ),
    behindBy: share
      .optional()
      .describe(
        'Completion alerts when it is behind the elapsed time by more than this; absent: by anything.',
      ),
    overFrom: ratio
      .optional()
      .describe('Over-purchase alerts when completion is above this; absent: above "1".'),
  })
  .describe(
    'From where on alerts are given 预警阈值; notices give no figures, so these name who decided them.',
  );

function describeThresholds(value: z.output<typeof thresholds>): Text {
  const { zeroAfterDays, behindBy, overFrom } = value;
  const parts = [
    ...(zeroAfterDays === undefined ? [] : [say('zeroAfter', { days: zeroAfterDays })]),
    ...(behindBy === undefined ? [] : [say('behindBy', { ratio: percent(behindBy) })]),
    ...(overFrom === undefined ? [] : [say('overFrom', { ratio: percent(overFrom) })]),
  ];
  const owner = Text.from(value.owner);
  return say('thresholds', {
    owner,
    day: value.decidedOn,
    figures: parts.length === 0 ? say('noFigures') : listed(parts, 'and'),
  });
}

/** What is watched and reported, how often and by whom 监测考核. */
export const MONITORING = {
  'monitoring.rhythm': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Rhythm of monitoring',
    chinese: '监测考核频次',
    schema: z
      .strictObject({
        by: ACTORS.some.describe('Who does it.'),
        steps: z
          .array(
            z
              .strictObject({
                every: PERIODS.one.describe('How often.'),
                activity: ACTIVITIES.one.describe('What is done.'),
              })
              .describe('One step of the rhythm.'),
          )
          .min(1)
          .describe('Each activity with its rhythm 每月监测、季度通报、年度考核.'),
      })
      .describe('How often execution is monitored, made known and assessed 监测频次.'),
    describe: value => {
      const steps = value.steps.map(step =>
        say('rhythmStep', { activity: ACTIVITIES.say(step.activity), period: PERIODS.say(step.every) }),
      );
      return say('rhythm', { by: ACTORS.sayAll(value.by, 'and'), steps: listed(steps, 'and') });
    },
  }),
  'monitoring.indicators': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Indicators of monitoring',
    chinese: '监测指标',
    schema: watch,
    describe: describeWatch,
  }),
  'monitoring.supply': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Monitoring of purchase and supply',
    chinese: '采购供应监测',
    schema: watch,
    describe: describeWatch,
  }),
  'monitoring.thresholds': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Thresholds of alerts',
    chinese: '预警阈值',
    schema: thresholds,
    describe: describeThresholds,
  }),
  'monitoring.inspection': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Regular inspection',
    chinese: '定期检查',
    schema: watch,
    describe: describeWatch,
  }),
  'report.byTradingCentre': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Report of the trading centre',
    chinese: '交易机构报送采购供应情况',
    schema: duty.describe('What the centre reports, to whom and how often 报送采购配送执行情况.'),
    describe: describeDuty,
  }),
  'report.byInstitution': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Data of the institutions',
    chinese: '医疗机构上传采购和使用数据',
    schema: duty.describe('What institutions upload, and when 上传采购和使用数据.'),
    describe: describeDuty,
  }),
  'report.problems': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Report of major problems',
    chinese: '重大问题报告',
    schema: routes.describe('Where slow supply and major problems are reported 重大问题报告渠道.'),
    describe: describeRoutes,
  }),
};
