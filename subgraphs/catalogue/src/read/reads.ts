import { chinaToday, type PlainDate } from '@alliance-hub/kernel';
import { type PageRequest } from '@alliance-hub/graphql';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { allAlliances, allianceLoader, alliancesOfLoader, membersLoader } from '../alliance/alliance.loader';
import { auditPage } from '../audit/audit.pages';
import { type AuditFilter } from '../audit/audit.types';
import { type Cap, type CapQuestion, listingCaps } from '../listing/cap/listing-cap';
import { commitmentsLoader } from '../commitment/commitment.loader';
import { dataCompleteness, dataGaps } from '../data-gap/data-gap.repository';
import { type DataGapKind } from '../data-gap/data-gap.types';
import { companyLoader } from '../company/company.loader';
import { listedInLoader, likeLoader, listingLoader } from '../listing/listing.loader';
import { type ListingPageArguments, listingPages } from '../listing/listing.pages';
import { type ListingFactRow } from '../listing/listing.rows';
import { winningPricesLoader } from '../listing/winning-prices.loader';
import { pricesLoader } from '../price/price.loader';
import { type FeedCursors } from '../price-linkage/feed-cursor';
import { LinkageReads } from '../price-linkage/linkage.reads';
import { productCode, productIdLoader } from '../product/product-code.repository';
import {
  certificatesLoader,
  classificationsLoader,
  formerCodesLoader,
  productLoader,
} from '../product/product.loader';
import { productPage, productPagesOfCompanies } from '../product/product.pages';
import { type Product, type ProductFilter } from '../product/product.types';
import { supplyListsLoader } from '../supply-list/supply-list.loader';
import { supplyListOverview } from '../supply-list/supply-list.overview';
import { changePages, entryPages } from '../supply-list/supply-list.pages';
import { type SupplyListChange, type SupplyListEntry } from '../supply-list/supply-list.types';
import {
  aliasesLoader,
  awardPricesLoader,
  awardsOfProductLoader,
  bidGroupLoader,
  bidUnitLoader,
  categoriesOfTenderLoader,
  categoryLoader,
  groupsOfCategoryLoader,
  groupsOfUnitLoader,
  tenderLoader,
  tendersOfAllianceLoader,
} from '../tender/tender.loader';
import { awardPages, type ResolvedAwardFilter, tenderPage } from '../tender/tender.pages';
import { type Award, type TenderFilter } from '../tender/tender.types';
import { withdrawalLoader, withdrawalsOfProductLoader } from '../withdrawal/withdrawal.loader';
import { categoryTree, type CategoryTree } from './category-tree';
import { InstantLoader } from './instant-loader';
import { PageLoader } from './pages';

/** Everything a request may read, each kind with one statement for many keys. */
export class Reads {
  readonly today: PlainDate = chinaToday();
  readonly alliance;
  readonly members;
  readonly alliancesOf;
  readonly tender;
  readonly tendersOfAlliance;
  readonly category;
  readonly categoriesOfTender;
  readonly aliases;
  readonly bidUnit;
  readonly bidGroup;
  readonly groupsOfUnit;
  readonly groupsOfCategory;
  readonly awardPrices;
  readonly awardsOfProduct;
  readonly company;
  readonly productId;
  readonly product;
  readonly formerCodes;
  readonly certificates;
  readonly classifications;
  readonly prices;
  readonly supplyLists;
  readonly listing;
  readonly like;
  readonly listedIn;
  readonly winningPrices;
  readonly linkage: LinkageReads;
  readonly commitments;
  readonly withdrawal;
  readonly withdrawalsOfProduct;
  readonly awardPages: PageLoader<string, { filter: ResolvedAwardFilter; request: PageRequest }, Award>;
  readonly companyProducts: PageLoader<string, PageRequest, Product>;
  readonly supplyListChanges: PageLoader<number, PageRequest, SupplyListChange>;
  readonly supplyListEntries: PageLoader<number, PageRequest, SupplyListEntry>;
  readonly listingPages: PageLoader<string, ListingPageArguments, ListingFactRow>;
  private tree?: Promise<CategoryTree>;

