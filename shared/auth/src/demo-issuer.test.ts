import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { DemoIssuer } from './demo-issuer';

const folder = mkdtempSync(join(tmpdir(), 'demo-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

const refused = (file: string) =>
  expect(DemoIssuer.open(file)).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringMatching(
      /^The demonstration key .+ cannot be used \(.+\); delete the file, and the next start makes another/,
    ) as string,
  });

test.each([
  ['empty', ''],
  ['cut off', '{"kty":"EC"'],
  ['null', 'null'],
  ['no key at all', '{}'],
  ['a key without what signs', '{"kty":"EC","crv":"P-256","x":"a","y":"b","kid":"demo","alg":"ES256"}'],
  ['a key that is none', '{"kty":"EC","crv":"P-256","x":"a","y":"b","d":"c","kid":"demo","alg":"ES256"}'],
])('a key file that is %s stops the start with one sentence', async (name, content) => {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, content);
  await refused(file);
});

test('a folder in its place, and a key of another kind, too', async () => {
  const place = join(folder, 'folder.json');
  mkdirSync(place);
  await refused(place);
  const other = join(folder, 'other.json');
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  writeFileSync(other, JSON.stringify(await exportJWK(privateKey)));
  await refused(other);
});
