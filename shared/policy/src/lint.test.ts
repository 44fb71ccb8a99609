import {
  clauseYaml,
  documentsYaml,
  policyDirectory,
  removePolicyDirectories,
  SMALL_POLICY,
} from '../tests/policy-directory';
import { formatProblem, loadPolicy, readPolicy } from './index';

afterAll(removePolicyDirectories);

type Files = Record<string, string>;

const SX = '610000-shaanxi';
const EXECUTION = `${SX}/execution.yaml`;
const BASE = SMALL_POLICY[EXECUTION] ?? '';
/** Line of the first entry that a test appends to Shaanxi's execution.yaml under a key of its own. */
const FIRST = BASE.split('\n').length + 1;

/** The problems of a policy as `file:line key – message`, the temporary directory left out. */
function problems(files: Files, extra: Files[] = []): string[] {
  const dataDir = policyDirectory({ ...SMALL_POLICY, ...files });
  const extraDirs = extra.map(policyDirectory);
  const reading = readPolicy({ dataDir, extraDirs });
  if ('policy' in reading) return [];
  return reading.problems.map(problem => {
    const text = formatProblem(problem).en;
    return [dataDir, ...extraDirs].reduce((short, directory) => short.replaceAll(`${directory}/`, ''), text);
  });
}

const READING = 'A-01: { unclear: { en: The start, zh: 起始日 }, reading: { en: The day, zh: 当日 } }\n';
const execution = (text: string): Files => ({ [EXECUTION]: BASE + text });
const saleEntry = (rest: string): Files => execution(`sale.from:\n  - { ${rest} }\n`);
const at = (line: number, key: string): string => `${EXECUTION}:${line} ${key} – `;
const WITH_VALUE = 'value: { date: "2026-06-01" }';

test('a policy without fault has no problems', () => {
  expect(problems({})).toEqual([]);
});

