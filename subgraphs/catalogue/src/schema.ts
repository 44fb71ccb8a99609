import { type Area, enterArea } from '@alliance-hub/auth';
import { buildSubgraph, type Subgraph, shownDivision } from '@alliance-hub/graphql';
import { type PlainDate, plainDate } from '@alliance-hub/kernel';
import { AllianceResolver } from './alliance/alliance.resolver';
import { AuditResolver } from './audit/audit.resolver';
import { ListingCapResolver } from './listing/cap/listing-cap.resolver';
import { PairingResolver } from './listing/pairing/pairing.resolver';
import { CommitmentResolver } from './commitment/commitment.resolver';
import {
  DataCompletenessResolver,
  DataGapResolver,
  MaintenanceNoticeResolver,
} from './data-gap/data-gap.resolver';
import { ClauseResolver } from './clause/clause.resolver';
import { CompanyMutations } from './company/company.mutation';
import { CompanyResolver } from './company/company.resolver';
import { type CatalogueContext } from './context';
import { JurisdictionResolver } from './jurisdiction/jurisdiction.resolver';
import { ListingMutations } from './listing/listing.mutation';
import { listingAt } from './listing/listing.reference';
import { ListingResolver } from './listing/listing.resolver';
import { PriceLinkageCaseResolver, PriceLinkageTriggerResolver } from './price-linkage/linkage-case.resolver';
import { PriceLinkageChangeResolver } from './price-linkage/linkage-change.resolver';
import { PriceLinkageDoorResolver } from './price-linkage/linkage-door.resolver';
import { caseNumber } from './price-linkage/linkage.rows';
import { PriceLinkageMutations } from './price-linkage/price-linkage.mutation';
import { PriceResolver } from './price/price.resolver';
import { ProductMutations } from './product/product.mutation';
import { ProductResolver, RegistrationCertificateResolver } from './product/product.resolver';
import { SupplyListMutations } from './supply-list/supply-list.mutation';
import {
  SupplyListChangeResolver,
  SupplyListEntryResolver,
  SupplyListOverviewResolver,
  SupplyListResolver,
} from './supply-list/supply-list.resolver';
import { AwardResolver } from './tender/award.resolver';
import { BidGroupResolver, BidUnitResolver } from './tender/bid-group.resolver';
import { CategoryResolver } from './tender/category.resolver';
import { AwardWithdrawalResolver } from './withdrawal/withdrawal.resolver';
import { TenderResolver } from './tender/tender.resolver';
import { WebhookDoorResolver } from './webhook/webhook-door.resolver';
import { WebhookMutations } from './webhook/webhook.mutation';
import { WebhookDeliveryResolver, WebhookEndpointResolver } from './webhook/webhook.resolver';
import { ViewerResolver } from './viewer/viewer.resolver';

const OPEN = [
  'Alliance',
  'Award',
  'AwardConnection',
  'AwardEdge',
  'AwardWithdrawal',
  'BidGroup',
  'BidUnit',
  'Category',
  'Clause',
  'CodeTablesResult',
  'Commitment',
  'Company',
  'DataCompleteness',
  'DataGap',
  'DataGapConnection',
  'DataGapEdge',
  'MaintenanceNotice',
  'FeedDigest',
  'Jurisdiction',
  'Listing',
  'ListingCap',
  'ListingConnection',
  'ListingEdge',
  'PageInfo',
  'PairingCheck',
  'PolicyDocument',
  'Price',
  'PriceLinkageCase',
  'PriceLinkageCaseConnection',
  'PriceLinkageCaseEdge',
  'PriceLinkageChange',
  'PriceLinkageChangeConnection',
  'PriceLinkageChangeEdge',
  'PriceLinkageTrigger',
  'RecordWinningPriceResult',
  'PriceStatistics',
  'Product',
  'ProductConnection',
  'ProductEdge',
  'PublishSupplyListResult',
  'Reason',
  'ReasonInput',
  'BatchResult',
  'RejectedLine',
  'RegistrationCertificate',
  'SupplyListChange',
  'SupplyListChangeConnection',
  'SupplyListChangeEdge',
  'SupplyListEntry',
  'SupplyListEntryConnection',
  'SupplyListEntryEdge',
  'SupplyListOverview',
  'SupplyListVersion',
  'Tender',
  'TenderConnection',
  'TenderEdge',
  'Viewer',
  'ViewerRight',
];
const INTERNAL = [
  'CatalogueFact',
  'CatalogueFactPage',
  'PriceLinkageFeedEntry',
  'PriceLinkageFeedPage',
  'WebhookRecorded',
  'WebhookWorkDelivery',
  'WebhookWorkItem',
];
/** Rows belong to whoever created the endpoint. */
const WEBHOOKS = [
  'WebhookAttempt',
  'WebhookDelivery',
  'WebhookDeliveryConnection',
  'WebhookDeliveryEdge',
  'WebhookEndpoint',
  'WebhookEndpointConnection',
  'WebhookEndpointEdge',
  'WebhookFilter',
  'WebhookReplay',
  'WebhookSecretIssued',
];
const AUDIT = ['AuditRecord', 'AuditRecordConnection', 'AuditRecordEdge', 'AuditSource'];

