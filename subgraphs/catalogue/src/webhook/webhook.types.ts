import { connectionOf, DateTimeScalar } from '@alliance-hub/graphql';
import { type Text } from '@alliance-hub/kernel';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PriceLinkageChangeType } from '../price-linkage/linkage.enums';
import { WebhookDeliveryKind, WebhookDeliveryStatus, WebhookPause, WebhookStatus } from './webhook.enums';

@ObjectType({ description: 'Which changes an endpoint is told of; null: whatever it is. 推送筛选' })
export class WebhookFilter {
  @Field(() => [ID], { nullable: true, description: 'In these or below. 区划代码' }) jurisdictions:
    string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Of these companies, USCC. 企业' }) companies:
    string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Of these products, NHSA codes. 产品' }) products:
    string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Winning under, or set off by, these tenders. 采购文件编号',
  })
  tenders: string[] | null;
  @Field(() => [PriceLinkageChangeType], { nullable: true, description: 'Of these types. 类型' })
  types: PriceLinkageChangeType[] | null;
}

@ObjectType({ description: 'A range of the feed that is being delivered once more. 重放' })
export class WebhookReplay {
  @Field(() => String, {
    nullable: true,
    description: 'Cursor up to which it is in the ledger; null at the beginning of the feed. 当前游标',
  })
  cursor: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of its last entry. 结束游标' }) until:
    string | null;
}

@ObjectType({
  description: 'Where a partner is told of price-linkage changes, and how far it has been told. 推送端点',
})
export class WebhookEndpoint {
  @Field(() => ID, { description: 'Id. 编号' }) id: string;
  @Field({ description: 'Subject of the token that created it. 所有者' }) owner: string;
  @Field({ description: 'Where changes are sent. 接收网址' }) url: string;
  @Field(() => String, { nullable: true, description: 'Its owner’s words. 说明' }) description: string | null;
  @Field(() => WebhookFilter, { description: 'Which changes. 筛选' }) filter: WebhookFilter;
  @Field({ description: 'What of each change, as GraphQL. 字段选择' }) selection: string;
  @Field(() => WebhookStatus, { description: 'Whether changes are delivered. 状态' }) status: WebhookStatus;
  @Field(() => WebhookPause, { nullable: true, description: 'Why it is paused. 暂停原因' })
  pausedBecause: WebhookPause | null;
  @Field(() => DateTimeScalar, { description: 'When it was created. 创建时间' }) createdAt: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it last answered a handshake. 握手时间',
  })
  verifiedAt: string | null;
  @Field(() => DateTimeScalar, {
    description:
      'Until when it hears with its owner’s rights; every change its owner makes to it renews them for 90 days. 授权到期时间',
  })
  rightsUntil: string;
  @Field(() => String, {
    nullable: true,
    description: 'Cursor up to which changes are in the ledger; null at the beginning of the feed. 游标',
  })
  cursor: string | null;
  @Field(() => WebhookReplay, { nullable: true, description: 'The replay under way. 进行中的重放' })
  replay: WebhookReplay | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when nothing has reached it; after five days it is paused. 失败起始时间',
  })
  failingSince: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last took a delivery. 最近送达时间' })
  lastDeliveredAt: string | null;
}

@ObjectType({ description: 'One attempt to deliver. 推送尝试' })
export class WebhookAttempt {
  @Field(() => DateTimeScalar, { description: 'When it ended. 时间' }) triedAt: string;
  @Field(() => Int, { description: 'How long it took. 耗时（毫秒）' }) milliseconds: number;
  @Field(() => Int, { nullable: true, description: 'HTTP status of the answer. 状态码' }) statusCode:
    number | null;
  @Field(() => String, { nullable: true, description: 'Why it failed; null where it was taken. 错误' })
  error: Text | null;
}

@ObjectType({ description: 'One message to an endpoint: a row of its ledger. 推送记录' })
export class WebhookDelivery {
  @Field(() => ID, { description: 'Number of the row. 编号' }) id: string;
  @Field(() => WebhookDeliveryKind, { description: 'What is delivered. 类型' }) kind: WebhookDeliveryKind;
  @Field(() => ID, {
    description: 'The header webhook-id: of a change its id in the feed, at every attempt the same. 消息编号',
  })
  messageId: string;
  @Field(() => String, { nullable: true, description: 'Cursor of the change. 游标' }) cursor: string | null;
  @Field(() => WebhookDeliveryStatus, { description: 'How far it has come. 状态' })
  status: WebhookDeliveryStatus;
  @Field(() => Int, { description: 'Attempts so far. 尝试次数' }) attempts: number;
  @Field(() => DateTimeScalar, { description: 'When it was entered. 记录时间' }) createdAt: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it is tried next; null when it is done, or waits for an earlier one of the same product and jurisdiction. 下次尝试时间',
  })
  nextTryAt: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken. 送达时间' }) deliveredAt:
    string | null;
}

export const WebhookEndpointConnection = connectionOf(WebhookEndpoint, 'WebhookEndpoint');
export const WebhookDeliveryConnection = connectionOf(WebhookDelivery, 'WebhookDelivery');

@InputType({ description: 'Which rows of a ledger. 推送记录筛选' })
export class WebhookDeliveryFilter {
  @Field(() => [WebhookDeliveryStatus], { nullable: true, description: 'With one of these statuses. 状态' })
  statuses?: WebhookDeliveryStatus[] | null;
  @Field(() => [WebhookDeliveryKind], { nullable: true, description: 'Of these kinds. 类型' })
  kinds?: WebhookDeliveryKind[] | null;
}

@ObjectType({ description: 'An endpoint with the secret that its deliveries are signed with. 端点与密钥' })
export class WebhookSecretIssued {
  @Field(() => WebhookEndpoint, { description: 'The endpoint. 推送端点' }) endpoint: WebhookEndpoint;
  @Field(() => String, {
    nullable: true,
    description:
      'The signing secret, whsec_…: shown this once; null when the same request comes again. 签名密钥（仅显示一次）',
  })
  secret: string | null;
}
