import { type Area, enterArea } from '@alliance-hub/auth';
import { buildSubgraph, type Subgraph, shownDivision } from '@alliance-hub/graphql';
import { type SettlementContext } from './context';
import { filingReference, FilingResolver } from './filing/filing.resolver';
import { JurisdictionResolver } from './jurisdiction/jurisdiction.resolver';
import { Listing } from './listing/listing.types';
import { ListingResolver, listingReference } from './listing/listing.resolver';
import { JurisdictionObligationsResolver, ObligationResolver } from './obligation/obligation.resolver';
import { payableReference, PayableResolver } from './payable/payable.resolver';
import { PaymentMutations } from './payment/payment.mutation';
import { PrepaymentMutations } from './prepayment/prepayment.mutation';
import {
  JurisdictionPrepaymentsResolver,
  prepaymentReference,
  PrepaymentResolver,
} from './prepayment/prepayment.resolver';

const MONEY = [
  'Filing',
  'Payable',
  'PayableConnection',
  'PayableEdge',
  'PayableEntry',
  'PayableReturn',
  'PayableTotals',
  'Payment',
  'Prepayment',
  'PrepaymentConnection',
  'PrepaymentEdge',
  'PrepaymentEntry',
  'PrepaymentOffset',
  'PrepaymentRefund',
  'PrepaymentTranche',
];

/** Who may see each type: standards and rules are open to everybody who is signed in, money is not. */
const AREAS: Readonly<Record<string, Area>> = {
  ...Object.fromEntries(MONEY.map(type => [type, 'MONEY' as const])),
  Clause: 'OPEN',
  Company: 'OPEN',
  CopayTier: 'OPEN',
  Institution: 'OPEN',
  Jurisdiction: 'OPEN',
  Listing: 'OPEN',
  Obligation: 'OPEN',
  PageInfo: 'OPEN',
  PaymentStandard: 'OPEN',
  PolicyDocument: 'OPEN',
  Product: 'OPEN',
  Reason: 'OPEN',
  ReasonInput: 'OPEN',
  Rollout: 'OPEN',
  SettlementQuote: 'OPEN',
};

/** The settlement subgraph without a store: for the committed SDL and for tests of it. */
export function buildSettlementSchema(): Subgraph {
  return buildSubgraph<SettlementContext, Area>({
    resolvers: [
      FilingResolver,
      JurisdictionObligationsResolver,
      JurisdictionPrepaymentsResolver,
      JurisdictionResolver,
      ListingResolver,
      ObligationResolver,
      PayableResolver,
      PaymentMutations,
      PrepaymentMutations,
      PrepaymentResolver,
    ],
    imports: ['@key', '@shareable', '@external', '@requires', '@inaccessible'],
    entities: [Listing],
    extraDirectives: { ListingFacts: ['@inaccessible'] },
    references: {
      Filing: filingReference,
      Jurisdiction: ({ code }: { code: string }) => Promise.resolve(shownDivision(code)),
      Listing: listingReference,
      Payable: payableReference,
      Prepayment: prepaymentReference,
    },
    areas: AREAS,
    enter: enterArea,
    openAreas: ['OPEN'],
  });
}
