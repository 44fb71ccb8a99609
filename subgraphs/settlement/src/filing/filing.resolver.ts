import { requireDivision } from '@alliance-hub/kernel';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { askerOf, type SettlementContext } from '../context';
import { requireAgency } from '../write/rights';
import { RecordFilingInput } from './filing.input';
import { Filing } from './filing.types';
import { shownFiling } from './show-filing';

@Resolver(() => Filing)
export class FilingResolver {
  @Query(() => Filing, {
    nullable: true,
    description: 'One filing; null for one unknown or not the asker’s to see. 非挂网采购备案',
  })
  filing(
    @Ctx() context: SettlementContext,
    @Arg('id', () => ID, { description: 'Its id. 标识' }) id: string,
  ): Promise<Filing | null> {
    return filingReference({ id }, context);
  }

  @Mutation(() => Filing, {
    description:
      'Records the filing of a purchase of an unlisted product; from that day it is payable for this institution (WH-3.3). For the insurance agency of the pooling area. 登记非挂网采购备案',
  })
  async recordFiling(
    @Ctx() context: SettlementContext,
    @Arg('input', () => RecordFilingInput, { description: 'The form. 备案表' }) input: RecordFilingInput,
  ): Promise<Filing> {
    const asker = askerOf(context);
    requireAgency(asker, 'recordFiling', requireDivision(input.jurisdiction, 'input.jurisdiction').code);
    const row = await context.services.filings.record({
      ...input,
      unitPrice: input.unitPrice.toString(),
      actor: asker.sub,
    });
    context.readAgain();
    return shownFiling(row);
  }
}

/** Unknown and not the asker's to see are both null. */
export async function filingReference(
  { id }: { id: string },
  { filingById }: SettlementContext,
): Promise<Filing | null> {
  const row = await filingById.load(id);
  return row ? shownFiling(row) : null;
}
