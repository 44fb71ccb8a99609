import type { Fact } from '@alliance-hub/database';
import type { Cycle } from '../rollout/cycle';
import type { AgreementRow } from '../agreement/agreement.entity';
import type { InstitutionVersion } from '../institution/institution.entity';
import type { PurchaseLineRow } from '../purchase/purchase-line.entity';
import { Counted, PurchaseLineKind } from '../purchase/purchase.enums';
import type { AgreementFact, CycleFact, InstitutionFact, LotFact } from './execution-fact.types';

type Payload<F> = Omit<F, 'id' | 'seq'>;

const fact = <F extends object>(kind: string, factId: string, payload: Payload<F>): Fact => ({
  kind,
  factId,
  payload: { ...payload },
});

export const agreementFact = (row: AgreementRow): Fact =>
  fact<AgreementFact>('AgreementFact', row.id, {
    void: false,
    rollout: `${row.jurisdiction}:${row.category}`,
    institution: row.institution,
    company: row.company,
    agreementYear: row.agreementYear,
    yearFrom: row.yearFrom,
    yearTo: row.yearTo,
    amount: row.amount.toString(),
    signedOn: row.signedOn,
  });

/** Orders and use are not owed: of them no lot is told. */
export const isLot = ({ kind }: Pick<PurchaseLineRow, 'kind'>): boolean =>
  kind === PurchaseLineKind.ACCEPTANCE || kind === PurchaseLineKind.RETURN;

/** A return comes with a negative amount: quantities are never negative in the graph. */
export function lotFact(row: PurchaseLineRow): Fact {
  const amount = row.unitPrice
    .times(row.kind === PurchaseLineKind.RETURN ? -row.quantity : row.quantity)
    .round();
  return fact<LotFact>('LotFact', row.lineId, {
    void: row.quantity === 0,
    rollout: row.jurisdiction && row.category ? `${row.jurisdiction}:${row.category}` : null,
    institution: row.institution,
    company: row.company,
    distributor: row.distributor || null,
    product: row.product,
    agreementYear: row.agreementYear,
    quantity: row.quantity,
    amount: amount.toString(),
    winning: row.counted === Counted.WINNING,
    order: row.orderLine,
    acceptedOn: row.countedOn,
  });
}

export const institutionFact = (row: InstitutionVersion): Fact =>
  fact<InstitutionFact>('InstitutionFact', `${row.code}@${row.validFrom}`, {
    void: false,
    name: row.name,
    jurisdiction: row.jurisdiction,
    ownership: row.ownership,
    tier: row.tier,
    from: row.validFrom,
    to: row.validTo,
  });

export const cycleFact = ({ rollout, from, to, extendedTo }: Cycle): Fact =>
  fact<CycleFact>('CycleFact', rollout.id, {
    void: false,
    jurisdiction: rollout.jurisdiction,
    category: rollout.category,
    from,
    to: to ?? null,
    extendedTo: extendedTo ?? null,
  });
