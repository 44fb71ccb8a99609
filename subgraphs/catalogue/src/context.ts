import { type Asker } from '@alliance-hub/auth';
import { type FactPage } from '@alliance-hub/database';
import { HubError } from '@alliance-hub/kernel';
import { type Reads } from './read/reads';

/** What resolvers work with: one for each request. */
export class CatalogueContext {
  constructor(
    readonly asker: Asker | undefined,
    private readonly loaders: Reads,
    /** The internal door: the log that execution follows. */
    readonly facts: (after: string, first: number) => Promise<FactPage>,
  ) {}

  /**
   * Loaders and lists.
   * @throws HubError UNAUTHENTICATED without an asker.
   */
  get reads(): Reads {
    if (this.asker) return this.loaders;
    throw new HubError('UNAUTHENTICATED', 'The catalogue answers a known asker only; send a bearer token.');
  }
}
