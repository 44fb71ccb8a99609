import { messages, Text } from '@alliance-hub/kernel';
import { type Logger } from 'pino';
import { asRefusal, NotNow } from '../subscriptions/refusal';
import {
  type CatalogueDoor,
  type Outcome,
  type Recorded,
  type WorkDelivery,
  type WorkItem,
} from './catalogue-door';
import { type EventMessages } from './event-message';
import { handshake, handshakeError, testMessage } from './own-message';
import { type Posted, type Poster } from './post';
import { signatureHeaders } from './signature';

/** Products × jurisdictions of an endpoint to which it is delivered at the same time. */
const LANES = 8;
const GONE = 410;

export interface RunParts {
  door: CatalogueDoor;
  messages: EventMessages;
  poster: Poster;
  logger: Logger;
  now: () => Date;
  /** Whether this gateway may still begin a delivery: its lease is sure to last for it. */
  mayBegin: () => boolean;
}

/**
 * Delivers what is due at one endpoint: products and jurisdictions beside each other, within each in order. One that
 * fails ends its own lane alone.
 */
export class EndpointRun {
  private stopped = false;
  private readonly waiting: WorkDelivery[];

  constructor(
    private readonly item: WorkItem,
    private readonly parts: RunParts,
  ) {
    this.waiting = [...item.deliveries];
  }

  async run(): Promise<void> {
    await Promise.all(Array.from({ length: LANES }, () => this.lane()));
  }

  private async lane(): Promise<void> {
    for (;;) {
      let delivery = this.stopped ? undefined : this.waiting.shift();
      if (!delivery) return;
      while (delivery && !this.stopped && this.parts.mayBegin()) {
        const recorded = await this.deliver(delivery);
        if (!recorded?.held) this.stopped = true;
        delivery = recorded?.next ?? undefined;
      }
    }
  }

  /** @returns undefined when nothing could be decided now: what is due stays due. */
  private async deliver(delivery: WorkDelivery): Promise<Recorded | undefined> {
    const { door, logger } = this.parts;
    try {
      const report = await this.attempt(delivery);
      return report && (await door.record({ item: this.item, delivery, ...report }));
    } catch (error) {
      if (!(error instanceof NotNow)) logger.warn(error, 'A webhook delivery was not recorded; trying on.');
      return undefined;
    }
  }

  private async attempt(delivery: WorkDelivery): Promise<{ outcome: Outcome; posted?: Posted } | undefined> {
    const now = this.parts.now();
    if (delivery.kind === 'TEST') {
      return outcomeOf(await this.send(delivery, testMessage(now, this.item)));
    }
    if (delivery.kind === 'HANDSHAKE') {
      const { body, challenge } = handshake(now);
      const posted = await this.send(delivery, body);
      return outcomeOf({ ...posted, error: handshakeError(posted, challenge) });
    }
    const body = await this.bodyOf(delivery);
    if (body === null) return { outcome: 'WITHHELD' };
    return typeof body === 'string'
      ? outcomeOf(await this.send(delivery, body))
      : { outcome: 'FAILED', posted: body };
  }

  /** The message; null when the owner may not hear of it; or, where it cannot be written, what that says. */
  private async bodyOf(delivery: WorkDelivery): Promise<string | null | Posted> {
    try {
      return await this.parts.messages.message(this.item, delivery);
    } catch (error) {
      if (error instanceof NotNow) throw error;
      const refusal = asRefusal(error).errors[0];
      const text = refusal?.extensions.text;
      const said = text instanceof Text ? text : Text.of(refusal?.message ?? '');
      return unsent(said);
    }
  }

  private async send({ messageId: id }: WorkDelivery, body: string): Promise<Posted> {
    if (this.item.secrets.length === 0) return unsent(say('noSecret'));
    const timestamp = Math.floor(this.parts.now().getTime() / 1_000);
    const headers = signatureHeaders({ id, timestamp, body }, this.item.secrets);
    return this.parts.poster.post(this.item.url, headers, body);
  }
}

const unsent = (error: Text): Posted => ({
  statusCode: null,
  body: '',
  retryAfter: null,
  error,
  milliseconds: 0,
});

function outcomeOf(posted: Posted): { outcome: Outcome; posted: Posted } {
  if (posted.error === null) return { outcome: 'DELIVERED', posted };
  return { outcome: posted.statusCode === GONE ? 'GONE' : 'FAILED', posted };
}

const say = messages('gateway.webhookRun', {
  noSecret: {
    en: 'not sent: the signing secret cannot be read with the hub’s present key; rotate it',
    zh: '未发送：现有密钥无法读取签名密钥；请轮换签名密钥',
  },
});
