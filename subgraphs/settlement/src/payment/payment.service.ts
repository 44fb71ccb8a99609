import {
  appendFacts,
  audit,
  chunks,
  type Database,
  insertMany,
  takeNumbers,
  upsertMany,
} from '@alliance-hub/database';
import { badInput, HubError, messages, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type EntityManager, In } from 'typeorm';
import { type Authority, shownSource } from '../authority';
import { PayableRow } from '../payable/payable.entity';
import { PaymentRow } from './payment.entity';
import { readByRequests } from './payment.repository';

/** A payment of one accepted lot, in whole or in part. */
export interface PaymentForm {
  /** The sender's id: the same form again changes nothing. */
  readonly requestId: string;
  readonly payable: string;
  readonly amount: Yuan;
  readonly paidOn: PlainDate;
  readonly mode: PaymentRow['mode'];
}

export interface ReversalForm {
  readonly requestId: string;
  /** The lot that it was recorded for, or what of it remains with the company to which it was paid. */
  readonly payable: string;
  /** The payment that was never made, P-12. */
  readonly payment: string;
}

/** Keeps what was paid for accepted lots (SX-3.5c, CQ-2.3e, LN-3.2c, WH-2.3). */
export class PaymentService {
  constructor(
    private readonly database: Database,
    private readonly today: () => PlainDate,
  ) {}

  /**
   * Records payments in one transaction, all or none; a request known before changes nothing.
   * @throws HubError NOT_FOUND for an unknown lot, BAD_USER_INPUT for a wrong amount or day, CONFLICT for a request id
   *   that was used for another payment
   */
  async record(authority: Authority, forms: readonly PaymentForm[]): Promise<void> {
    await this.database.transaction(async manager => {
      // What is owed must not change between the check and the payment: writers take turns.
      await takeNumbers(manager, 'payable', 1);
      const known = await readByRequests(
        manager,
        forms.map(({ requestId }) => requestId),
      );
      const lots = await readLots(
        manager,
        forms.map(({ payable }) => payable),
      );
      const fresh: Booked[] = [];
      const touched = new Map<string, PayableRow>();
      for (const form of forms) {
        const before = known.get(checkedId(form.requestId));
        if (before) {
          requireSame(before, form);
          continue;
        }
        const lot = lots.get(form.payable);
        if (!lot) throw unknown('payable', form.payable);
        this.check(form, lot);
        const after = { ...lot, paid: lot.paid.plus(form.amount) };
        lots.set(lot.id, after);
        touched.set(lot.id, after);
        fresh.push({ ...form, company: lot.company, reverses: null });
      }
      await keep(manager, authority, 'payment.record', fresh, [...touched.values()]);
    });
  }

  /**
   * Takes a payment back that was recorded by mistake; the payment stays on record beside its reversal.
   * @throws HubError NOT_FOUND for a payment that the lot does not have, CONFLICT for one taken back already or a reversal itself
   */
  async reverse(authority: Authority, { requestId, payable, payment: id }: ReversalForm): Promise<void> {
    await this.database.transaction(async manager => {
      await takeNumbers(manager, 'payable', 1);
      const before = (await readByRequests(manager, [checkedId(requestId)])).get(requestId);
      if (before?.reverses === id) return;
      if (before) throw usedBefore(requestId);
      const asked = await manager.findOneBy(PayableRow, { id: payable });
      const lot = asked?.remainderOf ?? payable;
      const payment = await manager.findOneBy(PaymentRow, { id, payable: lot });
      if (!payment) throw unknown('payment', id);
      const isTaken = await manager.existsBy(PaymentRow, { reverses: id });
      if (isTaken || payment.reverses !== null) {
        throw new HubError('CONFLICT', say(isTaken ? 'reversedAlready' : 'isReversal', { id }), {
          field: 'payment',
          value: id,
        });
      }
      const { paidOn, mode, company } = payment;
      const amount = Yuan.zero.minus(payment.amount);
      const account = await accountOf(manager, lot, company);
      const reversal = { requestId, payable: lot, company, amount, paidOn, mode, reverses: id };
      await keep(
        manager,
        authority,
        'payment.reverse',
        [reversal],
        account ? [{ ...account, paid: account.paid.plus(amount) }] : [],
      );
    });
  }

  private check({ amount, paidOn }: PaymentForm, lot: PayableRow): void {
    if (!amount.greaterThan(Yuan.zero) || !amount.round().equals(amount)) {
      throw badInput('amount', amount.toString(), say('amount'));
    }
    if (paidOn > this.today()) throw badInput('paidOn', paidOn, say('afterToday', { today: this.today() }));
    if (paidOn < lot.acceptedOn) {
      throw badInput('paidOn', paidOn, say('beforeAcceptance', { acceptedOn: lot.acceptedOn }));
    }
    const outstanding = lot.owed.minus(lot.paid);
    if (amount.greaterThan(outstanding)) {
      throw badInput('amount', amount.toString(), say('tooMuch', { outstanding: outstanding.toString() }));
    }
  }
}

