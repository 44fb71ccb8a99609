import { type AskerInput, DemoIssuer } from '@alliance-hub/auth';
import { ASKERS, type SampleHub, startSampleHub } from '../sample-hub';

let sample: SampleHub;
beforeAll(async () => {
  sample = await startSampleHub();
}, 120_000);
afterAll(() => sample.close());

const QUESTION = '{ alliances { code } }';

test('without a token there is an error and no data', async () => {
  const response = await sample.post(JSON.stringify({ query: QUESTION }), {});
  expect(response.status).toBe(401);
  const answer = (await response.json()) as { data?: unknown; errors: { extensions: { code: string } }[] };
  expect(answer.data).toBeUndefined();
  expect(answer.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test('a forged token is refused', async () => {
  const forged = await (await DemoIssuer.open()).issue(ASKERS.allianceOffice);
  const response = await sample.post(JSON.stringify({ query: QUESTION }), {
    authorization: `Bearer ${forged}`,
  });
  expect(response.status).toBe(401);
  expect(await response.text()).toContain('not issued for this hub');
});

const VOLUMES = `query ($product: ID!, $jurisdiction: ID!) {
  listing(product: $product, jurisdiction: $jurisdiction, on: "2022-01-31") { price volumes { agreed purchased } }
}`;
const WEIHAI_PRODUCT = { product: 'C17010100100001999070000001', jurisdiction: '371000' };
type Volumes = { listing: { price: string; volumes: { agreed: number; purchased: number } | null } };

test('Hainan asks for Weihai’s volumes and gets null; the price is open', async () => {
  const { data, errors } = await sample.ask<Volumes>(VOLUMES, WEIHAI_PRODUCT, ASKERS.hainan);
  expect(errors).toBeUndefined();
  expect(data?.listing).toEqual({ price: '1200.00', volumes: null });
});

test('Weihai and the alliance office see them', async () => {
  for (const asker of [ASKERS.weihai, ASKERS.allianceOffice]) {
    const { data } = await sample.ask<Volumes>(VOLUMES, WEIHAI_PRODUCT, asker);
    expect(data?.listing.volumes?.agreed).toBeGreaterThan(0);
  }
});

test('a company sees its own part of the progress, and no share is judged from it', async () => {
  type Own = {
    rollout: { progress: { agreed: number; nonWinningShare: string | null; nonWinningTest: string } };
  };
  const question = `{ rollout(id: "460000:PERIPHERAL-ACCESS") {
    progress(asOf: "2026-01-31") { agreed nonWinningShare nonWinningTest } } }`;
  const all = await sample.ask<Own>(question);
  const own = await sample.ask<Own>(question, {}, ASKERS.company);
  expect(own.data?.rollout.progress).toMatchObject({ nonWinningShare: null, nonWinningTest: 'NO_DATA' });
  expect(own.data?.rollout.progress.agreed).toBeGreaterThan(0);
  expect(own.data?.rollout.progress.agreed).toBeLessThan(all.data?.rollout.progress.agreed ?? 0);
  expect(all.data?.rollout.progress.nonWinningTest).toBe('PASS');
});

type Institutions = { jurisdiction: { institutions: { totalCount: number; nodes: { code: string }[] } } };
const institutions = (code: string) =>
  `{ jurisdiction(code: "${code}") { institutions(first: 200) { totalCount nodes { code } } } }`;

test('lists and totals hold what the asker may see: institutions of Shaanxi for Fengxiang', async () => {
  const all = await sample.ask<Institutions>(institutions('610000'));
  const own = await sample.ask<Institutions>(institutions('610000'), {}, ASKERS.fengxiang);
  const seen = own.data?.jurisdiction.institutions;
  expect(seen?.nodes.length).toBeGreaterThan(0);
  expect(seen?.totalCount).toBe(seen?.nodes.length);
  expect(seen?.totalCount).toBeLessThan(all.data?.jurisdiction.institutions.totalCount ?? 0);
  expect(seen?.nodes.every(node => node.code.startsWith('H610305'))).toBe(true);
});

test('an institution that is not yours and one that is unknown answer alike', async () => {
  const { data: all } = await sample.ask<Institutions>(institutions('371000'));
  const weihai = all?.jurisdiction.institutions.nodes[0]?.code ?? '';
  const ask = (code: string) =>
    sample.ask<{ institution: object | null }>(
      `{ institution(code: "${code}") { name } }`,
      {},
      ASKERS.hainan,
    );
  const [notYours, unknown] = [await ask(weihai), await ask('H37100299999')];
  expect(notYours.data).toEqual({ institution: null });
  expect(notYours.data).toEqual(unknown.data);
});

test.each<[string, AskerInput]>(Object.entries(ASKERS))(
  'the internal doors are not part of the public graph: %s',
  async (_who, asker) => {
    const { errors } = await sample.ask('{ catalogueFacts { cursor } }', {}, asker);
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  },
);
