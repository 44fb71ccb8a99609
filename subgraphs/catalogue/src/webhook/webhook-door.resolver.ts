import { Text } from '@alliance-hub/kernel';
import { Arg, Ctx, Directive, Int, Mutation, Resolver } from 'type-graphql';
import { type CatalogueContext } from '../context';
import { WebhookAttemptInput, WebhookRecorded, WebhookWorkItem } from './webhook-door.types';

/** The internal doors of the gateways that deliver webhooks. A client has no way here: the graph does not show them. */
@Resolver()
export class WebhookDoorResolver {
  @Directive('@inaccessible')
  @Mutation(() => [WebhookWorkItem], {
    description: 'Internal: takes and renews leases, and gives what is due at the endpoints held. 内部字段',
  })
  takeWebhookWork(
    @Ctx() { webhookDesk }: CatalogueContext,
    @Arg('holder', () => String, { description: 'The gateway. 持有者' }) holder: string,
    @Arg('most', () => Int, { description: 'Endpoints to take at most. 上限' }) most: number,
  ): Promise<WebhookWorkItem[]> {
    return webhookDesk.take(holder, most);
  }

  @Directive('@inaccessible')
  @Mutation(() => WebhookRecorded, { description: 'Internal: enters what became of a delivery. 内部字段' })
  recordWebhookAttempt(
    @Ctx() { webhookDesk }: CatalogueContext,
    @Arg('attempt', () => WebhookAttemptInput, { description: 'The attempt. 尝试' })
    { errorEn, errorZh, ...attempt }: WebhookAttemptInput,
  ): Promise<WebhookRecorded> {
    return webhookDesk.record({
      ...attempt,
      delivery: Number(attempt.delivery),
      statusCode: attempt.statusCode ?? null,
      retryAfter: attempt.retryAfter ?? null,
      error: errorEn == null ? null : new Text(errorEn, errorZh ?? errorEn),
    });
  }

  @Directive('@inaccessible')
  @Mutation(() => Boolean, { description: 'Internal: the gateway stops; others take over at once. 内部字段' })
  async releaseWebhooks(
    @Ctx() { webhookDesk }: CatalogueContext,
    @Arg('holder', () => String, { description: 'The gateway. 持有者' }) holder: string,
  ): Promise<boolean> {
    await webhookDesk.release(holder);
    return true;
  }
}
