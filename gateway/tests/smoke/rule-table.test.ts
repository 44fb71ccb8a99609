import { PARAMETER_KEYS } from '@alliance-hub/policy';
import { Questions } from '../clauses/questions';
import { ASKERS, operation, type SampleHub, startSampleHub } from '../sample-hub';

let sample: SampleHub;
beforeAll(async () => {
  sample = await startSampleHub();
}, 120_000);
afterAll(() => sample.close());

const MATTER = { parameter: 'renewal.floor', on: '2026-07-01' };

test('every matter can be asked for by the key that the list gives, with a title in both languages', async () => {
  type Parameters = { ruleParameters: { name: string; title: string; chinese: string; domain: string }[] };
  const { data, errors } = await sample.ask<Parameters>('{ ruleParameters { name title chinese domain } }');
  expect(errors).toBeUndefined();
  expect(data?.ruleParameters.map(({ name }) => name)).toEqual(PARAMETER_KEYS);
  expect(data?.ruleParameters).toContainEqual({
    name: 'nonWinning.limit',
    title: expect.stringMatching(/\w/) as string,
    chinese: expect.stringMatching(/\p{Script=Han}/u) as string,
    domain: 'EXECUTION',
  });
});

test('the matter is named with the key that comes nearest where it is mistyped', async () => {
  const { errors } = await sample.ask(operation('rule-table'), { ...MATTER, parameter: 'renewal.flor' });
  expect(errors).toHaveLength(1);
  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining('renewal.floor') as string,
    extensions: { code: 'BAD_USER_INPUT', field: 'parameter' },
  });
});

test('whoever is signed in sees the same table', async () => {
  const answers = await Promise.all(
    Object.values(ASKERS).map(asker => sample.ask(operation('rule-table'), MATTER, asker)),
  );
  for (const { data, errors } of answers) {
    expect(errors).toBeUndefined();
    expect(data).toEqual(answers[0]?.data);
  }
});

test('X-03 a row names what it holds for: one limit is strict, one is not, one notice sets none', async () => {
  const rows = await new Questions(sample).table('nonWinning.limit', '2026-07-01', [
    '500000',
    '460000',
    '610000',
  ]);
  const shown = rows.map(({ jurisdiction, categories, rule }) => [
    jurisdiction.code,
    categories.length,
    rule.status,
    rule.clause?.id,
  ]);
  expect(shown).toEqual([
    ['460000', 4, 'SPECIFIED', 'HI-3.2.1b'],
    ['500000', 3, 'NOT_SPECIFIED', undefined],
    ['500000', 1, 'NOT_SPECIFIED', 'CQ-2.1f'],
    ['610000', 15, 'SPECIFIED', 'SX-3.4c'],
  ]);
  expect(rows[2]?.categories).toEqual(['血管组织闭合用结扎夹类']);
});
