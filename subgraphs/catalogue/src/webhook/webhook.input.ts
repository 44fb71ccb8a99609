import { Field, ID, InputType, Int } from 'type-graphql';
import { PriceLinkageFilter } from '../price-linkage/linkage-change.types';

const REQUEST_ID = 'The sender’s id of the request: the same again changes nothing. 请求编号';

@InputType({ description: 'A webhook endpoint to create. 新建推送端点' })
export class CreateWebhookEndpointInput {
  @Field(() => ID, { description: REQUEST_ID }) requestId: string;
  @Field({
    description: 'Where changes are sent by POST: HTTPS, at a public address. 接收网址（HTTPS）',
  })
  url: string;
  @Field(() => String, { nullable: true, description: 'For its owner, at most 200 characters. 说明' })
  description?: string | null;
  @Field(() => PriceLinkageFilter, { nullable: true, description: 'Which changes; by default all. 筛选' })
  filter?: PriceLinkageFilter | null;
  @Field({
    description:
      'What of each change: a GraphQL selection of PriceLinkageChange in braces, without variables and named fragments. 字段选择',
  })
  selection: string;
  @Field(() => String, {
    nullable: true,
    description: 'Cursor after which it begins; by default with what comes next. 起始游标',
  })
  after?: string | null;
}

@InputType({ description: 'The rotation of a signing secret. 轮换签名密钥' })
export class RotateWebhookSecretInput {
  @Field(() => ID, { description: REQUEST_ID }) requestId: string;
  @Field(() => ID, { description: 'The endpoint. 推送端点' }) id: string;
  @Field(() => Int, {
    nullable: true,
    defaultValue: 24,
    description:
      'Hours in which deliveries are signed with the old secret too, 0 to 168; 0 for a secret that leaked. 新旧密钥并用小时数',
  })
  overlapHours?: number | null;
}

@InputType({ description: 'A test delivery to send. 发送测试' })
export class SendTestDeliveryInput {
  @Field(() => ID, { description: REQUEST_ID }) requestId: string;
  @Field(() => ID, { description: 'The endpoint. 推送端点' }) id: string;
}

@InputType({ description: 'A range of the feed to deliver once more. 重放' })
export class ReplayWebhookInput {
  @Field(() => ID, { description: REQUEST_ID }) requestId: string;
  @Field(() => ID, { description: 'The endpoint. 推送端点' }) id: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Cursor of the entry before the range; by default the range begins with the feed. 起始游标（不含）',
  })
  after?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Cursor of its last entry; by default how far the endpoint has been told. 结束游标（含）',
  })
  until?: string | null;
}
