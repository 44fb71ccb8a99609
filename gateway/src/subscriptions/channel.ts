import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Language } from '@alliance-hub/kernel';
import { type Logger } from 'pino';
import { type RequestContext } from '../request-context';
import { type Company } from './company';
import { type FeedReader } from './feed-reader';
import { type LiveToken } from './live-token';
import { furthest, type Position } from './position';
import { Refusal } from './refusal';
import { type Selection } from './selection';
import { type FeedEvent, type SelectionRunner } from './selection-runner';

/** An event as it goes out, the same object for everybody who asked the same. */
export interface Delivery extends Position {
  /** The answer, as JSON on one line. */
  body: string;
}

/** Part of the past as it goes out. */
export interface Stretch {
  deliveries: readonly Delivery[];
  /** Where whoever has had these stands. */
  then: Position;
  /** Further entries follow in the store; else he is up to date. */
  more: boolean;
}

/** Whoever listens on a channel. */
export interface Listener {
  readonly token: LiveToken;
  /** Something new stands in the channel, or it has ended. */
  stir(): void;
}

const LIVE_PAGE = 100;
const STORE_PAGE = 20;
/** How many answers are worked out at the same time. */
const AT_ONCE = 8;
/** What a channel holds ready for its listeners; who is further behind reads the store. */
const MOST_KEPT = 500;
const MOST_KEPT_CHARACTERS = 2_000_000;
/** How long a stretch of the past is kept for others who come back at the same place, milliseconds. */
const PAST_KEPT_FOR = 5_000;
const TRY_AGAIN = 500;

/**
 * Everybody with the same selection, variables, rights and language. Each event of the feed is executed and encoded
 * once for all of them.
 */
export class Channel {
  readonly listeners = new Set<Listener>();
  /** Why it delivers no more. */
  ended: Refusal | undefined;
  /** Everything after this `seq` that has been looked at is kept ready. */
  keptSince: number;
  private readonly kept: Delivery[] = [];
  private keptCharacters = 0;
  private advancing: Promise<void> | undefined;
  private head: Position;
  private troubled = false;
  private readonly past = new Map<string, Promise<Stretch>>();

  constructor(
    private readonly selection: Selection,
    private readonly language: Language,
    private readonly runner: SelectionRunner,
    private readonly reader: FeedReader,
    private readonly company: Company,
    private readonly logger: Logger,
    /** Everything up to here has been looked at. */
    private reached: Position,
  ) {
    this.head = reached;
    this.keptSince = reached.seq;
  }

  /** The feed has grown up to `head`. */
  advance(head: Position): void {
    this.head = furthest(this.head, head);
    if (this.ended || this.listeners.size === 0 || this.head.seq <= this.reached.seq) return;
    this.advancing ??= this.catchUp().finally(() => {
      this.advancing = undefined;
      this.advance(this.head);
    });
  }

  /** The first delivery after `seq`, if it stands ready. */
  after(seq: number): Delivery | undefined {
    const { kept } = this;
    let low = 0;
    for (let high = kept.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((kept[middle] as Delivery).seq > seq) high = middle;
      else low = middle + 1;
    }
    return kept[low];
  }

  /**
   * A stretch of the past from the store. Those who come back at the same place at the same time share it.
   * @throws Refusal for an unknown cursor or a token that is no longer good, NotNow when catalogue does not answer.
   */
  stretch(after: string | null, token: LiveToken): Promise<Stretch> {
    const key = after ?? '';
    const known = this.past.get(key);
    if (known) return known;
    const reading = this.readStretch(after, token);
    this.past.set(key, reading);
    const forget = () => this.past.delete(key);
    reading.then(() => setTimeout(forget, PAST_KEPT_FOR).unref(), forget);
    return reading;
  }

  /** Everybody looks again: something new stands here, or somebody's token is to be looked at. */
  stir(): void {
    for (const listener of this.listeners) listener.stir();
  }

  private async readStretch(after: string | null, token: LiveToken): Promise<Stretch> {
    // Read before the page, so that what lies up to here is in the page or was let through by nobody.
    const upTo = await this.reader.head();
    const context = this.contextOf(token);
    const { events, more } = await this.runner.page(this.selection, after, STORE_PAGE, context);
    const deliveries: Delivery[] = [];
    for (const some of inBatches(events)) deliveries.push(...(await this.deliver(some, context)));
    const last = deliveries.at(-1);
    if (more && last) return { deliveries, then: last, more };
    return { deliveries, then: last ? furthest(last, upTo) : upTo, more: false };
  }

  private async catchUp(): Promise<void> {
    const { head } = this;
    const token = longestLived([...this.listeners].map(listener => listener.token));
    if (!token) return;
    try {
      const context = { ...this.contextOf(token), together: this.together(token, head) };
      const page = await this.runner.page(this.selection, this.reached.cursor, LIVE_PAGE, context);
      for (const some of inBatches(page.events)) {
        for (const delivery of await this.deliver(some, context)) this.keep(delivery);
        this.stir();
      }
      if (!page.more) this.reached = furthest(this.reached, head);
      this.troubled = false;
    } catch (error) {
      await this.mend(error, token);
    }
  }

  /** After a failure it asks alone: the loaders of the others remember what failed. */
  private together(token: LiveToken, head: Position): object {
    return this.troubled ? {} : this.company.at(token, this.language, head.seq);
  }

  /** What the store cannot say now it says later; a refusal is final, unless it is one listener's token. */
  private async mend(error: unknown, token: LiveToken): Promise<void> {
    if (error instanceof Refusal && error.code !== 'UNAUTHENTICATED') {
      this.ended = error;
      return this.stir();
    }
    if (error instanceof Refusal) {
      token.distrust();
      this.stir();
    } else if (!this.troubled) {
      this.logger.warn(error, 'A page of the feed cannot be read; trying on.');
    }
    this.troubled = true;
    await wait(TRY_AGAIN);
  }

  private deliver(events: readonly FeedEvent[], context: RequestContext): Promise<Delivery[]> {
    return Promise.all(
      events.map(async event => {
        const asked = { ...context, requestId: randomUUID() };
        return { ...event.position, body: await this.runner.answer(this.selection, event, asked) };
      }),
    );
  }

  private contextOf({ authorization, asker }: LiveToken): RequestContext {
    return { requestId: randomUUID(), authorization, asker, language: this.language };
  }

  private keep(delivery: Delivery): void {
    this.reached = furthest(this.reached, delivery);
    this.kept.push(delivery);
    this.keptCharacters += delivery.body.length;
    while (
      this.kept.length > MOST_KEPT ||
      (this.keptCharacters > MOST_KEPT_CHARACTERS && this.kept.length > 1)
    ) {
      const { seq, body } = this.kept.shift() as Delivery;
      this.keptSince = seq;
      this.keptCharacters -= body.length;
    }
  }
}

const longestLived = (tokens: readonly LiveToken[]): LiveToken | undefined =>
  tokens.reduce<LiveToken | undefined>(
    (best, token) => (best && best.expiresAt >= token.expiresAt ? best : token),
    undefined,
  );

function* inBatches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += AT_ONCE) yield items.slice(at, at + AT_ONCE);
}
