import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print } from 'graphql';
import { ASKERS, operation, type SampleHub, startSampleHub } from '../sample-hub';

const ROOT = join(__dirname, '..', '..', '..');
const QUESTION =
  /`(\{"[^`]+\})`[^`]*?<!-- question: (\S+) -->\n```graphql\n([\s\S]+?)```\n```json\n([\s\S]+?)```/g;

let sample: SampleHub;
beforeAll(async () => {
  sample = await startSampleHub();
}, 120_000);
afterAll(() => sample.close());

const plain = (text: string) => print(parse(text));

describe.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh-CN'],
])('%s', (file, language) => {
  const questions = [...readFileSync(join(ROOT, file), 'utf8').matchAll(QUESTION)];

  test('asks both questions and for one matter everywhere', () => {
    const names = ['alliance-level', 'province-level', 'rule-table'];
    expect(questions.map(([, , name]) => name)).toEqual(names);
  });

  test.each(
    questions.map(([, variables, name, question, answer]) => ({ name, variables, question, answer })),
  )('the answer to the $name question is the hub’s', async ({ name, variables, question, answer }) => {
    expect(plain(question ?? '')).toBe(plain(operation(name ?? '')));
    const asker = name === 'province-level' ? ASKERS.hainan : ASKERS.allianceOffice;
    const given = JSON.parse(variables ?? '') as object;
    const { data } = await sample.ask(question ?? '', given, asker, language);
    expect({ data }).toEqual(JSON.parse(answer ?? ''));
  });
});
