import { AfterArg, type Connection, FirstArg } from '@alliance-hub/graphql';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { pageOfList } from '../read/page-request';
import {
  WebhookAttempt,
  WebhookDelivery,
  WebhookDeliveryConnection,
  WebhookDeliveryFilter,
  WebhookEndpoint,
  WebhookEndpointConnection,
} from './webhook.types';

@Resolver(() => WebhookEndpoint)
export class WebhookEndpointResolver {
  @Query(() => WebhookEndpoint, {
    nullable: true,
    description: 'One webhook endpoint, null for one unknown or not the asker’s. 推送端点',
  })
  webhookEndpoint(
    @Ctx() { webhooks }: CatalogueContext,
    @Arg('id', () => ID, { description: 'Its id. 编号' }) id: string,
  ): Promise<WebhookEndpoint | null> {
    return webhooks.endpoint(id);
  }

  @Query(() => WebhookEndpointConnection, {
    description: 'The asker’s webhook endpoints; the alliance office sees everybody’s. 推送端点列表',
  })
  webhookEndpoints(
    @Ctx() { webhooks }: CatalogueContext,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<WebhookEndpoint>> {
    return webhooks.endpoints(pageOfList(first, after));
  }

  @FieldResolver(() => WebhookDeliveryConnection, {
    description: 'Its ledger, the newest first: 90 days of what is done, and all that is pending. 推送记录',
  })
  deliveries(
    @Root() { id }: WebhookEndpoint,
    @Ctx() { webhooks }: CatalogueContext,
    @Arg('filter', () => WebhookDeliveryFilter, { nullable: true, description: 'Which rows. 筛选' })
    filter: WebhookDeliveryFilter | null,
    @FirstArg() first: number | null,
    @AfterArg() after: string | null,
  ): Promise<Connection<WebhookDelivery>> {
    return webhooks.deliveries.load(id, { filter, request: pageOfList(first, after) });
  }
}

@Resolver(() => WebhookDelivery)
export class WebhookDeliveryResolver {
  @FieldResolver(() => [WebhookAttempt], { description: 'Every attempt, the first one first. 尝试记录' })
  log(@Root() { id }: WebhookDelivery, @Ctx() { webhooks }: CatalogueContext): Promise<WebhookAttempt[]> {
    return webhooks.attempts.load(id);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why the last attempt failed. 最近错误' })
  async lastError(
    @Root() { id }: WebhookDelivery,
    @Ctx() { webhooks }: CatalogueContext,
  ): Promise<WebhookAttempt['error']> {
    return (await webhooks.attempts.load(id)).at(-1)?.error ?? null;
  }
}
