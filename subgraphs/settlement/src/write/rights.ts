import { type Asker, type Role } from '@alliance-hub/auth';
import { division, HubError, messages, subtree } from '@alliance-hub/kernel';

/**
 * What the insurance agency of a pooling area writes (docs/rights.md).
 * @param what the mutation, as a client knows it
 * @param jurisdiction division code of the place that it concerns
 * @throws HubError FORBIDDEN
 */
export function requireAgency(asker: Asker, what: string, jurisdiction: string): void {
  requireRole(asker, what, ['INSURANCE_AGENCY']);
  if (asker.jurisdictions.flatMap(subtree).includes(jurisdiction)) return;
  throw forbidden(asker, say('elsewhere', { what, place: division(jurisdiction)?.name ?? jurisdiction }));
}

/** @throws HubError FORBIDDEN for a role that never may. */
export function requireRole(asker: Asker, what: string, roles: readonly Role[]): void {
  if (roles.includes(asker.role)) return;
  throw forbidden(asker, say('role', { what, role: asker.role, roles: roles.join(', ') }));
}

const forbidden = (asker: Asker, text: ReturnType<typeof say>): HubError =>
  new HubError('FORBIDDEN', text, { field: 'role', value: asker.role });

const say = messages('settlement.rights', {
  role: {
    en: '{what} is not for the role {role}; ask with a token of {roles}.',
    zh: '角色 {role} 无权执行 {what}；请使用 {roles} 的令牌。',
  },
  elsewhere: {
    en: '{what} concerns {place}, which is not below a jurisdiction of this token; ask with a token of the insurance agency there.',
    zh: '{what} 涉及{place}，不在该令牌的辖区之内；请使用当地医保经办机构的令牌。',
  },
});
