import { setTimeout as wait } from 'node:timers/promises';
import { type Logger } from 'pino';
import { type CatalogueDoor, type WorkItem } from './catalogue-door';
import { EndpointRun, type RunParts } from './endpoint-run';
import { TIME_LIMIT } from './post';

/** How often a gateway asks for work, milliseconds. */
const LOOK_EVERY = 1_000;

/** Endpoints without a holder that a gateway takes at a time: others have their share. */
const TAKEN_AT_A_TIME = 10;

/** After each look this gateway's leases last so long at least (catalogue, webhook/lease.ts). */
const SURE_FOR = 22_000;

/** Delivers the webhooks that this gateway holds leases of. Another one takes over when it falls silent. */
export class Deliverer {
  private readonly running = new Map<string, Promise<void>>();
  private readonly stopping = new AbortController();
  private loop: Promise<void> | undefined;
  private lookedAt = -Infinity;
  private silent = false;

  constructor(
    private readonly door: CatalogueDoor,
    private readonly parts: Omit<RunParts, 'door' | 'mayBegin'>,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.loop ??= this.lookOnAndOn();
  }

  /** Finishes what is being delivered, then lets others take over at once. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
    await this.settled();
    await this.parts.poster.close();
    await this.door.release().catch(() => undefined);
  }

  /** Asks for work once, and begins it. */
  async look(): Promise<void> {
    const began = performance.now();
    const work = await this.door.take(TAKEN_AT_A_TIME);
    this.lookedAt = began;
    for (const item of work) {
      if (!this.running.has(item.endpoint)) this.begin(item);
    }
  }

  /** Whether anything is being delivered. */
  get busy(): boolean {
    return this.running.size > 0;
  }

  /** When everything that was begun is done. */
  async settled(): Promise<void> {
    await Promise.all(this.running.values());
  }

  private begin(item: WorkItem): void {
    const run = new EndpointRun(item, { ...this.parts, door: this.door, mayBegin: () => this.mayBegin() })
      .run()
      .finally(() => this.running.delete(item.endpoint));
    this.running.set(item.endpoint, run);
  }

  private mayBegin(): boolean {
    return !this.stopping.signal.aborted && performance.now() - this.lookedAt < SURE_FOR - TIME_LIMIT;
  }

  private async lookOnAndOn(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.look().then(
        () => (this.silent = false),
        (error: unknown) => {
          if (!this.silent) this.logger.warn(error, 'Webhooks cannot be looked after at present; trying on.');
          this.silent = true;
        },
      );
      await wait(LOOK_EVERY, undefined, { signal }).catch(() => undefined);
    }
  }
}
