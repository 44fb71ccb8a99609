import {
  ancestry,
  type AgreementYear,
  parseUscc,
  type PlainDate,
  type Text,
  wrongValue,
} from '@alliance-hub/kernel';
import type { Policy, RolloutRule } from '@alliance-hub/policy';
import { lineKey } from '../batch/line-key';
import { checkLineId, LineRefused } from '../batch/rejection';
import type { ProductFact, ProductFacts } from '../catalogue-follower/product-facts';
import { Participation } from '../institution/institution.enums';
import { type InstitutionHistory, versionOn } from '../institution/institution.repository';
import { participation } from '../institution/participation';
import { liesOn, requireInstitution } from '../writing/rights';
import type { Writer } from '../writing/writing';
import type { AgreementLineRow, AgreementRow } from './agreement.entity';
import type { AgreementLineInput } from './agreement.inputs';
import { say } from './messages';

/** What the lines of a batch are decided on. */
export interface AgreementBasis {
  readonly policy: Policy;
  /** The rollout in the jurisdiction whose notice prints the category. */
  readonly rollout: RolloutRule;
  readonly year: AgreementYear;
  /** Absent in the first year. */
  readonly previous?: AgreementYear;
  readonly facts: ProductFacts;
  readonly institutions: ReadonlyMap<string, InstitutionHistory>;
  readonly writer: Writer;
  /** Where an institution lies today decides who may write for it. */
  readonly today: PlainDate;
  readonly batchId: string;
  readonly recordedAt: string;
}

/** `<rollout>:<institution>:<company>:<agreement year>` */
export const agreementId = (rollout: RolloutRule, line: AgreementLineInput, year: AgreementYear): string =>
  `${rollout.id}:${line.institution}:${line.company}:${year.number}`;

/** The row of a line. @throws LineRefused, `stale` where a later fact of the catalogue could help */
export function decideLine(line: AgreementLineInput, basis: AgreementBasis): AgreementLineRow {
  requireOwn('institution', line.institution, basis);
  if (line.leadInstitution) requireOwn('leadInstitution', line.leadInstitution, basis);
  checkLineId(line.lineId);
  const carriedOver = line.carriedOver ?? 0;
  for (const [field, value] of Object.entries({ agreedQuantity: line.agreedQuantity, carriedOver })) {
    if (!Number.isSafeInteger(value) || value < 0) throw refused(field, value, say('quantity'));
  }
  if (line.distributor) parseUscc(line.distributor, 'distributor');
  checkInstitution('institution', line.institution, basis);
  if (line.leadInstitution && !basis.institutions.has(line.leadInstitution)) {
    throw refused('leadInstitution', line.leadInstitution, say('institution'));
  }
  const fact = winningIn(line, basis);
  const { rollout, year } = basis;
  return {
    lineId: lineKey(line.institution, line.lineId),
    agreement: agreementId(rollout, line, year),
    jurisdiction: rollout.jurisdiction,
    category: rollout.category,
    institution: line.institution,
    company: line.company,
    distributor: line.distributor ?? '',
    agreementYear: year.number,
    product: fact.productCode,
    agreedQuantity: line.agreedQuantity,
    carriedOver,
    carriedOverSent: carriedOver > 0 ? carriedOver : null,
    price: fact.winningPrice,
    batchId: basis.batchId,
    recordedAt: basis.recordedAt,
  };
}

/** The agreement that a line opens. */
export const newAgreement = (
  line: AgreementLineInput,
  row: AgreementLineRow,
  { year, recordedAt }: AgreementBasis,
): AgreementRow => ({
  id: row.agreement,
  jurisdiction: row.jurisdiction,
  category: row.category,
  institution: row.institution,
  company: row.company,
  distributor: row.distributor,
  leadInstitution: line.leadInstitution ?? null,
  agreementYear: year.number,
  yearFrom: year.from,
  yearTo: year.to,
  amount: row.price.times(row.agreedQuantity).round(),
  signatures: 0,
  signedOn: null,
  recordedAt,
});

const requireOwn = (field: string, code: string, { writer, institutions, today }: AgreementBasis): void =>
  requireInstitution(writer, field, code, liesOn(institutions.get(code), today));

function checkInstitution(
  field: string,
  code: string,
  { policy, rollout, year, institutions }: AgreementBasis,
): void {
  const institution = institutions.get(code);
  if (!institution) throw refused(field, code, say('institution'));
  const { jurisdiction } = versionOn(institution, year.from);
  if (!ancestry(jurisdiction).includes(rollout.jurisdiction)) {
    throw refused(field, code, say('elsewhere', { jurisdiction: rollout.jurisdiction, rollout: rollout.id }));
  }
  const part = participation(policy, institution, {
    jurisdiction,
    category: rollout.category,
    on: year.from,
  });
  if (part === Participation.NONE) {
    throw refused(field, code, say('takesNoPart', { rollout: rollout.id }));
  }
}

type WinningFact = ProductFact & { readonly winningPrice: NonNullable<ProductFact['winningPrice']> };

/** What makes the product a winning one of this company in the agreement year: its price is the first of that year. */
function winningIn(line: AgreementLineInput, { facts, rollout, year }: AgreementBasis): WinningFact {
  if (!facts.isKnown(line.product)) {
    const message = wrongValue('product', line.product, say('product'));
    throw new LineRefused('CATALOGUE_UNKNOWN_PRODUCT', message, 'product', line.product, true);
  }
  const winning = winningFact(facts, line.product, rollout, year);
  if (!winning) {
    const wanted = say('notWinning', { rollout: rollout.id, year: year.number });
    throw refused('product', line.product, wanted, true);
  }
  if (winning.companyUscc !== line.company) {
    throw refused(
      'company',
      line.company,
      say('otherCompany', { product: line.product, company: winning.companyUscc }),
      true,
    );
  }
  return winning;
}

/** The first winning fact of a product in an agreement year, of the nearest jurisdiction that speaks. */
export const winningFact = (
  facts: ProductFacts,
  product: string,
  { jurisdiction, category }: Pick<RolloutRule, 'jurisdiction' | 'category'>,
  year: Pick<AgreementYear, 'from' | 'to'>,
): WinningFact | undefined =>
  ancestry(jurisdiction)
    .map(area => facts.within(product, area).find(fact => isWinning(fact, category, year)))
    .find((fact): fact is WinningFact => fact !== undefined);

const isWinning = (
  fact: ProductFact,
  category: string,
  year: { from: PlainDate; to: PlainDate },
): fact is WinningFact =>
  fact.winningPrice !== null &&
  fact.categoryCodes.includes(category) &&
  fact.validFrom <= year.to &&
  (fact.validTo === null || year.from < fact.validTo);

function refused(field: string, value: string | number, wanted: Text, stale = false): LineRefused {
  const shown = String(value);
  return new LineRefused('BAD_USER_INPUT', wrongValue(field, shown, wanted), field, shown, stale);
}
