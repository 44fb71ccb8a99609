import { HubError } from '@alliance-hub/kernel';
import { type Asker } from '@alliance-hub/auth';
import { type FactPage } from '@alliance-hub/database';
import { type Reads } from './read/reads';

/** What resolvers work with: one for each request. */
export interface CatalogueContext {
  asker?: Asker;
  /** Loaders and lists. @throws HubError UNAUTHENTICATED without an asker. */
  readonly reads: Reads;
  /** The internal door: the log that execution follows. */
  facts(after: string, first: number): Promise<FactPage>;
}

export function contextOf(
  asker: Asker | undefined,
  reads: Reads,
  facts: CatalogueContext['facts'],
): CatalogueContext {
  return {
    ...(asker && { asker }),
    facts,
    get reads() {
      if (asker) return reads;
      throw new HubError('UNAUTHENTICATED', 'The catalogue answers a known asker only; send a bearer token.');
    },
  };
}
