import { CreateCatalogue20261122090000 } from './20261122090000-create-catalogue';
import { PriceOfList20261125090000 } from './20261125090000-price-of-list';
import { SupplyListChanges20261125091000 } from './20261125091000-supply-list-changes';
import { CreateAwardWithdrawal20261125092000 } from './20261125092000-create-award-withdrawal';
import { CatalogueWorklist20261125110000 } from './20261125110000-catalogue-worklist';
import { ProductSearch20261125111000 } from './20261125111000-product-search';
import { CreatePriceLinkage20261125100000 } from './20261125100000-create-price-linkage';
import { CreateWebhook20261125120000 } from './20261125120000-create-webhook';
import { LostFrom20261126090000 } from './20261126090000-lost-from';

/** In the order in which they run. */
export const migrations = [
  CreateCatalogue20261122090000,
  PriceOfList20261125090000,
  SupplyListChanges20261125091000,
  CreateAwardWithdrawal20261125092000,
  CreatePriceLinkage20261125100000,
  CatalogueWorklist20261125110000,
  ProductSearch20261125111000,
  CreateWebhook20261125120000,
  LostFrom20261126090000,
];
