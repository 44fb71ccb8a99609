import type { RowScope } from '@alliance-hub/auth';
import type { PageRequest } from '@alliance-hub/graphql';
import { type PlainDate, Yuan } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import type { ListQuery } from '../query/pages';
import { joined, part, select, type SqlPart, within } from '../query/sql';
import { visibleRows } from '../query/visible';
import { type AgreementParty, AgreementStatus, type SignMode } from './agreement.enums';

export interface AgreementRecord {
  readonly id: string;
  /** Division code of the jurisdiction whose notice prints the category. */
  readonly jurisdiction: string;
  readonly category: string;
  readonly institution: string;
  readonly company: string;
  /** Empty where none is named. */
  readonly distributor: string;
  readonly leadInstitution: string | null;
  readonly agreementYear: number;
  readonly yearFrom: PlainDate;
  readonly yearTo: PlainDate;
  readonly amount: Yuan;
  readonly signatures: number;
  readonly signedOn: PlainDate | null;
}

/** Status follows from the dates: what is signed is closed once its agreement year is over. */
export function agreementStatus(
  { signedOn, signatures, yearTo }: Pick<AgreementRecord, 'signedOn' | 'signatures' | 'yearTo'>,
  today: PlainDate,
): AgreementStatus {
  if (signedOn !== null) return yearTo < today ? AgreementStatus.CLOSED : AgreementStatus.SIGNED;
  return signatures > 0 ? AgreementStatus.PARTLY_SIGNED : AgreementStatus.DRAFT;
}

function hasStatus(status: AgreementStatus, today: PlainDate): SqlPart {
  switch (status) {
    case AgreementStatus.DRAFT:
      return part('(signedOn IS NULL AND signatures = 0)');
    case AgreementStatus.PARTLY_SIGNED:
      return part('(signedOn IS NULL AND signatures > 0)');
    case AgreementStatus.SIGNED:
      return part('(signedOn IS NOT NULL AND yearTo >= ?)', today);
    case AgreementStatus.CLOSED:
      return part('(signedOn IS NOT NULL AND yearTo < ?)', today);
  }
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
}

const OWNER = { institution: 'institution', company: 'company', distributor: 'distributor' };

/** The agreements of a parent that fit, and that the asker may see, by id. */
export function agreementsOf(
  parent: AgreementParent,
  conditions: AgreementConditions,
  { scope, today, page }: { scope: RowScope; today: PlainDate; page: PageRequest },
): ListQuery {
  const { institutions, companies, products, agreementYear, statuses } = conditions;
  const where = joined(
    [
      ...parentConditions(parent),
      visibleRows(scope, OWNER),
      ...(institutions ? [within('institution', institutions)] : []),
      ...(companies ? [within('company', companies)] : []),
      ...(products ? [withProducts(products)] : []),
      ...(agreementYear == null ? [] : [part('agreementYear = ?', agreementYear)]),
      ...(statuses
        ? [
            joined(
              statuses.map(status => hasStatus(status, today)),
              'OR',
            ),
          ]
        : []),
    ],
    'AND',
  );
  return { key: 'id', rows: part(`FROM agreement WHERE ${where.sql}`, ...where.parameters), page };
}

function parentConditions(parent: AgreementParent): SqlPart[] {
  if ('institution' in parent) return [part('institution = ?', parent.institution)];
  const { jurisdiction, category, area } = parent;
  const own = [part('jurisdiction = ?', jurisdiction), part('category = ?', category)];
  if (area === jurisdiction) return own;
  return [...own, part('institution IN (SELECT institution FROM institution_area WHERE area = ?)', area)];
}

/** A superseded code stands for the one in force. */
function withProducts(codes: readonly string[]): SqlPart {
  const given = within('product', codes);
  const former = within('formerCode', codes);
  return part(
    `id IN (SELECT agreement FROM agreement_line
     WHERE ${given.sql} OR product IN (SELECT code FROM product_alias WHERE ${former.sql}))`,
    ...given.parameters,
    ...former.parameters,
  );
}

interface AgreementRowRead extends Omit<AgreementRecord, 'amount'> {
  amount: number | string;
}

/** Agreements by id, of those that the asker may see. */
export async function readAgreements(
  manager: EntityManager,
  ids: readonly string[],
  scope: RowScope,
): Promise<Map<string, AgreementRecord>> {
  const where = joined([within('id', ids), visibleRows(scope, OWNER)], 'AND');
  const rows = await select<AgreementRowRead>(
    manager,
    `SELECT id, jurisdiction, category, institution, company, distributor, leadInstitution, agreementYear, yearFrom,
            yearTo, amount, signatures, signedOn FROM agreement WHERE ${where.sql}`,
    where.parameters,
  );
  return new Map(
    rows.map(row => [
      row.id,
      {
        ...row,
        agreementYear: Number(row.agreementYear),
        signatures: Number(row.signatures),
        amount: Yuan.ofUnits(row.amount),
      },
    ]),
  );
}

export interface AgreementLineRecord {
  readonly agreement: string;
  readonly product: string;
  readonly agreedQuantity: number;
  readonly carriedOver: number;
  readonly price: Yuan;
}

/** The lines of many agreements, in one statement. */
export async function readAgreementLines(
  manager: EntityManager,
  agreements: readonly string[],
): Promise<AgreementLineRecord[]> {
  const of = within('agreement', agreements);
  const rows = await select<Record<keyof AgreementLineRecord, string | number>>(
    manager,
    `SELECT agreement, product, agreedQuantity, carriedOver, price FROM agreement_line WHERE ${of.sql} ORDER BY product`,
    of.parameters,
  );
  return rows.map(row => ({
    agreement: String(row.agreement),
    product: String(row.product),
    agreedQuantity: Number(row.agreedQuantity),
    carriedOver: Number(row.carriedOver),
    price: Yuan.ofUnits(row.price),
  }));
}

export interface SignatureRecord {
  readonly agreement: string;
  readonly party: AgreementParty;
  readonly signedOn: PlainDate;
  readonly mode: SignMode;
  readonly signatory: string | null;
}

/** The signatures of many agreements, in one statement. */
export async function readSignatures(
  manager: EntityManager,
  agreements: readonly string[],
): Promise<SignatureRecord[]> {
  const of = within('agreement', agreements);
  return select<SignatureRecord>(
    manager,
    `SELECT agreement, party, signedOn, mode, signatory FROM agreement_signature WHERE ${of.sql}`,
    of.parameters,
  );
}
