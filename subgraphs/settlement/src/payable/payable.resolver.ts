import {
  AfterArg,
  type Connection,
  DateScalar,
  FirstArg,
  mapConnection,
  Reason,
  shownReasons,
} from '@alliance-hub/graphql';
import { type PlainDate } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type SettlementContext } from '../context';
import { isOverdue } from './overdue';
import {
  Payable,
  PayableConnection,
  PayableEntry,
  PayableEntryKind,
  PayableFilter,
  PayableReturn,
  PayableTotals,
  Payment,
  SettlementMode,
} from './payable.types';
import { reasonsOf, shownPayable } from './show-payable';

const ON = { nullable: true, description: 'The day; by default today in China. 日期' } as const;
const FILTER = { nullable: true, description: 'Which ones. 筛选' } as const;

@Resolver(() => Payable)
export class PayableResolver {
  @Query(() => PayableConnection, {
    description:
      'What is owed for accepted lots, of what the asker may see, by day of acceptance and id. 应付货款列表',
  })
  async payables(
    @Ctx() { payables }: SettlementContext,
    @Arg('filter', () => PayableFilter, FILTER) filter: PayableFilter | null,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<Payable>> {
    return mapConnection(await payables.page(filter ?? {}, first ?? 20, after), shownPayable);
  }

  @Query(() => Payable, {
    nullable: true,
    description: 'What is owed for one lot; null for one unknown or not the asker’s to see. 应付货款',
  })
  payable(
    @Ctx() context: SettlementContext,
    @Arg('id', () => ID, { description: '<institution>:<line id of the lot>. 标识' }) id: string,
  ): Promise<Payable | null> {
    return payableReference({ id }, context);
  }

  @Query(() => PayableTotals, {
    nullable: true,
    description: 'Sums over the payables that fit, of what the asker may see. 应付货款合计',
  })
  async payableTotals(
    @Ctx() { payables }: SettlementContext,
    @Arg('filter', () => PayableFilter, FILTER) filter: PayableFilter | null,
    @Arg('on', () => DateScalar, ON) on: PlainDate | null,
  ): Promise<PayableTotals> {
    const sums = await payables.sums(filter ?? {}, on ?? payables.today);
    return { ...sums, outstanding: sums.amount.minus(sums.paid) };
  }

  @FieldResolver(() => Boolean, {
    description:
      'On that day the first workday after the due day has come, and not all that was owed by then was paid. Never so where no notice gives a due day. 是否逾期',
  })
  async overdue(
    @Root() { row }: Payable,
    @Ctx() { payables }: SettlementContext,
    @Arg('on', () => DateScalar, ON) on: PlainDate | null,
  ): Promise<boolean> {
    const [returns, payments] = await Promise.all([payables.setOffs.load(row.id), payables.payments(row)]);
    return isOverdue(row, { returns, payments }, on ?? payables.today);
  }

  @FieldResolver(() => [Reason], {
    description: 'Why it is owed by whom, by when and at how much. 依据',
  })
  async reasons(@Root() { row }: Payable, @Ctx() { payables, policy }: SettlementContext): Promise<Reason[]> {
    const [place, remainders] = await Promise.all([
      payables.place.load(row),
      payables.remainders.load(row.id),
    ]);
    return shownReasons(reasonsOf(policy, row, place, remainders));
  }

  @FieldResolver(() => [PayableReturn], { description: 'What returns take off it, by day. 退货冲减' })
  async returns(@Root() { row }: Payable, @Ctx() { payables }: SettlementContext): Promise<PayableReturn[]> {
    const rows = await payables.setOffs.load(row.id);
    return rows.map(({ returned: line, amount, returnedOn }) => ({ line, amount, returnedOn }));
  }

  @FieldResolver(() => [Payment], {
    description:
      'Its payments to this company and their reversals, in the order in which they were recorded. 支付记录',
  })
  async payments(@Root() { row }: Payable, @Ctx() { payables }: SettlementContext): Promise<Payment[]> {
    const rows = await payables.payments(row);
    return rows.map(({ source: document, mode, ...payment }) => ({
      ...payment,
      document,
      mode: SettlementMode[mode],
    }));
  }

  @FieldResolver(() => [PayableEntry], {
    description:
      'The account of the lot, of what the asker may see: what came in, and its reversal when it came otherwise. 记账明细',
  })
  async entries(@Root() { row }: Payable, @Ctx() { payables }: SettlementContext): Promise<PayableEntry[]> {
    const rows = await payables.entries(row);
    return rows.map(({ kind, acceptedOn: on, quantity, amount, recordedAt }) => ({
      kind: PayableEntryKind[kind],
      quantity,
      amount,
      on,
      recordedAt,
    }));
  }
}

/** Unknown and not the asker's to see are both null. */
export async function payableReference(
  { id }: { id: string },
  { payables }: SettlementContext,
): Promise<Payable | null> {
  const row = await payables.payable.load(id);
  return row ? shownPayable(row) : null;
}
