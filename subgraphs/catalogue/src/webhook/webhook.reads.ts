import { groupBy } from '@alliance-hub/database';
import { type Asker } from '@alliance-hub/auth';
import { type Connection, type PageRequest, toConnection } from '@alliance-hub/graphql';
import { Text } from '@alliance-hub/kernel';
import type DataLoader from 'dataloader';
import { type EntityManager } from 'typeorm';
import { anyOf, valuesOf, where } from '../read/condition';
import { PageLoader, pageOf } from '../read/pages';
import { manyByKey, marks, select } from '../read/select';
import { type FeedPlace } from './feed-place';
import { endpointsSeenBy } from './owner';
import {
  type WebhookAttemptEntity,
  type WebhookDeliveryEntity,
  type WebhookEndpointEntity,
} from './webhook.entity';
import { toDelivery, toEndpoint } from './webhook.rows';
import {
  type WebhookAttempt,
  type WebhookDelivery,
  type WebhookDeliveryFilter,
  type WebhookEndpoint,
} from './webhook.types';

interface LedgerPage {
  filter: WebhookDeliveryFilter | null;
  request: PageRequest;
}

/** What a request may read of webhooks, each kind with one statement for many keys. */
export class WebhookReads {
  readonly deliveries: PageLoader<string, LedgerPage, WebhookDelivery>;
  readonly attempts: DataLoader<string, WebhookAttempt[]>;

  constructor(
    private readonly manager: EntityManager,
    private readonly feed: FeedPlace,
    private readonly asker: Asker,
  ) {
    this.deliveries = new PageLoader((endpoints, page) => this.ledgers(endpoints, page));
    this.attempts = manyByKey(
      deliveries => this.attemptsOf(deliveries),
      ({ delivery }) => delivery,
    );
  }

  async endpoint(id: string): Promise<WebhookEndpoint | null> {
    const conditions = [...endpointsSeenBy(this.asker), { sql: 'id = ?', values: [id] }];
    const [row] = await select<WebhookEndpointEntity>(
      this.manager,
      `SELECT * FROM webhook_endpoint ${where(conditions)}`,
      valuesOf(conditions),
    );
    return row ? toEndpoint(row, this.feed) : null;
  }

  async endpoints(request: PageRequest): Promise<Connection<WebhookEndpoint>> {
    const query = {
      columns: '*',
      from: 'webhook_endpoint',
      conditions: endpointsSeenBy(this.asker),
      key: 'id',
      keyOf: ({ id }: WebhookEndpointEntity) => id,
    };
    const page = await pageOf<WebhookEndpointEntity>(this.manager, query, request);
    const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: toEndpoint(node, this.feed) }));
    return { ...page, edges, nodes: edges.map(({ node }) => node) };
  }

  /** A row of an endpoint that was found to be the asker's. */
  async delivery(id: string): Promise<WebhookDelivery | null> {
    const [row] = await select<WebhookDeliveryEntity>(
      this.manager,
      'SELECT * FROM webhook_delivery WHERE id = ?',
      [Number(id)],
    );
    return row ? toDelivery(row, this.feed) : null;
  }

  /** The newest rows first. */
  private async ledgers(
    endpoints: readonly string[],
    { filter, request }: LedgerPage,
  ): Promise<Connection<WebhookDelivery>[]> {
    const all = [
      { sql: `endpoint IN (${marks(endpoints)})`, values: endpoints },
      ...anyOf('status', filter?.statuses),
      ...anyOf('kind', filter?.kinds),
    ];
    const after = request.after === undefined ? [] : [{ sql: 'id < ?', values: [Number(request.after)] }];
    const rows = await select<WebhookDeliveryEntity>(
      this.manager,
      `SELECT * FROM (
         SELECT d.*, ROW_NUMBER() OVER (PARTITION BY endpoint ORDER BY id DESC) AS place
         FROM webhook_delivery d ${where([...all, ...after])}
       ) numbered WHERE place <= ${request.first + 1} ORDER BY place`,
      valuesOf([...all, ...after]),
    );
    const counts = await select<{ endpoint: string; total: number }>(
      this.manager,
      `SELECT endpoint, COUNT(*) AS total FROM webhook_delivery ${where(all)} GROUP BY endpoint`,
      valuesOf(all),
    );
    const totals = new Map(counts.map(({ endpoint, total }) => [endpoint, Number(total)]));
    const groups = groupBy(rows, ({ endpoint }) => endpoint);
    return endpoints.map(endpoint =>
      toConnection(
        (groups.get(endpoint) ?? []).map(row => toDelivery(row, this.feed)),
        request,
        totals.get(endpoint) ?? 0,
        ({ id }) => id,
      ),
    );
  }

  private async attemptsOf(
    deliveries: readonly string[],
  ): Promise<(WebhookAttempt & { delivery: string })[]> {
    const rows = await select<WebhookAttemptEntity>(
      this.manager,
      `SELECT * FROM webhook_attempt WHERE delivery IN (${marks(deliveries)}) ORDER BY id`,
      deliveries.map(Number),
    );
    return rows.map(({ delivery, triedAt, milliseconds, statusCode, error }) => ({
      delivery: String(delivery),
      triedAt,
      milliseconds: Number(milliseconds),
      statusCode: statusCode === null ? null : Number(statusCode),
      error: error === null ? null : Text.from(JSON.parse(error) as { en: string; zh: string }),
    }));
  }
}
