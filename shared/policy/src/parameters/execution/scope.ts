import { type Text } from '@alliance-hub/kernel';
import { z } from 'zod';
import { parameter } from '../parameter';
import { choice } from '../shapes/choice';
import { listed } from '../words';
import { say } from './messages';

/** Ownership of an institution 机构性质: public 公立, military 军队, private 社会办. */
const OWNERSHIP = choice({
  PUBLIC: ['public', '公立'],
  MILITARY: ['military', '军队'],
  PRIVATE: ['private', '社会办'],
});
export const OWNERSHIPS = OWNERSHIP.names;

/** Tier of an institution 等级: 三级, 二级, 一级, 未定级. */
export const TIER = choice({
  TERTIARY: ['tertiary', '三级'],
  SECONDARY: ['secondary', '二级'],
  PRIMARY: ['primary', '一级'],
  UNGRADED: ['ungraded', '未定级'],
});
export const TIERS = TIER.names;

const alternative = z
  .strictObject({
    ownership: OWNERSHIP.some.describe('Ownership 机构性质, any of these.'),
    tiers: TIER.some.optional().describe('Tier 等级, any of these; absent: every tier.'),
    reportedVolumes: z.literal(true).optional().describe('Only those that reported volumes 已报量.'),
    volunteered: z.literal(true).optional().describe('Only those that joined of their own will 自愿参与.'),
  })
  .describe('One kind of institution; all its conditions hold together.');

const scope = z.strictObject({
  any: z.array(alternative).min(1).describe('An institution is meant when any one alternative fits.'),
});

/** Who is meant: institutions that fit any one of the alternatives. */
export type InstitutionScope = z.output<typeof scope>;

function describeScope(value: InstitutionScope): Text {
  const kinds = value.any.map(one =>
    say('institutions', {
      tiers: one.tiers ? say('tiers', { tiers: TIER.sayAll(one.tiers, 'or') }) : '',
      ownership: OWNERSHIP.sayAll(one.ownership, 'or'),
      reported: one.reportedVolumes ? say('reported') : '',
      volunteered: one.volunteered ? say('volunteered') : '',
    }),
  );
  return listed(kinds, 'and');
}

/** Who takes part 参加范围. */
export const SCOPE = {
  'scope.obliged': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Obliged purchasers',
    chinese: '应参加集采的医疗机构',
    schema: scope.describe('Institutions that must take part 应当参加.'),
    describe: value => say('obliged', { scope: describeScope(value) }),
  }),
  'scope.voluntary': parameter({
    domain: 'execution',
    reach: 'ROLLOUT',
    title: 'Voluntary purchasers',
    chinese: '自愿参加集采的医疗机构',
    schema: scope.describe('Institutions that may take part 自愿参加.'),
    describe: value => say('voluntary', { scope: describeScope(value) }),
  }),
};
