import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** What the tests select of an event: something of each subgraph. */
export const SELECTION = `
  seq cursor previousCursor id type occurredAt price
  product { code } jurisdiction { code }
  listing { standing price volumes { completion } paymentStandard { coverage } }
`;
export const SUBSCRIPTION = `subscription ($filter: PriceLinkageFilter, $after: String) {
  priceLinkageChanged(filter: $filter, after: $after) { ${SELECTION} }
}`;
const PAGE = `query ($filter: PriceLinkageFilter, $after: String) {
  priceLinkageChanges(filter: $filter, after: $after) { nodes { ${SELECTION} } }
}`;

export interface Change {
  seq: number;
  cursor: string;
  previousCursor: string | null;
  id: string;
  [field: string]: unknown;
}
export type Variables = { filter?: object; after?: string };

/** Somebody who has heard some events, through whichever door. */
export interface Listener {
  heard: Change[];
  stop(): void;
}

export interface Frame {
  event?: string;
  id?: string;
  data?: string;
  retry?: string;
}

const PATIENCE = 20_000;

export async function until(holds: () => boolean, what: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}.`);
    await wait(10);
  }
}

export const heard = (listener: Listener, count: number): Promise<void> =>
  until(() => listener.heard.length >= count, `${count} events, ${listener.heard.length} came`);

export const wsClient = (
  url: string,
  authorization: string | (() => Promise<string>),
  options = {},
): Client =>
  createClient({
    url,
    webSocketImpl: WebSocket,
    connectionParams: async () => ({
      authorization: typeof authorization === 'string' ? authorization : await authorization(),
    }),
    retryAttempts: 0,
    shouldRetry: () => true,
    ...options,
  });

/** Subscribes as docs/partner-guide.md shows it: what was heard last is where a reconnection begins. */
export function listenByWs(client: Client, given: Variables = {}): Listener & { failed?: unknown } {
  const variables: Variables = { ...given };
  const listener: Listener & { failed?: unknown } = { heard: [], stop: () => undefined };
  listener.stop = client.subscribe<{ priceLinkageChanged: Change }>(
    { query: SUBSCRIPTION, variables },
    {
      next: ({ data }) => {
        if (!data) return;
        listener.heard.push(data.priceLinkageChanged);
        variables.after = data.priceLinkageChanged.cursor;
      },
      error: error => (listener.failed = error),
      complete: () => undefined,
    },
  );
  return listener;
}

export interface SseListener extends Listener {
  frames: Frame[];
  lastEventId: string | undefined;
  ended: Promise<void>;
}

export const askForStream = (
  url: string,
  authorization: string,
  body: object,
  headers = {},
  signal: AbortSignal | null = null,
): Promise<Response> =>
  fetch(url, {
    signal,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization, ...headers },
    body: JSON.stringify(body),
  });

export async function listenBySse(
  url: string,
  authorization: string,
  variables: Variables = {},
  lastEventId?: string,
): Promise<SseListener> {
  const aborted = new AbortController();
  const { signal } = aborted;
  const from = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const response = await askForStream(url, authorization, { query: SUBSCRIPTION, variables }, from, signal);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const listener: SseListener = {
    heard: [],
    frames: [],
    lastEventId,
    stop: () => aborted.abort(),
    ended: Promise.resolve(),
  };
  listener.ended = (async () => {
    for await (const frame of framesOf(response)) {
      listener.frames.push(frame);
      if (frame.id) listener.lastEventId = frame.id;
      const { data } = JSON.parse(frame.data || '{}') as { data?: { priceLinkageChanged: Change } | null };
      if (data) listener.heard.push(data.priceLinkageChanged);
    }
  })().catch(() => undefined);
  await until(() => listener.frames.length > 0, 'the stream to begin');
  return listener;
}

/** Server-sent events, as the standard reads them. */
export async function* framesOf({ body }: Response): AsyncGenerator<Frame> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      yield Object.fromEntries(
        lines
          .filter(line => !line.startsWith(':'))
          .map(line => {
            const colon = line.indexOf(':');
            return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
          }),
      );
    }
  }
}

/** Everything after a cursor, page by page. */
export async function poll(
  ask: (query: string, variables: object) => Promise<{ data?: unknown; errors?: unknown }>,
  given: Variables = {},
): Promise<Change[]> {
  const changes: Change[] = [];
  for (let after = given.after; ; after = changes.at(-1)?.cursor) {
    const answer = await ask(PAGE, { ...given, after });
    expect(answer.errors).toBeUndefined();
    const { nodes } = (answer.data as { priceLinkageChanges: { nodes: Change[] } }).priceLinkageChanges;
    changes.push(...nodes);
    if (nodes.length === 0) return changes;
  }
}

/** A Redis of the test's own. */
export class OwnRedis {
  private child: ChildProcess | undefined;

  constructor(readonly port: number) {}

  static async start(): Promise<OwnRedis> {
    const redis = new OwnRedis(await freePort());
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.child = spawn('redis-server', ['--port', String(this.port), '--save', '', '--bind', '127.0.0.1'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const chunk of this.child.stdout as AsyncIterable<Buffer>) {
      if (chunk.toString().includes('Ready to accept connections')) break;
    }
    this.child.stdout?.resume();
  }

  async stop(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
