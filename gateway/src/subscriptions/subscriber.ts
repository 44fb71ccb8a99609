import { setTimeout as wait } from 'node:timers/promises';
import { type Channel, type Delivery, type Listener } from './channel';
import { type LiveToken } from './live-token';
import { type Position } from './position';
import { NotNow, Refusal } from './refusal';

const TRY_AGAIN = 500;

/**
 * One subscription of one client. It is pulled: the door asks for the next delivery when the client has taken the one
 * before, so a client that stalls costs one delivery, and reads the store at its own speed when it comes round.
 */
export class Subscriber implements Listener {
  /** Handed out before anything else. */
  private ready: Delivery[] = [];
  /** Where it stands once `ready` is handed out. */
  private place: Position = BEHIND;
  /** Cursor after which it began. */
  beganAt: string | null = null;
  private wakened: (() => void) | undefined;
  private closed = false;

  constructor(
    private readonly channel: Channel,
    readonly token: LiveToken,
    private readonly left: () => void,
  ) {
    channel.listeners.add(this);
  }

  /** Begins with what comes after `place`. */
  beginAt(place: Position): void {
    this.place = place;
    this.beganAt = place.cursor;
  }

  /**
   * Begins with everything since a cursor.
   * @throws Refusal for an unknown cursor, NotNow when catalogue does not answer.
   */
  async beginAfter(cursor: string): Promise<void> {
    this.place = { ...BEHIND, cursor };
    this.beganAt = cursor;
    await this.readStore();
  }

  /** Hands this out first; it stands outside the feed. */
  show(delivery: Delivery): void {
    this.ready.unshift(delivery);
  }

  /**
   * The next delivery; waits until there is one. Undefined when the subscription was closed.
   * @throws Refusal or HubError when there will be none: the token is no longer good, or the graph has changed.
   */
  async next(): Promise<Delivery | undefined> {
    while (!this.closed) {
      await this.token.check();
      if (this.channel.ended) throw this.channel.ended;
      const delivery = this.ready.shift() ?? this.live();
      if (delivery) return delivery;
      if (this.behind) await this.catchUp();
      else await this.stirred();
    }
    return undefined;
  }

  stir(): void {
    this.wakened?.();
    this.wakened = undefined;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.channel.listeners.delete(this);
    this.stir();
    this.left();
  }

  private get behind(): boolean {
    return this.place.seq < this.channel.keptSince;
  }

  private live(): Delivery | undefined {
    const delivery = this.behind ? undefined : this.channel.after(this.place.seq);
    if (delivery) this.place = delivery;
    return delivery;
  }

  /** What cannot be read now is read later; a token that catalogue refuses is verified again here. */
  private async catchUp(): Promise<void> {
    try {
      await this.readStore();
    } catch (error) {
      if (error instanceof Refusal && error.code === 'UNAUTHENTICATED') this.token.distrust();
      else if (!(error instanceof NotNow)) throw error;
      await wait(TRY_AGAIN);
    }
  }

  private async readStore(): Promise<void> {
    const { deliveries, then, more } = await this.channel.stretch(this.place.cursor, this.token);
    this.ready.push(...deliveries);
    this.place = more ? { ...BEHIND, cursor: then.cursor } : then;
  }

  private stirred(): Promise<void> {
    return new Promise(resolve => (this.wakened = resolve));
  }
}

/** Before everything that any channel keeps ready. */
const BEHIND: Position = { seq: -1, cursor: null };
