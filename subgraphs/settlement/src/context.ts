import { type Asker } from '@alliance-hub/auth';
import { HubError, messages } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type FilingLoader } from './filing/filing.loader';
import { type CatalogueLoader } from './insurance-catalogue/insurance-catalogue.loader';

/** What one request works with. The loaders are fresh for each request. */
export interface SettlementContext {
  readonly requestId: string;
  readonly policy: Policy;
  readonly catalogue: CatalogueLoader;
  readonly filings: FilingLoader;
  /** Absent on internal doors. */
  readonly asker?: Asker;
}

/** @throws HubError UNAUTHENTICATED when nobody is known to ask. */
export function askerOf({ asker }: SettlementContext): Asker {
  if (asker) return asker;
  throw new HubError('UNAUTHENTICATED', say('nobody'));
}

const say = messages('settlement.context', {
  nobody: {
    en: 'Filings are answered to a known asker only; send a bearer token.',
    zh: '备案信息仅答复身份明确的请求；请附上令牌。',
  },
});
