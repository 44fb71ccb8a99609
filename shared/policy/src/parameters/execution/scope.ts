import { z } from 'zod';
import { parameter } from '../parameter';
import { someOf } from '../values';
import { listed } from '../words';

/** Ownership of an institution 机构性质: public 公立, military 军队, private 社会办. */
export const OWNERSHIPS = ['PUBLIC', 'MILITARY', 'PRIVATE'] as const;
/** Tier of an institution 等级: 三级, 二级, 一级, 未定级. */
export const TIERS = ['TERTIARY', 'SECONDARY', 'PRIMARY', 'UNGRADED'] as const;

const OWNERSHIP_WORDS = { PUBLIC: 'public 公立', MILITARY: 'military 军队', PRIVATE: 'private 社会办' };

/** What the tiers are called, for the list of rule kinds. */
export const TIER_WORDS = {
  TERTIARY: 'tertiary 三级',
  SECONDARY: 'secondary 二级',
  PRIMARY: 'primary 一级',
  UNGRADED: 'ungraded 未定级',
};

const alternative = z
  .strictObject({
    ownership: someOf(OWNERSHIPS, OWNERSHIP_WORDS).describe('Ownership 机构性质, any of these.'),
    tiers: someOf(TIERS, TIER_WORDS).optional().describe('Tier 等级, any of these; absent: every tier.'),
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

/** Who takes part 参加范围. */
export const SCOPE = {
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
};
