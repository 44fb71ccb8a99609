import { webhookUrl } from './webhook-url';

test.each([
  ['https://partner.example/hub?tenant=1', 'https://partner.example/hub?tenant=1'],
  ['https://PARTNER.example', 'https://partner.example/'],
  ['https://8.8.8.8/hub', 'https://8.8.8.8/hub'],
])('%s is taken in production', (given, url) => {
  expect(webhookUrl(given, false)).toBe(url);
});

test.each([
  ['partner.example/hub', 'must be an address'],
  [`https://partner.example/${'a'.repeat(2_000)}`, 'must be an address'],
  ['http://partner.example/hub', 'must begin with https://'],
  ['ftp://partner.example/hub', 'must begin with https://'],
  ['https://user:secret@partner.example/hub', 'no user and password'],
  ['https://partner.example/hub#part', 'no fragment'],
  ['https://localhost/hub', 'public address'],
  ['https://hub/hub', 'public address'],
  ['https://service.internal/hub', 'public address'],
  ['https://127.0.0.1/hub', 'public address'],
  ['https://2130706433/hub', 'public address'],
  ['https://0x7f.1/hub', 'public address'],
  ['https://10.1.2.3/hub', 'public address'],
  ['https://169.254.169.254/latest/meta-data', 'public address'],
  ['https://[::1]/hub', 'public address'],
  ['https://[::ffff:127.0.0.1]/hub', 'public address'],
  ['https://[fd00::1]/hub', 'public address'],
])('%s is refused in production', (given, why) => {
  expect(() => webhookUrl(given, false)).toThrow(why);
});

test.each([
  ['http://localhost:4999/hub', true],
  ['https://127.0.0.1:4999/hub', true],
  ['ftp://localhost/hub', false],
])('%s in the demonstration: %s', (given, taken) => {
  const check = () => webhookUrl(given, true);
  if (taken) expect(check()).toBe(given);
  else expect(check).toThrow('must begin with https://');
});
