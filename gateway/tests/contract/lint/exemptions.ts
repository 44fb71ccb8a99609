export interface Exemption {
  rule: 'described' | 'named' | 'used' | 'connection' | 'answered elsewhere';
  coordinate: string;
  reason: string;
}

const ROOT_LIST =
  'A list of the root is the question itself and says so by its type, as every published list does; who asks for it together with something of another subgraph loses both when its own is down.';

/** What the lint lets pass, with the reason. A row that nothing needs any more fails the lint. */
export const EXEMPTIONS: readonly Exemption[] = [
  ...[
    'alliances',
    'feedDigest',
    'jurisdictions',
    'listingsByKey',
    'payables',
    'priceLinkageCases',
    'priceLinkageChanges',
    'products',
    'rollouts',
    'ruleParameters',
    'ruleTable',
    'supplyListOverview',
    'tenders',
    'webhookEndpoints',
  ].map((name): Exemption => ({
    rule: 'answered elsewhere',
    coordinate: `Query.${name}`,
    reason: ROOT_LIST,
  })),
  {
    rule: 'answered elsewhere',
    coordinate: 'Prepayment.rollouts',
    reason:
      'What a prepayment is for is never unknown, and the published list has no place for a gap; who asks for more of a rollout than its id loses the prepayment when execution is down.',
  },
];
