import { type KnownAt, knownRows } from '@alliance-hub/database';
import type { PageRequest } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import { liesIn } from '../institution/lies-in';
import type { ListQuery } from '../query/pages';
import { ALWAYS, joined, part, type SqlPart, within } from '../query/sql';
import { type Sight, visibleAgreements } from '../query/visible';
import { AgreementParty, AgreementStatus } from './agreement.enums';

function hasStatus(status: AgreementStatus, today: PlainDate, knownAt: KnownAt): SqlPart {
  const signatures = signaturesAt(knownAt);
  const are = (sql: string, ...more: string[]) => part(sql, ...signatures.parameters, ...more);
  switch (status) {
    case AgreementStatus.DRAFT:
      return are(`${signatures.sql} = 0`);
    case AgreementStatus.PARTLY_SIGNED:
      return are(`${signatures.sql} BETWEEN 1 AND ${PARTIES} - 1`);
    case AgreementStatus.SIGNED:
      return are(`(${signatures.sql} = ${PARTIES} AND yearTo >= ?)`, today);
    case AgreementStatus.CLOSED:
      return are(`(${signatures.sql} = ${PARTIES} AND yearTo < ?)`, today);
  }
}

/** How many have to sign, as partiesOf says. */
const PARTIES = "(CASE WHEN distributor = '' THEN 2 ELSE 3 END)";

const signaturesAt = (knownAt: KnownAt): SqlPart =>
  knownAt == null
    ? part('signatures')
    : part(
        '(SELECT COUNT(*) FROM agreement_signature g WHERE g.agreement = agreement.id AND g.recordedAt <= ?)',
        knownAt,
      );

/** Who signs an agreement, as partiesOf says. */
const SIGNS: Record<AgreementParty, string> = {
  [AgreementParty.INSTITUTION]: 'leadInstitution IS NULL',
  [AgreementParty.LEAD_INSTITUTION]: 'leadInstitution IS NOT NULL',
  [AgreementParty.COMPANY]: '1 = 1',
  [AgreementParty.DISTRIBUTOR]: "distributor <> ''",
};

/** Whether a party has still to sign, as known at an instant. */
function waitsFor(party: AgreementParty, knownAt: KnownAt): SqlPart {
  const recorded = knownAt == null ? ALWAYS : part('g.recordedAt <= ?', knownAt);
  return part(
    `(${SIGNS[party]} AND NOT EXISTS (SELECT 1 FROM agreement_signature g
     WHERE g.agreement = agreement.id AND g.party = ? AND ${recorded.sql}))`,
    party,
    ...recorded.parameters,
  );
}

/** Whose agreements: of one institution, or of a rollout with the area in which its institutions lie. */
export type AgreementParent =
  | { readonly institution: string }
  | { readonly jurisdiction: string; readonly category: string; readonly area: string };

/** What is left out does not restrict. */
export interface AgreementConditions {
  readonly institutions?: readonly string[] | null;
  readonly companies?: readonly string[] | null;
  readonly products?: readonly string[] | null;
  readonly agreementYear?: number | null;
  readonly statuses?: readonly AgreementStatus[] | null;
  /** Parties of which one has still to sign. */
  readonly awaiting?: readonly AgreementParty[] | null;
}

/** The agreements of a parent that fit, and that the asker may see, by id. */
export function agreementsOf(
  parent: AgreementParent,
  conditions: AgreementConditions,
  { sight, knownAt, page }: { sight: Sight; knownAt: KnownAt; page: PageRequest },
): ListQuery {
  const { institutions, companies, products, agreementYear, statuses, awaiting } = conditions;
  const where = joined(
    [
      ...parentConditions(parent, sight, knownAt),
      visibleAgreements(sight),
      ...(knownAt == null ? [] : [part('recordedAt <= ?', knownAt)]),
      ...(institutions ? [within('institution', institutions)] : []),
      ...(companies ? [within('company', companies)] : []),
      ...(products ? [withProducts(products, knownAt)] : []),
      ...(agreementYear == null ? [] : [part('agreementYear = ?', agreementYear)]),
      ...(awaiting
        ? [
            joined(
              awaiting.map(party => waitsFor(party, knownAt)),
              'OR',
            ),
          ]
        : []),
      ...(statuses
        ? [
            joined(
              statuses.map(status => hasStatus(status, sight.today, knownAt)),
              'OR',
            ),
          ]
        : []),
    ],
    'AND',
  );
  return { key: 'id', rows: part(`FROM agreement WHERE ${where.sql}`, ...where.parameters), page };
}

function parentConditions(parent: AgreementParent, { today }: Sight, knownAt: KnownAt): SqlPart[] {
  if ('institution' in parent) return [part('institution = ?', parent.institution)];
  const { jurisdiction, category, area } = parent;
  const own = [part('jurisdiction = ?', jurisdiction), part('category = ?', category)];
  if (area === jurisdiction) return own;
  return [...own, liesIn('institution', part('a.area = ?', area), { on: today, knownAt })];
}

/** A superseded code stands for the one in force. */
function withProducts(codes: readonly string[], knownAt: KnownAt): SqlPart {
  const given = within('product', codes);
  const former = within('formerCode', codes);
  const these = part(
    `(${given.sql} OR product IN (SELECT code FROM product_alias WHERE ${former.sql}))`,
    ...given.parameters,
    ...former.parameters,
  );
  const linesOf = (table: string, more: SqlPart) =>
    part(
      `id IN (SELECT agreement FROM ${table} WHERE ${these.sql} AND ${more.sql})`,
      ...these.parameters,
      ...more.parameters,
    );
  if (knownAt == null) return linesOf('agreement_line', ALWAYS);
  return joined(
    [
      linesOf('agreement_line', part('recordedAt <= ?', knownAt)),
      linesOf('agreement_line_superseded', knownRows(knownAt)),
    ],
    'OR',
  );
}
