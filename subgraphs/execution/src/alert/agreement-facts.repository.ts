import type { PlainDate } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import type { AgreementParty } from '../agreement/agreement.enums';
import { type SumWindow, windowKeys } from '../progress/sum-window';
import { type Sight, visibleAgreements } from '../query/visible';
import { readJoined } from './read-joined';

export interface AgreedRow {
  readonly n: number;
  readonly institution: string;
  readonly company: string;
  readonly product: string;
  readonly agreed: number;
  readonly carriedOver: number;
}

/** Agreed quantities of agreement years, by institution, company and product. */
export async function readAgreedLines(
  manager: EntityManager,
  sight: Sight,
  asked: readonly { window: SumWindow; agreementYear: number }[],
): Promise<AgreedRow[]> {
  const rows = asked.map(({ window, agreementYear }, n) => ({
    n,
    ...windowKeys(window),
    year: agreementYear,
  }));
  const found = await readJoined<AgreedRow>(
    { manager, sight, rows },
    {
      columns:
        's.institution AS institution, s.company AS company, s.product AS product, SUM(s.agreedQuantity) AS agreed, SUM(s.carriedOver) AS carriedOver',
      table: 'agreement_line',
      on: 's.agreementYear = w.year',
      group: 'GROUP BY w.n, s.institution, s.company, s.product',
    },
  );
  return found.map(row => ({
    ...row,
    n: Number(row.n),
    agreed: Number(row.agreed),
    carriedOver: Number(row.carriedOver),
  }));
}

export interface SignedRow {
  readonly n: number;
  readonly institution: string;
}

/** The institutions that have an agreement of the year signed by all parties on or before the day. */
export async function readSigners(
  manager: EntityManager,
  sight: Sight,
  asked: readonly { window: SumWindow; agreementYear: number; on: PlainDate }[],
): Promise<SignedRow[]> {
  const rows = asked.map(({ window, agreementYear, on }, n) => ({
    ...{ n, ...windowKeys(window), year: agreementYear, asOf: on },
  }));
  const found = await readJoined<SignedRow>(
    { manager, sight, rows },
    {
      columns: 's.institution AS institution',
      table: 'agreement',
      on: 's.agreementYear = w.year AND s.signedOn <= w.asOf',
      group: 'GROUP BY w.n, s.institution',
    },
  );
  return found.map(row => ({ ...row, n: Number(row.n) }));
}

export interface UnsignedRow {
  readonly n: number;
  readonly agreement: string;
  readonly institution: string;
  readonly company: string;
  readonly distributor: string;
  readonly leadInstitution: string | null;
  readonly jurisdiction: string;
  readonly category: string;
  readonly yearFrom: PlainDate;
  /** One that has signed; null where none has. */
  readonly party: AgreementParty | null;
}

/** The agreements of the year that were not signed by all parties on the day: a row for each party that had signed. */
export async function readUnsigned(
  manager: EntityManager,
  sight: Sight,
  asked: readonly { n: number; window: SumWindow; agreementYear: number; on: PlainDate }[],
): Promise<UnsignedRow[]> {
  const rows = asked.map(({ n, window, agreementYear, on }) => ({
    ...{ n, ...windowKeys(window), year: agreementYear, asOf: on },
  }));
  const found = await readJoined<UnsignedRow>(
    { manager, sight, rows },
    {
      columns: `s.id AS agreement, s.institution AS institution, s.company AS company, s.distributor AS distributor,
        s.leadInstitution AS leadInstitution, s.jurisdiction AS jurisdiction, s.category AS category,
        s.yearFrom AS yearFrom, g.party AS party`,
      table: 'agreement',
      on: `s.agreementYear = w.year AND (s.signedOn IS NULL OR s.signedOn > w.asOf)
        LEFT JOIN agreement_signature g ON g.agreement = s.id AND g.signedOn <= w.asOf`,
      group: 'ORDER BY s.id',
      seen: visibleAgreements(sight),
    },
  );
  return found.map(row => ({ ...row, n: Number(row.n) }));
}
