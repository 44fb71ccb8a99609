import { appendFacts, audit, takeNumbers } from '@alliance-hub/database';
import { type EntityManager } from 'typeorm';
import { type Authority, shownSource } from '../authority';
import { conflict } from './conflict';
import { say } from './messages';
import { PrepaymentEntryRow } from './prepayment.entity';
import { written } from './prepayment.form';

type Sent = { readonly requestId: string };

/** What an entry says; what it does not speak of is empty. */
export type NewEntry = Pick<PrepaymentEntryRow, 'kind' | 'prepayment' | 'amount' | 'day'> &
  Partial<Omit<PrepaymentEntryRow, 'id' | 'requestId' | 'form' | 'source' | 'recordedAt'>> & {
    readonly form: Sent;
  };

/**
 * What was sent under a request id.
 * @throws HubError CONFLICT when the id was used for something else
 */
export async function sentBefore(
  manager: EntityManager,
  form: Sent,
): Promise<PrepaymentEntryRow | undefined> {
  const { requestId } = form;
  const sent = await manager.findBy(PrepaymentEntryRow, { requestId });
  const same = sent.find(one => one.form === written(form));
  if (same || sent.length === 0) return same;
  throw conflict(say('usedBefore', { id: requestId }), 'requestId', requestId);
}

/** Keeps an entry, and leaves its trace: a fact and an audit entry. */
export async function keepEntry(
  manager: EntityManager,
  authority: Authority,
  action: string,
  { form, ...entry }: NewEntry,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const number = await takeNumbers(manager, 'prepayment_entry', 1);
  const row: PrepaymentEntryRow = {
    tranche: null,
    fund: null,
    month: null,
    nth: null,
    payment: null,
    purchased: null,
    shares: null,
    reverses: null,
    ...entry,
    id: `PE-${number}`,
    requestId: form.requestId,
    form: written(form),
    ...recorded(authority),
  };
  await manager.insert(PrepaymentEntryRow, row);
  const { id, requestId, amount, day, tranche, month, payment, purchased, fund, reverses } = row;
  const told = Object.fromEntries(
    Object.entries({ amount, day, tranche, month, payment, purchased, fund, reverses }).filter(
      ([, value]) => value !== null,
    ),
  );
  const details = { entry: id, requestId, ...told, ...more };
  const facts = [{ kind: 'Prepayment', factId: row.prepayment, payload: { action, ...details } }];
  await appendFacts(manager, facts);
  await audit(manager, { ...authority, action, subject: row.prepayment, details });
}

/** On which document, and when. */
export const recorded = ({ source }: Authority) => ({
  source: shownSource(source),
  recordedAt: new Date().toISOString(),
});
