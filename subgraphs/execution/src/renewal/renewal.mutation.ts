import { internalError } from '@alliance-hub/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { ConfirmRenewalInput } from './renewal.inputs';
import { renewalPlanOf } from './renewal.resolver';
import { RenewalPlan } from './renewal.types';

@Resolver()
export class RenewalMutations {
  @Mutation(() => RenewalPlan, {
    description:
      'Confirms volumes of the next agreement year, which become agreements to be signed; the plan comes back as it stands then. All lines are taken, or none: what is wrong with each stands in the error’s extensions.rejected, as in RejectedLine. 续签确认',
  })
  async confirmRenewal(
    @Ctx() context: ExecutionContext,
    @Arg('input', () => ConfirmRenewalInput, { description: 'What is confirmed. 确认内容' })
    input: ConfirmRenewalInput,
  ): Promise<RenewalPlan> {
    await context.write(({ renewals }, asker) => renewals.confirm(asker, input));
    const rollout = context.policy.rollout(input.rollout);
    if (!rollout) throw internalError(`The rollout ${input.rollout} was renewed and is unknown.`);
    return renewalPlanOf(context.reads, rollout, input.agreementYear);
  }
}
