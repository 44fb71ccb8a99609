import { HubError, messages, type PlainDate, requireDivision } from '@alliance-hub/kernel';
import {
  isParameterKey,
  nearest,
  PARAMETER_KEYS,
  type ParameterKey,
  type Policy,
  type RolloutRule,
} from '@alliance-hub/policy';
import { ruleTable, type RuleRow } from './rule-table';

function requireParameter(name: string): ParameterKey {
  if (isParameterKey(name)) return name;
  throw new HubError('BAD_USER_INPUT', say('unknown', { name, near: nearest(name, PARAMETER_KEYS) ?? '' }), {
    field: 'parameter',
    value: name,
  });
}

/**
 * The rollouts of the named jurisdictions, inherited ones too. Without a name each is taken where its notice prints it,
 * and once more below where a notice there has a rule of its own on the matter: Fengxiang's deadline beside Shaanxi's.
 */
function rolloutsToCompare(
  policy: Policy,
  parameter: ParameterKey,
  on: PlainDate,
  jurisdictions: readonly string[] | null | undefined,
): RolloutRule[] {
  if (jurisdictions)
    return [...new Set(jurisdictions.map(code => requireDivision(code, 'jurisdictions').code))].flatMap(
      code => policy.rolloutsOf(code),
    );
  return policy.jurisdictions().flatMap(code =>
    policy.rolloutsOf(code).filter(({ carriedBy, category }) => {
      if (carriedBy === code) return true;
      return (
        policy.resolve(parameter, { jurisdiction: code, categories: [category], on }).jurisdiction === code
      );
    }),
  );
}

/**
 * What every jurisdiction with a notice says on one matter on a day, side by side (各地规则对照).
 * @param parameter key of the matter, "renewal.floor"
 * @param jurisdictions division codes; without them all that have a notice
 * @throws HubError BAD_USER_INPUT for an unknown parameter, UNKNOWN_JURISDICTION or RETIRED_CODE
 */
export function compareRules(
  policy: Policy,
  parameter: string,
  on: PlainDate,
  jurisdictions?: readonly string[] | null,
): RuleRow[] {
  const key = requireParameter(parameter);
  const rollouts = rolloutsToCompare(policy, key, on, jurisdictions);
  return ruleTable(policy, { parameter: key, on, rollouts });
}

const say = messages('execution.ruleTable', {
  unknown: {
    en: 'parameter "{name}" is not known; perhaps {near}, or another one that ruleParameters lists.',
    zh: '未知的参数“{name}”；可能是 {near}，或 ruleParameters 列出的其他参数。',
  },
});
