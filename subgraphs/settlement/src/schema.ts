import { type Area, enterArea } from '@alliance-hub/auth';
import { buildSubgraph, type Subgraph, shownDivision } from '@alliance-hub/graphql';
import { type SettlementContext } from './context';
import { filingReference, FilingResolver } from './filing/filing.resolver';
import { JurisdictionResolver } from './jurisdiction/jurisdiction.resolver';
import { Listing } from './listing/listing.types';
import { ListingResolver, listingReference } from './listing/listing.resolver';

/** Who may see each type: standards and rules are open to everybody who is signed in, money is not. */
const AREAS: Readonly<Record<string, Area>> = {
  Clause: 'OPEN',
  CopayTier: 'OPEN',
  Filing: 'MONEY',
  Institution: 'OPEN',
  Jurisdiction: 'OPEN',
  Listing: 'OPEN',
  PaymentStandard: 'OPEN',
  PolicyDocument: 'OPEN',
  Product: 'OPEN',
  Reason: 'OPEN',
  ReasonInput: 'OPEN',
  SettlementQuote: 'OPEN',
};

/** The settlement subgraph without a store: for the committed SDL and for tests of it. */
export function buildSettlementSchema(): Subgraph {
  return buildSubgraph<SettlementContext, Area>({
    resolvers: [FilingResolver, JurisdictionResolver, ListingResolver],
    imports: ['@key', '@shareable', '@external', '@requires', '@inaccessible'],
    entities: [Listing],
    extraDirectives: { ListingFacts: ['@inaccessible'] },
    references: {
      Filing: filingReference,
      Jurisdiction: ({ code }: { code: string }) => Promise.resolve(shownDivision(code)),
      Listing: listingReference,
    },
    areas: AREAS,
    enter: enterArea,
    openAreas: ['OPEN'],
  });
}
