import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { internalError } from '@alliance-hub/kernel';
import type { ExecutionContext } from '../context';
import { writerOf } from '../writing/rights';
import { DecideCycleExtensionInput } from './cycle-extension.inputs';
import { Rollout, rolloutOf } from './rollout.types';

@Resolver()
export class CycleExtensionMutations {
  @Mutation(() => Rollout, {
    description:
      'A bureau decides that a cycle of its jurisdiction goes on, where the notice allows it. 决定延长采购周期',
  })
  async decideCycleExtension(
    @Ctx() context: ExecutionContext,
    @Arg('input', () => DecideCycleExtensionInput, { description: 'The decision. 决定' })
    input: DecideCycleExtensionInput,
  ): Promise<Rollout> {
    await context.write(({ extensions }, asker) =>
      extensions.extend(writerOf(asker, 'decideCycleExtension', ['BUREAU']), input),
    );
    const rule = context.policy.rollout(input.rollout);
    if (!rule)
      throw internalError(`The cycle of ${input.rollout} was extended and no notice carries it out.`);
    return rolloutOf(rule);
  }
}
