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

/**
 * Who records payments: the institution what it paid, the insurance agency that too, and what the fund paid.
 * @throws HubError FORBIDDEN
 */
export function requirePayer(asker: Asker, what: string, mode?: 'INSTITUTION_PAYS' | 'DIRECT_BY_FUND'): void {
  requireRole(asker, what, ['INSTITUTION', 'INSURANCE_AGENCY']);
  if (mode === 'DIRECT_BY_FUND' && asker.role === 'INSTITUTION')
    throw forbidden(asker, say('byFund', { what }));
}

/** A payable that is unknown, or not the asker's: which of the two is told to nobody. */
export const forbiddenPayable = (id: string): HubError =>
  new HubError('FORBIDDEN', say('payable', { id }), { field: 'payable', value: id });

/** The same for a prepayment. */
export const forbiddenPrepayment = (id: string): HubError =>
  new HubError('FORBIDDEN', say('prepayment', { id }), { field: 'prepayment', value: id });

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
  byFund: {
    en: '{what} of a payment by the fund is for the insurance agency; ask with a token of it.',
    zh: '医保基金直接结算的 {what} 仅限医保经办机构；请使用其令牌。',
  },
  payable: {
    en: 'There is no payable "{id}" of an institution that this token stands for; give the id of a lot of yours.',
    zh: '该令牌所代表的机构没有应付货款“{id}”；请给出本机构的验收行标识。',
  },
  prepayment: {
    en: 'There is no prepayment "{id}" of a pooling area that this token stands for; give the id of one of yours.',
    zh: '该令牌所代表的统筹区没有预付“{id}”；请给出本统筹区的预付编号。',
  },
  elsewhere: {
    en: '{what} concerns {place}, which is not below a jurisdiction of this token; ask with a token of the insurance agency there.',
    zh: '{what} 涉及{place}，不在该令牌的辖区之内；请使用当地医保经办机构的令牌。',
  },
});
