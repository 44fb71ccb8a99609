import { HubError, messages, subtree } from '@alliance-hub/kernel';
import type { Asker, Role } from './asker';

/**
 * The areas of the graph, by what a row tells about somebody:
 * OPEN lists, prices, standards, rules, linkage · VOLUMES agreements, volumes, progress, alerts, reports ·
 * MONEY prepayments, payables · AUDIT who did what on which ground · WEBHOOKS endpoints, each its creator's ·
 * INTERNAL doors between subgraphs.
 */
export type Area = 'OPEN' | 'VOLUMES' | 'MONEY' | 'AUDIT' | 'WEBHOOKS' | 'INTERNAL';

export type Reach = 'ALL' | 'JURISDICTIONS' | 'INSTITUTIONS' | 'COMPANIES' | 'OWN' | 'SUBJECT' | 'NONE';

/** The table of rights (docs/rights.md): how far a role sees in an area. What is not named is not seen. */
const REACH: Record<Role, Record<Area, Reach>> = {
  ALLIANCE_OFFICE: {
    OPEN: 'ALL',
    VOLUMES: 'ALL',
    MONEY: 'ALL',
    AUDIT: 'ALL',
    WEBHOOKS: 'ALL',
    INTERNAL: 'NONE',
  },
  BUREAU: {
    OPEN: 'ALL',
    VOLUMES: 'JURISDICTIONS',
    MONEY: 'JURISDICTIONS',
    AUDIT: 'NONE',
    WEBHOOKS: 'SUBJECT',
    INTERNAL: 'NONE',
  },
  TRADING_CENTRE: {
    OPEN: 'ALL',
    VOLUMES: 'JURISDICTIONS',
    MONEY: 'NONE',
    AUDIT: 'NONE',
    WEBHOOKS: 'SUBJECT',
    INTERNAL: 'NONE',
  },
  INSURANCE_AGENCY: {
    OPEN: 'ALL',
    VOLUMES: 'JURISDICTIONS',
    MONEY: 'JURISDICTIONS',
    AUDIT: 'NONE',
    WEBHOOKS: 'SUBJECT',
    INTERNAL: 'NONE',
  },
  INSTITUTION: {
    OPEN: 'ALL',
    VOLUMES: 'INSTITUTIONS',
    MONEY: 'INSTITUTIONS',
    AUDIT: 'NONE',
    WEBHOOKS: 'SUBJECT',
    INTERNAL: 'NONE',
  },
  COMPANY: {
    OPEN: 'ALL',
    VOLUMES: 'COMPANIES',
    MONEY: 'COMPANIES',
    AUDIT: 'NONE',
    WEBHOOKS: 'SUBJECT',
    INTERNAL: 'NONE',
  },
  PARTNER: {
    OPEN: 'ALL',
    VOLUMES: 'OWN',
    MONEY: 'OWN',
    AUDIT: 'NONE',
    WEBHOOKS: 'SUBJECT',
    INTERNAL: 'NONE',
  },
};

/** Which rows of an area an asker sees. A row is seen when any part holds. */
export interface RowScope {
  all: boolean;
  /** Division codes, expanded to everything below them. */
  jurisdictions: ReadonlySet<string>;
  institutions: ReadonlySet<string>;
  companies: ReadonlySet<string>;
  /** Subjects of tokens, for what somebody made. */
  subjects: ReadonlySet<string>;
}

/** What a row belongs to, as far as rights go. */
export interface RowOwner {
  jurisdiction?: string;
  institution?: string;
  companies?: readonly (string | null | undefined)[];
  /** Subject of the token that made it. */
  subject?: string;
}

/** How far an asker sees in an area. */
export const reachOf = (asker: Asker, area: Area): Reach => REACH[asker.role][area];

/** Whether a role ever sees anything of an area. */
export const mayEnter = (asker: Asker, area: Area): boolean => REACH[asker.role][area] !== 'NONE';

/** @throws HubError FORBIDDEN when the asker's role never sees this area. */
export function requireArea(asker: Asker, area: Area, what: string): void {
  if (mayEnter(asker, area)) return;
  throw new HubError('FORBIDDEN', say('never', { role: asker.role, what }), {
    field: what,
    value: asker.role,
  });
}

/**
 * The check before a field of a guarded type. Internal doors are for machines that hold the internal token and bring
 * no asker; everything else needs an asker whose role sees the area.
 * @throws HubError UNAUTHENTICATED or FORBIDDEN.
 */
export function enterArea(context: { asker?: Asker }, area: Area, what: string): void {
  if (!context.asker) {
    if (area === 'INTERNAL') return;
    throw new HubError('UNAUTHENTICATED', say('nobody', { what }));
  }
  requireArea(context.asker, area, what);
}

export function rowScope(asker: Asker, area: Area): RowScope {
  const reach = REACH[asker.role][area];
  const own = reach === 'OWN';
  return {
    all: reach === 'ALL',
    jurisdictions: new Set(reach === 'JURISDICTIONS' ? asker.jurisdictions.flatMap(subtree) : []),
    institutions: new Set(own || reach === 'INSTITUTIONS' ? asker.institutions : []),
    companies: new Set(own || reach === 'COMPANIES' ? asker.companies : []),
    subjects: new Set(reach === 'SUBJECT' ? [asker.sub] : []),
  };
}

/** The default is no: a row whose owner matches nothing in the scope is not seen. */
export function seesRow(scope: RowScope, owner: RowOwner): boolean {
  if (scope.all) return true;
  if (owner.jurisdiction && scope.jurisdictions.has(owner.jurisdiction)) return true;
  if (owner.subject !== undefined && scope.subjects.has(owner.subject)) return true;
  if (owner.institution && scope.institutions.has(owner.institution)) return true;
  return (owner.companies ?? []).some(company => company != null && scope.companies.has(company));
}

const say = messages('auth.access', {
  never: {
    en: 'The role {role} never has access to {what}; ask with a token of another role.',
    zh: '角色 {role} 无权访问 {what}；请使用其他角色的令牌。',
  },
  nobody: {
    en: '{what} is answered to a known asker only; send a bearer token.',
    zh: '{what} 仅答复身份明确的请求；请附上令牌。',
  },
});
