import { randomBytes } from 'node:crypto';
import { SecretBox } from './secret-box';
import { newSigningSecret } from './signing-secret';

const key = () => randomBytes(32).toString('base64');

test('what is sealed opens with the same key, for the same purpose', () => {
  const written = key();
  const sealed = SecretBox.of(written).seal('whsec_abc', 'wh_1');
  expect(sealed).not.toContain('abc');
  expect(SecretBox.of(written).open(sealed, 'wh_1')).toBe('whsec_abc');
});

test('the same secret never looks the same twice', () => {
  const box = SecretBox.of(key());
  expect(box.seal('whsec_abc', 'wh_1')).not.toBe(box.seal('whsec_abc', 'wh_1'));
});

test('another key, another purpose, and a changed text do not open it', () => {
  const box = SecretBox.of(key());
  const sealed = box.seal('whsec_abc', 'wh_1');
  const changed = Buffer.from(sealed, 'base64');
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  for (const open of [
    () => SecretBox.of(key()).open(sealed, 'wh_1'),
    () => box.open(sealed, 'wh_2'),
    () => box.open(changed.toString('base64'), 'wh_1'),
    () => box.open('', 'wh_1'),
  ]) {
    expect(open).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }) as Error);
  }
});

test.each(['', 'short', randomBytes(31).toString('base64'), randomBytes(33).toString('base64')])(
  'a key that is not 32 bytes is refused: %s',
  written => {
    expect(() => SecretBox.of(written)).toThrow('32 random bytes in base64');
  },
);

test('a signing secret is 32 bytes after whsec_', () => {
  const secret = newSigningSecret();
  expect(secret).toMatch(/^whsec_/);
  expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32);
  expect(newSigningSecret()).not.toBe(secret);
});
