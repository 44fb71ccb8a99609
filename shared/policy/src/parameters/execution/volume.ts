import { Ratio } from '@alliance-hub/kernel';
import { z } from 'zod';
import { parameter } from '../parameter';
import { ACTORS, FORCE, LEVELS } from '../shapes/actor';
import { choice } from '../shapes/choice';
import { statement } from '../shapes/statement';
import { count, ratio, share } from '../values';
import { counted, percent, series } from '../words';
import { say } from './messages';

const SAME = choice({
  COMPANY: ['company', '同一企业'],
  CATEGORY: ['category', '同一品种'],
  BID_UNIT: ['bid unit', '同一竞价单元'],
});

const source = statement('Where the first year’s agreed volume comes from 首年协议采购量来源.', {
  CONFIRMED_ON_PLATFORM: [
    'The agreed volume is what the institution confirmed on the platform',
    '协议采购量为医疗机构在平台确认的量',
  ],
  ANNEX_OF_NOTICE: ['The agreed volume stands in an annex of the notice', '协议采购量见文件附件'],
  ALLOCATED_BY_DISTRICT: [
    'Districts allocate the agreed volume from reported demand in the reporting system',
    '协议采购量由区市按填报系统中的报量分解确定',
  ],
});

const rereporting = statement('Whether volumes are reported anew within the cycle 采购周期内重新报量.', {
  NONE_IN_CYCLE: ['No volumes are reported anew within the cycle', '采购周期内不再重新报量'],
});

const carryOver = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('UNTIL_COMPLETED') })
    .describe('Goes on being purchased until complete, before the new volume 继续采购直至完成.'),
  z
    .strictObject({ kind: z.literal('FOR_MONTHS'), months: count.describe('Months after the year ends.') })
    .describe('May be made up for a number of months 延期完成.'),
  z.strictObject({ kind: z.literal('LAPSES') }).describe('Lapses with the year 当年有效.'),
]);

const shortYear = z
  .strictObject({
    kind: z.literal('BY_DAYS').describe('In proportion to the days of the year, rounded up 按天数折算.'),
    provisional: z.boolean().describe('true: not said by the notice, so marked as provisional.'),
  })
  .describe('The volume of an agreement year that the cycle’s end cuts short 不足一年的采购年度.');

/** How much is agreed, and what counts as done 协议采购量. */
export const VOLUME = {
  'volume.word': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Word for the agreed volume',
    chinese: '采购量的称谓',
    schema: z
      .strictObject({
        word: z.string().min(1).describe('As the notice calls it: 协议采购量, 约定采购量.'),
        also: z
          .array(z.string().min(1))
          .min(1)
          .optional()
          .describe('Other words of the same notice for it: 协议量.'),
      })
      .describe('What the notice calls the agreed volume; forms and lists use its word.'),
    describe: ({ word, also }) =>
      also ? say('calledAlso', { word, also: series(also) }) : say('called', { word }),
  }),
  'volume.source': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Source of the agreed volume',
    chinese: '协议采购量来源',
    ...source,
  }),
  'volume.rereporting': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Reporting within the cycle',
    chinese: '采购周期内重新报量',
    ...rereporting,
  }),
  'volume.completion': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Completion of the agreed volume',
    chinese: '完成协议采购量',
    schema: z
      .strictObject({
        target: ratio.describe('Share of the agreed volume to be purchased, "1" for all of it.'),
        per: LEVELS.one.describe('Per whom it is measured.'),
      })
      .describe('What has to be completed in each agreement year 完成协议采购量.'),
    describe: value => {
      const level = LEVELS.say(value.per);
      return value.target.equals(Ratio.one)
        ? say('completion', { level })
        : say('completionOf', { ratio: percent(value.target), level });
    },
  }),
  'volume.plannedTotal': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Planned total over the cycle',
    chinese: '采购周期内总采购量',
    schema: z
      .strictObject({
        factor: ratio.describe('Multiple of the first year’s agreed volume.'),
        per: LEVELS.one.describe('Per whom it is measured.'),
        force: FORCE.one.describe('How strictly the notice binds.'),
      })
      .describe('A planning target for the whole cycle, never a cap 总采购量应为首年协议采购量的n倍.'),
    describe: value =>
      say('plannedTotal', {
        force: FORCE.say(value.force),
        factor: value.factor.toString(),
        level: LEVELS.say(value.per),
      }),
  }),
  'volume.shifting': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Shifting volume between certificates',
    chinese: '不同注册证间调整需求量',
    schema: z
      .strictObject({
        within: SAME.some.describe('What must stay the same, all of it together.'),
      })
      .describe('Agreed volume may move between registration certificates 不同注册证间调整.'),
    describe: value => say('shifting', { same: SAME.sayAll(value.within, 'and') }),
  }),
  'volume.carryOver': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Unfinished volume',
    chinese: '未完成协议采购量的处理',
    schema: carryOver,
    describe: value => {
      if (value.kind === 'UNTIL_COMPLETED') return say('carryOver');
      if (value.kind === 'LAPSES') return say('lapses');
      return say('madeUp', { months: counted(value.months, 'month') });
    },
  }),
  'volume.shortYear': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Volume of a short agreement year',
    chinese: '不足一年的采购年度协议量',
    schema: shortYear,
    describe: value => say('shortYear', { provisional: value.provisional ? say('provisional') : '' }),
  }),
  'volume.reduction': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Reduction of the agreed volume',
    chinese: '下调采购量',
    schema: z
      .strictObject({
        evidence: choice({ WRITTEN: ['a written explanation', '书面说明材料'] }).one.describe(
          'What the institution hands in.',
        ),
        reviewedBy: ACTORS.some.describe('Who reviews it, in this order 逐级审核.'),
        adjustedBy: ACTORS.one.describe('Whose action makes the new volume hold.'),
        atLeast: share
          .optional()
          .describe('Share of the old volume that must remain; absent: the notice gives none.'),
      })
      .describe('A smaller volume within the cycle, after review 因特殊原因下调采购量.'),
    describe: value =>
      say('reduction', {
        floor: value.atLeast ? say('toNoLess', { share: percent(value.atLeast) }) : '',
        reviewers: ACTORS.sayAll(value.reviewedBy, 'and'),
        adjuster: ACTORS.say(value.adjustedBy),
      }),
  }),
};
