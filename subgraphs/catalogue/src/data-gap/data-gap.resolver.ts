import { AfterArg, type Connection, DateScalar, FirstArg, requiredDivision } from '@alliance-hub/graphql';
import { type PlainDate, requireDivision } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Company } from '../company/company.types';
import { type CatalogueContext } from '../context';
import { Jurisdiction } from '../jurisdiction/jurisdiction.types';
import { Product } from '../product/product.types';
import { pageOfList } from '../read/page-request';
import { present } from '../read/present';
import { requireWriter } from '../write/rights';
import { IssueMaintenanceNoticeInput } from './data-gap.input';
import { shownNotice } from './data-gap.repository';
import {
  DataCompleteness,
  DataGap,
  DataGapConnection,
  DataGapKind,
  MaintenanceNotice,
} from './data-gap.types';

@Resolver(() => DataGap)
export class DataGapResolver {
  @Query(() => DataGapConnection, {
    nullable: true,
    description:
      'What the data of the products listed in a jurisdiction lack on a day, the oldest gap first (HI-4.3b). 信息缺项清单',
  })
  dataGaps(
    @Ctx() { reads }: CatalogueContext,
    @Arg('jurisdiction', () => ID, { description: 'Division code. 区划代码' }) jurisdiction: string,
    @Arg('kinds', () => [DataGapKind], { nullable: true, description: 'Only these. 缺项' })
    kinds: DataGapKind[] | null,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; by default today in China. 日期' })
    on: PlainDate | null,
    @FirstArg(50) first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<DataGap>> {
    const { code } = requireDivision(jurisdiction, 'jurisdiction');
    return reads.dataGaps(code, on ?? reads.today, kinds, pageOfList(first ?? 50, after));
  }

  @Query(() => [DataCompleteness], {
    nullable: true,
    description:
      'How complete the data of each company’s winning products are that are listed there on a day, the least complete first (SX-3.1b). 企业信息完整率',
  })
  dataCompleteness(
    @Ctx() { reads }: CatalogueContext,
    @Arg('jurisdiction', () => ID, { description: 'Division code. 区划代码' }) jurisdiction: string,
    @Arg('categories', () => [ID], {
      nullable: true,
      description: 'Only of these or what belongs to them. 品种代码',
    })
    categories: string[] | null,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'The day, e.g. the first of the cycle; by default today in China. 日期',
    })
    on: PlainDate | null,
  ): Promise<DataCompleteness[]> {
    const { code } = requireDivision(jurisdiction, 'jurisdiction');
    return reads.dataCompleteness(code, on ?? reads.today, categories);
  }

  @Mutation(() => [MaintenanceNotice], {
    description:
      'The trading centre asks for data to be completed, with a record that ages in the worklist (HI-4.3b). 发出信息维护通知',
  })
  issueMaintenanceNotice(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => IssueMaintenanceNoticeInput, { description: 'The notice. 通知' })
    input: IssueMaintenanceNoticeInput,
  ): Promise<MaintenanceNotice[]> {
    return context.write(async ({ maintenance }, asker) => {
      const jurisdiction = requireDivision(input.jurisdiction, 'jurisdiction').code;
      requireWriter(asker, 'issueMaintenanceNotice', jurisdiction);
      return (await maintenance.issue({ ...input, jurisdiction }, asker.sub)).map(shownNotice);
    });
  }

  @FieldResolver(() => Product, { description: 'The product. 产品' })
  product(@Root() { productId }: DataGap, @Ctx() { reads }: CatalogueContext): Promise<Product> {
    return present(reads.product.load(productId), 'product', productId);
  }
}

@Resolver(() => MaintenanceNotice)
export class MaintenanceNoticeResolver {
  @FieldResolver(() => Product, { description: 'The product. 产品' })
  product(@Root() { productId }: MaintenanceNotice, @Ctx() { reads }: CatalogueContext): Promise<Product> {
    return present(reads.product.load(productId), 'product', productId);
  }

  @FieldResolver(() => Jurisdiction, { description: 'Whose trading centre issued it. 发出地区' })
  jurisdiction(@Root() { jurisdiction }: MaintenanceNotice): Jurisdiction {
    return requiredDivision(jurisdiction);
  }
}

@Resolver(() => DataCompleteness)
export class DataCompletenessResolver {
  @FieldResolver(() => Company, { description: 'The company. 企业' })
  company(@Root() { company }: DataCompleteness, @Ctx() { reads }: CatalogueContext): Promise<Company> {
    return present(reads.company.load(company), 'company', company);
  }
}
