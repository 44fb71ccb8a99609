import '../../src/runtime';
import { type AskerInput } from '@alliance-hub/auth';
import { isObjectType } from 'graphql';
import { type Answer, type SampleHub, startSampleHub } from '../sample-hub';
import { areaOf, DECISIONS } from './rights-decisions';
import { ownTypes, publicSchema } from './schemas';
import { objectsOf, told } from './walk/answers';
import { AT_HOME, ELSEWHERE, OFFICE, ownsRows } from './walk/askers';
import { EMPTY_FOR_COMPANIES, EMPTY_FOR_OWNERS, EMPTY_IN_SAMPLE } from './walk/examples';
import { letHappen } from './walk/happenings';
import { type Question, questionFor } from './walk/questions';
import { fieldsOf, waysFromQuery } from './walk/ways';

const schema = publicSchema();
/** Who may carry out a mutation is decided in mutation-decisions.ts. */
const FIELDS = ownTypes(schema)
  .filter(isObjectType)
  .filter(type => type !== schema.getMutationType())
  .flatMap(type => fieldsOf(type).map(field => `${type.name}.${field.name}`));

describe('the decisions', () => {
  test('somebody decided who may see each field of the graph', () => {
    expect(FIELDS.filter(field => !areaOf.has(field))).toEqual([]);
  });

  test('what was decided on is a field of the graph, once', () => {
    expect([...areaOf.keys()].filter(field => !FIELDS.includes(field))).toEqual([]);
    expect(DECISIONS.flatMap(({ fields }) => fields.split(' '))).toHaveLength(areaOf.size);
  });

  test('what is not open says which rows an asker sees', () => {
    expect(DECISIONS.filter(({ area, rows }) => (area === 'OPEN') !== (rows === undefined))).toEqual([]);
  });
});

const ways = [...waysFromQuery(schema)];
const questions = (area: Question['area']): [string, Question][] =>
  ways.flatMap(([type, way]) => {
    const question = questionFor(type, way, area);
    return question ? [[type.name, question] as [string, Question]] : [];
  });
const OPEN = questions('OPEN');
const BOUNDED = [...questions('VOLUMES'), ...questions('MONEY'), ...questions('AUDIT')];

let sample: SampleHub;
beforeAll(async () => {
  sample = await startSampleHub();
  await letHappen(sample);
}, 120_000);
afterAll(() => sample.close());

const ask = ({ text }: Question, asker: AskerInput): Promise<Answer> => sample.ask(text, {}, asker);

/** A trading centre has no part in money, and the audit trail is the alliance office's alone (docs/rights.md). */
const isRefused = ({ role }: AskerInput, { area }: Question): boolean =>
  (area === 'MONEY' && role === 'TRADING_CENTRE') || (area === 'AUDIT' && role !== 'ALLIANCE_OFFICE');

test('without a token no field is answered', async () => {
  for (const [, { text }] of [...OPEN, ...BOUNDED]) {
    const response = await sample.post(JSON.stringify({ query: text }), {});
    expect([text, response.status]).toEqual([text, 401]);
    expect(await response.json()).not.toHaveProperty('data');
  }
});

test.each(OPEN)('open fields of %s answer every role alike', async (_type, question) => {
  const toOffice = await ask(question, OFFICE);
  expect(toOffice.errors).toBeUndefined();
  expect(objectsOf(toOffice.data, question.way)).not.toEqual([]);
  for (const asker of Object.values(ELSEWHERE)) {
    const { data, errors } = await ask(question, asker);
    expect({ role: asker.role, errors, data }).toEqual({ role: asker.role, data: toOffice.data });
  }
});

