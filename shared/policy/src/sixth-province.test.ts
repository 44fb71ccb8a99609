import { plainDate, Ratio, stateCouncilCalendar } from '@alliance-hub/kernel';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editPolicyFile, writePolicyFile } from '../tests/policy-directory';
import { checkPolicyFolder, dueDate, loadPolicy, OWN_DATA, type ParameterKey } from './index';

const SIXTH = join(__dirname, '..', 'tests', 'fixtures', 'sixth-province');
const FOLDER = '530000-yunnan';
const policy = loadPolicy({ extraDirs: [SIXTH] });
const on = plainDate('2026-07-01');
const at = { jurisdiction: '530000', categories: ['CORONARY-STENT'], on };

const says = (parameter: ParameterKey): string | undefined =>
  policy.rules(['catalogue', 'execution', 'settlement'], at).find(rule => rule.parameter === parameter)?.says
    .en;

describe('a province that no code knows, from a directory of its own', () => {
  test('its categories are carried out beside those of the others', () => {
    expect(policy.rolloutsOf('530000').map(rule => rule.id)).toEqual([
      '530000:CORONARY-STENT',
      '530000:LIGATION-CLIP',
    ]);
    expect(policy.rolloutsOf('460000')).toHaveLength(4);
    expect(policy.jurisdictions()).toContain('530000');
  });

  test.each<[ParameterKey, string]>([
    ['cycle.term', 'Cycle from 2026-07-01 to 2028-03-31'],
    [
      'renewal.floor',
      'A renewed volume is at least 65 % of last year’s use of winning products alone, per institution and category',
    ],
    ['nonWinning.limit', 'Non-winning share of like purchases at most 1/3, by quantity'],
    [
      'paymentStandard.nonWinning',
      'Up to 2.5 times the highest winning price the payment standard is that price; above, 80 % of the listing price in step 1, 60 % of the listing price in step 2, 50 % of the listing price in step 3 and then the highest winning price, in steps of 12 months from 2026-07-01',
    ],
    [
      'prepayment.amount',
      'The prepayment of the first agreement year is 40 % of the yearly agreed amount, per institution',
    ],
    [
      'prepayment.tranches',
      'Paid 1/3 10 days before the start of the cycle, 1/3 by the end of the month after the start of the cycle and 1/3 by the end of month 6 of the cycle (natural months, the starting month being the first)',
    ],
    ['payment.deadline', 'Payment is owed by the institution within 45 days of acceptance'],
    ['volume.carryOver', 'An unfinished volume may be made up for 3 months'],
    [
      'volume.reduction',
      'The agreed volume may be lowered, to no less than 70 % on a written explanation, reviewed by the city bureau in this order and adjusted by the city bureau',
    ],
    [
      'price.linkage',
      'A lower winning price elsewhere is declared within 15 days of publication, at the lowest winning price; the new price holds from the declaration, open orders take it too',
    ],
    [
      'duties.further',
      'The institution: report the clinical evaluation of winning products, to the city bureau, by the end of the agreement year',
    ],
    ['price.rebargaining', 'Bargaining again: no notice speaks of it'],
  ])('%s answers as its notice says', (parameter, expected) => {
    expect(says(parameter)).toBe(expected);
  });

  test('one third is exact: 333,333 of 1,000,000 pass, 333,334 do not', () => {
    const limit = policy.resolve('nonWinning.limit', at);
    if (limit.status !== 'SPECIFIED') throw new Error('The limit is given.');
    expect(Ratio.quotient(333_333, 1_000_000).atMost(limit.value.ratio)).toBe(true);
    expect(Ratio.quotient(1, 3).atMost(limit.value.ratio)).toBe(true);
    expect(Ratio.quotient(333_334, 1_000_000).atMost(limit.value.ratio)).toBe(false);
    expect(limit.raw).toContain('"1/3"');
  });

  test('the three tranches fall due', () => {
    const tranches = policy.resolve('prepayment.tranches', at);
    if (tranches.status !== 'SPECIFIED') throw new Error('The tranches are given.');
    const days = tranches.value.tranches.map(
      one => dueDate(one.due, { CYCLE_START: on }, stateCouncilCalendar())?.date,
    );
    expect(days).toEqual(['2026-06-21', '2026-08-31', '2026-12-31']);
    expect(tranches.citations[0]?.clause.id).toBe('YN-4b');
    expect(tranches.citations[0]?.reading?.map(one => one.id)).toEqual(['YN-A-01']);
  });

  test('the rules of the other provinces are untouched', () => {
    const point = { jurisdiction: '371000', categories: ['SD2021-1'], on };
    const own = loadPolicy().rules('settlement', point);
    expect(loadPolicy({ extraDirs: [SIXTH] }).rules('settlement', point)).toEqual(own);
  });
});

