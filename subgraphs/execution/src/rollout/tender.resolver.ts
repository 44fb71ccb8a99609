import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { Tender } from '../stub.types';
import { rolloutsThat } from './rollout.service';
import { Rollout, rolloutOf } from './rollout.types';

@Resolver(() => Tender)
export class TenderResolver {
  @FieldResolver(() => [Rollout], {
    nullable: true,
    description: 'Where its categories are carried out, each once, as the notices print it. 落地执行',
  })
  async rollouts(@Root() { number }: Tender, @Ctx() { reads, today }: ExecutionContext): Promise<Rollout[]> {
    return rolloutsThat({ tenders: [number] }, today, await reads.basis()).map(rolloutOf);
  }
}