const areas: Record<string, Area> = Object.fromEntries([
  ...OPEN.map(type => [type, 'OPEN']),
  ...AUDIT.map(type => [type, 'AUDIT']),
  ...INTERNAL.map(type => [type, 'INTERNAL']),
  ...WEBHOOKS.map(type => [type, 'WEBHOOKS']),
]) as Record<string, Area>;

type Key<Fields extends string> = Record<Fields, string>;

/** The loaders give rows that others may hold too; the gateway's library writes into what it gets. */
const fresh = async <T extends object>(found: Promise<T | null>): Promise<T | null> => {
  const row = await found;
  return row && { ...row };
};

async function productReference({ code }: Key<'code'>, { reads }: CatalogueContext) {
  const id = await reads.productId.load(code);
  return id === null ? null : fresh(reads.product.load(id));
}

async function listingReference(
  { productCode, jurisdictionCode, on }: Key<'productCode' | 'jurisdictionCode' | 'on'>,
  { reads }: CatalogueContext,
) {
  if (!shownDivision(jurisdictionCode)) return null;
  const id = await reads.productId.load(productCode);
  const day: PlainDate = plainDate(on, 'on');
  return id === null ? null : listingAt(reads, id, jurisdictionCode, day);
}

async function linkageCaseReference({ id }: Key<'id'>, { reads }: CatalogueContext) {
  const number = caseNumber(id);
  return number === null ? null : fresh(reads.linkage.case.load(number));
}

/** The catalogue's schema with its resolvers; no database is needed to build it. */
export function buildCatalogueSchema(): Subgraph {
  return buildSubgraph<CatalogueContext, Area>({
    resolvers: [
      AllianceResolver,
      AuditResolver,
      AwardResolver,
      AwardWithdrawalResolver,
      BidGroupResolver,
      BidUnitResolver,
      CategoryResolver,
      ClauseResolver,
      CompanyMutations,
      CommitmentResolver,
      CompanyResolver,
      DataCompletenessResolver,
      DataGapResolver,
      JurisdictionResolver,
      ListingCapResolver,
      ListingMutations,
      ListingResolver,
      PriceLinkageCaseResolver,
      PriceLinkageChangeResolver,
      PriceLinkageDoorResolver,
      PriceLinkageMutations,
      PriceLinkageTriggerResolver,
      MaintenanceNoticeResolver,
      PairingResolver,
      PriceResolver,
      ProductMutations,
      ProductResolver,
      RegistrationCertificateResolver,
      SupplyListChangeResolver,
      SupplyListEntryResolver,
      SupplyListMutations,
      SupplyListOverviewResolver,
      SupplyListResolver,
      TenderResolver,
      WebhookDeliveryResolver,
      WebhookDoorResolver,
      WebhookEndpointResolver,
      WebhookMutations,
      ViewerResolver,
    ],
    imports: ['@key', '@shareable', '@inaccessible'],
    extraDirectives: { ListingFacts: ['@inaccessible'], WebhookOutcome: ['@inaccessible'] },
    references: {
      Alliance: ({ code }: Key<'code'>, { reads }) => fresh(reads.alliance.load(code)),
      Category: ({ code }: Key<'code'>, { reads }) => fresh(reads.category.load(code)),
      Company: ({ uscc }: Key<'uscc'>, { reads }) => fresh(reads.company.load(uscc)),
      Jurisdiction: ({ code }: Key<'code'>) => Promise.resolve(shownDivision(code)),
      Listing: listingReference,
      PriceLinkageCase: linkageCaseReference,
      Product: productReference,
      Tender: ({ number }: Key<'number'>, { reads }) => fresh(reads.tender.load(number)),
    },
    areas,
    enter: enterArea,
    openAreas: ['OPEN'],
  });
}