test.each<[string, Files, string[]]>([
  [
    'unknown parameter',
    execution('cycle.trem:\n  - { from: "2026-06-01" }\n'),
    [at(FIRST - 1, 'cycle.trem'), 'unknown parameter', 'perhaps cycle.term', 'scope.obliged'],
  ],
  [
    'unknown key of an entry',
    saleEntry(`from: "2026-06-01", ${WITH_VALUE}, cited: SX-1, cite: SX-1`),
    [at(FIRST, 'sale.from[0].cited'), 'unknown key "cited"', 'perhaps cite'],
  ],
  [
    'unknown key of a value',
    execution(
      'cycle.extension:\n  - from: "2026-06-01"\n    value: { years: 1, inPrinciples: true }\n    cite: SX-1\n',
    ),
    [at(FIRST + 1, 'cycle.extension[0].value.inPrinciples'), 'perhaps inPrinciple'],
  ],
  [
    'parameter in the wrong file',
    execution(`filing.required:\n  - { from: "2026-06-01", value: { kind: BEFORE_PAYMENT }, cite: SX-1 }\n`),
    [at(FIRST - 1, 'filing.required'), 'move it to settlement.yaml'],
  ],
  [
    'a key given twice',
    execution('cycle.term:\n  - { from: "2026-06-01" }\n'),
    [at(FIRST - 1, 'cycle.term'), 'given twice', 'keep one'],
  ],
  [
    'a day that is none',
    saleEntry(`from: "2026-02-30", ${WITH_VALUE}, cite: SX-1`),
    [at(FIRST, 'sale.from[0].from'), '"2026-02-30" is not a day', 'YYYY-MM-DD'],
  ],
  [
    'a day written otherwise',
    saleEntry('from: "2026-06-01", value: { date: 2026/6/1 }, cite: SX-1'),
    [at(FIRST, 'sale.from[0].value.date'), '"2026/6/1" is not a day', 'YYYY-MM-DD'],
  ],
  [
    'an end before the start',
    saleEntry(`from: "2026-06-01", to: "2026-06-01", ${WITH_VALUE}, cite: SX-1`),
    [at(FIRST, 'sale.from[0].to'), '2026-06-01 is not after 2026-06-01', 'first day on which'],
  ],
  [
    'a decimal without quotes',
    execution(
      'nonWinning.limit:\n  - from: "2026-06-01"\n    value:\n      kind: SHARE_BELOW\n      ratio: 0.50\n    cite: SX-1\n',
    ),
    [at(FIRST + 3, 'nonWinning.limit[0].value.ratio'), '0.50 is not quoted', 'write "0.50"'],
  ],
  [
    'a share above one',
    execution(
      'nonWinning.limit:\n  - { from: "2026-06-01", value: { kind: SHARE_BELOW, ratio: "50" }, cite: SX-1 }\n',
    ),
    [at(FIRST, 'nonWinning.limit[0].value.ratio'), 'more than 1', '"0.30" for 30 %'],
  ],
  [
    'a kind that does not exist',
    execution('cycle.afterEnd:\n  - { from: "2026-06-01", value: { kind: HOLDOVR }, cite: SX-1 }\n'),
    [
      at(FIRST, 'cycle.afterEnd[0].value.kind'),
      '"HOLDOVR"',
      'HOLDOVER, EXPIRED_PENDING, CLOSED',
      'perhaps HOLDOVER',
    ],
  ],
  [
    'a key that is missing',
    execution('cycle.extension:\n  - { from: "2026-06-01", value: { inPrinciple: true }, cite: SX-1 }\n'),
    [at(FIRST, 'cycle.extension[0].value.years'), 'is missing', 'a number'],
  ],
  [
    'neither value nor status',
    saleEntry('from: "2026-06-01", cite: SX-1'),
    [at(FIRST, 'sale.from[0]'), 'neither `value` nor `status`', 'NOT_SPECIFIED or PENDING'],
  ],
  [
    'value and status together',
    saleEntry(`from: "2026-06-01", ${WITH_VALUE}, status: PENDING, cite: SX-1`),
    [at(FIRST, 'sale.from[0]'), 'both `value` and `status`'],
  ],
  [
    'general entries that overlap',
    execution(`sale.from:
  - { from: "2026-06-01", ${WITH_VALUE}, cite: SX-1 }
  - { from: "2026-07-01", ${WITH_VALUE}, cite: SX-1 }
`),
    [
      at(FIRST + 1, 'sale.from[1]'),
      `overlaps the entry of line ${FIRST} for every category`,
      'to: "2026-07-01"',
    ],
  ],
  [
    'entries of one category that overlap',
    execution(`sale.from:
  - { categories: [DCB], from: "2026-06-01", to: "2026-07-02", ${WITH_VALUE}, cite: SX-1 }
  - { categories: [UROLOGY, DCB], from: "2026-07-01", ${WITH_VALUE}, cite: SX-1 }
`),
    [at(FIRST + 1, 'sale.from[1]'), 'for DCB (from 2026-06-01 to 2026-07-02)'],
  ],
  [
    'a category that is not carried out here',
    saleEntry(`categories: [UROLGY], from: "2026-06-01", ${WITH_VALUE}, cite: SX-1`),
    [at(FIRST, 'sale.from[0].categories[0]'), 'UROLGY is not among the rollouts here', 'perhaps UROLOGY'],
  ],
  [
    'a category listed twice in rollouts',
    {
      [EXECUTION]:
        'rollouts:\n  - { category: DCB, name: 球囊, cite: SX-1 }\n  - { category: DCB, name: 球囊, cite: SX-1 }\n',
    },
    [at(3, 'rollouts[1].category'), 'stands in line 2 already'],
  ],
  [
    'an unknown clause',
    saleEntry(`from: "2026-06-01", ${WITH_VALUE}, cite: [SX-1, SX-9]`),
    [at(FIRST, 'sale.from[0].cite[1]'), 'no clause SX-9', 'clauses.yaml', 'perhaps SX-1'],
  ],
  [
    'an unknown clause of a rule within a value',
    {
      [`${SX}/catalogue.yaml`]: `listing.exemption:
  - from: "2026-06-01"
    value:
      rules:
        - { kind: NEW_APPROVAL_AT_MOST_MEDIAN_OF_UNIT, cite: SX-9 }
    cite: SX-1
`,
    },
    [`${SX}/catalogue.yaml:5 listing.exemption[0].value.rules[0].cite – `, 'no clause SX-9'],
  ],
  [
    'an unknown reading',
    saleEntry(`from: "2026-06-01", ${WITH_VALUE}, cite: SX-1, reading: A-99`),
    [at(FIRST, 'sale.from[0].reading'), 'no reading A-99', 'readings.yaml'],
  ],
  [
    "another jurisdiction's clause",
    { ...saleEntry(`from: "2026-06-01", ${WITH_VALUE}, cite: BJ-1`) },
    [at(FIRST, 'sale.from[0].cite'), 'BJ-1 is a clause of 610300', 'cite one of 610000'],
  ],
  [
    'an unknown document of a clause',
    { [`${SX}/clauses.yaml`]: clauseYaml('SX-1', 'SX-B') + clauseYaml('SX-2', 'SX-A') },
    [`${SX}/clauses.yaml:2 [0].doc – `, 'no document SX-B', 'perhaps SX-A'],
  ],
  [
    'a clause id given twice',
    {
      [`${SX}/clauses.yaml`]:
        clauseYaml('SX-1', 'SX-A') + clauseYaml('SX-2', 'SX-A') + clauseYaml('SX-1', 'SX-A'),
    },
    [`${SX}/clauses.yaml:17 [2].id – `, 'a second clause SX-1', 'clauses.yaml:1 already'],
  ],
  [
    'a clause without its words',
    {
      [`${SX}/clauses.yaml`]:
        clauseYaml('SX-1', 'SX-A').replace('text: 原文', 'text:') + clauseYaml('SX-2', 'SX-A'),
    },
    [`${SX}/clauses.yaml:6 [0].text – `, 'is nothing', 'write a text'],
  ],
  [
    'a document that forwards an unknown one',
    { '610300-baoji/documents.yaml': documentsYaml('610300', 'BJ-A', 'SX-B') },
    ['610300-baoji/documents.yaml:8 documents[0].forwards – ', 'no document SX-B', 'perhaps SX-A'],
  ],
  [
    'a document that forwards itself',
    { [`${SX}/documents.yaml`]: documentsYaml('610000', 'SX-A', 'SX-A') },
    [`${SX}/documents.yaml:8 documents[0].forwards – `, 'forwards itself in the end'],
  ],
  [
    "another jurisdiction's code in documents.yaml",
    { [`${SX}/documents.yaml`]: documentsYaml('610300', 'SX-A') },
    [`${SX}/documents.yaml:1 jurisdiction – `, 'the folder is that of 610000'],
  ],
  [
    'broken YAML',
    { [`${SX}/settlement.yaml`]: 'copay.notInVbp:\n  - { from: "2026-06-01"\nfiling.required: 3\n' },
    [`${SX}/settlement.yaml:3 – `, 'not valid YAML'],
  ],
  [
    'broken readings, without a complaint about each clause that refers to them',
    { 'readings.yaml': 'A-01: { unclear: The start, reading: The day of issue\n' },
    ['readings.yaml:2 – ', 'not valid YAML'],
  ],
  [
    'a reading without its Chinese words',
    { 'readings.yaml': `${READING}A-02: { unclear: { en: The end, zh: 届满日 }, reading: { en: None } }\n` },
    ['readings.yaml:2 A-02.reading.zh – ', 'is missing', 'a text'],
  ],
  [
    'a reading whose Chinese words are English',
    {
      'readings.yaml': `${READING}A-02: { unclear: { en: The end, zh: 届满日 }, reading: { en: None, zh: None } }\n`,
    },
    ['readings.yaml:2 A-02.reading.zh – ', 'no Chinese characters'],
  ],
  [
    'a file that would never be read',
    { [`${SX}/settlements.yaml`]: '' },
    [`${SX}/settlements.yaml:1 – `, 'never read', 'perhaps settlement.yaml'],
  ],
  [
    'no documents.yaml',
    { '440000-guangdong/clauses.yaml': '[]\n' },
    ['440000-guangdong:1 – ', 'no documents.yaml'],
  ],
  [
    'a folder without a code',
    { 'guangdong/documents.yaml': '' },
    ['guangdong:1 – ', 'name it <division code>-<name'],
  ],
  [
    'a folder of an unknown division',
    { '999999-nowhere/documents.yaml': documentsYaml('999999', 'NW-A') },
    ['999999-nowhere:1 – ', '999999 is no division code'],
  ],
  [
    'a folder of a retired division',
    { '610322-fengxiang-county/documents.yaml': documentsYaml('610322', 'FC-A') },
    ['610322-fengxiang-county:1 – ', 'retired', '610305'],
  ],
])('%s', (_, files, expected) => {
  const found = problems(files);
  expect(found).toHaveLength(1);
  expect(found[0]?.startsWith(expected[0] ?? '')).toBe(true);
  for (const part of expected) expect(found[0]).toContain(part);
});

