import { type Asker, type Role, rowScope } from '@alliance-hub/auth';
import { division, HubError, messages } from '@alliance-hub/kernel';
import type { RolloutRule } from '@alliance-hub/policy';
import { reaches } from '../query/overlap';
import type { Reviewer } from './check-reduction';

const ROLES: readonly Role[] = ['TRADING_CENTRE', 'BUREAU'];

/** @throws HubError FORBIDDEN for a role that never confirms renewals */
export function requireRenewer(asker: Asker): void {
  if (ROLES.includes(asker.role)) return;
  throw forbidden(asker, say('role', { role: asker.role, roles: ROLES.join(', ') }));
}

/** @throws HubError FORBIDDEN where no institution of the rollout can lie in the asker’s subtrees */
export function requireReach(asker: Asker, { jurisdiction, id }: RolloutRule): void {
  if (reaches(rowScope(asker, 'VOLUMES'), jurisdiction)) return;
  throw forbidden(asker, say('elsewhere', { rollout: id }));
}

/** Who acts, in the words of the notices: a bureau by the level of its place. */
export function reviewerOf({ role, jurisdictions }: Asker): Reviewer | undefined {
  if (role === 'TRADING_CENTRE') return 'TRADING_CENTRE';
  if (role !== 'BUREAU') return undefined;
  const levels = new Set(jurisdictions.map(code => division(code)?.level));
  if (levels.has('PROVINCE')) return 'PROVINCE_BUREAU';
  return levels.has('CITY') ? 'CITY_BUREAU' : 'DISTRICT_BUREAU';
}

const forbidden = (asker: Asker, text: ReturnType<typeof say>): HubError =>
  new HubError('FORBIDDEN', text, { field: 'role', value: asker.role });

const say = messages('execution.renewalRights', {
  role: {
    en: 'confirmRenewal is not for the role {role}; ask with a token of {roles}.',
    zh: '角色 {role} 无权执行 confirmRenewal；请使用 {roles} 的令牌。',
  },
  elsewhere: {
    en: 'confirmRenewal concerns {rollout}, of which no institution lies below a jurisdiction of this token; ask with a token of that place.',
    zh: 'confirmRenewal 涉及 {rollout}，其医疗机构均不在该令牌的辖区之内；请使用当地的令牌。',
  },
});
