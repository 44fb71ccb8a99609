import { BatchResult } from '@alliance-hub/graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { writerOf } from '../writing/rights';
import { RecordPurchasesInput } from './purchase.inputs';

@Resolver()
export class PurchaseMutations {
  @Mutation(() => BatchResult, {
    description:
      'An institution records what it ordered, accepted, returned and used. Good lines are kept, others come back, one of another institution as FORBIDDEN; a line sent twice changes nothing. 登记采购明细',
  })
  recordPurchases(
    @Ctx() context: ExecutionContext,
    @Arg('input', () => RecordPurchasesInput, { description: 'The batch. 批次' })
    input: RecordPurchasesInput,
  ): Promise<BatchResult> {
    return context.write(({ purchases }, asker) =>
      purchases.record(writerOf(asker, 'recordPurchases', ['INSTITUTION']), input),
    );
  }
}
