import { type Asker, rowScope, seesRow } from '@alliance-hub/auth';
import DataLoader from 'dataloader';
import { type FilingRow } from './filing.entity';
import { type FilingRepository, type KnownFiling } from './filing.repository';

export interface FilingKey {
  readonly productCode: string;
  readonly institutionCode: string;
}

/** Filings of a product by an institution, the earliest first. */
export type FilingLoader = DataLoader<FilingKey, readonly KnownFiling[], string>;

const keyOf = ({ productCode, institutionCode }: FilingKey): string => `${productCode} ${institutionCode}`;

/** Few enough for the bound parameters of one statement on either driver. */
const MOST_KEYS = 2_000;

/** One statement for all quotes of a request that ask in the same tick. */
export function filingLoader(repository: FilingRepository): FilingLoader {
  return new DataLoader(
    async keys => {
      const products = [...new Set(keys.map(key => key.productCode))];
      const institutions = [...new Set(keys.map(key => key.institutionCode))];
      const found = new Map<string, KnownFiling[]>();
      for (const filing of await repository.filingsOf(products, institutions)) {
        found.set(keyOf(filing), [...(found.get(keyOf(filing)) ?? []), filing]);
      }
      return keys.map(key => found.get(keyOf(key)) ?? []);
    },
    { cacheKeyFn: keyOf, maxBatchSize: MOST_KEYS },
  );
}

/** A filing by its id, for those who may see it: the agency and bureau where it was filed, and the institution itself. */
export function filingByIdLoader(
  repository: FilingRepository,
  asker: () => Asker,
): DataLoader<string, FilingRow | undefined> {
  return new DataLoader(
    async ids => {
      const scope = rowScope(asker(), 'MONEY');
      const rows = await repository.byIds(ids);
      const seen = rows.filter(row =>
        seesRow(scope, { institution: row.institutionCode, jurisdiction: row.jurisdictionCode }),
      );
      const found = new Map(seen.map(row => [row.id, row]));
      return ids.map(id => found.get(id));
    },
    { maxBatchSize: MOST_KEYS },
  );
}
