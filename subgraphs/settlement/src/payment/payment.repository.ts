import { chunks, select, within } from '@alliance-hub/database';
import { Yuan } from '@alliance-hub/kernel';
import { type EntityManager, In } from 'typeorm';
import { PaymentRow } from './payment.entity';

/** What has been paid for a lot to one company. */
export interface Paid {
  readonly company: string;
  readonly amount: Yuan;
  /** The id of one of the payments, always the same one for the same payments. */
  readonly firstPayment: string;
}

/** What has been paid for some lots, by company; of one without a payment nothing is said. */
export async function readPaid(
  manager: EntityManager,
  lots: readonly string[],
): Promise<Map<string, Paid[]>> {
  const paid = new Map<string, Paid[]>();
  for (const some of chunks([...new Set(lots)], 500)) {
    const of = within('payable', some);
    const rows = await select<{ payable: string; company: string; paid: number | string; first: string }>(
      manager,
      `SELECT payable, company, SUM(amount) AS paid, MIN(id) AS first FROM payment WHERE ${of.sql}
       GROUP BY payable, company ORDER BY company`,
      of.parameters,
    );
    for (const { payable, company, paid: sum, first } of rows) {
      const one = { company, amount: Yuan.ofUnits(sum), firstPayment: first };
      paid.set(payable, [...(paid.get(payable) ?? []), one]);
    }
  }
  return paid;
}

/** The payments of some lots, to whatever company, in the order in which they were recorded. */
export async function readPayments(
  manager: EntityManager,
  payables: readonly string[],
): Promise<Map<string, PaymentRow[]>> {
  const found = new Map<string, PaymentRow[]>();
  for (const some of chunks(payables, 500)) {
    const rows = await manager.find(PaymentRow, {
      where: { payable: In(some) },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    for (const row of rows) found.set(row.payable, [...(found.get(row.payable) ?? []), row]);
  }
  return found;
}

export async function readByRequests(
  manager: EntityManager,
  requestIds: readonly string[],
): Promise<Map<string, PaymentRow>> {
  const found = new Map<string, PaymentRow>();
  for (const some of chunks(requestIds, 500)) {
    for (const row of await manager.findBy(PaymentRow, { requestId: In(some) }))
      found.set(row.requestId, row);
  }
  return found;
}
