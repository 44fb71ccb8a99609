export { AllianceKind } from './alliance/alliance.types';
export { type ReferenceData } from './alliance/reference.input';
export { type ReferenceService } from './alliance/reference.service';
export { type SourceDocument } from '@alliance-hub/database';
export {
  type Catalogue,
  type CatalogueOptions,
  openCatalogue,
  startSweeping,
  type WebhookSettings,
} from './catalogue';
export { type CompanyService } from './company/company.service';
export { type CatalogueContext } from './context';
export { type ListingLine, type RecordedListings, type RecordListings } from './listing/listing.input';
export { type ListingService } from './listing/listing.service';
export { type ProductLine } from './product/product-details';
export { type ProductService } from './product/product.service';
export { buildCatalogueSchema } from './schema';
export {
  type PublishedSupplyList,
  type PublishSupplyList,
  type RejectedLineDetails,
  type SupplyListLine,
} from './supply-list/supply-list.input';
export { type SupplyListService } from './supply-list/supply-list.service';
export { importListings, type ImportListings } from './listing/import/import-listings';
export { loadSample, type LoadedSample, SAMPLE, type SampleOptions } from './sample/load-sample';
export { type ImportReport, type RejectedRow } from './sheet/import-report';
export { printReport } from './sheet/print-report';
export { CategoryNames } from './sheet/category-names';
export { openTables } from './sheet/open-tables';
export { SourceFile } from './sheet/source-file';
export {
  importSupplyList,
  type ImportSupplyList,
  type SupplyListReport,
} from './supply-list/import/import-supply-list';
export { withSupplyList } from './supply-list/import/read-supply-list';
export { type CodeTable, importCodeTable, type ImportCodeTable } from './product/import-code-tables';
export { exportSupplyList, type ExportSupplyList } from './supply-list/export/export-supply-list';
