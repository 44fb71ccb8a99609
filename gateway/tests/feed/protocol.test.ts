import { once } from 'node:events';
import { StatementCounter, testDatabases } from '@alliance-hub/testing';
import { type Client } from 'graphql-ws';
import { type CloseEvent, WebSocket } from 'ws';
import { readSupergraph } from '../../src/supergraph';
import { FeedHub, type Gateway, OFFICE } from './feed-hub';
import {
  askForStream,
  framesOf,
  heard,
  listenBySse,
  listenByWs,
  SUBSCRIPTION,
  until,
  wsClient,
} from './listeners';

const LIMITS = { connectionsPerToken: 4, subscriptionsPerToken: 6, subscriptionsPerConnection: 3 };
const SHORT = 'subscription { priceLinkageChanged { seq } }';

let hub: FeedHub;
let gateway: Gateway;
let token: string;
let price = 1_000;
const statements = new StatementCounter();
const clients: Client[] = [];
const happen = () => hub.lower(gateway, 1, String((price -= 1)));
/** From the present end of the feed on, however long the subscription takes to stand. */
async function fromNow(): Promise<{ after: string }> {
  const question = '{ priceLinkageChanges(first: 200) { pageInfo { endCursor } } }';
  const { data } = await hub.ask<{ priceLinkageChanges: { pageInfo: { endCursor: string } } }>(
    gateway.url,
    question,
  );
  return { after: data?.priceLinkageChanges.pageInfo.endCursor ?? '' };
}

beforeAll(async () => {
  hub = await FeedHub.open(testDatabases()[0] as never, 1, statements);
  gateway = await hub.gateway();
  token = await hub.token();
  await happen();
}, 120_000);
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});
afterAll(() => hub.close());

/** A client whose closing can be looked at. */
function connect(authorization: string, at = gateway): { client: Client; closed: Promise<CloseEvent> } {
  let tell: (event: CloseEvent) => void;
  const closed = new Promise<CloseEvent>(resolve => (tell = resolve));
  const client = wsClient(at.ws, authorization, { on: { closed: (event: CloseEvent) => tell(event) } });
  clients.push(client);
  return { client, closed };
}

const outcome = (client: Client, query: string): Promise<unknown> =>
  new Promise(resolve => {
    let last: unknown;
    client.subscribe(
      { query },
      { next: value => (last = value), error: resolve, complete: () => resolve(last) },
    );
  });

