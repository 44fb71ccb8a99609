import { type Asker } from '@alliance-hub/auth';
import { type Language } from '@alliance-hub/kernel';

/** What the gateway knows about a request and hands to each subgraph that takes part in answering it. */
export interface RequestContext {
  requestId: string;
  /** The client's own header: each subgraph verifies it again. */
  authorization?: string;
  /** Where no client asks, as for a webhook: the claims with which the hub asks the subgraphs. */
  onBehalfOf?: string;
  asker: Asker;
  /** Requests of the same rights at the same moment that hold the same object here are answered with one set of loaders. */
  together?: object;
  /** Language of the texts in the answer. */
  language: Language;
}
