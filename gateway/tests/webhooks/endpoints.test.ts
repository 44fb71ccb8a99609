import '../../src/runtime';
import { type AskerInput } from '@alliance-hub/auth';
import { testDatabases } from '@alliance-hub/testing';
import { act, create, ENDPOINT, type Endpoint, endpoint, SELECTION } from './endpoints';
import { Receiver } from './receiver';
import { OFFICE, OTHER, PARTNER, World } from './world';

const DAY = 86_400_000;
const CREATE = `mutation ($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) { endpoint { id } secret }
}`;
const BUREAU: AskerInput = { sub: 'chongqing', role: 'BUREAU', jurisdictions: ['500000'] };

describe.each(testDatabases())('webhook endpoints on $name', testDatabase => {
  let world: World;
  const receiver = new Receiver();

  beforeAll(async () => {
    await receiver.start();
    world = await World.open(testDatabase);
  }, 120_000);
  afterAll(async () => {
    await world.close();
    receiver.stop();
  });

  const seenBy = async (asker: AskerInput) => {
    const { webhookEndpoints } = await world.data<{
      webhookEndpoints: { nodes: { id: string }[]; totalCount: number };
    }>('{ webhookEndpoints(first: 100) { totalCount nodes { id } } }', {}, asker);
    expect(webhookEndpoints.totalCount).toBe(webhookEndpoints.nodes.length);
    return webhookEndpoints.nodes.map(({ id }) => id);
  };

  test('only the owner and the alliance office see an endpoint', async () => {
    const { id } = await create(world, { url: receiver.url('/seen') });
    const one = `query ($id: ID!) { webhookEndpoint(id: $id) { id owner } }`;
    for (const asker of [PARTNER, OFFICE]) {
      expect(await seenBy(asker)).toContain(id);
      expect(await world.data(one, { id }, asker)).toEqual({ webhookEndpoint: { id, owner: PARTNER.sub } });
    }
    for (const asker of [OTHER, BUREAU]) {
      expect(await seenBy(asker)).toEqual([]);
      expect(await world.data(one, { id }, asker)).toEqual({ webhookEndpoint: null });
    }
  });

  test.each([
    ['pauseWebhookEndpoint', '(id: $id)'],
    ['resumeWebhookEndpoint', '(id: $id)'],
    ['renewWebhookEndpoint', '(id: $id)'],
    ['rotateWebhookSecret', '(input: { requestId: "r", id: $id })'],
    ['sendTestDelivery', '(input: { requestId: "r", id: $id })'],
    ['replayWebhook', '(input: { requestId: "r", id: $id })'],
  ])('nobody else gets through with %s', async (mutation, args) => {
    const { id } = await create(world, { url: receiver.url('/others') });
    const query = `mutation ($id: ID!) { ${mutation}${args} { __typename } }`;
    const codes = async (asker: AskerInput, of: string) =>
      (await world.ask(query, { id: of }, asker)).errors?.map(({ extensions }) => extensions.code);
    expect(await codes(OTHER, id)).toEqual(['NOT_FOUND']);
    expect(await codes(PARTNER, 'wh_unknown')).toEqual(['NOT_FOUND']);
    if (['renewWebhookEndpoint', 'rotateWebhookSecret'].includes(mutation)) {
      expect(await codes(OFFICE, id)).toEqual(['FORBIDDEN']);
    }
    await world.data('mutation ($id: ID!) { deleteWebhookEndpoint(id: $id) }', { id });
  });

  test('the secret is shown once, and stands nowhere in the store', async () => {
    const input = { requestId: world.nextRequest(), url: receiver.url('/once'), selection: SELECTION };
    const first = await world.data<Record<string, { secret: string; endpoint: { id: string } }>>(CREATE, {
      input,
    });
    expect(first.createWebhookEndpoint?.secret).toMatch(/^whsec_/);
    const again = await world.data(CREATE, { input });
    expect(again).toEqual({
      createWebhookEndpoint: { endpoint: first.createWebhookEndpoint?.endpoint, secret: null },
    });
    const { errors } = await world.ask(CREATE, { input: { ...input, url: receiver.url('/twice') } });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'CONFLICT', field: 'requestId' } });
    const rows = await world.hub.catalogue.database.read.query<object[]>('SELECT * FROM webhook_secret');
    expect(JSON.stringify(rows)).not.toContain(first.createWebhookEndpoint?.secret.slice('whsec_'.length));
  });

  test.each([
    ['url', { url: 'partner.example' }, 'it must be an address'],
    [
      'selection',
      { selection: '{ type colour }' },
      'Cannot query field "colour" on type "PriceLinkageChange"',
    ],
    ['selection', { selection: '{ type' }, 'it must be GraphQL'],
    ['selection', { selection: 'type' }, 'a selection of PriceLinkageChange in braces'],
    ['selection', { selection: '{ type } query { __typename }' }, 'one selection in braces'],
    [
      'selection',
      {
        selection:
          '{ listing { product { listings { product { listings { product { listings { product { listings { product { listings { product { code } } } } } } } } } } } } }',
      },
      'cannot be asked of each change',
    ],
    ['jurisdictions', { filter: { jurisdictions: ['999999'] } }, '999999'],
    ['after', { after: 'nonsense' }, 'no cursor of this feed'],
    ['description', { description: 'x'.repeat(201) }, 'at most 200 characters'],
  ])('a wrong %s is refused: %j', async (field, wrong, why) => {
    const input = {
      requestId: world.nextRequest(),
      url: receiver.url('/wrong'),
      selection: SELECTION,
      ...wrong,
    };
    const { errors } = await world.ask(CREATE, { input });
    expect(errors?.[0]?.extensions.field).toBe(field);
    expect(errors?.[0]?.message).toContain(why);
  });

  test('what the alliance office pauses it alone resumes', async () => {
    const { id } = await create(world, { url: receiver.url('/office') });
    const pause = `mutation ($id: ID!) { pauseWebhookEndpoint(id: $id) { ${ENDPOINT} } }`;
    const resume = `mutation ($id: ID!) { resumeWebhookEndpoint(id: $id) { ${ENDPOINT} } }`;
    expect(await world.data(pause, { id }, OFFICE)).toMatchObject({
      pauseWebhookEndpoint: { status: 'PAUSED', pausedBecause: 'OFFICE' },
    });
    expect(await act(world, 'pauseWebhookEndpoint', id)).toMatchObject({ pausedBecause: 'OFFICE' });
    const { errors } = await world.ask(resume, { id });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await world.data(resume, { id }, OFFICE)).toMatchObject({
      resumeWebhookEndpoint: { status: 'PENDING', pausedBecause: null },
    });
    await world.data('mutation ($id: ID!) { deleteWebhookEndpoint(id: $id) }', { id });
  });

  test('each endpoint hears with its owner’s rights', async () => {
    const selection = '{ listing { standing volumes { __typename } } }';
    const heard = async (asker: AskerInput, path: string) => {
      const input = { requestId: world.nextRequest(), url: receiver.url(path), selection };
      await world.data(CREATE, { input }, asker);
      await world.deliver();
      await world.change();
      await world.deliver();
      return receiver.take(path)[0]?.message.data;
    };
    const volumes = (found: object | null) => ({
      priceLinkageChanged: { listing: { standing: 'WINNING', volumes: found } },
    });
    expect(await heard(OTHER, '/other')).toEqual(volumes(null));
    expect(await heard(BUREAU, '/bureau')).toEqual(volumes({ __typename: 'ListingVolumes' }));
  });

  test('rights last 90 days; renewed by their owner, delivery goes on where it stopped', async () => {
    const path = '/rights';
    const { id } = await create(world, { url: receiver.url(path) });
    await world.deliver();
    world.clock.forward(90 * DAY - 60_000);
    await world.change();
    await world.deliver();
    expect(receiver.take(path)).toHaveLength(1);
    world.clock.forward(60_000);
    await world.change();
    await world.deliver();
    expect(receiver.take(path)).toEqual([]);
    expect(await endpoint(world, id)).toMatchObject({ status: 'PAUSED', pausedBecause: 'RIGHTS_EXPIRED' });
    const resume = `mutation ($id: ID!) { resumeWebhookEndpoint(id: $id) { id } }`;
    expect((await world.ask(resume, { id }, OFFICE)).errors?.[0]?.extensions.code).toBe('CONFLICT');

    const renewed: Endpoint = await act(world, 'renewWebhookEndpoint', id);
    expect(renewed).toMatchObject({ status: 'ACTIVE', pausedBecause: null });
    expect(Date.parse(renewed.rightsUntil) - world.clock.now().getTime()).toBeGreaterThan(89 * DAY);
    await world.deliver();
    expect(receiver.take(path)).toHaveLength(1);
  });

  test('an owner has at most twenty endpoints', async () => {
    const asker: AskerInput = { sub: 'many', role: 'PARTNER' };
    const input = () => ({
      requestId: world.nextRequest(),
      url: receiver.url('/many'),
      selection: '{ type }',
    });
    for (let count = 0; count < 20; count += 1) await world.data(CREATE, { input: input() }, asker);
    const { errors } = await world.ask(CREATE, { input: input() }, asker);
    expect(errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  });

  test('the doors of the gateways are not part of the graph, and no asker gets through them', async () => {
    const { errors } = await world.ask('mutation { takeWebhookWork(holder: "me", most: 1) { secrets } }');
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
