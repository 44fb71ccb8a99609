import type { AgreementLineRow } from '../agreement/agreement.entity';
import type { InstitutionPlan } from './institution-plan';

/**
 * A line with what was not purchased of the year before (CQ-2.1e). A shortfall that was sent with it stands as sent: the
 * hub may not know of all that was bought before.
 */
export function carriedInto(row: AgreementLineRow, plan: InstitutionPlan | undefined): AgreementLineRow {
  if (row.carriedOverSent !== null) return row;
  const { company, product } = row;
  const before = plan?.lines.find(({ line }) => line.company === company && line.product === product);
  return { ...row, carriedOver: before?.carriedOver ?? 0 };
}
