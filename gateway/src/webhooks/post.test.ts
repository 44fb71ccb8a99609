import { createServer, type RequestListener, type Server } from 'node:http';
import { listen } from '@alliance-hub/serving';
import { type Lookup } from './guarded-connect';
import { Poster } from './post';

const answers: Record<string, RequestListener> = {
  '/taken': (_request, response) => response.writeHead(204).end(),
  '/moved': (_request, response) => response.writeHead(302, { location: '/taken' }).end(),
  '/broken': (_request, response) => response.writeHead(500, { 'retry-after': '7' }).end('no'),
  '/silent': () => undefined,
  '/endless': (_request, response) => {
    response.writeHead(200);
    response.end('x'.repeat(1_000_000));
  },
};
let server: Server;
let port: number;
let hits: string[];
beforeAll(async () => {
  server = createServer((request, response) => {
    hits.push(request.url ?? '');
    answers[request.url ?? '']?.(request, response);
  });
  port = await listen(server, 0, '127.0.0.1');
});
beforeEach(() => (hits = []));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function post(path: string, options: Partial<ConstructorParameters<typeof Poster>[0]> = {}) {
  const poster = new Poster({ demo: true, timeLimit: 300, ...options });
  try {
    return await poster.post(path.startsWith('/') ? `http://127.0.0.1:${port}${path}` : path, {}, '{}');
  } finally {
    await poster.close();
  }
}

test.each([
  ['/taken', 204, null, null],
  ['/moved', 302, null, 'redirects are not followed'],
  ['/broken', 500, 7_000, 'answered 500'],
  ['/silent', null, null, 'no answer within 0.3 s'],
  ['/endless', 200, null, null],
])('%s', async (path, statusCode, retryAfter, why) => {
  const posted = await post(path);
  expect(posted).toMatchObject({ statusCode, retryAfter });
  if (why === null) expect(posted.error).toBeNull();
  else expect(String(posted.error)).toContain(why);
  expect(hits).toEqual([path]);
});

test('nobody listens', async () => {
  const { error } = await post('http://127.0.0.1:9/hub');
  expect(String(error)).toContain('ECONNREFUSED');
});

describe('outside the demonstration', () => {
  const leadsTo =
    (...addresses: string[]): Lookup =>
    (_host, _options, done) =>
      done(
        null,
        addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
      );

  test.each([
    ['an address of this machine', () => `http://127.0.0.1:${port}/taken`],
    ['the same as IPv6', () => `http://[::1]:${port}/taken`],
    ['the same as IPv4 in IPv6', () => `http://[::ffff:127.0.0.1]:${port}/taken`],
    ['the same as one number', () => `http://2130706433:${port}/taken`],
    ['an address of a cloud’s own service', () => 'http://169.254.169.254/latest'],
    ['a name of this machine', () => `http://localhost:${port}/taken`],
  ])('%s is not called', async (_what, url) => {
    const posted = await post(url(), { demo: false });
    expect(String(posted.error)).toContain('no public address');
    expect(hits).toEqual([]);
  });

  test.each([
    ['to this machine', ['127.0.0.1']],
    ['to a private network', ['10.0.0.7']],
    ['to this machine as IPv4 in IPv6', ['::ffff:127.0.0.1']],
    ['to a public address and to this machine', ['8.8.8.8', '127.0.0.1']],
  ])('a public name that leads %s is not called', async (_what, addresses) => {
    const posted = await post(`http://partner.example:${port}/taken`, {
      demo: false,
      lookup: leadsTo(...addresses),
    });
    expect(posted.error?.zh).toContain('并非公网地址');
    expect(hits).toEqual([]);
  });

  test('a name that led elsewhere before is checked at every connection', async () => {
    const answered = [['8.8.8.8'], ['127.0.0.1']];
    const lookup: Lookup = (host, options, done) => leadsTo(...(answered.shift() ?? []))(host, options, done);
    const options = { demo: false, lookup, timeLimit: 100 };
    expect(String((await post(`http://partner.example:${port}/taken`, options)).error)).not.toContain(
      'public',
    );
    expect(String((await post(`http://partner.example:${port}/taken`, options)).error)).toContain('public');
    expect(hits).toEqual([]);
  });
});
