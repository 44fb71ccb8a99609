import { RuleStatus, shownReasons } from '@alliance-hub/graphql';
import { CopayTier, PaymentStandard } from './payment-standard.types';
import { type Copay, type Standard } from './standard';

/** A payment standard as the graph shows it. */
export function shownStandard(standard: Standard): PaymentStandard {
  return Object.assign(new PaymentStandard(), {
    coverage: standard.coverage,
    insuranceClass: standard.insuranceClass ?? null,
    amount: standard.amount ?? null,
    basis: standard.basis ?? null,
    copay: shownCopay(standard.copay),
    from: standard.from ?? null,
    to: standard.to ?? null,
    reasons: shownReasons(standard.reasons),
  });
}

function shownCopay({ status, ratio, reasons }: Copay): CopayTier {
  return Object.assign(new CopayTier(), {
    status: RuleStatus[status],
    firstSelfPayRatio: ratio ?? null,
    reasons: shownReasons(reasons),
  });
}