  constructor(
    private readonly manager: EntityManager,
    readonly policy: Policy,
    cursors: FeedCursors,
  ) {
    this.alliance = allianceLoader(manager);
    this.members = membersLoader(manager);
    this.alliancesOf = alliancesOfLoader(manager);
    this.tender = tenderLoader(manager);
    this.tendersOfAlliance = tendersOfAllianceLoader(manager);
    this.category = categoryLoader(manager);
    this.categoriesOfTender = categoriesOfTenderLoader(manager);
    this.aliases = aliasesLoader(manager);
    this.bidUnit = bidUnitLoader(manager);
    this.bidGroup = bidGroupLoader(manager);
    this.groupsOfUnit = groupsOfUnitLoader(manager);
    this.groupsOfCategory = groupsOfCategoryLoader(manager);
    this.awardPrices = awardPricesLoader(manager);
    this.awardsOfProduct = awardsOfProductLoader(manager);
    this.company = companyLoader(manager);
    this.productId = productIdLoader(manager);
    this.product = productLoader(manager);
    this.formerCodes = formerCodesLoader(manager);
    this.certificates = certificatesLoader(manager);
    this.classifications = classificationsLoader(manager);
    this.prices = new InstantLoader(knownAt => pricesLoader(manager, knownAt));
    this.supplyLists = new InstantLoader(knownAt => supplyListsLoader(manager, knownAt));
    this.listing = listingLoader(manager);
    this.like = likeLoader(manager);
    this.listedIn = listedInLoader(manager);
    this.winningPrices = winningPricesLoader(manager);
    this.linkage = new LinkageReads(manager, cursors);
    this.commitments = commitmentsLoader(manager);
    this.withdrawal = withdrawalLoader(manager);
    this.withdrawalsOfProduct = withdrawalsOfProductLoader(manager);
    this.awardPages = new PageLoader((tenders, args) => awardPages(manager, tenders, args));
    this.companyProducts = new PageLoader((companies, request) =>
      productPagesOfCompanies(manager, companies, request),
    );
    this.supplyListChanges = new PageLoader((lists, request) => changePages(manager, lists, request));
    this.supplyListEntries = new PageLoader((lists, request) => entryPages(manager, lists, request));
    this.listingPages = new PageLoader((codes, args) => listingPages(manager, codes, args));
  }

  alliances() {
    return allAlliances(this.manager);
  }

  dataGaps(jurisdiction: string, on: PlainDate, kinds: readonly DataGapKind[] | null, request: PageRequest) {
    return dataGaps(this.manager, jurisdiction, on, kinds, request);
  }

  async dataCompleteness(jurisdiction: string, on: PlainDate, categories: readonly string[] | null) {
    return dataCompleteness(this.manager, jurisdiction, on, await this.withDescendants(categories));
  }

  auditTrail(filter: AuditFilter | null, request: PageRequest) {
    return auditPage(this.manager, filter, request);
  }

  async listingCaps(jurisdiction: string, question: CapQuestion): Promise<Cap[]> {
    return (await listingCaps(this.manager, this.policy, jurisdiction, [question]))[0] ?? [];
  }

  supplyListOverview(tender: string, on: PlainDate) {
    return supplyListOverview(this.manager, tender, on);
  }

  tenderPage(filter: TenderFilter | null | undefined, request: PageRequest) {
    return tenderPage(this.manager, filter, request);
  }

  async productPage(filter: ProductFilter | null | undefined, request: PageRequest) {
    return productPage(this.manager, filter, await this.withDescendants(filter?.categories), request);
  }

  /** The categories with all that belongs to them; null where none are asked for. */
  async withDescendants(categories: readonly string[] | null | undefined): Promise<string[] | null> {
    if (!categories) return null;
    this.tree ??= categoryTree(this.manager);
    const tree = await this.tree;
    return [...new Set(categories.flatMap(code => tree.descendants(code)))];
  }

  /** The category and what it belongs to, nearest first. */
  async categoryChain(category: string): Promise<string[]> {
    this.tree ??= categoryTree(this.manager);
    return (await this.tree).chain(category);
  }

  /** Ids of the products that codes stand for; unknown codes stand for none. */
  async productIds(codes: readonly string[] | null | undefined): Promise<number[] | null> {
    if (!codes) return null;
    const ids = await Promise.all(codes.map(code => this.productId.load(productCode(code, 'products'))));
    return ids.flatMap(id => id ?? []);
  }
}
