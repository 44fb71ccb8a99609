import { appendFacts, audit, type Database, takeNumbers } from '@alliance-hub/database';
import { agreementYears, badInput, HubError, monthEnd, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { type Authority, shownSource } from '../authority';
import { balanceAtLast, deductedIn, paidBy } from './account';
import { checkSameDecision, conflict, subjectOf } from './decide-prepayment';
import { deductionOf, firstDay } from './deduction';
import { say } from './messages';
import { OffsetRow, PrepaymentRow, RefundRow, TrancheRow } from './prepayment.entity';
import {
  checkedId,
  checkNotNegative,
  checkPositive,
  type FundPaymentForm,
  type PrepaymentForm,
  type RefundForm,
  requireSame,
  written,
} from './prepayment.form';
import {
  type KnownPrepayment,
  readPrepayments,
  readPurchased,
  readSent,
  withAccounts,
} from './prepayment.repository';

/** Keeps what the fund prepays, and how it comes back (SX-3.5a/b, CQ-2.3a–d, LN-4.1b, WH-2.2). */
export class PrepaymentService {
  constructor(
    private readonly database: Database,
    private readonly policy: Policy,
    private readonly today: () => PlainDate,
  ) {}

  /**
   * Records a prepayment as decided, or one of its tranches; the same request again changes nothing.
   * @returns its id
   * @throws HubError BAD_USER_INPUT for a wrong field, CONFLICT for a request id used otherwise or a tranche paid already
   */
  async record(authority: Authority, form: PrepaymentForm): Promise<string> {
    checkedId(form.requestId);
    checkPositive('amount', form.amount);
    if (form.base) checkNotNegative('base', form.base);
    if (form.paid) checkPositive('paid', form.paid);
    if (form.paid && !form.paidOn) throw badInput('paid', form.paid.toString(), say('paidTogether'));
    return this.database.transaction(async manager => {
      const number = await takeNumbers(manager, 'prepayment', 1);
      const before = await readSent(manager, TrancheRow, form.requestId);
      if (before) {
        requireSame(before, form);
        return before.prepayment;
      }
      const row = await this.rowOf(manager, authority, form, number);
      const [known] = (await withAccounts(manager, this.policy, [row])).values();
      if (!known) throw notFound(row.id);
      const tranche = this.tranche(form, known);
      await manager.insert(TrancheRow, {
        ...tranche,
        requestId: form.requestId,
        prepayment: row.id,
        form: written(form),
        ...recorded(authority),
      });
      const [after] = (await withAccounts(manager, this.policy, [row])).values();
      this.checkFund(form, after ?? known);
      await this.tell(manager, authority, 'prepayment.record', row.id, {
        requestId: form.requestId,
        amount: form.amount.toString(),
        tranche: tranche.number,
        paid: tranche.paid?.toString() ?? null,
        paidOn: tranche.paidOn,
      });
      return row.id;
    });
  }

  /**
   * Records what the fund paid an institution in a month, and deducts what the rule of recovery asks for.
   * @throws HubError NOT_FOUND, BAD_USER_INPUT for a wrong field or a month that is not the next, CONFLICT
   */
  async recordFundPayment(authority: Authority, form: FundPaymentForm): Promise<void> {
    checkedId(form.requestId);
    checkNotNegative('payment', form.payment);
    const { month } = form;
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw badInput('month', month, say('month'));
    if (form.paidOn < firstDay(month)) throw badInput('paidOn', form.paidOn, say('paidBefore', { month }));
    await this.database.transaction(async manager => {
      await takeNumbers(manager, 'payable', 1);
      const before = await readSent(manager, OffsetRow, form.requestId);
      if (before) return requireSame(before, form);
      const known = await this.known(manager, form.prepayment);
      const told = known.account.offsets.find(one => one.month >= month);
      if (told) throw conflict(say('monthTold', { month: told.month }), 'month', month);
      const { deducted, purchased } = await this.deduct(manager, form, known);
      await manager.insert(OffsetRow, {
        requestId: form.requestId,
        prepayment: known.row.id,
        month,
        payment: form.payment,
        paidOn: form.paidOn,
        deducted,
        purchased,
        form: written(form),
        ...recorded(authority),
      });
      await this.tell(manager, authority, 'prepayment.fundPayment', known.row.id, {
        requestId: form.requestId,
        month,
        payment: form.payment.toString(),
        deducted: deducted.toString(),
        purchased: purchased?.toString() ?? null,
      });
    });
  }

  /**
   * Records what the institution gave back by the original channel, or on recall (CQ-2.3c, WH-2.2c).
   * @throws HubError NOT_FOUND, BAD_USER_INPUT for more than is open, CONFLICT
   */
  async recordRefund(authority: Authority, form: RefundForm): Promise<void> {
    checkedId(form.requestId);
    checkPositive('amount', form.amount);
    await this.database.transaction(async manager => {
      await takeNumbers(manager, 'payable', 1);
      const before = await readSent(manager, RefundRow, form.requestId);
      if (before) return requireSame(before, form);
      const { row, account } = await this.known(manager, form.prepayment);
      const open = balanceAtLast(account);
      if (form.amount.greaterThan(open)) {
        throw badInput('amount', form.amount.toString(), say('refund', { open: open.toString() }));
      }
      const { requestId, amount, refundedOn } = form;
      await manager.insert(RefundRow, {
        requestId,
        prepayment: row.id,
        amount,
        refundedOn,
        form: written(form),
        ...recorded(authority),
      });
      const details = { requestId, amount: amount.toString(), refundedOn };
      await this.tell(manager, authority, 'prepayment.refund', row.id, details);
    });
  }

  /** The prepayment that a form is of: the one that is there, or a new one. */
  private async rowOf(
    manager: EntityManager,
    authority: Authority,
    form: PrepaymentForm,
    number: number,
  ): Promise<PrepaymentRow> {
    const subject = await subjectOf(manager, this.policy, form, this.today());
    const { institution, jurisdiction } = subject;
    const others = await manager.findBy(PrepaymentRow, { institution, jurisdiction });
    const there = others.find(
      one => one.rollouts === subject.rollouts && one.agreementYear === subject.agreementYear,
    );
    if (there) {
      checkSameDecision(form, there);
      return there;
    }
    const row = Object.assign(new PrepaymentRow(), {
      ...subject,
      id: `PP-${String(number).padStart(6, '0')}`,
      amount: form.amount,
      givenBase: form.base ?? null,
      givenFund: form.fund ?? null,
      ...recorded(authority),
    });
    await manager.insert(PrepaymentRow, row);
    return row;
  }

  private tranche(
    form: PrepaymentForm,
    { row, account, reckoned }: KnownPrepayment,
  ): Pick<TrancheRow, 'number' | 'paid' | 'paidOn'> {
    const number = form.tranche ?? 1;
    const planned = reckoned.tranches.find(one => one.number === number);
    if (!planned) throw badInput('tranche', number, say('tranche', { most: reckoned.tranches.length }));
    const paidBefore = account.tranches.find(one => one.number === number && one.paidOn !== null);
    if (paidBefore) {
      const text = say('paidAlready', { number, day: paidBefore.paidOn ?? '' });
      throw conflict(text, 'tranche', String(number));
    }
    if (!form.paidOn) return { number, paid: null, paidOn: null };
    const paid = form.paid ?? planned.amount;
    const left = row.amount.minus(Yuan.sum(account.tranches.flatMap(one => one.paid ?? [])));
    if (paid.greaterThan(left)) {
      throw badInput('paid', paid.toString(), say('overpaid', { left: left.toString() }));
    }
    return { number, paid, paidOn: form.paidOn };
  }

  /** The fund is the one of the tier on the day of the first tranche, for the whole life of the prepayment (CQ-2.3d). */
  private checkFund({ fund }: PrepaymentForm, { reckoned }: KnownPrepayment): void {
    if (!fund || !reckoned.fund || reckoned.fund === fund) return;
    const clause = reckoned.reasons.find(({ result }) => result === reckoned.fund)?.clause?.id ?? '';
    throw badInput('fund', fund, say('fund', { fund: reckoned.fund, clause }));
  }

  private async deduct(
    manager: EntityManager,
    { month, payment }: FundPaymentForm,
    known: KnownPrepayment,
  ): Promise<{ deducted: Yuan; purchased: Yuan | null }> {
    const { row, account, reckoned } = known;
    const until = monthEnd(firstDay(month));
    const follows = reckoned.recovery?.kind === 'WITH_PROGRESS';
    const purchased = follows
      ? await readPurchased(manager, row.institution, windowsOf(known, until))
      : Yuan.zero;
    const prepaid = paidBy(account, until);
    const deducted = deductedIn(account.offsets);
    const refunded = Yuan.sum(account.refunds.map(({ amount }) => amount));
    const taken = deductionOf(reckoned.recovery, {
      month,
      payment,
      prepaid,
      deducted,
      open: prepaid.minus(deducted).minus(refunded),
      base: reckoned.base,
      purchased,
      ...(reckoned.cycleEnd !== undefined && { cycleEnd: reckoned.cycleEnd }),
    });
    return { deducted: taken, purchased: follows ? purchased : null };
  }

  private async known(manager: EntityManager, id: string): Promise<KnownPrepayment> {
    const rows = await readPrepayments(manager, [id]);
    const known = (await withAccounts(manager, this.policy, rows)).get(id);
    if (known) return known;
    throw notFound(id);
  }

  private async tell(
    manager: EntityManager,
    authority: Authority,
    action: string,
    prepayment: string,
    payload: Record<string, unknown>,
  ): Promise<void> {
    await appendFacts(manager, [{ kind: 'Prepayment', factId: prepayment, payload: { action, ...payload } }]);
    await audit(manager, { ...authority, action, subject: prepayment, details: payload });
  }
}

/** Where purchases count: each rollout within its agreement year, up to a day. */
function windowsOf(
  { row, rollouts, agreements }: KnownPrepayment,
  until: PlainDate,
): { rollout: string; from: PlainDate; to: PlainDate }[] {
  return rollouts.flatMap(({ id, from, to }) => {
    const agreed = agreements.find(({ rollout }) => rollout === id);
    const year =
      agreed || from === undefined
        ? undefined
        : agreementYears(from, to, to ?? until).find(({ number }) => number === (row.agreementYear ?? 1));
    const [first, last] = [agreed?.yearFrom ?? year?.from, agreed?.yearTo ?? year?.to];
    if (first === undefined || last === undefined) return [];
    return [{ rollout: id, from: first, to: last < until ? last : until }];
  });
}

const recorded = ({ source }: Authority) => ({
  source: shownSource(source),
  recordedAt: new Date().toISOString(),
});

const notFound = (id: string): HubError =>
  new HubError('NOT_FOUND', say('unknown', { id }), { field: 'prepayment', value: id });
