import { type KnownAt, knownRows } from '@alliance-hub/database';
import { type PlainDate, Yuan } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import { ALWAYS, joined, part, select, type SqlPart, within } from '../query/sql';
import { type Sight, visibleAgreements } from '../query/visible';
import { agreementAt } from './agreement-at';
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

interface AgreementRowRead extends Omit<AgreementRecord, 'amount'> {
  amount: number | string;
}

/** Agreements by id, of those that the asker may see; as known at an instant in two statements more. */
export async function readAgreements(
  manager: EntityManager,
  ids: readonly string[],
  sight: Sight,
  knownAt: KnownAt = null,
): Promise<Map<string, AgreementRecord>> {
  const recorded = knownAt == null ? ALWAYS : part('recordedAt <= ?', knownAt);
  const where = joined([within('id', ids), visibleAgreements(sight), recorded], 'AND');
  const rows = await select<AgreementRowRead>(
    manager,
    `SELECT id, jurisdiction, category, institution, company, distributor, leadInstitution, agreementYear, yearFrom,
            yearTo, amount, signatures, signedOn FROM agreement WHERE ${where.sql}`,
    where.parameters,
  );
  const records = rows.map(row => ({
    ...row,
    agreementYear: Number(row.agreementYear),
    signatures: Number(row.signatures),
    amount: Yuan.ofUnits(row.amount),
  }));
  const known = knownAt == null ? records : await recordsAt(manager, records, knownAt);
  return new Map(known.map(record => [record.id, record]));
}

/** Amount and signatures follow from the lines and signatures on record at the instant. */
async function recordsAt(
  manager: EntityManager,
  records: readonly AgreementRecord[],
  knownAt: string,
): Promise<AgreementRecord[]> {
  const ids = records.map(record => record.id);
  const lines = await readAgreementLines(manager, ids, knownAt);
  const signatures = await readSignatures(manager, ids, knownAt);
  return records.map(record =>
    agreementAt(
      record,
      lines.filter(line => line.agreement === record.id),
      signatures.filter(signature => signature.agreement === record.id),
    ),
  );
}

export interface AgreementLineRecord {
  readonly agreement: string;
  readonly product: string;
  readonly agreedQuantity: number;
  readonly carriedOver: number;
  readonly price: Yuan;
}

/** The lines of many agreements as on record at an instant, in one statement. */
export async function readAgreementLines(
  manager: EntityManager,
  agreements: readonly string[],
  knownAt: KnownAt = null,
): Promise<AgreementLineRecord[]> {
  const of = within('agreement', agreements);
  const lines = (table: string, when: SqlPart) =>
    part(
      `SELECT agreement, product, agreedQuantity, carriedOver, price FROM ${table} WHERE ${of.sql} AND ${when.sql}`,
      ...of.parameters,
      ...when.parameters,
    );
  const parts =
    knownAt == null
      ? [lines('agreement_line', ALWAYS)]
      : [
          lines('agreement_line', part('recordedAt <= ?', knownAt)),
          lines('agreement_line_superseded', knownRows(knownAt)),
        ];
  const rows = await select<Record<keyof AgreementLineRecord, string | number>>(
    manager,
    `${parts.map(({ sql }) => sql).join(' UNION ALL ')} ORDER BY product`,
    parts.flatMap(({ parameters }) => parameters),
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

/** The signatures of many agreements on record at an instant, in one statement. */
export async function readSignatures(
  manager: EntityManager,
  agreements: readonly string[],
  knownAt: KnownAt = null,
): Promise<SignatureRecord[]> {
  const recorded = knownAt == null ? ALWAYS : part('recordedAt <= ?', knownAt);
  const of = joined([within('agreement', agreements), recorded], 'AND');
  return select<SignatureRecord>(
    manager,
    `SELECT agreement, party, signedOn, mode, signatory FROM agreement_signature WHERE ${of.sql}`,
    of.parameters,
  );
}
