import { type PlainDate, Text } from '@alliance-hub/kernel';
import { type Clause, type Reading } from './clause';
import { say } from './messages';
import { describeRule, PARAMETERS, type ParameterKey, type ParameterValue } from './parameters/registry';
import { type Resolved } from './resolved';

/** A rule as it stands for one jurisdiction, category and day, in words and as data. */
export interface RuleInForce {
  readonly parameter: ParameterKey;
  /** The rule in words; for an unspecified one, what is known of the silence. */
  readonly says: Text;
  /** The value as the policy file writes it, in JSON. */
  readonly value?: string;
  readonly status: 'SPECIFIED' | 'NOT_SPECIFIED' | 'PENDING';
  readonly from?: PlainDate;
  /** First day on which the rule no longer holds. */
  readonly to?: PlainDate;
  readonly clause?: Clause;
  readonly reading?: readonly Reading[];
}

function words<K extends ParameterKey>(key: K, resolved: Resolved<ParameterValue<K>>): Text {
  if (resolved.status === 'SPECIFIED') return describeRule(key, resolved.value);
  const title = new Text(PARAMETERS[key].title, PARAMETERS[key].chinese);
  const cited = resolved.citations.map(({ clause }) =>
    say('source', { clause: clause.id, says: clause.says }),
  );
  const source = Text.join(cited, say('space'));
  if (resolved.status === 'PENDING') return say('pending', { title, source });
  return cited.length === 0 ? say('silent', { title }) : say('givesNone', { title, source });
}

/** A resolved parameter as a rule that one can read. */
export function ruleInForce<K extends ParameterKey>(
  key: K,
  resolved: Resolved<ParameterValue<K>>,
): RuleInForce {
  const first = resolved.citations[0];
  return {
    parameter: key,
    says: words(key, resolved),
    ...(resolved.status === 'SPECIFIED' && { value: resolved.raw }),
    status: resolved.status,
    ...(resolved.from !== undefined && { from: resolved.from }),
    ...(resolved.to !== undefined && { to: resolved.to }),
    ...(first && { clause: first.clause }),
    ...(first?.reading && { reading: first.reading }),
  };
}
