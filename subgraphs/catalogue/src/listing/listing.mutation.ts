import { BatchResult } from '@alliance-hub/graphql';
import { requireDivision } from '@alliance-hub/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { shownRejections } from '../supply-list/shown-rejections';
import { requireWriter } from '../write/rights';
import { RecordListingsInput } from './record-listings.input';

@Resolver()
export class ListingMutations {
  @Mutation(() => BatchResult, {
    description:
      'The trading centre lists, reprices, suspends or ends listings, winning or not. Good lines are kept; a line sent twice changes nothing. 挂网操作',
  })
  recordListings(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => RecordListingsInput, { description: 'The batch. 批次' })
    input: RecordListingsInput,
  ): Promise<BatchResult> {
    return context.write(async ({ listings }, asker) => {
      requireWriter(asker, 'recordListings', requireDivision(input.jurisdiction, 'input.jurisdiction').code);
      const { rejected, ...counts } = await listings.record(input, asker.sub);
      return { ...counts, rejected: shownRejections(rejected) };
    });
  }
}
