import { Clause, shownClause } from '@alliance-hub/graphql';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { type CatalogueContext } from '../context';

@Resolver()
export class ClauseResolver {
  @Query(() => Clause, {
    nullable: true,
    description: 'A clause of a notice by its ledger id, HI-3.2.1d. 条款',
  })
  clause(
    @Ctx() { reads }: CatalogueContext,
    @Arg('id', () => ID, { description: 'Ledger id. 条款编号' }) id: string,
  ): Clause | null {
    const clause = reads.policy.clause(id);
    return clause ? shownClause(clause) : null;
  }
}
