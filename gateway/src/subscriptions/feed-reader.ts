import { randomUUID } from 'node:crypto';
import { type GraphQLDataSource } from '@apollo/gateway';
import { type Logger } from 'pino';
import { type Position } from './position';
import { NotNow } from './refusal';

const HEAD = 'query FeedHead { priceLinkageFeed(first: 0) { head headSeq } }';

interface HeadAnswer {
  priceLinkageFeed?: { head: string | null; headSeq: number };
}

type Ask = Parameters<GraphQLDataSource['process']>[0];

/** How often the head of the feed is looked at while somebody listens, milliseconds. */
export const LOOK_EVERY = 250;

/**
 * The one reader of the feed's head in a gateway process. It looks every quarter of a second while somebody listens,
 * and at once when woken; everything that is delivered live follows from what it sees.
 */
export class FeedReader {
  private readonly listeners = new Set<(head: Position) => void>();
  private readonly sightings = new Set<(head: Position) => void>();
  private seen: Position | undefined;
  private looking: Promise<Position> | undefined;
  private next: Promise<Position> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private silent = false;

  constructor(
    private readonly catalogue: () => GraphQLDataSource,
    private readonly logger: Logger,
  ) {}

  /**
   * Where the feed ends, read after this call: a look that began earlier may have missed what was written meanwhile.
   * Callers of the same moment share one look.
   */
  head(): Promise<Position> {
    if (!this.looking) return (this.looking = this.look());
    this.next ??= this.looking
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        return (this.looking = this.look());
      });
    return this.next;
  }

  /** Calls `listener` with the head at every look, until the returned function is called. */
  follow(listener: (head: Position) => void): () => void {
    this.listeners.add(listener);
    this.timer ??= setInterval(() => this.wake(), LOOK_EVERY);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.rest();
    };
  }

  /** Calls `told` when this process sees the feed grow; with nobody following, only when it is woken. */
  onSight(told: (head: Position) => void): void {
    this.sightings.add(told);
  }

  /** The feed may have grown: look now. */
  wake(): void {
    void this.head().catch(() => undefined);
  }

  /** Whether somebody follows the feed here. */
  get followed(): boolean {
    return this.listeners.size > 0;
  }

  rest(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async look(): Promise<Position> {
    try {
      const head = await this.ask();
      this.silent = false;
      const grown = this.seen && head.seq > this.seen.seq;
      this.seen = head;
      // Told of every look: who missed one, or could not read, is put right by the next.
      for (const listener of this.listeners) listener(head);
      if (grown) for (const told of this.sightings) told(head);
      return head;
    } catch (error) {
      if (!this.silent) this.logger.warn(error, 'The head of the feed cannot be read; trying on.');
      this.silent = true;
      throw error;
    } finally {
      this.looking = undefined;
    }
  }

  private async ask(): Promise<Position> {
    const context = { requestId: randomUUID(), language: 'en' };
    const answer = await this.catalogue().process({ request: { query: HEAD }, context } as unknown as Ask);
    const feed = (answer.data as HeadAnswer | null | undefined)?.priceLinkageFeed;
    if (feed) return { seq: Number(feed.headSeq), cursor: feed.head };
    throw new NotNow(answer.errors?.[0]?.message ?? 'The head of the feed is not answered.');
  }
}
