import { shownDivision } from '@alliance-hub/graphql';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { Jurisdiction } from '../jurisdiction/jurisdiction.types';
import { Tender } from '../tender/tender.types';
import { Alliance } from './alliance.types';

@Resolver(() => Alliance)
export class AllianceResolver {
  @Query(() => [Alliance], { description: 'Every alliance. 全部联盟' })
  alliances(@Ctx() { reads }: CatalogueContext): Promise<Alliance[]> {
    return reads.alliances();
  }

  @Query(() => Alliance, { nullable: true, description: 'One alliance. 联盟' })
  alliance(
    @Ctx() { reads }: CatalogueContext,
    @Arg('code', () => ID, { description: 'Code of the alliance. 联盟代码' }) code: string,
  ): Promise<Alliance | null> {
    return reads.alliance.load(code);
  }

  @FieldResolver(() => Jurisdiction, { nullable: true, description: 'Who organises it. 牵头省份' })
  lead(@Root() { leadCode }: Alliance): Jurisdiction | null {
    return leadCode === null ? null : shownDivision(leadCode);
  }

  @FieldResolver(() => [Jurisdiction], { description: 'Who takes part, as far as known. 成员' })
  async members(@Root() { code }: Alliance, @Ctx() { reads }: CatalogueContext): Promise<Jurisdiction[]> {
    const members = await reads.members.load(code);
    return members.flatMap(({ jurisdiction }) => shownDivision(jurisdiction) ?? []);
  }

  @FieldResolver(() => [Tender], { description: 'What it procured. 采购项目' })
  tenders(@Root() { code }: Alliance, @Ctx() { reads }: CatalogueContext): Promise<Tender[]> {
    return reads.tendersOfAlliance.load(code);
  }
}
