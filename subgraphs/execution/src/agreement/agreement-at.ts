import { Yuan } from '@alliance-hub/kernel';
import type { AgreementLineRecord, AgreementRecord, SignatureRecord } from './agreement.repository';
import { partiesOf } from './parties';

/** An agreement as its lines and signatures make it. */
export function agreementAt(
  record: AgreementRecord,
  lines: readonly Pick<AgreementLineRecord, 'price' | 'agreedQuantity'>[],
  signatures: readonly Pick<SignatureRecord, 'signedOn'>[],
): AgreementRecord {
  const days = signatures.map(({ signedOn }) => signedOn).sort();
  return {
    ...record,
    amount: amountOf(lines),
    signatures: days.length,
    signedOn: days.length < partiesOf(record).length ? null : (days.at(-1) ?? null),
  };
}

/** Agreed quantity × price, each line rounded to the fen. */
export const amountOf = (lines: readonly Pick<AgreementLineRecord, 'price' | 'agreedQuantity'>[]): Yuan =>
  lines.reduce((sum, { price, agreedQuantity }) => sum.plus(price.times(agreedQuantity).round()), Yuan.zero);
