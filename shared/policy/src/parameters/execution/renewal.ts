import { Ratio, Text } from '@alliance-hub/kernel';
import { z } from 'zod';
import { oneOrMore } from '../one-or-more';
import { parameter } from '../parameter';
import { FORCE } from '../shapes/actor';
import { choice } from '../shapes/choice';
import { statement } from '../shapes/statement';
import { ratio } from '../values';
import { percent } from '../words';
import { say } from './messages';

const USES = choice({
  ALL: ['winning and non-winning products together', '中选与非中选产品合计'],
  WINNING_ONLY: ['winning products alone', '仅中选产品'],
});

/** A floor of one rollout: what spans several categories cannot be told there. */
const FLOOR_LEVELS = choice({
  INSTITUTION_PRODUCT: ['institution and product', '医疗机构及产品'],
  INSTITUTION_COMPANY: ['institution and company', '医疗机构及中选企业'],
  INSTITUTION_CATEGORY: ['institution and category', '医疗机构及品种'],
});

const common = {
  factor: ratio.describe('Share or multiple of that volume; a part of a unit is rounded up.'),
  per: FLOOR_LEVELS.one.describe('Per whom the floor holds.'),
  cite: oneOrMore.optional().describe('Clauses of this floor, where they differ from those of the entry.'),
  reading: oneOrMore.optional().describe('Readings of this floor.'),
};

const floor = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('PRIOR_USE'),
      usageBasis: USES.one.describe('Whose use is meant.'),
      ...common,
    })
    .describe('Against what was used in the year before 前一年实际使用量.'),
  z
    .strictObject({ kind: z.literal('PRIOR_AGREED'), ...common })
    .describe('Against the agreed volume of the year before 上年度协议采购量.'),
  z
    .strictObject({ kind: z.literal('FIRST_YEAR_AGREED'), ...common })
    .describe('Against the agreed volume of the first year, in every later year 首年协议量.'),
]);

/** One floor of a renewed volume. */
export type RenewalFloor = z.output<typeof floor>;

const BASES = {
  PRIOR_USE: 'priorUse',
  PRIOR_AGREED: 'priorAgreed',
  FIRST_YEAR_AGREED: 'firstYearAgreed',
} as const;

const describeFloor = (value: RenewalFloor): Text =>
  say('floor', {
    share: value.factor.equals(Ratio.one) ? '' : say('shareOf', { share: percent(value.factor) }),
    base: say(BASES[value.kind]),
    use: value.kind === 'PRIOR_USE' ? say('ofUse', { use: USES.say(value.usageBasis) }) : '',
    level: FLOOR_LEVELS.say(value.per),
  });

const proposal = statement('What the hub proposes for the next year until somebody changes it 默认续签量.', {
  CURRENT_VOLUME: ['The proposed volume is that of the current year', '默认为本年度协议采购量'],
  FLOOR: ['The proposed volume is the floor', '默认为续签下限'],
});

/** What the next agreement year starts from 续签. */
export const RENEWAL = {
  'renewal.floor': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Floor of a renewed volume',
    chinese: '续签协议采购量下限',
    schema: z
      .strictObject({
        floors: z.array(floor).min(1).describe('The floors; all of them hold together.'),
        force: FORCE.one.describe(
          'BINDING: a renewal below is refused; IN_PRINCIPLE: it is taken with a written reason.',
        ),
      })
      .describe('The least that may be agreed for the next year 续签协议采购量不低于.'),
    describe: value =>
      say('renewal', {
        force: value.force === 'IN_PRINCIPLE' ? say('inPrinciple') : '',
        floors: Text.join(value.floors.map(describeFloor), say('floorsAnd')),
      }),
  }),
  'renewal.proposal': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Proposed volume of the next year',
    chinese: '下一年度默认采购量',
    ...proposal,
  }),
};
