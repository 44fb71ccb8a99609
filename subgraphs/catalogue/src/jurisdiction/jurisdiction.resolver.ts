import {
  AfterArg,
  AS_KNOWN_AT,
  asKnownAt,
  type Connection,
  DateScalar,
  DateTimeScalar,
  FirstArg,
  JurisdictionLevel,
  requiredDivision,
  shownDivision,
} from '@alliance-hub/graphql';
import { ancestry, childrenOf, type PlainDate, requireDivision, subtree } from '@alliance-hub/kernel';
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { pageOfList } from '../read/page-request';
import { Alliance } from '../alliance/alliance.types';
import { type CatalogueContext } from '../context';
import { type Listing, ListingConnection, ListingFilter } from '../listing/listing.types';
import { listingsIn } from '../listing/listing.reference';
import { SupplyListVersion } from '../supply-list/supply-list.types';
import { Jurisdiction } from './jurisdiction.types';

const NATION = '100000';

@Resolver(() => Jurisdiction)
export class JurisdictionResolver {
  @Query(() => [Jurisdiction], { description: 'Divisions in force, by code. 行政区划列表' })
  jurisdictions(
    @Arg('level', () => JurisdictionLevel, { nullable: true, description: 'Only of this level. 层级' })
    level: JurisdictionLevel | null,
    @Arg('parent', () => ID, { nullable: true, description: 'Only below this one. 上级区划' })
    parent: string | null,
  ): Jurisdiction[] {
    const top = parent == null ? NATION : requireDivision(parent, 'parent').code;
    return subtree(top)
      .filter(code => code !== parent)
      .sort()
      .flatMap(code => shownDivision(code) ?? [])
      .filter(jurisdiction => level == null || jurisdiction.level === level);
  }

  @Directive('@shareable')
  @Query(() => Jurisdiction, { nullable: true, description: 'One division by its GB/T 2260 code. 行政区划' })
  jurisdiction(
    @Arg('code', () => ID, { description: 'Six digits, 460000. 区划代码' }) code: string,
  ): Jurisdiction | null {
    return requiredDivision(code);
  }

  @FieldResolver(() => Jurisdiction, { nullable: true, description: 'The division above. 上级区划' })
  parent(@Root() { code }: Jurisdiction): Jurisdiction | null {
    const parent = ancestry(code)[1];
    return parent === undefined ? null : shownDivision(parent);
  }

  @FieldResolver(() => [Jurisdiction], { nullable: true, description: 'Divisions directly below. 下级区划' })
  children(@Root() { code }: Jurisdiction): Jurisdiction[] {
    return childrenOf(code).flatMap(child => shownDivision(child.code) ?? []);
  }

  @FieldResolver(() => [Alliance], {
    nullable: true,
    description: 'Alliances it leads or belongs to. 所在联盟',
  })
  alliances(@Root() { code }: Jurisdiction, @Ctx() { reads }: CatalogueContext): Promise<Alliance[]> {
    return reads.alliancesOf.load(code);
  }

  @FieldResolver(() => ListingConnection, {
    nullable: true,
    description: 'What is listed there on a day, by product code. 挂网产品',
  })
  listings(
    @Root() { code }: Jurisdiction,
    @Ctx() { reads }: CatalogueContext,
    @Arg('filter', () => ListingFilter, { nullable: true, description: 'Which ones. 筛选' })
    filter: ListingFilter | null,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; by default today in China. 日期' })
    on: PlainDate | null,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<Listing>> {
    return listingsIn(reads, code, filter, on ?? reads.today, pageOfList(first, after));
  }

  @FieldResolver(() => [SupplyListVersion], {
    nullable: true,
    description: 'Versions of its own supply lists, newest first. 供应清单',
  })
  async supplyLists(
    @Root() { code }: Jurisdiction,
    @Ctx() { reads }: CatalogueContext,
    @Arg('tender', () => ID, { nullable: true, description: 'Only of this tender. 采购文件编号' })
    tender: string | null,
    @Arg('asKnownAt', () => DateTimeScalar, { nullable: true, description: AS_KNOWN_AT })
    knownAt: string | null,
  ): Promise<SupplyListVersion[]> {
    const lists = await reads.supplyLists.load(code, asKnownAt(knownAt));
    return lists.filter(list => tender == null || list.tender === tender);
  }
}
