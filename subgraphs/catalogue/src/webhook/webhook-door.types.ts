import { QuantityScalar } from '@alliance-hub/graphql';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AttemptOutcome } from './attempt.service';
import { WebhookDeliveryKind } from './webhook.enums';

registerEnumType(AttemptOutcome, {
  name: 'WebhookOutcome',
  description: 'Internal: how an attempt ended. 内部字段',
  valuesConfig: {
    DELIVERED: { description: 'Taken. 已送达' },
    FAILED: { description: 'Not taken. 失败' },
    GONE: { description: 'The endpoint wants nothing any more. 已停用' },
    WITHHELD: { description: 'Not the owner’s to hear. 不予推送' },
  },
});

@Directive('@inaccessible')
@ObjectType({ description: 'Internal: a delivery that is due. 内部字段' })
export class WebhookWorkDelivery {
  @Field(() => ID, { description: 'Row of the ledger. 编号' }) id: string;
  @Field(() => WebhookDeliveryKind, { description: 'What is delivered. 类型' }) kind: WebhookDeliveryKind;
  @Field({ description: 'webhook-id. 消息编号' }) messageId: string;
  @Field(() => QuantityScalar, { nullable: true, description: 'Number of the change. 序号' }) seq:
    number | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the entry before. 前一游标' }) after:
    string | null;
  @Field({ description: 'Those of one key go in order. 排序键' }) key: string;
}

@Directive('@inaccessible')
@ObjectType({ description: 'Internal: what a gateway has to do for an endpoint that it holds. 内部字段' })
export class WebhookWorkItem {
  @Field(() => ID, { description: 'The endpoint. 推送端点' }) endpoint: string;
  @Field(() => QuantityScalar, { description: 'Number of the lease. 租约序号' }) epoch: number;
  @Field({ description: 'Where to. 网址' }) url: string;
  @Field({ description: 'Filter as JSON. 筛选' }) filter: string;
  @Field({ description: 'Selection. 字段选择' }) selection: string;
  @Field({ description: 'The owner’s claims as JSON. 声明' }) claims: string;
  @Field(() => [String], { description: 'Secrets to sign with. 密钥' }) secrets: string[];
  @Field(() => [WebhookWorkDelivery], { description: 'What is due, in order. 待推送' })
  deliveries: WebhookWorkDelivery[];
}

@Directive('@inaccessible')
@ObjectType({ description: 'Internal: what follows from an attempt. 内部字段' })
export class WebhookRecorded {
  @Field({ description: 'Go on with this endpoint. 是否继续' }) held: boolean;
  @Field(() => WebhookWorkDelivery, { nullable: true, description: 'Due now that this is done. 后续' })
  next: WebhookWorkDelivery | null;
}

@Directive('@inaccessible')
@InputType({ description: 'Internal: an attempt. 内部字段' })
export class WebhookAttemptInput {
  @Field(() => ID, { description: 'The endpoint. 推送端点' }) endpoint: string;
  @Field({ description: 'Who holds it. 持有者' }) holder: string;
  @Field(() => QuantityScalar, { description: 'Number of the lease. 租约序号' }) epoch: number;
  @Field(() => ID, { description: 'Row of the ledger. 编号' }) delivery: string;
  @Field(() => AttemptOutcome, { description: 'How it ended. 结果' }) outcome: AttemptOutcome;
  @Field(() => Int, { description: 'How long it took. 耗时（毫秒）' }) milliseconds: number;
  @Field(() => Int, { nullable: true, description: 'HTTP status. 状态码' }) statusCode?: number | null;
  @Field(() => String, { nullable: true, description: 'Error in English. 错误（英文）' }) errorEn?:
    string | null;
  @Field(() => String, { nullable: true, description: 'Error in Chinese. 错误（中文）' }) errorZh?:
    string | null;
  @Field(() => QuantityScalar, { nullable: true, description: 'Rest asked for. 要求间隔（毫秒）' })
  retryAfter?: number | null;
}
