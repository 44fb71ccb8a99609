import { type Answer, ASKERS, type SampleHub, startSampleHub } from '../sample-hub';

let sample: SampleHub;
beforeAll(async () => {
  sample = await startSampleHub();
}, 120_000);
afterAll(() => sample.close());

test.each([
  ['an unknown jurisdiction', '{ jurisdiction(code: "999999") { name } }', 'UNKNOWN_JURISDICTION', /999999/],
  ['a retired code', '{ jurisdiction(code: "610322") { name } }', 'RETIRED_CODE', /凤翔县.*610305/],
  [
    'a wrong date',
    '{ jurisdiction(code: "460000") { rollouts(on: "2025-02-30") { id } } }',
    'BAD_USER_INPUT',
    /2025-02-30/,
  ],
  [
    'a wrong amount',
    '{ listing(product: "C17010100100001999070000001", jurisdiction: "371000") { quote(chargedPrice: "1.234567") { charged } } }',
    'BAD_USER_INPUT',
    /1\.234567/,
  ],
  ['a wrong page size', '{ products(first: 5000) { totalCount } }', 'BAD_USER_INPUT', /first.*5000.*200/],
  ['a cursor of somebody else', '{ products(after: "abc") { totalCount } }', 'BAD_USER_INPUT', /after.*abc/],
  ['no GraphQL', '{ jurisdiction(', 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
])('%s: one clear sentence', async (_what, question, code, message) => {
  const { errors } = await sample.ask(question);
  expect(errors?.[0]?.message).toMatch(message);
  expect(errors?.[0]?.extensions.code).toBe(code);
  expect(errors?.[0]?.extensions.requestId).toBeDefined();
  expect(
    Object.keys(errors?.[0]?.extensions ?? {})
      .sort()
      .filter(key => !['code', 'field', 'requestId', 'value'].includes(key)),
  ).toEqual([]);
});

test('an unknown product, tender or clause is null', async () => {
  const { data, errors } = await sample.ask(
    '{ product(code: "C0201010011303899901") { code } tender(number: "NONE") { number } clause(id: "HI-9") { id } }',
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ product: null, tender: null, clause: null });
});

test('a question that nests lists in lists is refused before anything is read, in fragments too', async () => {
  const nest = (levels: number): string =>
    levels === 0 ? 'code' : `children { parent { ${nest(levels - 1)} } }`;
  const { errors } = await sample.ask(`{ jurisdiction(code: "610000") { ${nest(6)} } }`);
  expect(errors?.[0]?.message).toBe('The question nests 14 levels of fields; ask for at most 12 at a time.');
  const spread = await sample.ask(
    `query { jurisdiction(code: "610000") { ...A } } fragment A on Jurisdiction { ${nest(6)} }`,
  );
  expect(spread.errors?.[0]?.message).toContain('nests 14 levels');
  const { errors: none } = await sample.ask(`{ jurisdiction(code: "610305") { ${nest(3)} } }`);
  expect(none).toBeUndefined();
});

test('a body that is not JSON', async () => {
  const response = await sample.post('query', { authorization: 'Bearer x' });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('The body is not JSON');
});

test('a body that is too large', async () => {
  const response = await sample.post(JSON.stringify({ query: ' '.repeat(1_100_000) }), {});
  expect(response.status).toBe(413);
});

test('another path', async () => {
  const response = await fetch(sample.url.replace('/graphql', '/other'));
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('the graph is at /graphql');
});

test.each([
  ['an operation that is not there', 'query A { __typename }', 'B', /operationName is "B".*holds A/],
  ['none of two chosen', 'query A { __typename } query B { __typename }', undefined, /missing.*A, B/],
])('%s: HTTP 400 and what to name', async (_what, query, operationName, message) => {
  const authorization = `Bearer ${await sample.issuer.issue(ASKERS.hainan)}`;
  const response = await sample.post(JSON.stringify({ query, operationName }), { authorization });
  const { errors } = (await response.json()) as Answer;
  expect(response.status).toBe(400);
  expect(errors?.[0]?.message).toMatch(message);
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'OPERATION_RESOLUTION_FAILURE',
    field: 'operationName',
    requestId: expect.any(String) as string,
  });
});
