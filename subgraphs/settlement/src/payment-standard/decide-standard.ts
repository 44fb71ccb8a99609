import { Text } from '@alliance-hub/kernel';
import { type Policy, reasonOf, reasonsOf, type Resolved } from '@alliance-hub/policy';
import { type CopayKey, decideCopay, noCopay } from './decide-copay';
import { intersect, type Interval, interval } from './interval';
import { applyStandardRule } from './rules/apply-standard-rule';
import { type Ruling, type StandardRule } from './rules/ruling';
import { ruleInput, type Situation } from './situation';
import { type Standard } from './standard';
import { say, sayInput } from './messages';
import { silence } from './unspecified';

type StandardKey =
  | 'paymentStandard.winning'
  | 'paymentStandard.nonWinning'
  | 'paymentStandard.notInVbp'
  | 'paymentStandard.outOfAreaUnmatched';

/** The payment standard and first self-pay of one product, in one place on one day, with the reasons. */
export function decideStandard(policy: Policy, situation: Situation): Standard {
  if (situation.outOfAreaUnmatched) {
    return byRule(policy, 'paymentStandard.outOfAreaUnmatched', 'copay.firstSelfPay', situation);
  }
  switch (situation.facts.standing) {
    case 'WINNING':
      return byRule(policy, 'paymentStandard.winning', 'copay.firstSelfPay', situation);
    // An exempt product is left out of the assessment of purchases; for payment it is still not a winning one.
    case 'EXEMPT':
    case 'NON_WINNING':
      return byRule(policy, 'paymentStandard.nonWinning', 'copay.firstSelfPay', situation);
    case 'NOT_IN_VBP':
      return byRule(policy, 'paymentStandard.notInVbp', 'copay.notInVbp', situation);
    case 'UNLISTED':
      return ofUnlisted(policy, situation);
    case 'SUSPENDED':
      return unanswered(situation, say('suspended'));
    case 'PENDING_CODE':
      return unanswered(situation, say('pendingCode'));
  }
}

function byRule(
  policy: Policy,
  key: StandardKey,
  copayKey: CopayKey,
  situation: Situation,
  also?: Interval,
): Standard {
  const { jurisdiction, on, facts } = situation;
  const at = { jurisdiction, categories: facts.categoryCodes, on };
  const resolved: Resolved<StandardRule> = policy.resolve(key, at);
  const ruling =
    resolved.status === 'SPECIFIED' ? applyStandardRule(resolved.value, ruleInput(situation)) : undefined;
  const answer: Ruling = ruling ?? { coverage: unresolved(resolved), says: Text.of(''), inputs: [] };
  const reasons =
    ruling && resolved.status === 'SPECIFIED'
      ? reasonsOf(resolved, ruling.says, ruling.inputs, resultOf(ruling))
      : [silence(resolved, say(SILENT[key]), situation)];
  const { copay, holds } =
    answer.coverage === 'NOT_COVERED'
      ? { copay: noCopay(say('noCopayUncovered')), holds: {} }
      : decideCopay(policy, copayKey, situation, answer);
  const days = intersect(
    interval(facts.from, facts.to),
    resolved,
    holds,
    answer.holds,
    situation.catalogue,
    also,
  );
  const { coverage, insuranceClass, amount, basis, unlimited = false } = answer;
  return {
    coverage,
    ...(insuranceClass && { insuranceClass }),
    ...(amount && { amount }),
    ...(basis && { basis }),
    unlimited,
    copay,
    reasons,
    ...days,
  };
}

/**
 * 非挂网品种: where a notice asks for a filing form, a filed product is paid by the same principle as a non-winning one
 * and one without the form is not paid (WH-3.3). Elsewhere no notice speaks.
 */
function ofUnlisted(policy: Policy, situation: Situation): Standard {
  const { jurisdiction, on, facts, filings } = situation;
  const rule = policy.resolve('filing.required', { jurisdiction, categories: facts.categoryCodes, on });
  if (rule.status !== 'SPECIFIED') {
    return unanswered(situation, say('unlisted'), rule);
  }
  const days = intersect(rule, filings);
  if (!filings?.filing) {
    const inputs = [
      { name: sayInput('institution'), value: filings?.institution ?? sayInput('notGiven') },
      { name: sayInput('filingForm'), value: sayInput(filings ? 'noneOnDay' : 'notLookedFor') },
    ];
    const says = say('unfiled');
    return {
      coverage: 'NOT_COVERED',
      unlimited: false,
      copay: noCopay(say('noCopayUncovered')),
      reasons: reasonsOf(rule, says, inputs, 'NOT_COVERED'),
      ...intersect(days, interval(facts.from, facts.to)),
    };
  }
  const { filing, institution } = filings;
  const standard = byRule(policy, 'paymentStandard.nonWinning', 'copay.firstSelfPay', situation, days);
  const inputs = [
    { name: sayInput('institution'), value: institution },
    { name: sayInput('filedOn'), value: filing.filedOn },
    { name: sayInput('filedPrice'), value: filing.unitPrice.toString() },
    { name: sayInput('filedGroup'), value: filing.bidGroup ?? sayInput('none') },
    { name: sayInput('catalogueGroup'), value: facts.likeGroup ?? sayInput('unclassified') },
  ];
  const says = say('filed');
  return { ...standard, reasons: [reasonOf(rule, says, inputs), ...standard.reasons] };
}

function unanswered(situation: Situation, says: Text, rule?: Resolved<unknown>): Standard {
  const { facts, jurisdiction, on } = situation;
  const inputs = [
    { name: sayInput('standing'), value: facts.standing },
    { name: sayInput('jurisdiction'), value: jurisdiction },
    { name: sayInput('day'), value: on },
  ];
  return {
    coverage: 'NOT_SPECIFIED',
    unlimited: false,
    copay: noCopay(say('noCopayUnknown')),
    reasons: [reasonOf({ citations: rule?.citations ?? [] }, says, inputs, 'NOT_SPECIFIED')],
    ...intersect(interval(facts.from, facts.to), rule),
  };
}

const unresolved = ({ status }: Resolved<unknown>) => (status === 'PENDING' ? 'PENDING' : 'NOT_SPECIFIED');

function resultOf({ amount, coverage }: Ruling): string {
  return amount ? amount.toString() : coverage;
}

const SILENT = {
  'paymentStandard.winning': 'theWinning',
  'paymentStandard.nonWinning': 'theNonWinning',
  'paymentStandard.notInVbp': 'theNotInVbp',
  'paymentStandard.outOfAreaUnmatched': 'theOutOfArea',
} as const satisfies Record<StandardKey, string>;
