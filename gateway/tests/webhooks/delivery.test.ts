import '../../src/runtime';
import { testDatabases } from '@alliance-hub/testing';
import { act, create, endpoint, ledger } from './endpoints';
import { Receiver, verify } from './receiver';
import { PRODUCTS, World } from './world';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const [A, B] = PRODUCTS;

describe.each(testDatabases())('deliveries on $name', testDatabase => {
  let world: World;
  const receiver = new Receiver();
  let tests = 0;
  let path: string;
  let id: string;
  let secret: string;

  beforeAll(async () => {
    await receiver.start();
    world = await World.open(testDatabase);
  }, 120_000);
  afterAll(async () => {
    await world.close();
    receiver.stop();
  });
  beforeEach(async () => {
    tests += 1;
    path = `/test-${tests}`;
    ({ id, secret } = await create(world, { url: receiver.url(path) }));
  });
  afterEach(() => world.data('mutation ($id: ID!) { deleteWebhookEndpoint(id: $id) }', { id }));

  const seqs = () => receiver.take(path).map(({ message }) => message.seq ?? 0);
  const ascending = (numbers: number[]) => [...numbers].sort((a, b) => a - b);

  test('nothing is delivered before the handshake is answered with its challenge', async () => {
    receiver.behave(path, () => ({ status: 200, body: '{"challenge":"another"}' }));
    await world.deliver();
    await world.change();
    await world.deliver();
    expect(receiver.take(path)).toEqual([]);
    expect(await endpoint(world, id)).toMatchObject({ status: 'PENDING' });
    const [tried] = await ledger(world, id);
    expect(tried).toMatchObject({ kind: 'HANDSHAKE', status: 'PENDING', attempts: 1 });
    expect(tried?.lastError).toContain('was not answered with its challenge');

    receiver.behave(path);
    world.clock.forward(6_000);
    await world.deliver();
    expect(await endpoint(world, id)).toMatchObject({ status: 'ACTIVE', failingSince: null });
    // What came since the endpoint was created is not lost.
    expect(receiver.take(path)).toHaveLength(1);
  });

  test('a delivery is signed, and holds what was selected, with its place in the feed', async () => {
    await world.deliver();
    await world.change();
    await world.change();
    await world.deliver();
    const [one, two] = receiver.take(path);
    if (!one || !two) throw new Error('Two were expected.');
    expect(verify(secret, one)).toEqual(one.message);
    expect(one.message).toMatchObject({
      type: expect.stringMatching(/^price_linkage\.(case_opened|target_lowered)$/) as string,
      timestamp: expect.stringMatching(/Z$/) as string,
      data: {
        priceLinkageChanged: {
          product: { code: A, name: '产品0' },
          jurisdiction: { code: '500000' },
          listing: { standing: 'WINNING', paymentStandard: { reasons: expect.any(Array) as unknown[] } },
        },
      },
    });
    expect(Object.keys(one.message.data?.priceLinkageChanged as object)).toEqual([
      'type',
      'price',
      'product',
      'jurisdiction',
      'listing',
    ]);
    expect(one.headers['webhook-id']).toBe(one.message.id);
    expect(two.message.previousCursor).toBe(one.message.cursor);
    expect((await endpoint(world, id)).cursor).toBe(two.message.cursor);
  });

  test('of a product and jurisdiction all come in order; one that fails holds up its own alone', async () => {
    await world.deliver();
    for (const product of [A, B, A, B, A]) await world.change(product);
    const isA = (data: Record<string, unknown> | null) => JSON.stringify(data).includes(A);
    receiver.behave(path, ({ message }) => (isA(message.data) ? { status: 500 } : undefined));
    await world.deliver();
    const first = receiver.take(path).map(({ message }) => message);
    expect(first.filter(({ data }) => isA(data))).toHaveLength(1);
    expect(first.filter(({ data }) => !isA(data))).toHaveLength(2);
    const pending = (await ledger(world, id)).filter(({ status }) => status === 'PENDING');
    expect(pending.map(({ attempts, nextTryAt }) => [attempts, nextTryAt === null])).toEqual([
      [0, true],
      [0, true],
      [1, false],
    ]);

    receiver.behave(path);
    world.clock.forward(6_000);
    await world.deliver();
    const again = seqs();
    expect(again).toHaveLength(3);
    expect(again).toEqual(ascending(again));
  });

  test('what fails is tried again by the schedule, under the same id', async () => {
    await world.deliver();
    await world.change();
    receiver.behave(path, () => ({ status: 503 }));
    const waits = [5_000, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR];
    const ids = new Set<unknown>();
    for (const wait of waits) {
      await world.deliver();
      for (const { headers } of receiver.take(path)) ids.add(headers['webhook-id']);
      world.clock.forward(wait - 1_000);
      await world.deliver();
      expect(receiver.take(path)).toEqual([]);
      world.clock.forward(1_000);
    }
    expect(ids.size).toBe(1);
    const [delivery] = await ledger(world, id, ['EVENT']);
    expect(delivery).toMatchObject({ attempts: waits.length, lastError: 'answered 503' });
    expect(delivery?.log).toEqual(waits.map(() => ({ statusCode: 503, error: 'answered 503' })));
  });

  test('Retry-After is honoured for the whole endpoint', async () => {
    await world.deliver();
    await world.change(A);
    receiver.behave(path, () => ({ status: 429, headers: { 'retry-after': '600' } }));
    await world.deliver();
    expect(receiver.take(path)).toHaveLength(1);
    await world.change(B);
    receiver.behave(path);
    world.clock.forward(590_000);
    await world.deliver();
    expect(receiver.take(path)).toEqual([]);
    world.clock.forward(11_000);
    await world.deliver();
    expect(receiver.take(path)).toHaveLength(2);
  });

  test('410 disables; resumed it begins with the handshake, and goes on where it stopped', async () => {
    await world.deliver();
    await world.change(A);
    receiver.behave(path, () => ({ status: 410 }));
    await world.deliver();
    expect(await endpoint(world, id)).toMatchObject({ status: 'DISABLED' });
    await world.change(A);
    world.clock.forward(DAY);
    await world.deliver();
    expect(receiver.take(path)).toHaveLength(1);

    receiver.behave(path);
    expect(await act(world, 'resumeWebhookEndpoint', id)).toMatchObject({ status: 'PENDING' });
    await world.deliver();
    expect(await endpoint(world, id)).toMatchObject({ status: 'ACTIVE' });
    const got = seqs();
    expect(got).toHaveLength(2);
    expect(got).toEqual(ascending(got));
  });

  test('five days of failure pause it; resumed it goes on where it stopped', async () => {
    await world.deliver();
    await world.change(A);
    receiver.behave(path, () => ({ status: 500 }));
    await world.deliver();
    for (let hours = 0; hours < 5 * 24 - 1; hours += 7) {
      world.clock.forward(7 * HOUR);
      await world.deliver();
    }
    expect(await endpoint(world, id)).toMatchObject({ status: 'ACTIVE' });
    world.clock.forward(DAY);
    await world.deliver();
    expect(await endpoint(world, id)).toMatchObject({ status: 'PAUSED', pausedBecause: 'FAILING' });
    receiver.take(path);
    await world.change(A);
    world.clock.forward(DAY);
    receiver.behave(path);
    await world.deliver();
    expect(receiver.take(path)).toEqual([]);

    await act(world, 'resumeWebhookEndpoint', id);
    await world.deliver();
    expect(seqs()).toHaveLength(2);
  });

  test('one retry that gets through brings the others forward', async () => {
    await world.deliver();
    await world.change(A);
    receiver.behave(path, () => ({ status: 500 }));
    await world.deliver();
    world.clock.forward(6_000);
    await world.change(B);
    await world.deliver();
    receiver.take(path);
    receiver.behave(path);
    // B is due after 5 s, A after 5 min.
    world.clock.forward(6_000);
    await world.deliver();
    expect(receiver.take(path)).toHaveLength(2);
  });

  test('while a rotation overlaps both secrets fit, after it the new one alone', async () => {
    await world.deliver();
    const { rotateWebhookSecret } = await world.data<{ rotateWebhookSecret: { secret: string } }>(
      `mutation ($input: RotateWebhookSecretInput!) { rotateWebhookSecret(input: $input) { secret } }`,
      { input: { requestId: world.nextRequest(), id, overlapHours: 2 } },
    );
    const fresh = rotateWebhookSecret.secret;
    await world.change();
    await world.deliver();
    const [during] = receiver.take(path);
    if (!during) throw new Error('One was expected.');
    for (const each of [secret, fresh]) expect(verify(each, during)).toEqual(during.message);

    const headers = 'webhook-signature';
    expect(String(during.headers[headers]).split(' ')).toHaveLength(2);
    world.clock.forward(2 * HOUR + 1_000);
    await world.change();
    await world.deliver();
    const [after] = receiver.take(path);
    expect(String(after?.headers[headers]).split(' ')).toHaveLength(1);
  });

  test('a replay brings a range once more under the same ids, beside what is new', async () => {
    await world.deliver();
    for (const product of [A, B, A]) await world.change(product);
    await world.deliver();
    const first = receiver.take(path).sort((a, b) => (a.message.seq ?? 0) - (b.message.seq ?? 0));
    await world.data(`mutation ($input: ReplayWebhookInput!) { replayWebhook(input: $input) { id } }`, {
      input: { requestId: world.nextRequest(), id, after: first[0]?.message.cursor },
    });
    await world.change(B);
    await world.deliver();
    const second = receiver.take(path);
    const idsOf = (received: typeof first) => received.map(({ headers }) => headers['webhook-id']);
    expect(second).toHaveLength(3);
    expect(idsOf(second)).toEqual(expect.arrayContaining(idsOf(first.slice(1))));
    expect(await endpoint(world, id)).toMatchObject({ replay: null });
    expect((await ledger(world, id, ['REPLAY'])).map(({ status }) => status)).toEqual([
      'DELIVERED',
      'DELIVERED',
    ]);
  });

  test('a test is tried once, while paused too', async () => {
    await world.deliver();
    await act(world, 'pauseWebhookEndpoint', id);
    const send = () =>
      world.data(`mutation ($input: SendTestDeliveryInput!) { sendTestDelivery(input: $input) { id } }`, {
        input: { requestId: world.nextRequest(), id },
      });
    receiver.behave(path, () => ({ status: 500 }));
    await send();
    await world.deliver();
    receiver.behave(path);
    await send();
    await world.deliver();
    expect(receiver.take(path).map(({ message }) => message.type)).toEqual(['webhook.test', 'webhook.test']);
    expect((await ledger(world, id, ['TEST'])).map(({ status }) => status)).toEqual(['DELIVERED', 'FAILED']);
    expect(await endpoint(world, id)).toMatchObject({ status: 'PAUSED', failingSince: null });
  });

  test('one gateway at a time delivers; another takes over when it has been silent for 26 s', async () => {
    const { deliverer: second } = await world.gateway(`second-${tests}`);
    await world.deliver();
    await world.change();
    await world.deliver(second);
    expect(receiver.take(path)).toEqual([]);
    world.clock.forward(25_000);
    await world.deliver(second);
    expect(receiver.take(path)).toEqual([]);
    world.clock.forward(2_000);
    await world.deliver(second);
    expect(receiver.take(path)).toHaveLength(1);

    await world.change();
    await world.deliver();
    expect(receiver.take(path)).toEqual([]);
    await second.stop();
    await world.deliver();
    expect(receiver.take(path)).toHaveLength(1);
  });

  test('what a gateway that lost its lease still sends changes nothing any more', async () => {
    const { deliverer: second } = await world.gateway(`second-${tests}`);
    await world.deliver();
    await world.change();
    receiver.behave(path, async () => {
      receiver.behave(path);
      world.clock.forward(27_000);
      await second.look();
      await second.settled();
      return { status: 500 };
    });
    await world.deliver();
    expect(receiver.take(path)).toHaveLength(2);
    const [delivery] = await ledger(world, id, ['EVENT']);
    expect(delivery).toMatchObject({ status: 'DELIVERED', attempts: 1 });
    await second.stop();
  });

  test('a dead endpoint is not asked for every product: the feed waits for it', async () => {
    await world.deliver();
    receiver.behave(path, () => ({ status: 500 }));
    await world.hub.catalogue.database.transaction(manager =>
      manager.query(
        `INSERT INTO webhook_delivery (id, endpoint, kind, messageId, seq, eventKey, status, attempts, createdAt, nextTryAt)
         SELECT -seq - 1000000, ?, 'EVENT', CONCAT('blocked-', seq), seq, CONCAT('key-', seq), 'PENDING', 1, '2026-01-01T00:00:00.000Z', '2999-01-01T00:00:00.000Z'
         FROM linkage_change ORDER BY seq LIMIT 20`,
        [id],
      ),
    );
    const before = (await endpoint(world, id)).cursor;
    await world.change();
    await world.deliver();
    expect(receiver.take(path)).toEqual([]);
    expect((await endpoint(world, id)).cursor).toBe(before);
  });
});
