import { type Database, takeNumbers } from '@alliance-hub/database';
import { badInput, HubError, type PlainDate } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { type Authority } from '../authority';
import { leastOpenFrom, leftOf, writtenShares } from './account';
import { conflict } from './conflict';
import {
  agreedIn,
  checkSameDecision,
  namedRollouts,
  newSubject,
  partiesOf,
  readAgreed,
} from './decide-prepayment';
import { keepEntry, recorded, sentBefore } from './keep-entry';
import { say } from './messages';
import { deductionIn } from './month-deduction';
import { PrepaymentRow } from './prepayment.entity';
import {
  checkFundPayment,
  checkId,
  checkPrepayment,
  checkRefund,
  type FundPaymentForm,
  type PrepaymentForm,
  type RefundForm,
  type ReversalForm,
} from './prepayment.form';
import { type KnownPrepayment, readPrepayments, readSiblings, withAccounts } from './prepayment.repository';
import { isTakenBack } from './records';
import { reversalOf } from './reversal';
import { mayTell, sharesOf } from './share-payment';
import { trancheOf } from './tranche';
import { whichPrepayment } from './which-prepayment';

/** Keeps what the fund prepays, and how it comes back (SX-3.5a/b, CQ-2.3a–d, LN-4.1b, WH-2.2). */
export class PrepaymentService {
  constructor(
    private readonly database: Database,
    private readonly policy: Policy,
    private readonly today: () => PlainDate,
  ) {}

  /**
   * Records a prepayment as decided, or what was paid of one of its tranches; the same request again changes nothing.
   * @returns its id
   * @throws HubError BAD_USER_INPUT for a wrong field, CONFLICT for a request id used otherwise or a tranche that is paid
   */
  async record(authority: Authority, form: PrepaymentForm): Promise<string> {
    checkPrepayment(form);
    return this.inTurn(async manager => {
      const before = await sentBefore(manager, form);
      if (before) return before.prepayment;
      const known = await this.meantOrNew(manager, authority, form);
      const { id } = known.row;
      const tranche = trancheOf(form, known);
      const entry = { ...tranche, kind: 'TRANCHE' as const, prepayment: id, fund: form.fund ?? null, form };
      await keepEntry(manager, authority, 'prepayment.record', entry, { decided: form.amount });
      this.checkFund(form, await this.known(manager, id));
      return id;
    });
  }

  /**
   * Records what the fund paid an institution in a month, and deducts what the rule of recovery asks for; of a payment that
   * is told of several prepayments each has its part.
   * @throws HubError NOT_FOUND, BAD_USER_INPUT for a wrong field, CONFLICT for a month that is not the next
   */
  async recordFundPayment(authority: Authority, form: FundPaymentForm): Promise<void> {
    checkFundPayment(form);
    const { prepayment, month, payment, paidOn } = form;
    await this.inTurn(async manager => {
      if (await sentBefore(manager, form)) return;
      const known = await this.standing(manager, prepayment);
      if (!mayTell(known, month)) {
        const [last = month] = known.account.offsets
          .map(one => one.month)
          .sort()
          .reverse();
        throw conflict(say('monthTold', { month: last }), 'month', month);
      }
      const siblings = await readSiblings(manager, this.policy, known.row);
      const shares = await sharesOf(manager, known, siblings, form);
      const left = leftOf({ payment, shares });
      const { deducted, purchased } = await deductionIn(manager, known, { month, payment: left, paidOn });
      await keepEntry(manager, authority, 'prepayment.fundPayment', {
        kind: 'FUND_PAYMENT',
        prepayment,
        month,
        nth: known.entries.filter(entry => entry.month === month).length + 1,
        payment,
        day: paidOn,
        amount: deducted,
        purchased,
        shares: writtenShares(shares),
        form,
      });
    });
  }

