import { setTimeout as wait } from 'node:timers/promises';
import { testDatabases } from '@alliance-hub/testing';
import { FeedHub, type Gateway, productCode, PRODUCTS } from './feed-hub';
import {
  askForStream,
  type Change,
  heard,
  type Listener,
  listenBySse,
  listenByWs,
  OwnRedis,
  poll,
  until,
  type Variables,
  wsClient,
} from './listeners';

const pollAt = (hub: FeedHub, { url }: Gateway, variables?: Variables): Promise<Change[]> =>
  poll((query, given) => hub.ask(url, query, given), variables);

/** The chain of previous cursors from a first event to the last proves that nothing is missing. */
function expectChain(changes: readonly Change[]): void {
  changes.slice(1).forEach((change, at) => expect(change.previousCursor).toBe(changes[at]?.cursor));
}

describe.each(testDatabases())('the live doors of the feed on $name', database => {
  const processes = database.name === 'MariaDB' ? 2 : 1;
  let hub: FeedHub;
  let redis: OwnRedis;
  let one: Gateway;
  let other: Gateway;
  let token: string;

  beforeAll(async () => {
    redis = await OwnRedis.start();
    hub = await FeedHub.open(database, processes);
    token = await hub.token();
    one = await hub.gateway({ redisUrl: redis.url });
    other = await hub.gateway({ redisUrl: redis.url }, processes - 1);
  }, 120_000);
  afterAll(async () => {
    await hub.close();
    await redis.stop();
  });

  test('WebSocket, SSE and polling give the same events, whole and in order, whatever happens meanwhile', async () => {
    const start = (await pollAt(hub, one)).at(-1)?.cursor;
    const from = start === undefined ? {} : { after: start };
    const client = wsClient(other.ws, token, { retryAttempts: 200, retryWait: () => wait(50) });
    const listeners: Listener[] = [
      listenByWs(client, from),
      listenByWs(wsClient(one.ws, token), from),
      await listenBySse(one.url, token, from),
      await listenBySse(other.url, token, from),
    ];
    const filtered = listenByWs(client, { ...from, filter: { products: [productCode(1)] } });
    const write = async (n: number, at: Gateway, prices: readonly string[]) => {
      for (const price of prices) await hub.lower(at, n, price);
    };
    const round = (prices: readonly string[]) =>
      Promise.all(PRODUCTS.map(n => write(n, n % 2 ? one : other, prices)));

    await round(['990', '980', '970']);
    await redis.stop();
    await round(['960', '950']);
    const { port } = other;
    const last = listeners[3] as Awaited<ReturnType<typeof listenBySse>>;
    await other.stop();
    await write(1, one, ['940', '930']);
    other = await hub.gateway({ port, redisUrl: redis.url }, processes - 1);
    listeners[3] = await listenBySse(other.url, token, from, last.lastEventId);
    listeners[3].heard.unshift(...last.heard);
    await redis.start();
    await round(['920', '910']);

    const expected = await pollAt(hub, one, from);
    // Each lower price is an event in each of two provinces.
    expect(expected).toHaveLength((PRODUCTS.length * 7 + 2) * 2);
    expectChain(expected);
    for (const listener of listeners) {
      await heard(listener, expected.length);
      expect(listener.heard).toEqual(expected);
      listener.stop();
    }
    const ofProduct = await pollAt(hub, one, { ...from, filter: { products: [productCode(1)] } });
    await heard(filtered, ofProduct.length);
    expect(filtered.heard).toEqual(ofProduct);
    expectChain(ofProduct);
    await client.dispose();
  }, 120_000);

  test('after a cursor comes everything since, then what is new, without a gap and without a repeat', async () => {
    const past = await pollAt(hub, one);
    const after = past.at(-8)?.cursor ?? '';
    const ws = listenByWs(wsClient(one.ws, token), { after });
    const sse = await listenBySse(one.url, token, {}, after);
    const writing = hub.lower(one, 2, '900');
    await Promise.all([heard(ws, 9), heard(sse, 9), writing]);
    await hub.lower(one, 2, '890');
    const expected = (await pollAt(hub, one, { after })).slice(0, 11);
    for (const listener of [ws, sse]) {
      await heard(listener, 11);
      expect(listener.heard).toEqual(expected);
      listener.stop();
    }
    expect(expected.slice(0, 7)).toEqual(past.slice(-7));
  });

  test('a gateway that sees the feed grow wakes the others through Redis', async () => {
    const { createClient } = await import('@redis/client');
    const ear = createClient({ url: redis.url });
    const told: string[] = [];
    ear.on('error', () => undefined);
    await ear.connect();
    await ear.subscribe('alliance-hub:price-linkage-feed', message => told.push(message));
    // Both gateways come back to Redis by themselves after it was away.
    const listener = await listenBySse(other.url, token);
    // What Redis tells first may be of a change before the listener came.
    for (let price = 880; told.length === 0 || listener.heard.length === 0; price -= 1) {
      await hub.lower(one, 3, String(price));
    }
    expect(Number(told[0])).toBeGreaterThan(0);
    listener.stop();
    ear.destroy();
  });

  test('an unknown cursor is refused with a code and what to do, at every door', async () => {
    const after = 'not-a-cursor';
    const refusal = { code: 'UNKNOWN_CURSOR', field: 'after', value: after };
    const ws = listenByWs(wsClient(one.ws, token), { after });
    await until(() => ws.failed !== undefined, 'the refusal');
    expect(ws.failed).toMatchObject([
      { message: expect.stringContaining('feedDigest') as unknown, extensions: refusal },
    ]);

    const query = 'subscription { priceLinkageChanged { seq } }';
    const sse = await askForStream(one.url, token, { query }, { 'last-event-id': after });
    expect(sse.status).toBe(400);
    expect(await sse.json()).toMatchObject({ errors: [{ extensions: refusal }] });

    const polled = await hub.ask(one.url, '{ priceLinkageChanges(after: "not-a-cursor") { totalCount } }');
    expect(polled.errors).toMatchObject([{ extensions: refusal }]);
  });
});
