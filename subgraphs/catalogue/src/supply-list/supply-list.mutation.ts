import { Provenance } from '@alliance-hub/graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { shownCases } from '../price-linkage/shown-cases';
import { requireOffice } from '../write/rights';
import { PublishSupplyListInput } from './publish.input';
import { PublishSupplyListResult } from './publish.types';
import { shownRejections } from './shown-rejections';

@Resolver()
export class SupplyListMutations {
  @Mutation(() => PublishSupplyListResult, {
    description:
      'Publishes a version of the supply list of a tender in a jurisdiction. Good lines are kept, bad ones come back; the same file, or the same lines, for the same day with the same document change nothing. Another title, number, issuer or day of the document makes a version. 发布供应清单',
  })
  async publishSupplyList(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => PublishSupplyListInput, { description: 'The list. 供应清单' })
    input: PublishSupplyListInput,
  ): Promise<PublishSupplyListResult> {
    const { rejected, openedCases, ...published } = await context.write(({ supplyLists }, asker) => {
      requireOffice(asker, 'publishSupplyList');
      const provenance = input.provenance ?? Provenance.PUBLIC_RECORD;
      return supplyLists.publish({ ...input, provenance }, asker.sub);
    });
    return {
      ...published,
      openedCases: await shownCases(context.reads, openedCases),
      rejected: shownRejections(rejected),
    };
  }
}
