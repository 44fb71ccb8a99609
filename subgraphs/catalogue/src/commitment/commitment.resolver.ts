import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Company } from '../company/company.types';
import { type CatalogueContext } from '../context';
import { present } from '../read/present';
import { Tender } from '../tender/tender.types';
import { requireOffice } from '../write/rights';
import { Commitment, RecordCommitmentInput } from './commitment.types';

@Resolver(() => Commitment)
export class CommitmentResolver {
  @Mutation(() => Commitment, {
    description: 'Records what a bidder promised, e.g. the base of a market price (CQ-2.2d). 记录企业承诺',
  })
  async recordCommitment(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => RecordCommitmentInput, { description: 'The promise. 承诺' })
    input: RecordCommitmentInput,
  ): Promise<Commitment> {
    const { company, id } = await context.write(({ commitments }, asker) => {
      requireOffice(asker, 'recordCommitment');
      return commitments.record(input, asker.sub);
    });
    const own = await context.reads.commitments.load(company);
    return present(Promise.resolve(own.find(each => each.id === id) ?? null), 'commitment', id);
  }

  @FieldResolver(() => Tender, { description: 'The tender. 采购项目' })
  tender(@Root() { tender }: Commitment, @Ctx() { reads }: CatalogueContext): Promise<Tender> {
    return present(reads.tender.load(tender), 'tender', tender);
  }

  @FieldResolver(() => Company, { description: 'The bidder. 申报企业' })
  company(@Root() { company }: Commitment, @Ctx() { reads }: CatalogueContext): Promise<Company> {
    return present(reads.company.load(company), 'company', company);
  }
}
