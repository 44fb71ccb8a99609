import type { PlainDate, Text } from '@alliance-hub/kernel';
import type { Policy, Reason, RolloutRule } from '@alliance-hub/policy';
import type { AlertRule, AlertSeverity } from './alert.enums';
import type { DaySum, RolloutFacts } from './facts';

/** What is said of a finding: made for those that are shown. */
export interface Told {
  readonly message: Text;
  readonly reasons: readonly Reason[];
}

/** That a rule found something to alert. */
export interface Finding {
  readonly rule: AlertRule;
  readonly severity: AlertSeverity;
  readonly institution: string;
  readonly company?: string;
  readonly product?: string;
  /** Tells it apart from the others of its rule, rollout, agreement year and institution; the same every day. */
  readonly of: string;
  /** Since when; from the purchases of what it is about, where it hangs on the days of those. */
  readonly since: PlainDate | ((days: readonly DaySum[]) => PlainDate);
  /** @param name of the institution */
  readonly tell: (name: string) => Told;
}

/** Pure: facts and policy in, findings out. */
export type Rule = (policy: Policy, facts: RolloutFacts) => Finding[];

/** Where and when the rules of a rollout are resolved. */
export const scopeOf = ({ jurisdiction, category }: RolloutRule, on: PlainDate) => ({
  jurisdiction,
  categories: [category],
  on,
});
