import { chunks, select, within } from '@alliance-hub/database';
import { Yuan } from '@alliance-hub/kernel';
import { type EntityManager, In } from 'typeorm';
import { PaymentRow } from './payment.entity';

/** What has been paid of some lots; of one without a payment nothing is said. */
export async function readPaid(
  manager: EntityManager,
  payables: readonly string[],
): Promise<Map<string, Yuan>> {
  const paid = new Map<string, Yuan>();
  for (const some of chunks(payables, 500)) {
    const of = within('payable', some);
    const rows = await select<{ payable: string; paid: number | string }>(
      manager,
      `SELECT payable, SUM(amount) AS paid FROM payment WHERE ${of.sql} GROUP BY payable`,
      of.parameters,
    );
    for (const row of rows) paid.set(row.payable, Yuan.ofUnits(row.paid));
  }
  return paid;
}

/** The payments of some lots, in the order in which they were recorded. */
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