describe('who may come in', () => {
  test.each([
    ['no token', undefined],
    ['a token of somebody else', 'Bearer eyJhbGciOiJFUzI1NiJ9.e30.c2ln'],
  ])('%s: WebSocket closes with 4401, SSE answers 401', async (_what, authorization = '') => {
    const { client, closed } = connect(authorization);
    void listenByWs(client);
    expect(await closed).toMatchObject({
      code: 4401,
      reason: expect.stringMatching(/^UNAUTHENTICATED: /) as unknown,
    });
    const response = await askForStream(gateway.url, authorization, { query: SHORT });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test('a token in the header of the upgrade will do', async () => {
    const socket = new WebSocket(gateway.ws, 'graphql-transport-ws', { headers: { authorization: token } });
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    const [message] = (await once(socket, 'message')) as [Buffer];
    expect(JSON.parse(String(message))).toMatchObject({
      type: 'connection_ack',
      payload: { expiresAt: expect.any(String) as unknown, limits: { subscriptionsPerConnection: 20 } },
    });
    socket.close();
  });

  test('a token that runs out ends what lives on it, unless it is renewed by a ping', async () => {
    const soon = await hub.token(OFFICE, '2 s');
    const dying = connect(soon);
    const listener = listenByWs(dying.client);
    const stream = await askForStream(gateway.url, soon, { query: SHORT });

    let socket: WebSocket | undefined;
    const pongs: unknown[] = [];
    const renewing = wsClient(gateway.ws, soon, {
      on: {
        connected: (open: WebSocket) => (socket = open),
        pong: (_: boolean, said: unknown) => pongs.push(said),
      },
    });
    clients.push(renewing);
    const renewed = listenByWs(renewing, await fromNow());
    await until(() => socket !== undefined, 'the connection');
    socket?.send(
      JSON.stringify({ type: 'ping', payload: { authorization: await hub.token(OFFICE, '1 h') } }),
    );
    await until(() => pongs.length > 0, 'the pong');
    expect(pongs).toEqual([{ expiresAt: expect.stringMatching(/Z$/) as unknown }]);

    expect(await dying.closed).toMatchObject({
      code: 4403,
      reason: expect.stringContaining('expired') as unknown,
    });
    const frames = [];
    for await (const frame of framesOf(stream)) frames.push(frame);
    const [error, complete] = frames.slice(-2);
    expect(JSON.parse(error?.data ?? '')).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(complete).toEqual({ event: 'complete', data: '' });

    await happen();
    await heard(renewed, 2);
    expect(listener.heard).toEqual([]);
  });

  test('a ping with a token of somebody else closes the connection with 4403', async () => {
    const { client, closed } = connect(token);
    client.on('connected', socket => {
      void hub.token({ sub: 'other', role: 'BUREAU', jurisdictions: ['460000'] }).then(authorization => {
        (socket as WebSocket).send(JSON.stringify({ type: 'ping', payload: { authorization } }));
      });
    });
    void listenByWs(client);
    expect(await closed).toMatchObject({
      code: 4403,
      reason: expect.stringMatching(/^FORBIDDEN: /) as unknown,
    });
  });
});

describe('what may be asked', () => {
  let strict: Gateway;
  beforeAll(async () => {
    strict = await hub.gateway({ feedLimits: LIMITS });
  });
  afterAll(() => strict.stop());

  test.each([
    ['an unknown field', 'subscription { priceLinkageChanged { nope } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    [
      'too deep a selection',
      `subscription { priceLinkageChanged { jurisdiction { ${'parent { '.repeat(11)} code ${'} '.repeat(11)} } } }`,
      'BAD_USER_INPUT',
    ],
    [
      'too dear a selection',
      `subscription { priceLinkageChanged { case { ${'history { case { '.repeat(4)} history { id type price } ${'} } '.repeat(4)} } } }`,
      'BAD_USER_INPUT',
    ],
    [
      'an unknown jurisdiction',
      'subscription { priceLinkageChanged(filter: {jurisdictions: ["999999"]}) { seq } }',
      'UNKNOWN_JURISDICTION',
    ],
    [
      'a condition around all',
      'subscription { priceLinkageChanged @include(if: true) { seq } }',
      'BAD_USER_INPUT',
    ],
    [
      'two operations and no name',
      'subscription A { priceLinkageChanged { seq } } query B { __typename }',
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('%s is refused alike at both doors', async (_what, query, code) => {
    const { client } = connect(token);
    expect(await outcome(client, query)).toMatchObject([{ extensions: { code } }]);
    const response = await askForStream(gateway.url, token, { query });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  test('one connection carries so many subscriptions and no more', async () => {
    const { client } = connect(await hub.token({ ...OFFICE, sub: 'many' }), strict);
    const listeners = [1, 2, 3, 4].map(() => listenByWs(client));
    await until(() => listeners[3]?.failed !== undefined, 'the refusal');
    const extensions = { code: 'RATE_LIMITED', field: 'subscriptionsPerConnection', value: '3' };
    expect(listeners[3]?.failed).toMatchObject([{ extensions }]);
    listeners[0]?.stop();
    const again = listenByWs(client, await fromNow());
    await happen();
    strict.server.doors.wake();
    await heard(again, 2);
    expect(again.failed).toBeUndefined();
  });

  test('one bearer has so many connections and subscriptions and no more, whatever the doors', async () => {
    const busy = await hub.token({ ...OFFICE, sub: 'busy' });
    const { client } = connect(busy, strict);
    [1, 2, 3].forEach(() => listenByWs(client));
    await until(() => strict.server.doors.connections().ws > 0, 'the connection');
    const streams = [
      await listenBySse(strict.url, busy),
      await listenBySse(strict.url, busy),
      await listenBySse(strict.url, busy),
    ];
    const more = await askForStream(strict.url, busy, { query: SHORT });
    expect(more.status).toBe(429);
    expect(await more.json()).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED', field: 'connectionsPerToken' } }],
    });
    const refused = connect(busy, strict);
    void listenByWs(refused.client);
    expect(await refused.closed).toMatchObject({
      code: 4429,
      reason: expect.stringMatching(/^RATE_LIMITED: /) as unknown,
    });

    streams[0]?.stop();
    await until(() => strict.server.doors.connections().sse === 2, 'the stream to end');
    const second = connect(busy, strict).client;
    const fifth = listenByWs(second);
    const sixth = listenByWs(second);
    await until(() => fifth.failed !== undefined || sixth.failed !== undefined, 'the refusal');
    expect([fifth.failed, sixth.failed].filter(Boolean)).toMatchObject([
      [{ extensions: { code: 'RATE_LIMITED', field: 'subscriptionsPerToken' } }],
    ]);
    streams.forEach(stream => stream.stop());
  });

  test('queries are answered at the live doors too, subscriptions at no other', async () => {
    const query = '{ jurisdiction(code: "460000") { code } }';
    const data = { jurisdiction: { code: '460000' } };
    expect(await outcome(connect(token).client, query)).toEqual({ data });
    const frames = [];
    for await (const frame of framesOf(await askForStream(gateway.url, token, { query }))) frames.push(frame);
    expect(frames).toEqual([
      { event: 'next', data: JSON.stringify({ data }) },
      { event: 'complete', data: '' },
    ]);
    expect((await hub.ask(gateway.url, SHORT)).errors).toMatchObject([
      {
        message: expect.stringContaining('text/event-stream') as unknown,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});

describe('how it is delivered', () => {
  test('who asks the same is served by one execution', async () => {
    const counted = async (listeners: number): Promise<number> => {
      const { client } = connect(token);
      const from = await fromNow();
      const all = Array.from({ length: listeners }, () => listenByWs(client, from));
      await happen();
      await Promise.all(all.map(listener => heard(listener, 2)));
      statements.reset();
      await happen();
      await Promise.all(all.map(listener => heard(listener, 4)));
      await client.dispose();
      return statements.statements.filter(sql => /linkage_change c .*LIMIT/.test(sql)).length;
    };
    const alone = await counted(1);
    expect(alone).toBeGreaterThan(0);
    expect(await counted(15)).toBe(alone);
  });

  test('a reader that stalls costs one event of memory, holds up nobody and misses nothing', async () => {
    const stalled = new WebSocket(gateway.ws, 'graphql-transport-ws');
    await once(stalled, 'open');
    const messages: { type: string; payload: { data: { priceLinkageChanged: { seq: number } } } }[] = [];
    stalled.on('message', message => messages.push(JSON.parse((message as Buffer).toString()) as never));
    stalled.send(JSON.stringify({ type: 'connection_init', payload: { authorization: token } }));
    // A kilobyte of alias makes an event large, so that what the kernel buffers is soon full.
    const wide = Array.from({ length: 88 }, (_, n) => `${'x'.repeat(1_000)}${n}: id`).join(' ');
    const query = `subscription ($after: String) { priceLinkageChanged(after: $after) { seq ${wide} } }`;
    const from = await fromNow();
    stalled.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables: from } }));
    const lively = await listenBySse(gateway.url, token, from);
    await happen();
    await until(() => messages.length === 3, 'the first events');
    stalled.pause();
    // How much the kernel takes before it refuses differs from machine to machine: happen until it does, then go on.
    const mostWaiting = () => gateway.server.doors.connections().mostWaiting;
    let rounds = 0;
    const another = async () => {
      await happen();
      rounds += 1;
      await heard(lively, (rounds + 1) * 2);
    };
    while (mostWaiting() === 0 && rounds < 300) await another();
    expect(mostWaiting()).toBeGreaterThan(0);
    for (let n = 0; n < 10; n += 1) await another();
    expect(mostWaiting()).toBeLessThan(200_000);

    stalled.resume();
    await until(() => messages.length === 1 + (rounds + 1) * 2, 'everything that was missed');
    expect(messages.slice(1).map(({ payload }) => payload.data.priceLinkageChanged.seq)).toEqual(
      lively.heard.map(({ seq }) => seq),
    );
    stalled.close();
    lively.stop();
  }, 60_000);

  test('another supergraph ends no subscription', async () => {
    const listener = listenByWs(connect(token).client, await fromNow());
    await happen();
    await heard(listener, 2);
    gateway.server.reload(readSupergraph().replace('type Query', '"""Read again."""\ntype Query'));
    await happen();
    await heard(listener, 4);
    expect(listener.heard[3]?.previousCursor).toBe(listener.heard[2]?.cursor);
  });

  test('a gateway that stops tells its clients to come back', async () => {
    const leaving = await hub.gateway();
    const { client, closed } = connect(token, leaving);
    void listenByWs(client);
    const stream = await listenBySse(leaving.url, token);
    await until(() => leaving.server.doors.connections().ws > 0, 'the connection');
    await leaving.stop();
    expect(await closed).toMatchObject({ code: 1001 });
    await stream.ended;
    expect(stream.frames.at(-1)?.retry).toMatch(/^\d+$/);
    expect(stream.frames.some(({ event }) => event === 'complete')).toBe(false);
  });

  test('a test event comes on demand, marked, to its subscription alone, and moves no cursor', async () => {
    const variables = await fromNow();
    const query = `subscription ($after: String) { priceLinkageChanged(after: $after, testEvent: true) { seq } }`;
    const other = await listenBySse(gateway.url, token, variables);
    const stream = framesOf(await askForStream(gateway.url, token, { query, variables }));
    await stream.next();
    const { value } = (await stream.next()) as { value: { id?: string; data: string } };
    expect(value.id).toBeUndefined();
    expect(JSON.parse(value.data)).toEqual({
      data: { priceLinkageChanged: { seq: 1 } },
      extensions: { testEvent: true },
    });
    await happen();
    await heard(other, 2);
    const next = (await stream.next()) as { value: { id?: string } };
    expect(next.value.id).toBe(other.heard[0]?.cursor);
    await stream.return(undefined);
    other.stop();
  });

  test('EventSource style: GET with the query in the address, resumed by the id of the last event', async () => {
    const headers = { accept: 'text/event-stream', authorization: token };
    const address = `${gateway.url}?${String(new URLSearchParams({ query: SUBSCRIPTION, variables: '{}' }))}`;
    const aborted = new AbortController();
    const stream = framesOf(await fetch(address, { headers, signal: aborted.signal }));
    const first = (await stream.next()).value as { id: string };
    await happen();
    const [one, two] = [(await stream.next()).value, (await stream.next()).value] as {
      id: string;
      data: string;
    }[];
    aborted.abort();
    const changeIn = (frame?: { data: string }) =>
      (JSON.parse(frame?.data ?? '') as { data: { priceLinkageChanged: object } }).data.priceLinkageChanged;
    expect(changeIn(one)).toMatchObject({ cursor: one?.id, previousCursor: first.id });
    const again = await listenBySse(gateway.url, token, {}, one?.id);
    await heard(again, 1);
    expect(again.heard[0]).toEqual(changeIn(two));
    again.stop();
  });
});
