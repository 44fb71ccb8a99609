import { cycleEnd } from '@alliance-hub/kernel';
import { z } from 'zod';
import { parameter } from './parameter';
import { count, day, share, someOf } from './values';
import { listed, percent } from './words';

/** Ownership of an institution 机构性质: public 公立, military 军队, private 社会办. */
export const OWNERSHIPS = ['PUBLIC', 'MILITARY', 'PRIVATE'] as const;
/** Tier of an institution 等级: 三级, 二级, 一级, 未定级. */
export const TIERS = ['TERTIARY', 'SECONDARY', 'PRIMARY', 'UNGRADED'] as const;

const alternative = z
  .strictObject({
    ownership: someOf(OWNERSHIPS).describe('Ownership 机构性质, any of these.'),
    tiers: someOf(TIERS).optional().describe('Tier 等级, any of these; absent: every tier.'),
    reportedVolumes: z.literal(true).optional().describe('Only those that reported volumes 已报量.'),
    volunteered: z.literal(true).optional().describe('Only those that joined of their own will 自愿参与.'),
  })
  .describe('One kind of institution; all its conditions hold together.');

const scope = z.strictObject({
  any: z.array(alternative).min(1).describe('An institution is meant when any one alternative fits.'),
});

/** Who is meant: institutions that fit any one of the alternatives. */
export type InstitutionScope = z.output<typeof scope>;

const words = (name: string): string => name.toLowerCase().replaceAll('_', ' ');

function describeScope(value: InstitutionScope): string {
  const kinds = value.any.map(one => {
    const tiers = one.tiers ? `${listed(one.tiers.map(words), 'or')} ` : '';
    const reported = one.reportedVolumes ? ' that reported volumes' : '';
    const volunteered = one.volunteered ? ' that volunteer' : '';
    return `${tiers}${listed(one.ownership.map(words), 'or')} institutions${reported}${volunteered}`;
  });
  return listed(kinds, 'and');
}

const term = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('YEARS'),
        start: day.describe('First day.'),
        years: count.describe('Length in years.'),
      })
      .describe(
        'A number of years from a day 采购周期n年; the last day is the one before the n-th anniversary.',
      ),
    z
      .strictObject({
        kind: z.literal('UNTIL'),
        start: day.describe('First day.'),
        end: day.describe('Last day, included.'),
      })
      .describe('From a day to a printed last day 至…止.'),
    z
      .strictObject({ kind: z.literal('OPEN'), start: day.describe('First day.') })
      .describe('From a day; no end is printed.'),
  ])
  .refine(value => value.kind !== 'UNTIL' || value.end >= value.start, {
    path: ['end'],
    error: 'lies before the start – write the last day of the cycle, on or after `start`',
  });

const extension = z
  .strictObject({
    years: count.nullable().describe('Years that may be added; null: may be extended, length not stated.'),
    inPrinciple: z.boolean().default(false).describe('The notice says “in principle” 原则上.'),
  })
  .describe('The cycle may be extended 可延长; that needs a decision.');

const nonWinningLimit = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('SHARE_BELOW'),
      ratio: share.describe('The share must be less than this.'),
      basis: z.literal('QUANTITY').default('QUANTITY').describe('Measured by quantity 数量.'),
      inPrinciple: z.boolean().default(false).describe('The notice says “in principle” 原则上.'),
    })
    .describe('Non-winning share of like purchases below a ratio 占比应小于; the ratio itself fails.'),
  z
    .strictObject({
      kind: z.literal('SHARE_AT_MOST'),
      ratio: share.describe('The share may reach this.'),
      basis: z.literal('QUANTITY').default('QUANTITY').describe('Measured by quantity 数量.'),
      inPrinciple: z.boolean().default(false).describe('The notice says “in principle” 原则上.'),
    })
    .describe('Non-winning share at most a ratio 不得超过; the ratio itself passes.'),
]);

const onDay = z.strictObject({ date: day.describe('The day, included.') });

/** Parameters of execution.yaml: who must buy, for how long, and what counts. */
export const EXECUTION = {
  'scope.obliged': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Obliged purchasers',
    chinese: '应参加集采的医疗机构',
    schema: scope.describe('Institutions that must take part 应当参加.'),
    describe: value => `Obliged to take part: ${describeScope(value)}`,
  }),
  'scope.voluntary': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Voluntary purchasers',
    chinese: '自愿参加集采的医疗机构',
    schema: scope.describe('Institutions that may take part 自愿参加.'),
    describe: value => `May take part: ${describeScope(value)}`,
  }),
  'cycle.term': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Procurement cycle',
    chinese: '采购周期',
    schema: term,
    describe: value => {
      if (value.kind === 'OPEN') return `Cycle from ${value.start}; no end is printed`;
      if (value.kind === 'UNTIL') return `Cycle from ${value.start} to ${value.end}`;
      const last = cycleEnd(value.start, value.years);
      return `Cycle of ${value.years} year${value.years === 1 ? '' : 's'} from ${value.start}, to ${last}`;
    },
  }),
  'cycle.extension': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Extension of the cycle',
    chinese: '采购周期延长',
    schema: extension,
    describe: value => {
      const length =
        value.years === null
          ? '; the length is not stated'
          : ` by ${value.years} year${value.years === 1 ? '' : 's'}`;
      return `The cycle may be extended${length}${value.inPrinciple ? ', in principle' : ''}`;
    },
  }),
  'cycle.afterEnd': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'After the cycle',
    chinese: '采购周期到期后',
    schema: z.discriminatedUnion('kind', [
      z
        .strictObject({ kind: z.literal('HOLDOVER') })
        .describe('The notice goes on until a successor is in place 继续按本通知执行.'),
      z
        .strictObject({ kind: z.literal('EXPIRED_PENDING') })
        .describe('Prices are kept, assessment stops, a decision is due 到期待定.'),
      z.strictObject({ kind: z.literal('CLOSED') }).describe('Nothing of the notice goes on 到期终止.'),
    ]),
    describe: value =>
      ({
        HOLDOVER:
          'After the cycle the notice keeps applying until a successor is in place; no new volume is agreed',
        EXPIRED_PENDING: 'After the cycle prices are kept and assessment stops until a decision is made',
        CLOSED: 'The notice ends with the cycle',
      })[value.kind],
  }),
  'volume.countingFrom': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Purchases count from',
    chinese: '计入完成量的起始日',
    schema: onDay.describe('First day whose purchases count as completed volume.'),
    describe: value => `Purchases count as completed volume from ${value.date}, signed or not`,
  }),
  'sale.from': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Sale to patients from',
    chinese: '向患者销售降价后产品的起始日',
    schema: onDay.describe('First day on which patients pay the cut price.'),
    describe: value => `Patients pay the cut price from ${value.date}`,
  }),
  'purchase.from': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Purchase from',
    chinese: '购进中选产品的起始日',
    schema: onDay.describe('First day on which institutions may buy winning products.'),
    describe: value => `Institutions may buy winning products from ${value.date}`,
  }),
  'nonWinning.limit': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Limit on non-winning purchases',
    chinese: '非中选产品采购量占比上限',
    schema: nonWinningLimit,
    describe: value => {
      const bound = value.kind === 'SHARE_BELOW' ? 'below' : 'at most';
      const force = value.inPrinciple ? 'in principle ' : '';
      return `Non-winning share of like purchases ${force}${bound} ${percent(value.ratio)}, by quantity`;
    },
  }),
};
