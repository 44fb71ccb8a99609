import { DateScalar } from '@alliance-hub/graphql';
import { type PlainDate, requireDivision, Yuan } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { present } from '../read/present';
import { type Reads } from '../read/reads';
import { shownStatistics, statisticsOf } from './price-statistics';
import { BidGroup, BidUnit, Category, PriceStatistics } from './tender.types';

const yuan = (units: number | null): Yuan | null => (units === null ? null : Yuan.ofUnits(units));

async function statistics(
  groups: readonly BidGroup[],
  jurisdiction: string | null,
  on: PlainDate | null,
  reads: Reads,
): Promise<PriceStatistics> {
  if (jurisdiction == null) {
    const awards = await reads.awardPrices.loadMany(groups.map(({ id }) => id));
    const published = groups.map(({ highest, lowest, mean, median }) => ({
      highest: yuan(highest),
      lowest: yuan(lowest),
      mean: yuan(mean),
      median: yuan(median),
    }));
    const prices = awards.flatMap(rows => {
      if (rows instanceof Error) throw rows;
      return rows.map(({ price }) => Yuan.ofUnits(price));
    });
    return shownStatistics(statisticsOf(published, prices));
  }
  const code = requireDivision(jurisdiction, 'jurisdiction').code;
  const prices = await Promise.all(
    groups.map(({ id }) =>
      reads.winningPrices.load({ bidGroup: id, jurisdiction: code, on: on ?? reads.today }),
    ),
  );
  return shownStatistics(statisticsOf([], prices.flat()));
}

@Resolver(() => BidGroup)
export class BidGroupResolver {
  @FieldResolver(() => BidUnit, { description: 'The unit that it is a part of. 竞价单元' })
  unit(@Root() { unitId }: BidGroup, @Ctx() { reads }: CatalogueContext): Promise<BidUnit> {
    return present(reads.bidUnit.load(unitId), 'bid unit', unitId);
  }

  @FieldResolver(() => Category, { description: 'Its category. 采购品种' })
  category(@Root() { category }: BidGroup, @Ctx() { reads }: CatalogueContext): Promise<Category> {
    return present(reads.category.load(category), 'category', category);
  }

  @FieldResolver(() => PriceStatistics, { description: 'Prices of the group. 价格统计' })
  priceStatistics(
    @Root() group: BidGroup,
    @Ctx() { reads }: CatalogueContext,
    @Arg('jurisdiction', () => ID, { nullable: true, description: 'Where; null: as awarded. 区划代码' })
    jurisdiction: string | null,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day, by default today. 日期' })
    on: PlainDate | null,
  ): Promise<PriceStatistics> {
    return statistics([group], jurisdiction, on, reads);
  }
}

@Resolver(() => BidUnit)
export class BidUnitResolver {
  @FieldResolver(() => Category, { description: 'Its category. 采购品种' })
  category(@Root() { category }: BidUnit, @Ctx() { reads }: CatalogueContext): Promise<Category> {
    return present(reads.category.load(category), 'category', category);
  }

  @FieldResolver(() => [BidGroup], { description: 'Its groups. 竞价分组' })
  groups(@Root() { id }: BidUnit, @Ctx() { reads }: CatalogueContext): Promise<BidGroup[]> {
    return reads.groupsOfUnit.load(id);
  }

  @FieldResolver(() => PriceStatistics, { description: 'Prices of the whole unit. 价格统计' })
  async priceStatistics(
    @Root() { id }: BidUnit,
    @Ctx() { reads }: CatalogueContext,
    @Arg('jurisdiction', () => ID, { nullable: true, description: 'Where; null: as awarded. 区划代码' })
    jurisdiction: string | null,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day, by default today. 日期' })
    on: PlainDate | null,
  ): Promise<PriceStatistics> {
    return statistics(await reads.groupsOfUnit.load(id), jurisdiction, on, reads);
  }
}
