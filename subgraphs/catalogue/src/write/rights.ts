import { type Asker, type Role } from '@alliance-hub/auth';
import { division, HubError, messages, subtree } from '@alliance-hub/kernel';

/**
 * The table of rights (docs/rights.md) for what the catalogue writes: the alliance office everywhere, a trading centre
 * in its subtrees.
 * @param what the mutation, as a client knows it
 * @param jurisdiction where what is written holds; null: in the whole alliance, which is the alliance office's alone
 * @throws HubError FORBIDDEN
 */
export function requireWriter(asker: Asker, what: string, jurisdiction: string | null): void {
  if (asker.role === 'ALLIANCE_OFFICE') return;
  requireRole(asker, what, ['ALLIANCE_OFFICE', 'TRADING_CENTRE']);
  if (jurisdiction === null) throw forbidden(asker, say('wholeAlliance', { what }));
  if (asker.jurisdictions.flatMap(subtree).includes(jurisdiction)) return;
  throw forbidden(asker, say('elsewhere', { what, place: division(jurisdiction)?.name ?? jurisdiction }));
}

/**
 * What concerns the alliance as a whole: companies, products, what was won by all.
 * @throws HubError FORBIDDEN
 */
export const requireOffice = (asker: Asker, what: string): void =>
  requireRole(asker, what, ['ALLIANCE_OFFICE']);

/**
 * What a company does for itself.
 * @throws HubError FORBIDDEN
 */
export function requireOwnCompany(asker: Asker, what: string, company: string): void {
  requireRole(asker, what, ['COMPANY']);
  if (!asker.companies.includes(company)) throw forbidden(asker, say('otherCompany', { what }));
}

/** @throws HubError FORBIDDEN for a role that never may. */
export function requireRole(asker: Asker, what: string, roles: readonly Role[]): void {
  if (roles.includes(asker.role)) return;
  throw forbidden(asker, say('role', { what, role: asker.role, roles: roles.join(', ') }));
}

const forbidden = (asker: Asker, text: ReturnType<typeof say>): HubError =>
  new HubError('FORBIDDEN', text, { field: 'role', value: asker.role });

const say = messages('catalogue.rights', {
  role: {
    en: '{what} is not for the role {role}; ask with a token of {roles}.',
    zh: '角色 {role} 无权执行 {what}；请使用 {roles} 的令牌。',
  },
  wholeAlliance: {
    en: '{what} for the whole alliance is for the alliance office alone; name a jurisdiction of yours, or ask the alliance office.',
    zh: '全联盟范围的 {what} 仅限联采办；请指定本机构辖区，或联系联采办。',
  },
  elsewhere: {
    en: '{what} concerns {place}, which is not below a jurisdiction of this token; ask with a token of that place or of the alliance office.',
    zh: '{what} 涉及{place}，不在该令牌的辖区之内；请使用当地机构或联采办的令牌。',
  },
  otherCompany: {
    en: '{what} is for the company whose product it is; ask with a token of that company.',
    zh: '{what} 仅限产品所属企业；请使用该企业的令牌。',
  },
});
