import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { askerOf, type SettlementContext } from '../context';
import { lotOf } from '../payable/payable.reads';
import { payableReference } from '../payable/payable.resolver';
import { Payable, SettlementMode } from '../payable/payable.types';
import { forbiddenPayable, requirePayer } from '../write/rights';
import { RecordPaymentInput, ReversePaymentInput } from './payment.input';

@Resolver()
export class PaymentMutations {
  @Mutation(() => Payable, {
    description:
      'Payment of an accepted lot, in whole or in part. For the institution itself and for the insurance agency of its pooling area; a payment by the fund for the agency alone. 登记货款支付',
  })
  async recordPayment(
    @Ctx() context: SettlementContext,
    @Arg('input', () => RecordPaymentInput, { description: 'The payment. 支付' }) input: RecordPaymentInput,
  ): Promise<Payable> {
    const { requestId, payable, amount, paidOn, source } = input;
    const asker = askerOf(context);
    const mode = input.mode ?? SettlementMode.INSTITUTION_PAYS;
    requirePayer(asker, 'recordPayment', mode);
    await visible(context, payable);
    const form = { requestId, payable, amount, paidOn, mode };
    await context.services.payments.record({ actor: asker.sub, source }, [form]);
    return changed(context, payable);
  }

  @Mutation(() => Payable, {
    description:
      'Takes a payment back that was recorded by mistake; both stay on record. For whom may record one. 冲销货款支付',
  })
  async reversePayment(
    @Ctx() context: SettlementContext,
    @Arg('input', () => ReversePaymentInput, { description: 'The payment. 支付' }) input: ReversePaymentInput,
  ): Promise<Payable> {
    const asker = askerOf(context);
    requirePayer(asker, 'reversePayment');
    const { id, row } = await visible(context, input.payable);
    const payments = await context.payables.paymentsOfLot.load(lotOf(row));
    const payment = payments.find(one => one.id === input.payment);
    if (payment) requirePayer(asker, 'reversePayment', payment.mode);
    await context.services.payments.reverse({ actor: asker.sub, source: input.source }, input);
    return changed(context, id);
  }
}

/**
 * A lot that settlement has not heard of yet may have been accepted a moment ago: execution is asked once.
 * @throws HubError FORBIDDEN for one unknown as for one that is not the asker's
 */
async function visible(context: SettlementContext, id: string): Promise<Payable> {
  const known = await payableReference({ id }, context);
  if (known) return known;
  await context.followExecution();
  context.readAgain();
  const found = await payableReference({ id }, context);
  if (found) return found;
  throw forbiddenPayable(id);
}

async function changed(context: SettlementContext, id: string): Promise<Payable> {
  context.readAgain();
  const row = await payableReference({ id }, context);
  if (row) return row;
  throw forbiddenPayable(id);
}