describe('checking a directory', () => {
  const made: string[] = [];
  afterAll(() => made.forEach(directory => rmSync(directory, { recursive: true, force: true })));
  const copy = (): string => {
    const directory = mkdtempSync(join(tmpdir(), 'sixth-'));
    made.push(directory);
    cpSync(SIXTH, directory, { recursive: true });
    return directory;
  };

  test('of the sixth province: it holds, and its cases are met', () => {
    expect(checkPolicyFolder(SIXTH)).toEqual({ ok: true, problems: [], cases: 5 });
  });

  test('of the hub itself', () => {
    expect(checkPolicyFolder(OWN_DATA)).toMatchObject({ ok: true, problems: [] });
  });

  test('that is not there', () => {
    expect(checkPolicyFolder(join(SIXTH, 'nowhere'))).toMatchObject({
      ok: false,
      problems: [{ line: 1, message: { en: expect.stringContaining('no such directory') as string } }],
    });
  });

  test.each([
    ['a ratio that is none', 'execution.yaml', `'1/3'`, `'1/0'`, 'ratio', '"1/0" is not a ratio'],
    [
      'tranches that do not add up',
      'settlement.yaml',
      `'1/3', due: { kind: DAYS_BEFORE`,
      `'0.3', due: { kind: DAYS_BEFORE`,
      'tranches',
      'the shares do not add up to 1',
    ],
    [
      'a due kind that does not exist',
      'settlement.yaml',
      'DAYS_AFTER',
      'DAY_AFTER',
      'due.kind',
      'DAYS_AFTER',
    ],
    [
      'an actor mistyped',
      'execution.yaml',
      'to: [CITY_BUREAU]',
      'to: [CITY_BUREU]',
      'to[0]',
      'perhaps CITY_BUREAU',
    ],
    ['a clause that is none', 'catalogue.yaml', 'cite: YN-3d', 'cite: YN-3e', 'cite', 'no clause YN-3e'],
  ])('with %s names file, line, key and what would be right', (_, file, from, to, key, message) => {
    const directory = copy();
    editPolicyFile(directory, `${FOLDER}/${file}`, from, to);
    const { ok, problems } = checkPolicyFolder(directory);
    expect(ok).toBe(false);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.file).toContain(file);
    expect(problems[0]?.line).toBeGreaterThan(1);
    expect(problems[0]?.key).toContain(key);
    expect(problems[0]?.message.en).toContain(message);
  });

  test('with a case that is not met, and one that asks nowhere', () => {
    const directory = copy();
    writePolicyFile(
      directory,
      `${FOLDER}/more.cases.yaml`,
      `- name: a floor of 70 %
  parameter: renewal.floor
  categories: [CORONARY-STENT]
  on: "2026-07-01"
  expect: { status: SPECIFIED, clause: YN-3b }
- name: nowhere
  parameter: cycle.term
  jurisdiction: "999999"
  on: "2026-07-01"
  expect: { status: NOT_SPECIFIED }
`,
    );
    const { problems, cases } = checkPolicyFolder(directory);
    expect(cases).toBe(7);
    expect(problems.map(problem => [problem.line, problem.message.en])).toEqual([
      [8, expect.stringContaining('is no division code in force')],
      [1, 'it cites YN-3a, expected YN-3b'],
    ]);
  });

  test('with a folder for a province that the hub holds already', () => {
    const directory = copy();
    writePolicyFile(directory, '460000-hainan/documents.yaml', 'jurisdiction: "460000"\ndocuments: []\n');
    expect(checkPolicyFolder(directory).problems[0]?.message.en).toContain('a second folder for 460000');
  });
});
