import { say, sayInput } from '../messages';
import { type CopayRule, type CopayRuling, input } from '../rules/ruling';

/** The ratio stands in a document that the hub does not hold, so it is named and not invented (HI-4.4, LN-4.3b). */
export function byDocument(rule: Extract<CopayRule, { kind: 'BY_DOCUMENT' }>): CopayRuling {
  return {
    says: say('ratioElsewhere', { document: rule.by }),
    inputs: [input(sayInput('document'), rule.by)],
  };
}
