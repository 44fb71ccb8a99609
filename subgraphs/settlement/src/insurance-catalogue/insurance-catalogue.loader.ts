import { ancestry } from '@alliance-hub/kernel';
import DataLoader from 'dataloader';
import { type DatedEntry } from '../payment-standard/catalogue-window';
import { type InsuranceCatalogueRepository } from './insurance-catalogue.repository';

export interface CatalogueKey {
  readonly productCode: string;
  readonly jurisdictionCode: string;
}

/** Entries of a product in a jurisdiction and all above it. */
export type CatalogueLoader = DataLoader<CatalogueKey, readonly DatedEntry[], string>;

/** Few enough for the bound parameters of one statement on either driver. */
const MOST_KEYS = 2_000;

/** One statement for all listings of a request that ask in the same tick. */
export function catalogueLoader(repository: InsuranceCatalogueRepository): CatalogueLoader {
  return new DataLoader(
    async keys => {
      const products = [...new Set(keys.map(key => key.productCode))];
      const places = [...new Set(keys.flatMap(key => ancestry(key.jurisdictionCode)))];
      const entries = await repository.entriesOf(products, places);
      return keys.map(key => entries.get(key.productCode) ?? []);
    },
    { cacheKeyFn: key => `${key.productCode} ${key.jurisdictionCode}`, maxBatchSize: MOST_KEYS },
  );
}
