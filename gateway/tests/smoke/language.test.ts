import pino from 'pino';
import { presentable } from '../../src/plugins/errors';
import { ASKERS, operation, type SampleHub, startSampleHub } from '../sample-hub';

let sample: SampleHub;
let authorization: string;
beforeAll(async () => {
  sample = await startSampleHub();
  authorization = `Bearer ${await sample.issuer.issue(ASKERS.allianceOffice)}`;
}, 120_000);
afterAll(() => sample.close());

const HAN = /\p{Script=Han}/u;

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions: { code: string } }[];
}

async function ask(query: string, language?: string, variables = {}, token = authorization) {
  const headers = {
    ...(token && { authorization: token }),
    ...(language && { 'accept-language': language }),
  };
  const response = await sample.post(JSON.stringify({ query, variables }), headers);
  return { answer: (await response.json()) as Answer, headers: response.headers };
}

/** Every text for people in an answer: sentences, readings, names and words of inputs. */
function texts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['says', 'reading'].includes(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => texts(child, Array.isArray(value) ? key : name));
}

/** An answer without its texts. */
const figures = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (key, value: unknown) =>
      ['says', 'reading', 'inputs', 'result'].includes(key) ? undefined : value,
    ),
  );

test.each([
  ['alliance-level-reasons', { tender: 'JZJLC-2024-1', on: '2025-06-01', first: 20 }],
  ['province-level-reasons', { jurisdiction: '460000', on: '2026-01-31', first: 20 }],
  ['rule-table', { parameter: 'renewal.floor', on: '2026-01-31' }],
])('%s: the same figures, with texts in the language that is asked for', async (name, variables) => {
  const question = operation(name);
  const chinese = await ask(question, 'zh-CN,zh;q=0.9,en;q=0.8', variables);
  const english = await ask(question, undefined, variables);
  expect(chinese.answer.errors).toBeUndefined();
  expect(figures(chinese.answer)).toEqual(figures(english.answer));

  const said = texts(chinese.answer);
  expect(said.length).toBeGreaterThan(5);
  expect(said.filter(text => !HAN.test(text) || /\b[a-z]{3,}\b/.test(text))).toEqual([]);
  expect(texts(english.answer)).toHaveLength(said.length);
  expect(texts(english.answer).filter(text => !/[a-z]{2}/.test(text))).toEqual([]);
  expect(chinese.headers.get('content-language')).toBe('zh');
  expect(english.headers.get('content-language')).toBe('en');
  expect(chinese.headers.get('vary')).toMatch(/accept-language/i);
});

test.each([
  ['an unknown jurisdiction', '{ jurisdiction(code: "999999") { name } }', 'UNKNOWN_JURISDICTION'],
  [
    'a wrong date',
    '{ jurisdiction(code: "460000") { rollouts(on: "2025-02-30") { id } } }',
    'BAD_USER_INPUT',
  ],
  ['a wrong page', '{ products(first: 5000) { totalCount } }', 'BAD_USER_INPUT'],
  [
    'a wrong amount',
    '{ listing(product: "C17010100100001999070000001", jurisdiction: "371000") { quote(chargedPrice: "1.234567") { charged } } }',
    'BAD_USER_INPUT',
  ],
  ['an unknown rule', '{ ruleTable(parameter: "renewal.flor") { rule { says } } }', 'BAD_USER_INPUT'],
  [
    'too deep a question',
    `{ jurisdiction(code: "610000") ${'{ children { parent '.repeat(7)}{ code }${' } }'.repeat(7)} }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
])('%s: the same refusal in either language', async (_, question, code) => {
  const chinese = (await ask(question, 'zh')).answer.errors?.[0];
  const english = (await ask(question)).answer.errors?.[0];
  expect([chinese?.extensions.code, english?.extensions.code]).toEqual([code, code]);
  expect(chinese?.message).toMatch(HAN);
  expect(chinese?.message).not.toMatch(/\b(it|must|be|is)\b/);
  expect(english?.message).toMatch(/\b(must|perhaps|ask)\b/);
});

test('who shows no token is told so in the language that is asked for', async () => {
  const { answer } = await ask('{ __typename }', 'zh', {}, '');
  expect(answer.errors?.[0]).toMatchObject({
    message: '未附令牌的请求不予答复：请发送请求头“Authorization: Bearer <令牌>”。',
    extensions: { code: 'UNAUTHENTICATED' },
  });
});

test('what is masked is masked in the language that is asked for', () => {
  const asked = { requestId: 'r1', language: 'zh' as const, asker: { ...ASKERS.allianceOffice } as never };
  expect(presentable({ message: 'disk full' }, asked, pino({ level: 'silent' }))).toMatchObject({
    message: '此部分暂时无法答复；请重试，若仍如此，请提供请求编号 r1。',
    extensions: { code: 'INTERNAL', requestId: 'r1' },
  });
});
