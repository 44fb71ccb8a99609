import { BatchResult } from '@alliance-hub/graphql';
import { internalError } from '@alliance-hub/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { writerOf } from '../writing/rights';
import { RecordAgreementsInput, SignAgreementInput } from './agreement.inputs';
import { Agreement, agreementOf } from './agreement.types';

@Resolver()
export class AgreementMutations {
  @Mutation(() => BatchResult, {
    description:
      'A trading centre records what institutions of its subtree agree to buy. Good lines are kept, others come back, one that is not its as FORBIDDEN; a line sent twice changes nothing. In a later agreement year a line below a floor of the notice is BAD_USER_INPUT, as in confirmRenewal (HI-3.2.1d, CQ-2.1d/g, LN-3.2a, SX-2.2d). 登记协议采购量',
  })
  recordAgreements(
    @Ctx() context: ExecutionContext,
    @Arg('input', () => RecordAgreementsInput, { description: 'The batch. 批次' })
    input: RecordAgreementsInput,
  ): Promise<BatchResult> {
    return context.write(({ agreements }, asker) =>
      agreements.record(writerOf(asker, 'recordAgreements', ['TRADING_CENTRE']), input),
    );
  }

  @Mutation(() => Agreement, {
    description:
      'A party signs for itself: the institution or its lead hospital, the company, the distributor. Where the notice names paper, a trading centre registers what was signed on paper in its subtree. 签订协议',
  })
  async signAgreement(
    @Ctx() context: ExecutionContext,
    @Arg('input', () => SignAgreementInput, { description: 'The signature. 签署' })
    input: SignAgreementInput,
  ): Promise<Agreement> {
    await context.write(({ signing }, asker) =>
      signing.sign(writerOf(asker, 'signAgreement', ['INSTITUTION', 'COMPANY', 'TRADING_CENTRE']), input),
    );
    const record = await context.reads.agreement.load(input.agreement);
    if (!record) throw internalError(`The agreement ${input.agreement} was signed and cannot be seen.`);
    return agreementOf(record);
  }
}
