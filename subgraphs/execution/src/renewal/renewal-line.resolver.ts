import { Reason, RuleStatus, shownReasons } from '@alliance-hub/graphql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Agreement, agreementOf } from '../agreement/agreement.types';
import { sentId } from '../batch/line-key';
import type { ExecutionContext } from '../context';
import { institutionOfRow } from '../institution/institution.reference';
import { Institution } from '../institution/institution.types';
import { Company, Product } from '../stub.types';
import type { LinePlan } from './institution-plan';
import { floorOverReasons, lineReasons } from './renewal-reasons';
import type { Renewal } from './renewal.loader';
import { RenewalCompanyFloor, RenewalLine } from './renewal.types';

@Resolver(() => RenewalCompanyFloor)
export class RenewalCompanyFloorResolver {
  @FieldResolver(() => [Reason], { description: 'Why, with clause and inputs. 计算依据' })
  reasons(@Root() { over, renewal }: RenewalCompanyFloor): Reason[] {
    return shownReasons(floorOverReasons(over, renewal));
  }
}

@Resolver(() => RenewalLine)
export class RenewalLineResolver {
  @FieldResolver(() => Institution, { description: 'Who buys. 医疗机构' })
  institution(@Root() { plan }: RenewalLine, @Ctx() { reads }: ExecutionContext): Promise<Institution> {
    return institutionOfRow(reads, plan.institution);
  }

  @FieldResolver(() => Company, { nullable: true, description: 'Whose product it is. 中选企业' })
  company(@Root() { plan }: RenewalLine): Company {
    return { uscc: plan.line.company };
  }

  @FieldResolver(() => Product, { nullable: true, description: 'What is bought. 产品' })
  product(@Root() { plan }: RenewalLine): Product {
    return { code: plan.line.product };
  }

  @FieldResolver(() => RenewalCompanyFloor, {
    nullable: true,
    description:
      'The floor over all that is agreed with the company, where the notice sets it so; what is checked where the company has several products. 企业续签下限',
  })
  companyFloor(@Root() { plan, renewal }: RenewalLine): RenewalCompanyFloor | null {
    const { company: over } = plan;
    if (!over) return null;
    const { least: floor, placed, unplaced } = over;
    return Object.assign(new RenewalCompanyFloor(), { floor, placed, unplaced, over, renewal });
  }

  @FieldResolver(() => Agreement, {
    nullable: true,
    description: 'The agreement of the year in which it is confirmed. 协议',
  })
  async agreement(
    @Root() { plan }: RenewalLine,
    @Ctx() { reads }: ExecutionContext,
  ): Promise<Agreement | null> {
    const id = plan.line.confirmed?.agreement;
    const record = id === undefined ? undefined : await reads.agreement.load(id);
    return record ? agreementOf(record) : null;
  }

  @FieldResolver(() => [Reason], { description: 'Why, with clause and inputs. 计算依据' })
  reasons(@Root() { plan, renewal }: RenewalLine): Reason[] {
    return shownReasons(lineReasons(plan, renewal));
  }
}

/** A line as the graph shows it. */
export function renewalLineOf(plan: LinePlan, renewal: Renewal): RenewalLine {
  const { line, floor } = plan;
  const { confirmed } = line;
  return Object.assign(new RenewalLine(), {
    previousAgreed: plan.previousAgreed,
    previousUse: plan.previousUse,
    floor: floor?.least ?? null,
    proposed: plan.proposed,
    carriedOver: plan.carriedOver,
    shortYearVolume: plan.inShortYear ?? null,
    confirmed: confirmed?.quantity ?? null,
    lineId: confirmed ? sentId(confirmed.lineId) : null,
    belowFloorReason: (confirmed && renewal.reasons.get(confirmed.lineId)) ?? null,
    status: statusOf(plan, renewal),
    plan,
    renewal,
  });
}

function statusOf({ floor }: LinePlan, { rules }: Renewal): RuleStatus {
  if (floor) return RuleStatus.SPECIFIED;
  return rules.floor.status === 'SPECIFIED' ? RuleStatus.NOT_SPECIFIED : RuleStatus[rules.floor.status];
}
