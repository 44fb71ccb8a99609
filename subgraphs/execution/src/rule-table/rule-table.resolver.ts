import { DateScalar, shownRule, shownDivision } from '@alliance-hub/graphql';
import { internalError, type PlainDate } from '@alliance-hub/kernel';
import { type ParameterDomain, PARAMETER_KEYS, PARAMETERS } from '@alliance-hub/policy';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { rolloutOf } from '../rollout/rollout.types';
import type { RuleRow } from './rule-table';
import { compareRules } from './rule-table.service';
import { RuleDomain, RuleParameter, RuleTableRow } from './rule-table.types';

@Resolver(() => RuleTableRow)
export class RuleTableResolver {
  @Query(() => [RuleTableRow], {
    description:
      'What every jurisdiction with a notice says on one matter on a day, side by side, by division code. 各地规则对照',
  })
  ruleTable(
    @Ctx() { policy, today }: ExecutionContext,
    @Arg('parameter', () => String, {
      description: 'The matter, one of ruleParameters: renewal.floor. 规则事项',
    })
    parameter: string,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; by default today in China. 日期' })
    on: PlainDate | null,
    @Arg('jurisdictions', () => [ID], {
      nullable: true,
      description:
        'Division codes, with the rules that they inherit. Without: all with a notice, an inherited rule once, where its notice prints it. 区划代码',
    })
    jurisdictions: string[] | null,
  ): RuleTableRow[] {
    return compareRules(policy, parameter, on ?? today, jurisdictions).map(shownRow);
  }

  @Query(() => [RuleParameter], {
    description: 'Every matter that ruleTable can be asked for, domain by domain. 规则事项列表',
  })
  ruleParameters(): RuleParameter[] {
    return PARAMETER_KEYS.map(name => {
      const { title, chinese, domain } = PARAMETERS[name];
      return Object.assign(new RuleParameter(), { name, title, chinese, domain: DOMAINS[domain] });
    });
  }
}

const DOMAINS: Readonly<Record<ParameterDomain, RuleDomain>> = {
  catalogue: RuleDomain.CATALOGUE,
  execution: RuleDomain.EXECUTION,
  settlement: RuleDomain.SETTLEMENT,
};

function shownRow({ jurisdiction: code, rollouts, rule }: RuleRow): RuleTableRow {
  const jurisdiction = shownDivision(code);
  if (!jurisdiction) throw internalError(`The division ${code} has a notice and is unknown.`);
  return Object.assign(new RuleTableRow(), {
    jurisdiction,
    categories: rollouts.map(({ name }) => name),
    rollouts: rollouts.map(rolloutOf),
    rule: shownRule(rule),
  });
}
