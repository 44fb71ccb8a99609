import { type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { testDatabases } from '@alliance-hub/testing';
import { Receiver, type Received, verify } from '../webhooks/receiver';
import { FeedHub, type Gateway, PRODUCTS, PROVINCES } from './feed-hub';
import {
  type Change,
  type Listener,
  listenBySse,
  type SseListener,
  listenByWs,
  OwnRedis,
  poll,
  SELECTION,
  until,
  wsClient,
} from './listeners';

/** `npm run chaos`: as long as it takes, and so no part of `npm test`. */
const CHANGES = 1_000;
const ROUNDS = CHANGES / PRODUCTS.length / PROVINCES.length;
const STALL = 60_000;
const LONGEST = 20 * 60_000;
/** A refused delivery is tried again after five seconds, one after another for each product and jurisdiction. */
const PATIENCE = 10 * 60_000;
const webhooks = { demo: true };

/** Ends a gateway as a crash would: no goodbye to anybody. */
async function kill(gateway: Gateway, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  await gateway.stop();
}

function socketsOf({ server }: Gateway): Set<Socket> {
  const sockets = new Set<Socket>();
  server.http.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}

/** Comes back with the last id after every cut, as EventSource does. */
function followBySse(url: string, token: string, after: string): Listener {
  let earlier: Change[] = [];
  let stream: SseListener | undefined;
  let stopped = false;
  void (async () => {
    for (let last = after; !stopped;) {
      stream = await listenBySse(url, token, {}, last).catch(() => undefined);
      await stream?.ended;
      earlier = [...earlier, ...(stream?.heard ?? [])];
      last = stream?.lastEventId ?? last;
      stream = undefined;
      await wait(100);
    }
  })();
  return {
    get heard() {
      return [...earlier, ...(stream?.heard ?? [])];
    },
    stop: () => {
      stopped = true;
      stream?.stop();
    },
  };
}

/** Asks for a page whenever it thinks of it. */
function followByPolling(ask: Parameters<typeof poll>[0], after: string): Listener {
  const follower: Listener = { heard: [], stop: () => undefined };
  let stopped = false;
  follower.stop = () => void (stopped = true);
  void (async () => {
    while (!stopped) {
      const last = follower.heard.at(-1)?.cursor ?? after;
      follower.heard.push(...(await poll(ask, { after: last }).catch(() => [])));
      await wait(700);
    }
  })();
  return follower;
}

/** A partner's endpoint that refuses the first attempt of about every second change. */
async function listenByWebhook(hub: FeedHub, { url }: Gateway, after: string): Promise<Listener> {
  const receiver = new Receiver();
  await receiver.start();
  const refused = new Set<string>();
  const taken: Received[] = [];
  receiver.behave('/changes', received => {
    const { id } = received.message;
    if (id === undefined) return undefined;
    if (Number.parseInt(id[0] ?? '', 16) < 8 && !refused.has(id)) {
      refused.add(id);
      return { status: 503 };
    }
    taken.push(received);
    return undefined;
  });
  const { data } = await hub.ask<{ createWebhookEndpoint: { secret: string } }>(
    url,
    'mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { secret } }',
    {
      input: {
        requestId: 'thousand-changes',
        url: receiver.url('/changes'),
        selection: `{ ${SELECTION} }`,
        after,
      },
    },
  );
  const secret = data?.createWebhookEndpoint.secret ?? '';
  return {
    /** At least once, and in order within a product and a jurisdiction: told apart by id, put in order by seq. */
    get heard() {
      const changes = new Map(taken.map(received => [received.message.id, changeIn(received)]));
      return [...changes.values()].sort((a, b) => a.seq - b.seq);
    },
    stop: () => {
      for (const received of taken) verify(secret, received);
      inOrderPerKey(taken);
      expect(refused.size).toBeGreaterThan(CHANGES / 4);
      receiver.stop();
    },
  };
}

const changeIn = ({ message }: Received): Change =>
  (message.data as { priceLinkageChanged: Change }).priceLinkageChanged;

function inOrderPerKey(taken: readonly Received[]): void {
  const last = new Map<unknown, number>();
  for (const received of taken) {
    const { seq, product, price } = changeIn(received);
    const key = JSON.stringify([product, changeIn(received).jurisdiction]);
    expect([price, seq >= (last.get(key) ?? 0)]).toEqual([price, true]);
    last.set(key, seq);
  }
}

test.each(testDatabases().map(database => [database.name, database] as const))(
  '1,000 changes of concurrent writers come whole, in order and equal through every door on %s',
  async (name, database) => {
    const processes = name === 'MariaDB' ? 2 : 1;
    const redis = await OwnRedis.start();
    const hub = await FeedHub.open(database, processes);
    const token = await hub.token(undefined, '2 h');
    const one = await hub.gateway({ redisUrl: redis.url, webhooks });
    let other = await hub.gateway({ redisUrl: redis.url, webhooks }, processes - 1);
    const { port } = other;
    let sockets = socketsOf(other);
    await hub.lower(one, 1, '999');
    const after = (await poll((query, given) => hub.ask(one.url, query, given))).at(-1)?.cursor ?? '';

    const retrying = { retryAttempts: 10_000, retryWait: () => wait(100) };
    const steady = wsClient(one.ws, token);
    const returning = wsClient(other.ws, token, retrying);
    let stalling: { pause(): void; resume(): void } | undefined;
    const slow = wsClient(one.ws, token, {
      ...retrying,
      on: { connected: (socket: never) => (stalling = socket) },
    });
    const listeners: Record<string, Listener> = {
      steady: listenByWs(steady, { after }),
      returning: listenByWs(returning, { after }),
      slow: listenByWs(slow, { after }),
      sse: followBySse(other.url, token, after),
      webhook: await listenByWebhook(hub, one, after),
      polling: followByPolling((query, given) => hub.ask(one.url, query, given), after),
    };
    await until(() => stalling !== undefined, 'the slow reader to connect');
    stalling?.pause();
    const stalledUntil = wait(STALL).then(() => stalling?.resume());

    let written = 0;
    const writing = Promise.all(
      PRODUCTS.map(async n => {
        for (let round = 1; round <= ROUNDS; round += 1) {
          await hub.lower(one, n, (999 - round).toFixed(2));
          written += PROVINCES.length;
        }
      }),
    );
    const at = async (share: number) => {
      while (written < CHANGES * share) await wait(50);
    };
    await at(0.2);
    await kill(other, sockets);
    await at(0.35);
    other = await hub.gateway({ port, redisUrl: redis.url, webhooks }, processes - 1);
    sockets = socketsOf(other);
    await at(0.5);
    await redis.stop();
    await at(0.65);
    await kill(other, sockets);
    other = await hub.gateway({ port, redisUrl: redis.url, webhooks }, processes - 1);
    await at(0.8);
    await redis.start();
    await Promise.all([writing, stalledUntil]);

    const expected: Change[] = await poll((query, given) => hub.ask(one.url, query, given), { after });
    expect(expected).toHaveLength(CHANGES);
    expect(expected.map(({ seq }) => seq)).toEqual(expected.map((_, n) => (expected[0]?.seq ?? 0) + n));
    expect(expected[0]?.previousCursor).toBe(after);
    for (const [who, listener] of Object.entries(listeners)) {
      const patience = Date.now() + PATIENCE;
      while (listener.heard.length < CHANGES && Date.now() < patience) await wait(50);
      listener.stop();
      expect([who, listener.heard.length]).toEqual([who, CHANGES]);
      expect(listener.heard).toEqual(expected);
    }
    for (const client of [steady, returning, slow]) await client.dispose();
    await hub.close();
    await redis.stop();
  },
  LONGEST,
);
