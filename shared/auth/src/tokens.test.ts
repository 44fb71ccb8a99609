import { mkdtempSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoIssuer } from './demo-issuer';
import { TokenVerifier } from './tokens';

const hainan = { sub: 'hainan', role: 'BUREAU' as const, jurisdictions: ['460000'] };

async function issuerAndVerifier() {
  const issuer = await DemoIssuer.open();
  return { issuer, verifier: new TokenVerifier(issuer.rules) };
}

test('a token that the issuer signed says who asks', async () => {
  const { issuer, verifier } = await issuerAndVerifier();
  const asker = await verifier.verify(`Bearer ${await issuer.issue(hainan)}`);
  expect(asker).toMatchObject({ sub: 'hainan', role: 'BUREAU', jurisdictions: ['460000'], companies: [] });
});

test.each([
  ['no header', () => undefined, /send the header «Authorization: Bearer <token>»/],
  ['another scheme', () => 'Basic abc', /send the header/],
  ['no JWT', () => 'Bearer abc', /not issued for this hub/],
  [
    'a forged one',
    async () => `Bearer ${await (await DemoIssuer.open()).issue(hainan)}`,
    /not issued for this hub/,
  ],
])('%s is refused', async (_what, header, message) => {
  const { verifier } = await issuerAndVerifier();
  await expect(verifier.verify(await header())).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
    message: expect.stringMatching(message) as string,
  });
});

test('an expired token is refused, also when it was verified before', async () => {
  const { issuer, verifier } = await issuerAndVerifier();
  const now = Math.floor(Date.now() / 1_000);
  const header = `Bearer ${await issuer.issue(hainan, now + 1)}`;
  await verifier.verify(header);
  jest.useFakeTimers({ now: (now + 2) * 1_000, doNotFake: ['nextTick', 'setImmediate'] });
  await expect(verifier.verify(header)).rejects.toThrow('The token has expired');
  jest.useRealTimers();
});

test('a changed payload is refused', async () => {
  const { issuer, verifier } = await issuerAndVerifier();
  const [head, , signature] = (await issuer.issue(hainan)).split('.');
  const payload = Buffer.from(JSON.stringify({ ...hainan, role: 'ALLIANCE_OFFICE', exp: 9e9 })).toString(
    'base64url',
  );
  await expect(verifier.verify(`Bearer ${head}.${payload}.${signature}`)).rejects.toThrow(/was changed/);
});

test('claims that the hub does not know are refused', async () => {
  const { issuer, verifier } = await issuerAndVerifier();
  const token = await issuer.issue({ sub: 'x', role: 'KING' as 'BUREAU' });
  await expect(verifier.verify(`Bearer ${token}`)).rejects.toThrow(/claims are not what the hub knows/);
});

test('the demo key is kept for its owner alone, and tokens survive a restart', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'alliance-hub-')), 'key.json');
  const token = await (await DemoIssuer.open(file)).issue(hainan);
  const restarted = new TokenVerifier((await DemoIssuer.open(file)).rules);
  await expect(restarted.verify(`Bearer ${token}`)).resolves.toMatchObject({ sub: 'hainan' });
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('what a verifier is given holds no private key', async () => {
  const { issuer } = await issuerAndVerifier();
  expect(Object.keys(issuer.rules.keys.keys[0] ?? {})).not.toContain('d');
});

test('keys that the issuer rotates are fetched anew, and its old tokens are refused', async () => {
  let published = await DemoIssuer.open();
  const server = createServer((_request, response) => response.end(JSON.stringify(published.rules.keys)));
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`);
  const { issuer: name, audience } = published.rules;
  const verifierAt = () => new TokenVerifier({ issuer: name, audience, keys: url });
  const old = `Bearer ${await published.issue(hainan)}`;
  await expect(verifierAt().verify(old)).resolves.toMatchObject({ sub: 'hainan' });

  published = await DemoIssuer.open();
  const verifier = verifierAt();
  await expect(verifier.verify(`Bearer ${await published.issue(hainan)}`)).resolves.toMatchObject({
    sub: 'hainan',
  });
  await expect(verifier.verify(old)).rejects.toThrow(/not issued for this hub/);
  server.close();
});

test('keys that cannot be fetched are named as the cause', async () => {
  const issuer = await DemoIssuer.open();
  const verifier = new TokenVerifier({ ...issuer.rules, keys: new URL('http://127.0.0.1:1/jwks.json') });
  await expect(verifier.verify(`Bearer ${await issuer.issue(hainan)}`)).rejects.toThrow(/cannot be fetched/);
});
