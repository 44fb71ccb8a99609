import { type Text } from '@alliance-hub/kernel';
import { type Policy, reasonsOf, type Resolved } from '@alliance-hub/policy';
import { applyCopayRule } from './copay/apply-copay-rule';
import { type CopayRule, type Ruling } from './rules/ruling';
import { ruleInput, type Situation } from './situation';
import { type Interval } from './interval';
import { type Copay } from './standard';
import { say } from './messages';
import { silence } from './unspecified';

export type CopayKey = 'copay.firstSelfPay' | 'copay.notInVbp';

/** The first self-pay that goes with a standard, and the days on which its rule holds. */
export function decideCopay(
  policy: Policy,
  key: CopayKey,
  situation: Situation,
  standard: Ruling,
): { readonly copay: Copay; readonly holds: Interval } {
  const { jurisdiction, on, facts } = situation;
  const resolved: Resolved<CopayRule> = policy.resolve(key, {
    jurisdiction,
    categories: facts.categoryCodes,
    on,
  });
  if (resolved.status !== 'SPECIFIED') {
    const reasons = [silence(resolved, say('theCopay'), situation)];
    return { copay: { status: resolved.status, reasons }, holds: resolved };
  }
  const { ratio, says, inputs } = applyCopayRule(resolved.value, ruleInput(situation), standard);
  const reasons = reasonsOf(resolved, says, inputs, ratio ? ratio.toString() : 'NOT_SPECIFIED');
  return {
    copay: ratio ? { status: 'SPECIFIED', ratio, reasons } : { status: 'NOT_SPECIFIED', reasons },
    holds: resolved,
  };
}

/** Where the fund pays nothing, or nobody knows what it pays, there is nothing to take a first self-pay from. */
export function noCopay(says: Text): Copay {
  return { status: 'NOT_SPECIFIED', reasons: [{ says, inputs: [], result: 'NOT_SPECIFIED' }] };
}
