import {
  AfterArg,
  type Connection,
  FirstArg,
  pageRequest,
  QuantityScalar,
  Reason,
  RuleStatus,
  shownReasons,
  toConnection,
} from '@alliance-hub/graphql';
import { badInput } from '@alliance-hub/kernel';
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { ExecutionContext } from '../context';
import { institutionOfRow } from '../institution/institution.reference';
import { Institution } from '../institution/institution.types';
import type { Reads } from '../query/reads';
import { AgreementYear, agreementYearOf, Rollout } from '../rollout/rollout.types';
import type { RolloutRule } from '@alliance-hub/policy';
import type { InstitutionPlan, LinePlan } from './institution-plan';
import { say } from './messages';
import { renewalLineOf } from './renewal-line.resolver';
import { floorOverReasons, noRenewalReasons, renewalReasons } from './renewal-reasons';
import type { Renewal } from './renewal.loader';
import { isBinding } from './renewal-rules';
import {
  institutionsOf,
  RenewalCategoryFloor,
  RenewalLine,
  RenewalLineConnection,
  renewalOf,
  RenewalPlan,
} from './renewal.types';

const ONLY = 'Only these institutions; what is left out does not restrict. 医疗机构';

/** @throws HubError BAD_USER_INPUT for a number that no agreement year has */
export async function renewalPlanOf(
  reads: Reads,
  rollout: RolloutRule,
  agreementYear: number,
): Promise<RenewalPlan> {
  if (agreementYear < 1) throw badInput('agreementYear', agreementYear, say('yearNumber'));
  const planned = await reads.renewal.load({ rollout, agreementYear });
  const rules = 'rules' in planned ? planned.rules : undefined;
  return Object.assign(new RenewalPlan(), {
    agreementYear,
    binding: rules !== undefined && isBinding(rules),
    status: RuleStatus[rules?.floor.status ?? 'NOT_SPECIFIED'],
    planned,
  });
}

@Resolver(() => Rollout)
export class RolloutRenewalResolver {
  @FieldResolver(() => RenewalPlan, {
    description:
      'Renewal for an agreement year: floors, proposals and what is confirmed, for the institutions that the asker may see. Without lines for the first year, and for one that the cycle does not have. 续签方案',
  })
  renewalPlan(
    @Root() { rule }: Rollout,
    @Ctx() { reads }: ExecutionContext,
    @Arg('agreementYear', () => Int, { description: 'Number of the year to be renewed, from 2. 采购年度' })
    agreementYear: number,
  ): Promise<RenewalPlan> {
    return renewalPlanOf(reads, rule, agreementYear);
  }
}

@Resolver(() => RenewalPlan)
export class RenewalPlanResolver {
  @FieldResolver(() => AgreementYear, {
    nullable: true,
    description: 'The year, with its days; null where there is nothing to renew. 采购年度起止',
  })
  year(@Root() plan: RenewalPlan): AgreementYear | null {
    const point = renewalOf(plan)?.point;
    return point ? agreementYearOf(point.year, point.rollout) : null;
  }

  @FieldResolver(() => [RenewalCategoryFloor], {
    description:
      'One for each institution, by code, where the notice sets a floor over the whole category; a company, which sees its own part alone, gets none. 品种续签下限',
  })
  categoryFloors(
    @Root() plan: RenewalPlan,
    @Arg('institutions', () => [ID], { nullable: true, description: ONLY })
    institutions: string[] | null,
  ): RenewalCategoryFloor[] {
    const renewal = renewalOf(plan);
    return chosen(plan, institutions).flatMap(({ past, category }) =>
      category && renewal ? [categoryFloorOf(past.institution, category, renewal)] : [],
    );
  }

  @FieldResolver(() => RenewalLineConnection, {
    description: 'The lines, by institution, company and product. 续签明细',
  })
  lines(
    @Root() plan: RenewalPlan,
    @FirstArg(50) first: number | null,
    @AfterArg() after: string | null,
    @Arg('institutions', () => [ID], { nullable: true, description: ONLY })
    institutions: string[] | null,
    @Arg('confirmed', () => Boolean, {
      nullable: true,
      description: 'true: those on record for the year; false: those still to be confirmed. 是否已确认',
    })
    confirmed: boolean | null,
  ): Connection<RenewalLine> {
    const renewal = renewalOf(plan);
    const page = pageRequest(first ?? 50, after);
    const all = chosen(plan, institutions)
      .flatMap(({ lines }) => lines)
      .filter(({ line }) => confirmed == null || (line.confirmed !== undefined) === confirmed);
    const start = page.after === undefined ? 0 : firstAfter(all, page.after);
    const rows = renewal
      ? all.slice(start, start + page.first + 1).map(line => renewalLineOf(line, renewal))
      : [];
    return toConnection(rows, page, all.length, ({ plan: line }) => keyOf(line));
  }

  @FieldResolver(() => QuantityScalar, {
    description: 'How many lines are still to be confirmed. 待确认行数',
  })
  unconfirmed(@Root() plan: RenewalPlan): number {
    return institutionsOf(plan).reduce(
      (count, { lines }) => count + lines.filter(({ line }) => line.confirmed === undefined).length,
      0,
    );
  }

  @FieldResolver(() => [Reason], {
    description: 'What the notices say on the renewal, with clauses. 计算依据',
  })
  reasons(@Root() { planned, agreementYear }: RenewalPlan): Reason[] {
    return shownReasons(
      'institutions' in planned ? renewalReasons(planned) : noRenewalReasons(planned, agreementYear),
    );
  }
}

@Resolver(() => RenewalCategoryFloor)
export class RenewalCategoryFloorResolver {
  @FieldResolver(() => Institution, { description: 'The institution. 医疗机构' })
  institution(
    @Root() { institutionCode }: RenewalCategoryFloor,
    @Ctx() { reads }: ExecutionContext,
  ): Promise<Institution> {
    return institutionOfRow(reads, institutionCode);
  }

  @FieldResolver(() => [Reason], { description: 'Why, with clause and inputs. 计算依据' })
  reasons(@Root() { over, renewal }: RenewalCategoryFloor): Reason[] {
    return shownReasons(floorOverReasons(over, renewal));
  }
}

function chosen(plan: RenewalPlan, institutions: readonly string[] | null): readonly InstitutionPlan[] {
  const all = institutionsOf(plan);
  if (!institutions) return all;
  const wanted = new Set(institutions);
  return all.filter(({ past }) => wanted.has(past.institution));
}

const keyOf = ({ institution, line }: LinePlan): string => `${institution} ${line.company} ${line.product}`;

/** The lines are ordered by their keys. */
function firstAfter(lines: readonly LinePlan[], key: string): number {
  const at = lines.findIndex(line => keyOf(line) > key);
  return at < 0 ? lines.length : at;
}

const categoryFloorOf = (
  institutionCode: string,
  over: RenewalCategoryFloor['over'],
  renewal: Renewal,
): RenewalCategoryFloor => {
  const { least: floor, placed, unplaced } = over;
  return Object.assign(new RenewalCategoryFloor(), {
    floor,
    placed,
    unplaced,
    institutionCode,
    over,
    renewal,
  });
};
