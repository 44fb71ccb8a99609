import {
  AfterArg,
  type Connection,
  DateScalar,
  FirstArg,
  PolicyDocument,
  Rule,
  shownDivision,
  shownDocument,
  shownRule,
} from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import { PARAMETER_DOMAINS, type RolloutRule } from '@alliance-hub/policy';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { Category, Tender } from '../stub.types';
import { Jurisdiction } from './jurisdiction.types';
import { pageOfRollouts, rolloutsThat } from './rollout.service';
import { Rollout, RolloutConnection, RolloutFilter, rolloutOf } from './rollout.types';

@Resolver(() => Rollout)
export class RolloutResolver {
  @Query(() => RolloutConnection, {
    description: 'What is carried out, in the order of the notices. 落地执行列表',
  })
  async rollouts(
    @Ctx() { reads, today }: ExecutionContext,
    @Arg('filter', () => RolloutFilter, { nullable: true, description: 'Which ones. 筛选' })
    filter: RolloutFilter | null,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<Rollout>> {
    const rollouts = rolloutsThat(filter ?? {}, filter?.on ?? today, await reads.basis());
    return shownPage(pageOfRollouts(rollouts, first ?? 20, after));
  }

  @Query(() => Rollout, {
    nullable: true,
    description: 'One rollout by its id; one that a district inherits has the district in it. 落地执行',
  })
  rollout(
    @Ctx() { policy }: ExecutionContext,
    @Arg('id', () => ID, { description: '<division code>:<category code>, 610305:DCB. 标识' }) id: string,
  ): Rollout | null {
    const rule = policy.rollout(id);
    return rule ? rolloutOf(rule) : null;
  }

  @FieldResolver(() => Jurisdiction, { description: 'Where it is carried out. 行政区划' })
  jurisdiction(@Root() { rule }: Rollout): Jurisdiction | null {
    return shownDivision(rule.jurisdiction);
  }

  @FieldResolver(() => Tender, {
    nullable: true,
    description: 'The tender that it carries out; null until the catalogue has told. 采购项目',
  })
  async tender(@Root() { rule }: Rollout, @Ctx() { reads }: ExecutionContext): Promise<Tender | null> {
    const number = (await reads.basis()).tenders.get(rule.category);
    return number === undefined ? null : { number };
  }

  @FieldResolver(() => Category, { nullable: true, description: 'The category. 采购品种' })
  category(@Root() { rule }: Rollout): Category {
    return { code: rule.category };
  }

  @FieldResolver(() => PolicyDocument, { description: 'The nearest notice in force there. 政策文件' })
  document(@Root() { rule }: Rollout): PolicyDocument {
    return shownDocument(rule.document);
  }

  @FieldResolver(() => [Rule], {
    description:
      'Every rule that applies here on that day, each with its clause; what no notice says as NOT_SPECIFIED. 现行规则',
  })
  rules(
    @Root() { rule }: Rollout,
    @Ctx() { policy, today }: ExecutionContext,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day; by default today in China. 日期' })
    on: PlainDate | null,
  ): Rule[] {
    const point = { jurisdiction: rule.jurisdiction, categories: [rule.category], on: on ?? today };
    return policy.rules(PARAMETER_DOMAINS, point).map(shownRule);
  }
}

const shownPage = ({ nodes: _rules, edges, ...rest }: Connection<RolloutRule>): Connection<Rollout> => {
  const shown = edges.map(({ cursor, node }) => ({ cursor, node: rolloutOf(node) }));
  return { ...rest, edges: shown, nodes: shown.map(({ node }) => node) };
};
