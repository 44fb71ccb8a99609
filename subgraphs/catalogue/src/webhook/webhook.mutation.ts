import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { present } from '../read/present';
import {
  CreateWebhookEndpointInput,
  ReplayWebhookInput,
  RotateWebhookSecretInput,
  SendTestDeliveryInput,
} from './webhook.input';
import { WebhookDelivery, WebhookEndpoint, WebhookSecretIssued } from './webhook.types';

type Changed = Promise<{ id: string }>;

const changed = async (context: CatalogueContext, done: Changed): Promise<WebhookEndpoint> => {
  const { id } = await done;
  return present(context.webhooks.endpoint(id), 'webhook endpoint', id);
};

const issued = async (
  context: CatalogueContext,
  done: Promise<{ endpoint: { id: string }; secret: string | null }>,
): Promise<WebhookSecretIssued> => {
  const { endpoint, secret } = await done;
  return { endpoint: await changed(context, Promise.resolve(endpoint)), secret };
};

const ENDPOINT = { description: 'The endpoint. 推送端点' };

/** Whose endpoint it must be is decided in the services. */
@Resolver()
export class WebhookMutations {
  @Mutation(() => WebhookSecretIssued, {
    description:
      'Creates a webhook endpoint; it has to answer a handshake before changes are delivered. 创建推送端点',
  })
  createWebhookEndpoint(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => CreateWebhookEndpointInput, { description: 'The endpoint. 推送端点' })
    input: CreateWebhookEndpointInput,
  ): Promise<WebhookSecretIssued> {
    return issued(
      context,
      context.write(({ webhooks }, asker) => webhooks.create(input, asker)),
    );
  }

  @Mutation(() => WebhookSecretIssued, {
    description: 'A new signing secret; for some hours deliveries carry the old signature too. 轮换签名密钥',
  })
  rotateWebhookSecret(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => RotateWebhookSecretInput, { description: 'The rotation. 轮换' })
    input: RotateWebhookSecretInput,
  ): Promise<WebhookSecretIssued> {
    return issued(
      context,
      context.write(({ webhooks }, asker) => webhooks.rotate(input, asker)),
    );
  }

  @Mutation(() => WebhookEndpoint, {
    description: 'The endpoint goes on hearing for 90 days, with the rights of this token. 续期授权',
  })
  renewWebhookEndpoint(
    @Ctx() context: CatalogueContext,
    @Arg('id', () => ID, ENDPOINT) id: string,
  ): Promise<WebhookEndpoint> {
    return changed(
      context,
      context.write(({ webhooks }, asker) => webhooks.renew(id, asker)),
    );
  }

  @Mutation(() => WebhookEndpoint, {
    description: 'Nothing is delivered until it is resumed; its place in the feed is kept. 暂停推送',
  })
  pauseWebhookEndpoint(
    @Ctx() context: CatalogueContext,
    @Arg('id', () => ID, ENDPOINT) id: string,
  ): Promise<WebhookEndpoint> {
    return changed(
      context,
      context.write(({ webhooks }, asker) => webhooks.pause(id, asker)),
    );
  }

  @Mutation(() => WebhookEndpoint, {
    description: 'Delivery goes on where it stopped, and what failed is tried at once. 恢复推送',
  })
  resumeWebhookEndpoint(
    @Ctx() context: CatalogueContext,
    @Arg('id', () => ID, ENDPOINT) id: string,
  ): Promise<WebhookEndpoint> {
    return changed(
      context,
      context.write(({ webhooks }, asker) => webhooks.resume(id, asker)),
    );
  }

  @Mutation(() => ID, {
    description: 'Ends an endpoint, its secrets and its ledger; gives its id. 删除推送端点',
  })
  deleteWebhookEndpoint(
    @Ctx() context: CatalogueContext,
    @Arg('id', () => ID, ENDPOINT) id: string,
  ): Promise<string> {
    return context.write(({ webhooks }, asker) => webhooks.remove(id, asker));
  }

  @Mutation(() => WebhookDelivery, {
    description: 'Sends a test, tried once; its row in the ledger tells what became of it. 发送测试',
  })
  async sendTestDelivery(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => SendTestDeliveryInput, { description: 'The test. 测试' })
    input: SendTestDeliveryInput,
  ): Promise<WebhookDelivery> {
    const id = await context.write(({ redeliveries }, asker) => redeliveries.sendTest(input, asker));
    return present(context.webhooks.delivery(id), 'webhook delivery', id);
  }

  @Mutation(() => WebhookEndpoint, {
    description:
      'Delivers a range of the feed once more, each change under its former webhook-id, beside what is new. 重放',
  })
  replayWebhook(
    @Ctx() context: CatalogueContext,
    @Arg('input', () => ReplayWebhookInput, { description: 'The range. 范围' })
    input: ReplayWebhookInput,
  ): Promise<WebhookEndpoint> {
    return changed(
      context,
      context.write(({ redeliveries }, asker) => redeliveries.replay(input, asker)),
    );
  }
}
