import { type Asker, type Role, rowScope, seesRow } from '@alliance-hub/auth';
import { HubError, messages, type PlainDate, type Text } from '@alliance-hub/kernel';
import { LineRefused } from '../batch/rejection';
import { type InstitutionHistory, versionOn } from '../institution/institution.repository';
import { reaches } from '../query/overlap';
import type { Writer } from './writing';

/**
 * The table of rights (docs/rights.md) for what execution writes: a role that never may is refused here, and whose
 * rows the others may write is decided for each row.
 * @param what the mutation, as a client knows it
 * @throws HubError FORBIDDEN
 */
export function writerOf(asker: Asker, what: string, roles: readonly Role[]): Required<Writer> {
  if (roles.includes(asker.role)) return { actor: asker.sub, scope: rowScope(asker, 'VOLUMES') };
  throw forbidden('role', asker.role, say('role', { what, role: asker.role, roles: roles.join(', ') }));
}

/** Where an institution lies on a day, as far as the hub knows it. */
export const liesOn = (institution: InstitutionHistory | undefined, day: PlainDate): string | undefined =>
  institution && versionOn(institution, day).jurisdiction;

/**
 * An institution of the writer's own, or of its subtree. One that is not its and one that nobody knows are refused alike.
 * @param place where the institution lies today
 * @throws LineRefused FORBIDDEN
 */
export function requireInstitution(
  { scope }: Writer,
  field: string,
  code: string,
  place: string | undefined,
): void {
  if (!scope || seesRow(scope, { institution: code, ...(place !== undefined && { jurisdiction: place }) }))
    return;
  throw new LineRefused('FORBIDDEN', say('institution', { field, code }), field, code);
}

/**
 * A rollout that the writer's area has a part in.
 * @throws HubError FORBIDDEN
 */
export function requireReach({ scope }: Writer, rollout: string, jurisdiction: string): void {
  if (!scope || reaches(scope, jurisdiction)) return;
  throw forbidden('rollout', rollout, say('rollout', { rollout, jurisdiction }));
}

/**
 * What lies in a division within the writer's subtrees.
 * @throws HubError FORBIDDEN
 */
export function requirePlace({ scope }: Writer, field: string, value: string, place: string): void {
  if (!scope || seesRow(scope, { jurisdiction: place })) return;
  throw forbidden(field, value, say('place', { field, value }));
}

export const forbidden = (field: string, value: string, text: Text): HubError =>
  new HubError('FORBIDDEN', text, { field, value });

const say = messages('execution.rights', {
  role: {
    en: '{what} is not for the role {role}; ask with a token of {roles}.',
    zh: '角色 {role} 无权执行 {what}；请使用 {roles} 的令牌。',
  },
  institution: {
    en: '{field} is "{code}", which the hub does not know or this token may not write for; send it with a token of that institution or of its place.',
    zh: '{field} 为“{code}”，平台未登记该医疗机构，或该令牌无权为其办理；请使用该机构或其所在地区的令牌。',
  },
  rollout: {
    en: 'rollout is "{rollout}", which is carried out in {jurisdiction}, where this token has no part; ask with a token of that place.',
    zh: 'rollout 为“{rollout}”，在 {jurisdiction} 落地执行，不在该令牌的辖区之内；请使用当地的令牌。',
  },
  place: {
    en: '{field} is "{value}", which is not below a jurisdiction of this token; ask with a token of that place.',
    zh: '{field} 为“{value}”，不在该令牌的辖区之内；请使用当地的令牌。',
  },
});
