import { connectionOf, DateScalar, Reason } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { Rollout } from '../rollout/rollout.types';
import { Company, Product } from '../stub.types';
import { AlertSeverity } from './alert.enums';
import type { Finding } from './finding';

@ObjectType({
  description:
    'Something that a named rule found, by its clause, of what the asker may see. Derived for the day: it goes when its cause does. 预警',
})
export class Alert {
  @Field(() => ID, {
    description:
      '<rule>:<rollout>:<agreement year>:<institution>:<what>: the same every day for as long as it lasts, wherever it is asked from. 标识',
  })
  id: string;
  @Field(() => String, {
    description: 'Name of the rule, such as ZERO_PURCHASE; all of them stand in docs/monitoring.md. 预警规则',
  })
  rule: string;
  @Field(() => AlertSeverity, { description: 'How much it says. 预警等级' }) severity: AlertSeverity;
  @Field(() => DateScalar, { description: 'Since which day it has been so. 起始日' }) since: PlainDate;
  @Field(() => Rollout, { nullable: true, description: 'The rollout that it is about. 落地执行' })
  rollout: Rollout | null;
  @Field(() => Company, { nullable: true, description: 'The company that it concerns. 企业' })
  company: Company | null;
  @Field(() => Product, { nullable: true, description: 'The product that it concerns. 产品' })
  product: Product | null;
  @Field(() => [Reason], { description: 'By which clause, with its inputs. 依据' }) reasons: Reason[];

  readonly institutionCode: string;
  readonly tell: Finding['tell'];
}

export const AlertConnection = connectionOf(Alert, 'Alert');
