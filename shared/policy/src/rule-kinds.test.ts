import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PARAMETER_KEYS } from './index';
import { ruleKindsMarkdown, withRuleKinds } from './rule-kinds';

const guide = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'adding-a-province.md'), 'utf8');
const SIXTH = join(__dirname, '..', 'tests', 'fixtures', 'sixth-province', '530000-yunnan');

test('the guide lists the rule kinds as the schemas give them; else run shared/policy/src/write-rule-kinds.ts', () => {
  expect(withRuleKinds(guide)).toBe(guide);
});

test('a guide without the marked section is refused', () => {
  expect(() => withRuleKinds('# Adding a province')).toThrow('has no section');
});

test.each(PARAMETER_KEYS)('%s is listed', key => {
  expect(ruleKindsMarkdown()).toContain(`\n#### \`${key}\` `);
});

test('every link to a shape leads somewhere, and every row has three cells', () => {
  const text = ruleKindsMarkdown();
  const links = [...text.matchAll(/\(#shape-([a-z]+)\)/g)].map(match => match[1]);
  expect(links.filter(name => !text.includes(`<a id="shape-${name}"></a>`))).toEqual([]);
  const rows = text.split('\n').filter(line => line.startsWith('| '));
  expect(rows.filter(row => row.split(/(?<!\\)\|/).length !== 5)).toEqual([]);
  expect(text).not.toMatch(/undefined|\[object/);
});

test('every parameter that the guide names in its text exists', () => {
  const prose = guide.slice(0, guide.indexOf('## 10.', guide.indexOf('## 9.')));
  const named = [...prose.matchAll(/`([a-z][A-Za-z]+\.[a-z][A-Za-z]+)(?=[:`])/g)].map(
    match => match[1] ?? '',
  );
  const files = [
    'documents.yaml',
    'clauses.yaml',
    'readings.yaml',
    'catalogue.yaml',
    'execution.yaml',
    'settlement.yaml',
  ];
  const known: readonly string[] = [...PARAMETER_KEYS, ...files];
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(name => !known.includes(name))).toEqual([]);
});

test('the rules that the guide shows are those of the example province', () => {
  const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(match => match[1] ?? '');
  const shown = blocks.find(block => block.startsWith('# execution.yaml')) ?? '';
  const held = ['execution.yaml', 'settlement.yaml'].map(
    name => parse(readFileSync(join(SIXTH, name), 'utf8')) as Record<string, unknown>,
  );
  const all = Object.assign({}, ...held) as Record<string, unknown>;
  for (const [key, entries] of Object.entries(parse(shown) as Record<string, unknown>))
    expect(entries).toEqual(all[key]);
});
