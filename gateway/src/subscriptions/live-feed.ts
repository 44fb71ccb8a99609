import { randomUUID } from 'node:crypto';
import { type Asker } from '@alliance-hub/auth';
import { type Language, messages } from '@alliance-hub/kernel';
import { type GraphQLSchema } from 'graphql';
import { type Logger } from 'pino';
import { type RequestContext } from '../request-context';
import { Channel, type Delivery } from './channel';
import { type FeedReader } from './feed-reader';
import { Company } from './company';
import { audienceOf, type LiveToken } from './live-token';
import { type GraphqlRequest, type Operation } from './operation';
import { type FeedLimits, Quota } from './quota';
import { readSelection, type Selection } from './selection';
import { type SelectionRunner } from './selection-runner';
import { Subscriber } from './subscriber';

/** Everybody who listens to the feed in this process, whichever door he came through. */
export class LiveFeed {
  private readonly channels = new Map<string, Shared>();
  private readonly subscriptions: Quota<string>;
  private readonly company = new Company();
  private unfollow: (() => void) | undefined;

  constructor(
    private readonly schema: () => GraphQLSchema,
    private readonly runner: SelectionRunner,
    private readonly reader: FeedReader,
    private readonly logger: Logger,
    limits: FeedLimits,
  ) {
    this.subscriptions = new Quota('subscriptionsPerToken', limits.subscriptionsPerToken);
  }

  /**
   * @param lastEventId cursor of the last event that the client has, where the transport brings one.
   * @throws Refusal, HubError or NotNow: why there is no such subscription.
   */
  async subscribe(
    operation: Operation,
    request: GraphqlRequest,
    {
      token,
      language,
      lastEventId,
    }: { token: LiveToken; language: Language; lastEventId?: string | undefined },
  ): Promise<Subscriber> {
    const { selection, beginning } = readSelection(this.schema(), operation, request);
    const giveBack = this.subscriptions.take(token.asker.sub);
    const key = keyOf(selection, token.asker, language);
    const shared = this.share(key, selection, token, language);
    const leave = () => {
      giveBack();
      shared.users -= 1;
      if (shared.users === 0) this.close(key);
    };
    let subscriber: Subscriber | undefined;
    try {
      subscriber = new Subscriber(await shared.channel, token, leave);
      const after = lastEventId ?? beginning.after;
      if (after === undefined) subscriber.beginAt(await this.reader.head());
      else await subscriber.beginAfter(after);
      if (beginning.testEvent) subscriber.show(await this.testEvent(selection, token, language));
      return subscriber;
    } catch (error) {
      if (subscriber) subscriber.close();
      else leave();
      throw error;
    }
  }

  /** The feed may have grown. */
  wake(): void {
    if (this.channels.size > 0) this.reader.wake();
  }

  private share(key: string, selection: Selection, token: LiveToken, language: Language): Shared {
    let shared = this.channels.get(key);
    if (!shared) {
      shared = { channel: this.open(selection, token, language), users: 0 };
      shared.channel.catch(ignore);
      this.channels.set(key, shared);
    }
    shared.users += 1;
    this.unfollow ??= this.reader.follow(head => {
      for (const { channel } of this.channels.values()) channel.then(open => open.advance(head), ignore);
    });
    return shared;
  }

  /** Reads the feed's end through the selection once: what is wrong with it is said before anything is promised. */
  private async open(selection: Selection, token: LiveToken, language: Language): Promise<Channel> {
    await this.runner.prepare(selection);
    const head = await this.reader.head();
    await this.runner.page(selection, head.cursor, 1, contextOf(token, language));
    return new Channel(selection, language, this.runner, this.reader, this.company, this.logger, head);
  }

  /** The oldest entry that the filter lets through, marked, and without a cursor: it stands outside the feed. */
  private async testEvent(selection: Selection, token: LiveToken, language: Language): Promise<Delivery> {
    const context = contextOf(token, language);
    const { events } = await this.runner.page(selection, null, 1, context);
    const [event] = events;
    const answer = event
      ? (JSON.parse(await this.runner.answer(selection, event, context)) as object)
      : { data: null, errors: [{ message: say('noEvent').in(language), extensions: { code: 'NOT_FOUND' } }] };
    return { seq: 0, cursor: null, body: JSON.stringify({ ...answer, extensions: { testEvent: true } }) };
  }

  private close(key: string): void {
    this.channels.delete(key);
    if (this.channels.size > 0) return;
    this.unfollow?.();
    this.unfollow = undefined;
  }
}

/** A channel with the number of those who use it or wait for it. */
interface Shared {
  channel: Promise<Channel>;
  users: number;
}

const keyOf = ({ hash, variables }: Selection, asker: Asker, language: Language) =>
  [hash, JSON.stringify(variables), audienceOf(asker, language)].join('\n');

const contextOf = ({ authorization, asker }: LiveToken, language: Language): RequestContext => ({
  requestId: randomUUID(),
  authorization,
  asker,
  language,
});

const ignore = () => undefined;

const say = messages('gateway.testEvent', {
  noEvent: {
    en: 'The door works; the feed holds no entry yet that the filter lets through, so there is none to show.',
    zh: '订阅通道正常；事件流中尚无符合筛选条件的事件，故无可展示。',
  },
});
