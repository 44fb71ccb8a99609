import {
  AfterArg,
  AS_KNOWN_AT,
  asKnownAt,
  type Connection,
  DateScalar,
  DateTimeScalar,
  FirstArg,
} from '@alliance-hub/graphql';
import { type PlainDate, requireDivision } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { pageOfList } from '../read/page-request';
import { Company } from '../company/company.types';
import { type CatalogueContext } from '../context';
import { listingAt, listingsOfRollouts } from '../listing/listing.reference';
import { Listing } from '../listing/listing.types';
import { Price } from '../price/price.types';
import { PriceLinkageCase } from '../price-linkage/linkage-case.types';
import { present } from '../read/present';
import { type Reads } from '../read/reads';
import { Award, BidGroup, Category } from '../tender/tender.types';
import { productCode } from './product-code.repository';
import {
  BidOutcome,
  Product,
  ProductConnection,
  ProductFilter,
  RegistrationCertificate,
} from './product.types';

const classificationOn = async (reads: Reads, productId: number, on: PlainDate) =>
  (await reads.classifications.load(productId)).find(
    row => row.fromDate <= on && (row.toDate === null || on < row.toDate),
  );

@Resolver(() => Product)
export class ProductResolver {
  @Query(() => ProductConnection, { description: 'Products by code. 产品列表' })
  products(
    @Ctx() { reads }: CatalogueContext,
    @Arg('filter', () => ProductFilter, { nullable: true, description: 'Which ones. 筛选' })
    filter: ProductFilter | null,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<Product>> {
    return reads.productPage(filter, pageOfList(first, after));
  }

  @Query(() => Product, { nullable: true, description: 'One product, by a superseded code too. 产品' })
  async product(
    @Ctx() { reads }: CatalogueContext,
    @Arg('code', () => ID, { description: 'NHSA code. 医保医用耗材代码' }) code: string,
  ): Promise<Product | null> {
    const id = await reads.productId.load(productCode(code, 'code'));
    return id === null ? null : reads.product.load(id);
  }

  @FieldResolver(() => [ID], { description: 'Codes that it had before, oldest first. 曾用代码' })
  async formerCodes(@Root() { id }: Product, @Ctx() { reads }: CatalogueContext): Promise<string[]> {
    return (await reads.formerCodes.load(id)).map(({ code }) => code);
  }

  @FieldResolver(() => Company, { description: 'Who makes or declares it. 企业' })
  company(@Root() { company }: Product, @Ctx() { reads }: CatalogueContext): Promise<Company> {
    return present(reads.company.load(company), 'company', company);
  }

  @FieldResolver(() => Category, { description: 'Its category. 采购品种' })
  category(@Root() { category }: Product, @Ctx() { reads }: CatalogueContext): Promise<Category> {
    return present(reads.category.load(category), 'category', category);
  }

  @FieldResolver(() => BidGroup, {
    nullable: true,
    description: 'Its bid group today, if classified. 竞价分组',
  })
  async bidGroup(@Root() { id }: Product, @Ctx() { reads }: CatalogueContext): Promise<BidGroup | null> {
    const group = (await classificationOn(reads, id, reads.today))?.bidGroup;
    return group ? reads.bidGroup.load(group) : null;
  }

  @FieldResolver(() => BidOutcome, {
    nullable: true,
    description: 'What became of it in the tender. 投标结果',
  })
  async bidOutcome(@Root() { id }: Product, @Ctx() { reads }: CatalogueContext): Promise<BidOutcome | null> {
    const outcome = (await classificationOn(reads, id, reads.today))?.bidOutcome;
    return (outcome as BidOutcome | null | undefined) ?? null;
  }

  @FieldResolver(() => RegistrationCertificate, {
    nullable: true,
    description: 'The newest certificate. 注册证',
  })
  async certificate(
    @Root() { id }: Product,
    @Ctx() { reads }: CatalogueContext,
  ): Promise<RegistrationCertificate | null> {
    return (await reads.certificates.load(id))[0] ?? null;
  }

  @FieldResolver(() => [RegistrationCertificate], {
    description: 'All its certificates, newest first. 注册证',
  })
  certificates(
    @Root() { id }: Product,
    @Ctx() { reads }: CatalogueContext,
  ): Promise<RegistrationCertificate[]> {
    return reads.certificates.load(id);
  }

  @FieldResolver(() => Award, { nullable: true, description: 'What it won, by default last. 中选结果' })
  async award(
    @Root() { id }: Product,
    @Ctx() { reads }: CatalogueContext,
    @Arg('tender', () => ID, { nullable: true, description: 'In this tender. 采购文件编号' })
    tender: string | null,
  ): Promise<Award | null> {
    const awards = await reads.awardsOfProduct.load(id);
    return awards.find(award => tender == null || award.tender === tender) ?? null;
  }

  @FieldResolver(() => [Price], { description: 'Its prices by jurisdiction and day. 价格' })
  async prices(
    @Root() { id }: Product,
    @Ctx() { reads }: CatalogueContext,
    @Arg('jurisdiction', () => ID, { nullable: true, description: 'Only there. 区划代码' })
    jurisdiction: string | null,
    @Arg('from', () => DateScalar, { nullable: true, description: 'In force on or after this day. 起' })
    from: PlainDate | null,
    @Arg('to', () => DateScalar, { nullable: true, description: 'In force before this day. 止' })
    to: PlainDate | null,
    @Arg('asKnownAt', () => DateTimeScalar, { nullable: true, description: AS_KNOWN_AT })
    knownAt: string | null,
  ): Promise<Price[]> {
    const prices = await reads.prices.load(id, asKnownAt(knownAt));
    return prices.filter(
      price =>
        (jurisdiction == null || price.jurisdiction === jurisdiction) &&
        (from == null || price.to === null || price.to > from) &&
        (to == null || price.from < to),
    );
  }

  @FieldResolver(() => Listing, {
    nullable: true,
    description: 'How a jurisdiction sees it on a day. 挂网情况',
  })
  listing(
    @Root() { id }: Product,
    @Ctx() { reads }: CatalogueContext,
    @Arg('jurisdiction', () => ID, { description: 'Division code. 区划代码' }) jurisdiction: string,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; by default today in China. 日期' })
    on: PlainDate | null,
  ): Promise<Listing | null> {
    return listingAt(reads, id, requireDivision(jurisdiction, 'jurisdiction').code, on ?? reads.today);
  }

  @FieldResolver(() => [Listing], {
    description:
      'One for the topmost jurisdiction of each rollout that lists it: the alliance-level view. 各地执行情况',
  })
  listings(
    @Root() { id, category }: Product,
    @Ctx() { reads }: CatalogueContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; by default today in China. 日期' })
    on: PlainDate | null,
  ): Promise<Listing[]> {
    return listingsOfRollouts(reads, id, category, on ?? reads.today);
  }

  @FieldResolver(() => [PriceLinkageCase], {
    description:
      'Where its price is to follow a lower winning price, in the order of the cases. 价格联动事项',
  })
  linkageCases(@Root() { id }: Product, @Ctx() { reads }: CatalogueContext): Promise<PriceLinkageCase[]> {
    return reads.linkage.casesOfProduct.load(id);
  }
}

@Resolver(() => RegistrationCertificate)
export class RegistrationCertificateResolver {
  @FieldResolver(() => RegistrationCertificate, {
    nullable: true,
    description: 'The certificate that it continues. 原注册证',
  })
  async replaces(
    @Root() { productId, replacesId }: RegistrationCertificate,
    @Ctx() { reads }: CatalogueContext,
  ): Promise<RegistrationCertificate | null> {
    if (replacesId === null) return null;
    const certificates = await reads.certificates.load(Number(productId));
    return certificates.find(({ id }) => id === replacesId) ?? null;
  }
}