  /**
   * Records what the institution gave back by the original channel, or on recall (CQ-2.3c, WH-2.2c).
   * @throws HubError NOT_FOUND, BAD_USER_INPUT for more than is open, CONFLICT
   */
  async recordRefund(authority: Authority, form: RefundForm): Promise<void> {
    checkRefund(form);
    const { prepayment, amount, refundedOn: day } = form;
    await this.inTurn(async manager => {
      if (await sentBefore(manager, form)) return;
      const { account } = await this.standing(manager, prepayment);
      const open = leastOpenFrom(account, day);
      if (amount.greaterThan(open)) {
        throw badInput('amount', amount.toString(), say('refund', { open: open.toString(), day }));
      }
      const entry = { kind: 'REFUND' as const, prepayment, amount, day, form };
      await keepEntry(manager, authority, 'prepayment.refund', entry);
    });
  }

  /**
   * Takes back what was recorded by mistake; it stays on record beside its reversal.
   * @throws HubError NOT_FOUND for an entry that the prepayment does not have, CONFLICT for one taken back already, a
   *   reversal itself, or a payment of which more has come back than would be left
   */
  async reverse(authority: Authority, form: ReversalForm): Promise<void> {
    checkId(form.requestId);
    await this.inTurn(async manager => {
      if (await sentBefore(manager, form)) return;
      const known = await this.known(manager, form.prepayment);
      await keepEntry(manager, authority, 'prepayment.reverse', { ...reversalOf(known, form.entry), form });
    });
  }

  /** Writers of money take turns, so that what is open does not change between a check and what rests on it. */
  private inTurn<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.transaction(async manager => {
      await takeNumbers(manager, 'payable', 1);
      return work(manager);
    });
  }

  /** The prepayment that a form is of: the one that is there, or a new one. */
  private async meantOrNew(
    manager: EntityManager,
    authority: Authority,
    form: PrepaymentForm,
  ): Promise<KnownPrepayment> {
    const parties = partiesOf(form, this.today());
    const named = namedRollouts(this.policy, form, parties);
    const agreements = await readAgreed(manager, parties);
    const year = form.agreementYear ?? null;
    const siblings = await readSiblings(manager, this.policy, parties);
    const there = whichPrepayment({ form, named, agreed: agreedIn(agreements, year) }, siblings);
    if (there) {
      checkSameDecision(form, there);
      return there;
    }
    const rollouts = await newSubject(manager, this.policy, parties, year, { named, agreements });
    const { institution, jurisdiction } = parties;
    const number = await takeNumbers(manager, 'prepayment', 1);
    const row: PrepaymentRow = {
      id: `PP-${String(number).padStart(6, '0')}`,
      institution,
      jurisdiction,
      rollouts: JSON.stringify(rollouts),
      agreementYear: year,
      amount: form.amount,
      givenBase: form.base ?? null,
      ...recorded(authority),
    };
    await manager.insert(PrepaymentRow, row);
    return this.known(manager, row.id);
  }

  /** The fund is the one of the tier on the day of the first tranche, for the whole life of the prepayment (CQ-2.3d). */
  private checkFund({ fund }: PrepaymentForm, { reckoned }: KnownPrepayment): void {
    if (!fund || !reckoned.fund || reckoned.fund === fund) return;
    const clause = reckoned.reasons.find(({ result }) => result === reckoned.fund)?.clause?.id ?? '';
    throw badInput('fund', fund, say('fund', { fund: reckoned.fund, clause }));
  }

  private async standing(manager: EntityManager, id: string): Promise<KnownPrepayment> {
    const known = await this.known(manager, id);
    if (isTakenBack(known)) throw conflict(say('takenBack', { id }), 'prepayment', id);
    return known;
  }

  private async known(manager: EntityManager, id: string): Promise<KnownPrepayment> {
    const rows = await readPrepayments(manager, [id]);
    const known = (await withAccounts(manager, this.policy, rows)).get(id);
    if (known) return known;
    throw new HubError('NOT_FOUND', say('unknown', { id }), { field: 'prepayment', value: id });
  }
}