test.each([OFFICE, ...Object.values(ELSEWHERE), ...Object.values(AT_HOME)])(
  'viewer tells $role what their own token says',
  async asker => {
    const question =
      '{ viewer { subject role jurisdictions { code } companies institutions expiresAt rights { area reach } } }';
    const { data, errors } = await sample.ask<{ viewer: { rights: object[] } }>(question, {}, asker);
    expect(errors).toBeUndefined();
    expect(data?.viewer).toMatchObject({
      subject: asker.sub,
      role: asker.role,
      jurisdictions: (asker.jurisdictions ?? []).map(code => ({ code })),
      companies: asker.companies ?? [],
      institutions: asker.institutions ?? [],
      expiresAt: expect.stringMatching(/Z$/) as unknown,
    });
    expect(data?.viewer.rights).toContainEqual({ area: 'OPEN', reach: 'ALL' });
    const money = asker.role === 'TRADING_CENTRE' ? 'NONE' : (expect.not.stringMatching('NONE') as unknown);
    expect(data?.viewer.rights).toContainEqual({ area: 'MONEY', reach: money });
  },
);

test.each(BOUNDED)('bounded fields of %s tell nobody without a right', async (_type, question) => {
  for (const asker of Object.values(ELSEWHERE)) {
    const { data, errors } = await ask(question, asker);
    // Of the fields of Query each refuses for itself.
    const codes = errors && [...new Set(errors.map(({ extensions }) => extensions.code))];
    expect([asker.role, codes]).toEqual([asker.role, isRefused(asker, question) ? ['FORBIDDEN'] : undefined]);
    expect([asker.role, ...told(data, question)]).toEqual([asker.role]);
  }
});

test.each(BOUNDED)('bounded fields of %s tell those who have a right', async (_type, question) => {
  for (const asker of [OFFICE, ...Object.values(AT_HOME)]) {
    if (isRefused(asker, question)) continue;
    const { data, errors } = await ask(question, asker);
    expect(errors).toBeUndefined();
    const empty = [
      ...Object.keys(EMPTY_IN_SAMPLE),
      ...(ownsRows(asker) ? EMPTY_FOR_OWNERS : []),
      ...(asker.companies ? EMPTY_FOR_COMPANIES : []),
    ];
    const filled = question.fields.filter(field => !empty.includes(`${question.type}.${field}`));
    expect([asker.role, ...told(data, question)]).toEqual([asker.role, ...filled]);
  }
});

test('the agreements that an asker sees bound the status of signing, which is open otherwise (HI-4.2a)', async () => {
  const text = `{ jurisdiction(code: "460000") { obligations(from: "2025-08-30", to: "2025-08-30") { id status(on: "2026-01-31") } } }`;
  const id = '460000:agreement.deadline:2025-08-30:HI-4.2a';
  const seen = async (asker: AskerInput) => (await sample.ask(text, {}, asker)).data;
  const office = await seen(OFFICE);
  expect(office).toEqual({
    jurisdiction: { obligations: [{ id, status: expect.not.stringMatching('UNKNOWN') as unknown }] },
  });
  for (const asker of Object.values(AT_HOME)) {
    expect(await seen(asker)).toEqual({ jurisdiction: { obligations: [{ id, status: 'UNKNOWN' }] } });
  }
});

const FILED = (institution: string): string => `{
  listing(product: "C02020100102001999010000001", jurisdiction: "371000", on: "2026-01-31") {
    standing
    quote(chargedPrice: "100.00", institution: "${institution}") { charged }
  }
}`;

test('the filing of an institution bounds the quote of an unlisted product, which is open otherwise (WH-3.3)', async () => {
  const seen = { listing: { standing: 'UNLISTED', quote: { charged: '100.00' } } };
  for (const asker of [OFFICE, AT_HOME.BUREAU, AT_HOME.INSTITUTION]) {
    expect((await sample.ask(FILED('H37100299001'), {}, asker)).data).toEqual(seen);
  }
  for (const asker of Object.values(ELSEWHERE)) {
    const { data, errors } = await sample.ask(FILED('H37100299001'), {}, asker);
    expect([asker.role, errors, data]).toEqual([
      asker.role,
      undefined,
      { listing: { standing: 'UNLISTED', quote: null } },
    ]);
  }
});
