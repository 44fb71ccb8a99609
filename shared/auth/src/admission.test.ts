import { admit, DemoIssuer, InternalToken, inTheNameOf, TokenVerifier, type Asker } from '.';

const owner: Asker = {
  sub: 'partner',
  role: 'PARTNER',
  jurisdictions: [],
  companies: ['91460100DEMA000133'],
  institutions: [],
  exp: Math.floor(Date.now() / 1_000) + 60,
};
const token = InternalToken.random();
const internalToken = token.value;
let issuer: DemoIssuer;
let verifier: TokenVerifier;
beforeAll(async () => {
  issuer = await DemoIssuer.open();
  verifier = new TokenVerifier(issuer.rules);
});

test('with the internal token the hub asks in the name of somebody', async () => {
  expect(await admit(token, verifier, { internalToken, onBehalfOf: inTheNameOf(owner) })).toEqual(owner);
});

test('nobody else asks in the name of somebody', async () => {
  const onBehalfOf = inTheNameOf(owner);
  for (const shown of [{ onBehalfOf }, { onBehalfOf, internalToken: 'x'.repeat(internalToken.length) }]) {
    await expect(admit(token, verifier, shown)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});

test('a client’s own token decides, whatever is said beside it', async () => {
  const authorization = `Bearer ${await issuer.issue({ sub: 'hainan', role: 'BUREAU' })}`;
  const asker = await admit(token, verifier, {
    internalToken,
    authorization,
    onBehalfOf: inTheNameOf(owner),
  });
  expect(asker).toMatchObject({ sub: 'hainan', role: 'BUREAU' });
});

test.each([
  ['expired claims', inTheNameOf({ ...owner, exp: Math.floor(Date.now() / 1_000) - 1 })],
  ['an unknown role', inTheNameOf({ ...owner, role: 'OWNER' as never })],
  ['no claims', 'e30'],
  ['something else', '%%%'],
])('%s are refused', async (_what, onBehalfOf) => {
  await expect(admit(token, verifier, { internalToken, onBehalfOf })).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});

test('an internal door knows no asker', async () => {
  expect(await admit(token, verifier, { internalToken })).toBeUndefined();
});
