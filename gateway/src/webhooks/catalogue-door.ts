import { randomUUID } from 'node:crypto';
import { type GraphQLDataSource } from '@apollo/gateway';
import { type Posted } from './post';

export type WorkKind = 'EVENT' | 'REPLAY' | 'HANDSHAKE' | 'TEST';
export type Outcome = 'DELIVERED' | 'FAILED' | 'GONE' | 'WITHHELD';

/** A delivery that is due. */
export interface WorkDelivery {
  id: string;
  kind: WorkKind;
  messageId: string;
  seq: number | null;
  /** Cursor of the entry before. */
  after: string | null;
  key: string;
}

/** What is to be done for an endpoint that this gateway holds. */
export interface WorkItem {
  endpoint: string;
  epoch: number;
  url: string;
  /** As JSON. */
  filter: string;
  selection: string;
  /** The owner's claims, as JSON. */
  claims: string;
  secrets: string[];
  deliveries: WorkDelivery[];
}

export interface Report {
  item: WorkItem;
  delivery: WorkDelivery;
  outcome: Outcome;
  posted?: Pick<Posted, 'statusCode' | 'error' | 'retryAfter' | 'milliseconds'>;
}

export interface Recorded {
  held: boolean;
  next: WorkDelivery | null;
}

const DELIVERY = 'id kind messageId seq after key';
const TAKE = `mutation TakeWebhookWork($holder: String!, $most: Int!) {
  takeWebhookWork(holder: $holder, most: $most) {
    endpoint epoch url filter selection claims secrets deliveries { ${DELIVERY} }
  }
}`;
const RECORD = `mutation RecordWebhookAttempt($attempt: WebhookAttemptInput!) {
  recordWebhookAttempt(attempt: $attempt) { held next { ${DELIVERY} } }
}`;
const RELEASE = 'mutation ReleaseWebhooks($holder: String!) { releaseWebhooks(holder: $holder) }';

type Ask = Parameters<GraphQLDataSource['process']>[0];

/** Catalogue's internal doors to the webhooks, for one gateway: in this process or over HTTP. */
export class CatalogueDoor {
  constructor(
    private readonly catalogue: () => GraphQLDataSource,
    private readonly holder: string,
  ) {}

  async take(most: number): Promise<WorkItem[]> {
    const data = await this.ask<{ takeWebhookWork: WorkItem[] }>(TAKE, { holder: this.holder, most });
    return data.takeWebhookWork;
  }

  async record({ item, delivery, outcome, posted }: Report): Promise<Recorded> {
    const attempt = {
      endpoint: item.endpoint,
      holder: this.holder,
      epoch: item.epoch,
      delivery: delivery.id,
      outcome,
      milliseconds: posted?.milliseconds ?? 0,
      statusCode: posted?.statusCode ?? null,
      errorEn: posted?.error?.en ?? null,
      errorZh: posted?.error?.zh ?? null,
      retryAfter: posted?.retryAfter ?? null,
    };
    return (await this.ask<{ recordWebhookAttempt: Recorded }>(RECORD, { attempt })).recordWebhookAttempt;
  }

  async release(): Promise<void> {
    await this.ask(RELEASE, { holder: this.holder });
  }

  /** @throws Error when catalogue does not answer. */
  private async ask<Data>(query: string, variables: object): Promise<Data> {
    const context = { requestId: randomUUID(), language: 'en' };
    const options = { request: { query, variables }, context } as unknown as Ask;
    const { data, errors } = await this.catalogue().process(options);
    if (errors?.[0] || !data) throw new Error(errors?.[0]?.message ?? 'Catalogue answered nothing.');
    return data as Data;
  }
}
