import { createClient } from '@redis/client';
import { type Logger } from 'pino';
import { type FeedReader } from './feed-reader';
import { type Position } from './position';

const CHANNEL = 'alliance-hub:price-linkage-feed';
const LONGEST_PAUSE = 2_000;

const clientOf = (url: string) =>
  createClient({
    url,
    disableOfflineQueue: true,
    socket: { reconnectStrategy: tries => Math.min(100 * 2 ** tries, LONGEST_PAUSE) },
  });
type Client = ReturnType<typeof clientOf>;

/**
 * Gateways tell each other through Redis that the feed has grown: the first to see it, by the mutation that it
 * forwarded or by polling, wakes the rest. So every writer is covered, sweeps and imports too, and none needs Redis.
 * Wake-ups only make delivery faster: while Redis is away each gateway goes on polling.
 */
export class WakeUps {
  private told = 0;
  private away = false;

  private constructor(
    private readonly reader: FeedReader,
    private readonly logger: Logger,
    private readonly sending: Client,
    private readonly hearing: Client,
  ) {}

  /** Does not wait for Redis: it may come later, go and come back. */
  static start(url: string, reader: FeedReader, logger: Logger): WakeUps {
    const wakeUps = new WakeUps(reader, logger, clientOf(url), clientOf(url));
    wakeUps.begin();
    return wakeUps;
  }

  close(): void {
    for (const client of [this.sending, this.hearing]) if (client.isOpen) client.destroy();
  }

  private begin(): void {
    for (const client of [this.sending, this.hearing]) {
      client.on('error', (error: Error) => this.lost(error));
      client.on('ready', () => (this.away = false));
    }
    void this.sending.connect().catch(() => undefined);
    void this.hearing
      .connect()
      .then(() => this.hearing.subscribe(CHANNEL, message => this.hear(Number(message))))
      .catch(() => undefined);
    this.reader.onSight(head => this.tell(head));
  }

  private tell({ seq }: Position): void {
    if (seq <= this.told) return;
    this.told = seq;
    if (this.sending.isReady) void this.sending.publish(CHANNEL, String(seq)).catch(() => undefined);
  }

  private hear(seq: number): void {
    if (!(seq > this.told)) return;
    this.told = seq;
    if (this.reader.followed) this.reader.wake();
  }

  private lost(error: Error): void {
    if (!this.away) this.logger.warn(error, 'Redis is away; the feed is polled until it is back.');
    this.away = true;
  }
}
