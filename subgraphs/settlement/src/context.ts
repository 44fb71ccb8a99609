import { type Asker } from '@alliance-hub/auth';
import { HubError, messages } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import type DataLoader from 'dataloader';
import { type FilingRow } from './filing/filing.entity';
import { type FilingLoader } from './filing/filing.loader';
import { type FilingService } from './filing/filing.service';
import { type CatalogueLoader } from './insurance-catalogue/insurance-catalogue.loader';

/** The use-cases that write. */
export interface SettlementServices {
  readonly filings: FilingService;
}

/** What one request works with. The loaders are fresh for each request. */
export interface SettlementContext {
  readonly requestId: string;
  readonly policy: Policy;
  readonly catalogue: CatalogueLoader;
  readonly filings: FilingLoader;
  /** Filings that the asker may see. */
  readonly filingById: DataLoader<string, FilingRow | undefined>;
  readonly services: SettlementServices;
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
    en: 'Filings and money are answered to a known asker only; send a bearer token.',
    zh: '备案与货款信息仅答复身份明确的请求；请附上令牌。',
  },
});
