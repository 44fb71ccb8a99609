import { BatchResult } from '@alliance-hub/graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { writerOf } from '../writing/rights';
import { RecordInstitutionsInput } from './institution.inputs';

@Resolver()
export class InstitutionMutations {
  @Mutation(() => BatchResult, {
    description:
      'A bureau records what the institutions of its subtree are from a day on, and for which categories they reported volumes or volunteered. Good lines are kept, others come back, one that is not its as FORBIDDEN. 登记医疗机构',
  })
  recordInstitutions(
    @Ctx() context: ExecutionContext,
    @Arg('input', () => RecordInstitutionsInput, { description: 'The batch. 批次' })
    input: RecordInstitutionsInput,
  ): Promise<BatchResult> {
    return context.write(({ institutions }, asker) =>
      institutions.record(writerOf(asker, 'recordInstitutions', ['BUREAU']), input),
    );
  }
}
