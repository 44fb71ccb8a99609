import { requireDivision } from '@alliance-hub/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type Authority } from '../authority';
import { askerOf, type SettlementContext } from '../context';
import { forbiddenPrepayment, requireAgency, requireRole } from '../write/rights';
import {
  RecordFundPaymentInput,
  RecordPrepaymentInput,
  RecordPrepaymentRefundInput,
  ReversePrepaymentEntryInput,
} from './prepayment.input';
import { prepaymentReference } from './prepayment.resolver';
import { Prepayment } from './prepayment.types';

@Resolver()
export class PrepaymentMutations {
  @Mutation(() => Prepayment, {
    description:
      'Records a prepayment as decided, or what was paid of one of its tranches, in one part or in several (SX-3.5a, CQ-2.3a/b, LN-4.1b, WH-2.2b). CONFLICT for a tranche that is paid. For the insurance agency of the pooling area. 登记医保基金预付',
  })
  async recordPrepayment(
    @Ctx() context: SettlementContext,
    @Arg('input', () => RecordPrepaymentInput, { description: 'The prepayment. 预付' })
    { source, ...form }: RecordPrepaymentInput,
  ): Promise<Prepayment> {
    const asker = askerOf(context);
    requireAgency(asker, 'recordPrepayment', requireDivision(form.jurisdiction, 'input.jurisdiction').code);
    // What is agreed decides; settlement must not lag behind when it is asked for.
    await context.followExecution();
    const id = await context.services.prepayments.record({ actor: asker.sub, source }, form);
    return changed(context, id);
  }

  @Mutation(() => Prepayment, {
    description:
      'Records what the fund paid an institution in a month, and deducts what the notice asks for (SX-3.5b, CQ-2.3c, LN-4.1b, WH-2.2c); a payment that is told of several prepayments is deducted once in all, the oldest open one first. CONFLICT for a month before one on record. For the insurance agency of the pooling area. 登记基金拨付并冲抵',
  })
  async recordFundPayment(
    @Ctx() context: SettlementContext,
    @Arg('input', () => RecordFundPaymentInput, { description: 'The payment. 拨付' })
    { source, ...form }: RecordFundPaymentInput,
  ): Promise<Prepayment> {
    const authority = await authorityOver(context, 'recordFundPayment', form.prepayment, source);
    // The deduction follows the purchases; while execution does not answer none is reckoned.
    await context.followExecution();
    await context.services.prepayments.recordFundPayment(authority, form);
    return changed(context, form.prepayment);
  }

  @Mutation(() => Prepayment, {
    description:
      'Records what the institution gave back by the original channel, or on recall (CQ-2.3c, WH-2.2c). For the insurance agency of the pooling area. 登记预付金退回',
  })
  async recordPrepaymentRefund(
    @Ctx() context: SettlementContext,
    @Arg('input', () => RecordPrepaymentRefundInput, { description: 'The refund. 退回' })
    { source, ...form }: RecordPrepaymentRefundInput,
  ): Promise<Prepayment> {
    const authority = await authorityOver(context, 'recordPrepaymentRefund', form.prepayment, source);
    await context.services.prepayments.recordRefund(authority, form);
    return changed(context, form.prepayment);
  }

  @Mutation(() => Prepayment, {
    description:
      'Takes back a tranche, a fund payment or a refund that was recorded by mistake; both stay on record, and on no day was it. CONFLICT for one taken back already, and for a payment of which more has come back than would be left. For the insurance agency of the pooling area. 冲销预付记录',
  })
  async reversePrepaymentEntry(
    @Ctx() context: SettlementContext,
    @Arg('input', () => ReversePrepaymentEntryInput, { description: 'The entry. 记录' })
    { source, ...form }: ReversePrepaymentEntryInput,
  ): Promise<Prepayment> {
    const authority = await authorityOver(context, 'reversePrepaymentEntry', form.prepayment, source);
    await context.services.prepayments.reverse(authority, form);
    return changed(context, form.prepayment);
  }
}

/** @throws HubError FORBIDDEN for one unknown as for one of another pooling area */
async function authorityOver(
  context: SettlementContext,
  what: string,
  id: string,
  source: Authority['source'],
): Promise<Authority> {
  const asker = askerOf(context);
  requireRole(asker, what, ['INSURANCE_AGENCY']);
  const known = await context.prepayments.prepayment.load(id);
  if (!known) throw forbiddenPrepayment(id);
  requireAgency(asker, what, known.row.jurisdiction);
  return { actor: asker.sub, source };
}

async function changed(context: SettlementContext, id: string): Promise<Prepayment> {
  context.readAgain();
  const row = await prepaymentReference({ id }, context);
  if (row) return row;
  throw forbiddenPrepayment(id);
}
