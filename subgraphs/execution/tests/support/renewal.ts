import type { AskerInput } from '@alliance-hub/auth';
import { Yuan } from '@alliance-hub/kernel';
import { PurchaseLineKind } from '../../src/purchase/purchase.enums';
import { COMPANY, OTHER_COMPANY } from './catalogue-log';
import type { OpenedExecution } from './open';
import {
  accepted,
  agreed,
  HAIKOU,
  institution,
  recordAgreements,
  recordInstitutions,
  recordPurchases,
  SANYA,
} from './records';

export const FLOWS = '460000:FLOW-DIVERTER';
export const DISTRIBUTOR = '91460100DEMA012866';
export const CENTRE: AskerInput = { sub: 'centre', role: 'TRADING_CENTRE', jurisdictions: ['460000'] };
export const hospital = (code: string): AskerInput => ({
  sub: 'h',
  role: 'INSTITUTION',
  institutions: [code],
});
export const company = (uscc: string): AskerInput => ({ sub: 'c', role: 'COMPANY', companies: [uscc] });

export const PLAN = `agreementYear binding status unconfirmed
  categoryFloors { institution { code } floor placed unplaced reasons { clause { id } result } }
  lines { totalCount nodes { institution { code } company { uscc } product { code } previousAgreed previousUse floor
    proposed confirmed belowFloorReason carriedOver status companyFloor { floor placed unplaced }
    agreement { id status distributor { uscc } } reasons { says clause { id } result } } }
  reasons { clause { id } says }`;

export interface Line {
  institution: { code: string };
  company: { uscc: string };
  product: { code: string };
  previousAgreed: number;
  previousUse: number;
  floor: number | null;
  proposed: number;
  confirmed: number | null;
  reasons: { says: string; clause: { id: string } | null; result: string | null }[];
}
export interface Plan {
  unconfirmed: number;
  categoryFloors: { floor: number; placed: number; unplaced: number }[];
  lines: { totalCount: number; nodes: Line[] };
  reasons: { clause: { id: string } | null; says: string }[];
}
export interface Rejected {
  index: number;
  id: string;
  code: string;
  field: string;
  message: { en: string; zh: string };
}

const nonWinning = { product: 'N1', unitPrice: Yuan.of('900.00') };

/**
 * The first year in Hainan. Haikou agreed 400 and 300 with two companies and used 1,000 in all, Sanya agreed 700 with
 * one and used 1,001; what was bought before the cycle or after the year is none of it.
 */
export async function recordFirstYear({ wipe, log, execution }: OpenedExecution): Promise<void> {
  await wipe();
  log.tell(
    { product: 'P1' },
    { product: 'P2', price: '100.00' },
    { product: 'Q1', company: OTHER_COMPANY },
    { product: 'N1', standing: 'NON_WINNING', price: '900.00', company: OTHER_COMPANY },
  );
  await execution.followCatalogue();
  await recordInstitutions(execution, institution(HAIKOU), institution(SANYA));
  await recordAgreements(execution, [
    agreed('A', 400, { distributor: DISTRIBUTOR }),
    agreed('B', 300, { product: 'Q1', company: OTHER_COMPANY }),
    agreed('C', 700, { institution: SANYA }),
  ]);
  await recordPurchases(
    execution,
    accepted('1', 450, '2025-09-05'),
    accepted('2', 310, '2026-02-05', { product: 'Q1' }),
    accepted('3', 250, '2026-07-29', nonWinning),
    { ...accepted('4', 10, '2026-03-01', nonWinning), kind: PurchaseLineKind.RETURN },
    accepted('5', 777, '2026-07-30'),
    accepted('6', 1_001, '2026-01-05', { institution: SANYA }),
    accepted('7', 12, '2025-07-29', { institution: SANYA }),
  );
}

export async function planFor(
  { answer }: OpenedExecution,
  asker: AskerInput,
  year = 2,
  rollout = FLOWS,
): Promise<Plan> {
  const query = `{ rollout(id: "${rollout}") { renewalPlan(agreementYear: ${year}) { ${PLAN} } } }`;
  return (await answer<{ rollout: { renewalPlan: Plan } }>(query, asker)).rollout.renewalPlan;
}

/** A line of P1 in Haikou. */
export const line = (lineId: string, quantity: number, more: object = {}) => ({
  lineId,
  institution: HAIKOU,
  company: COMPANY,
  product: 'P1',
  quantity,
  ...more,
});
export const other = { product: 'Q1', company: OTHER_COMPANY };

/** What became of a confirmation: the plan, or what was wrong. */
export async function confirm(
  { ask }: OpenedExecution,
  lines: object[],
  more: object = {},
  asker: AskerInput = CENTRE,
) {
  const source = { title: '续签通知' };
  const input = { requestId: 'R', rollout: FLOWS, agreementYear: 2, source, lines, ...more };
  const query = `mutation ($input: ConfirmRenewalInput!) { confirmRenewal(input: $input) { ${PLAN} } }`;
  const { data, errors } = await ask(query, asker, { input });
  const plan = (data as { confirmRenewal: Plan } | null | undefined)?.confirmRenewal;
  const extensions = errors?.[0]?.extensions as { code: string; field?: string; rejected?: Rejected[] };
  return { plan, message: errors?.[0]?.message, ...extensions };
}