test('two folders for one jurisdiction are named both', () => {
  const found = problems({}, [{ '610000-shaanxi-new/documents.yaml': documentsYaml('610000', 'SX-B') }]);
  expect(found).toEqual([
    '610000-shaanxi-new:1 – a second folder for 610000, which 610000-shaanxi holds already – keep one folder for a jurisdiction',
  ]);
});

test('a directory that is not there is named', () => {
  expect(() => loadPolicy({ dataDir: '/no/such/policy' })).toThrow(
    /\/no\/such\/policy:1 – no such directory – give/,
  );
});

test('every problem is reported at once, in the order of files and lines', () => {
  const dataDir = policyDirectory({
    ...SMALL_POLICY,
    ...execution(
      'sale.from:\n  - { from: "2026-13-01", value: { date: 3 }, cite: SX-9 }\npurchase.form: []\n',
    ),
    [`${SX}/settlement.yaml`]:
      'copay.notInVbp:\n  - { from: "2026-06-01", value: { kind: NONE_UP_TO, threshold: 300 }, cite: SX-1 }\n',
  });
  let message = '';
  try {
    loadPolicy({ dataDir });
  } catch (error) {
    expect(error).toMatchObject({ code: 'POLICY_INVALID' });
    message = String((error as Error).message);
  }
  const lines = message.replaceAll(`${dataDir}/${SX}/`, '').split('\n');
  expect(lines.map(line => line.split(' – ')[0])).toEqual([
    'The policy files have 4 problems:',
    `execution.yaml:${FIRST} sale.from[0].from`,
    `execution.yaml:${FIRST} sale.from[0].value.date`,
    `execution.yaml:${FIRST + 1} purchase.form`,
    'settlement.yaml:2 copay.notInVbp[0].value.threshold',
  ]);
});
