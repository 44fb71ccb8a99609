import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { signatureHeaders } from './signature';

const OLD = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const NEW = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;
const OTHER = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;

const timestamp = () => Math.floor(Date.now() / 1_000);
const body = JSON.stringify({ type: 'price_linkage.price_changed', data: { name: '血流导向密网支架' } });

test('the specification’s library verifies what is signed', () => {
  const headers = signatureHeaders({ id: 'e1', timestamp: timestamp(), body }, [NEW]);
  expect(new Webhook(NEW).verify(body, headers)).toEqual(JSON.parse(body));
  expect(headers['webhook-signature']).toMatch(/^v1,[A-Za-z0-9+/]{43}=$/);
});

test('while a rotation overlaps, the old and the new secret both fit, and no other', () => {
  const headers = signatureHeaders({ id: 'e1', timestamp: timestamp(), body }, [NEW, OLD]);
  for (const secret of [NEW, OLD]) expect(() => new Webhook(secret).verify(body, headers)).not.toThrow();
  expect(() => new Webhook(OTHER).verify(body, headers)).toThrow(WebhookVerificationError);
});

test.each([
  ['the body', { body: body.replace('price_changed', 'declared') }],
  ['the id', { id: 'e2' }],
  ['the time', { timestamp: timestamp() + 1 }],
])('%s cannot be changed', (_what, change) => {
  const sent = { id: 'e1', timestamp: timestamp(), body };
  const headers = signatureHeaders(sent, [NEW]);
  const changed = { ...sent, ...change };
  expect(() =>
    new Webhook(NEW).verify(changed.body, {
      ...headers,
      'webhook-id': changed.id,
      'webhook-timestamp': String(changed.timestamp),
    }),
  ).toThrow(WebhookVerificationError);
});