interface Booked extends PaymentForm {
  readonly company: string;
  readonly reverses: string | null;
}

async function keep(
  manager: EntityManager,
  authority: Authority,
  action: string,
  booked: readonly Booked[],
  changed: readonly PayableRow[],
): Promise<void> {
  if (booked.length === 0) return;
  const first = await takeNumbers(manager, 'payment', booked.length);
  const recordedAt = new Date().toISOString();
  const source = shownSource(authority.source);
  const rows = booked.map((form, n): PaymentRow => ({ ...form, id: `P-${first + n}`, source, recordedAt }));
  await insertMany(manager, PaymentRow, rows);
  await upsertMany(manager, PayableRow, changed, ['id']);
  await appendFacts(
    manager,
    rows.map(({ id, amount, payable, company, paidOn, mode, reverses }) => ({
      kind: 'Payment',
      factId: id,
      payload: { payable, company, amount: amount.toString(), paidOn, mode, reverses },
    })),
  );
  await audit(manager, {
    ...authority,
    action,
    subject: rows.map(({ requestId }) => requestId).join(' '),
    details:
      rows.length === 1
        ? { payment: rows[0]?.id, payable: rows[0]?.payable, amount: rows[0]?.amount.toString() }
        : { payments: rows.length, amount: Yuan.sum(rows.map(({ amount }) => amount)).toString() },
  });
}

/** Where the payments of a lot to one company are kept: the lot while it is of that company, else its remainder. */
async function accountOf(
  manager: EntityManager,
  lot: string,
  company: string,
): Promise<PayableRow | undefined> {
  const rows = await manager.findBy(PayableRow, [
    { id: lot, company },
    { remainderOf: lot, company },
  ]);
  return rows.find(({ id }) => id === lot) ?? rows[0];
}

async function readLots(manager: EntityManager, ids: readonly string[]): Promise<Map<string, PayableRow>> {
  const lots = new Map<string, PayableRow>();
  for (const some of chunks([...new Set(ids)], 500)) {
    for (const lot of await manager.findBy(PayableRow, { id: In(some) })) lots.set(lot.id, lot);
  }
  return lots;
}

const LONGEST_ID = 100;

function checkedId(requestId: string): string {
  if (requestId.trim() !== '' && requestId.length <= LONGEST_ID) return requestId;
  throw badInput('requestId', requestId, say('requestId', { longest: LONGEST_ID }));
}

function requireSame(known: PaymentRow, form: PaymentForm): void {
  const { payable, paidOn, mode } = form;
  const same = known.payable === payable && known.paidOn === paidOn && known.mode === mode;
  if (!same || !known.amount.equals(form.amount)) throw usedBefore(form.requestId);
}

const usedBefore = (id: string): HubError =>
  new HubError('CONFLICT', say('usedBefore', { id }), { field: 'requestId', value: id });

const unknown = (field: 'payable' | 'payment', value: string): HubError =>
  new HubError('NOT_FOUND', say('unknown', { field, value }), { field, value });

const say = messages('settlement.payment', {
  requestId: {
    en: "it must be the sender's own id, of 1 to {longest} characters",
    zh: '应为发送方自有编号，1至{longest}个字符',
  },
  amount: {
    en: 'it must be more than 0.00 yuan, with at most 2 places',
    zh: '应大于 0.00 元，至多2位小数',
  },
  tooMuch: {
    en: 'it must not be more than what is outstanding, {outstanding}',
    zh: '不得超过未付金额 {outstanding}',
  },
  afterToday: { en: 'it must not be after today, {today}', zh: '不得晚于今日 {today}' },
  beforeAcceptance: {
    en: 'it must not be before the day of acceptance, {acceptedOn}',
    zh: '不得早于验收日期 {acceptedOn}',
  },
  usedBefore: {
    en: 'requestId "{id}" was used for another payment; send a new payment under a new id.',
    zh: 'requestId“{id}”已用于另一笔支付；新的支付请使用新的编号。',
  },
  reversedAlready: { en: 'The payment {id} was taken back already.', zh: '支付 {id} 已冲销。' },
  isReversal: {
    en: '{id} is itself a reversal; record the payment again under a new id.',
    zh: '{id} 本身是冲销；请以新的编号重新登记该笔支付。',
  },
  unknown: { en: 'There is no {field} "{value}".', zh: '没有 {field}“{value}”。' },
});
