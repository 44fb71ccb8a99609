import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate, type PlainDate } from '@alliance-hub/kernel';
import { loadPolicy, OWN_DATA, type Policy } from '@alliance-hub/policy';
import { monthsOf } from '../../monitoring/agreement-month';
import { progressPoint } from '../../progress/progress-point';
import { Rollouts } from '../../rollout/carrying';
import type { DaySum, InstitutionFact, RolloutFacts } from '../facts';
import type { Finding, Rule } from '../finding';
import { notEntered, unsignedAgreement } from './agreement';
import { nonWinningShare, winningAlone } from './non-winning';
import { offlinePurchase } from './offline';
import { monthlyTarget, pace } from './pace';
import { behindElapsedTime, overPurchase, zeroPurchase } from './volume';

const policy = loadPolicy();

/** The policy with thresholds decided for Shaanxi. */
function withThresholds(): Policy {
  const folder = mkdtempSync(join(tmpdir(), 'alliance-hub-policy-'));
  cpSync(OWN_DATA, folder, { recursive: true });
  const file = join(folder, '610000-shaanxi', 'execution.yaml');
  const before = readFileSync(file, 'utf8');
  const after = before.replace(
    /(monitoring\.thresholds:\n(?:.*\n){2})    status: NOT_SPECIFIED/,
    `$1    value:
      owner: { en: the trading centre, zh: 省公共资源交易中心 }
      decidedOn: "2026-06-15"
      zeroAfterDays: 30
      behindBy: "0.05"
      overFrom: "1.2"`,
  );
  expect(after).not.toBe(before);
  writeFileSync(file, after);
  const changed = loadPolicy({ dataDir: folder });
  rmSync(folder, { recursive: true });
  return changed;
}
const INSTITUTION = 'H46010699001';
const COMPANY = '91460100DEMA000133';

function factsOf(id: string, asOf: string, given: Partial<RolloutFacts> = {}, rules = policy): RolloutFacts {
  const rollout = rules.rollout(id);
  if (!rollout) throw new Error(id);
  const point = progressPoint(rules, new Rollouts(rules, new Map()), rollout, plainDate(asOf));
  return {
    point,
    months: monthsOf(point.year),
    ...{ lines: [], companies: [], institutions: [], unsigned: [], offline: [] },
    ...given,
  };
}

const company = (agreed: number, purchased: number, filled = 0) => ({
  companies: [{ institution: INSTITUTION, company: COMPANY, agreed, purchased, filled }],
});
const line = (agreed: number, purchased: number, earlier = 0) => ({
  lines: [
    { institution: INSTITUTION, company: COMPANY, product: 'P1', agreed, purchased, earlier, filled: 0 },
  ],
});
const whole = (fact: Partial<InstitutionFact>) => ({
  institutions: [
    {
      ...{
        institution: INSTITUTION,
        agreed: 0,
        filled: 0,
        winning: 0,
        exempt: 0,
        nonWinning: 0,
        earlierOthers: 0,
      },
      months: [],
      ...fact,
    },
  ],
});
const day = (on: string, winning: number, nonWinning = 0): DaySum => ({
  ...{ day: plainDate(on), winning, nonWinning, exempt: 0 },
});
const sinceOf = ({ since }: Finding, days: DaySum[] = []): PlainDate =>
  typeof since === 'function' ? since(days) : since;
const clauses = ({ tell }: Finding) => tell('某医院').reasons.map(({ clause }) => clause?.id);
/** Severity and since of what a rule finds. */
const found = (rule: Rule, facts: RolloutFacts, days: DaySum[] = [], rules: Policy = policy) =>
  rule(rules, facts).map(finding => [finding.rule, finding.severity, sinceOf(finding, days)]);

const DIVERTER = '460000:FLOW-DIVERTER';
const MASK = '210000:LARYNGEAL-MASK';

describe('X-16 the bands, at 2026-01-31 of an agreement year from 2025-07-30', () => {
  const at = (given: Partial<RolloutFacts>) => factsOf(DIVERTER, '2026-01-31', given);
  test.each<[string, number, number, string[], number?]>([
    ['380 of 800 is behind 50.96 %', 800, 380, ['BEHIND_ELAPSED_TIME']],
    ['one below the elapsed time', 800, 407, ['BEHIND_ELAPSED_TIME']],
    ['one above it', 800, 408, []],
    ['exactly at it', 365, 186, []],
    ['all of it', 800, 800, []],
    ['more than agreed', 800, 801, ['OVER_PURCHASE']],
    ['more returned than accepted', 800, -3, ['BEHIND_ELAPSED_TIME']],
    ['nothing agreed', 0, 5, []],
    ['CQ-2.1e what fills the volume carried over does not count', 800, 458, ['BEHIND_ELAPSED_TIME'], 51],
    ['CQ-2.1e nor does it exceed', 800, 850, [], 50],
  ])('%s', (_title, agreed, purchased, rules, filled = 0) => {
    const facts = at(company(agreed, purchased, filled));
    const names = [...behindElapsedTime(policy, facts), ...overPurchase(policy, facts)];
    expect(names.map(({ rule }) => rule)).toEqual(rules);
  });

  test('380 of 800: since the day on which 380 no longer sufficed, by HI-3.2.1a', () => {
    const [finding] = behindElapsedTime(policy, at(company(800, 380)));
    if (!finding) throw new Error('nothing found');
    // 380/800 of 365 days are 173.4: the 174th day is behind.
    expect(sinceOf(finding, [day('2025-07-30', 380)])).toBe('2026-01-19');
    // Behind before, caught up on 2026-01-10, behind again.
    expect(sinceOf(finding, [day('2025-08-01', 10), day('2026-01-10', 370)])).toBe('2026-01-19');
    // 10/800 lasts four days; what came on 2026-01-30 was too late.
    expect(sinceOf(finding, [day('2025-08-01', 10), day('2026-01-30', 370)])).toBe('2025-08-03');
    expect(clauses(finding)).toEqual(['HI-3.2.1a', undefined]);
    const { message, reasons } = finding.tell('某医院');
    expect(message.en).toContain('47.50 %, below the elapsed time of 50.96 %');
    expect(message.zh).toContain('完成率47.50 %，低于序时进度50.96 %');
    expect(reasons[0]).toMatchObject({ result: '47.50 %' });
    expect(reasons[1]).toMatchObject({ result: 'NOT_SPECIFIED' });
  });

  test('over since the lot that exceeded, not since one that was given back', () => {
    const [finding] = overPurchase(policy, at(company(100, 101)));
    const days = [day('2025-08-01', 120), day('2025-08-09', -50), day('2025-12-01', 31)];
    expect(finding && sinceOf(finding, days)).toBe('2025-12-01');
    expect(finding && clauses(finding)).toEqual(['HI-3.2.1a', undefined, 'HI-3.2.1e']);
  });

  test('zero purchase since the first day, or since all of it was returned', () => {
    const facts = at(line(10, 0, 5));
    expect(found(zeroPurchase, facts)).toEqual([['ZERO_PURCHASE', 'NOTICE', '2025-07-30']]);
    expect(found(zeroPurchase, facts, [day('2025-09-01', 3), day('2025-10-01', -3)])).toEqual([
      ['ZERO_PURCHASE', 'NOTICE', '2025-10-01'],
    ]);
    expect(found(zeroPurchase, at(line(10, 1)))).toEqual([]);
    expect(found(zeroPurchase, at(line(0, 0)))).toEqual([]);
  });

  test.each([
    ['before the cycle', '2025-07-29'],
    ['after it', '2027-07-30'],
  ])('%s no volume is owed (A-10)', (_title, asOf) => {
    const facts = factsOf(DIVERTER, asOf, { ...company(800, 0), ...line(800, 0) });
    expect([...behindElapsedTime(policy, facts), ...zeroPurchase(policy, facts)]).toEqual([]);
  });
});

describe('non-winning share', () => {
  test.each([
    ['HI-3.2.1b half fails', DIVERTER, '2026-01-31', 50, 50, ['BREACH']],
    ['HI-3.2.1b 49 of 100 passes', DIVERTER, '2026-01-31', 51, 49, []],
    ['SX-3.4c half passes', '610000:DCB', '2026-11-01', 50, 50, []],
    ['SX-3.4c more warns, as it holds in principle', '610000:DCB', '2026-11-01', 49, 51, ['WARNING']],
    ['LN-3.3c sets no limit', MASK, '2025-12-01', 1, 99, []],
    ['nothing bought is no data', DIVERTER, '2026-01-31', 0, 0, []],
  ])('%s', (_title, id, asOf, winning, nonWinning, severities) => {
    const facts = factsOf(id, asOf, whole({ winning, nonWinning }));
    expect(nonWinningShare(policy, facts).map(({ severity }) => severity)).toEqual(severities);
  });
  test('since the lot that brought it above', () => {
    const facts = factsOf(DIVERTER, '2026-01-31', whole({ winning: 50, nonWinning: 50 }));
    const days = [day('2025-09-01', 0, 10), day('2025-09-05', 50), day('2025-11-11', 0, 40)];
    expect(found(nonWinningShare, facts, days)).toEqual([['NON_WINNING_SHARE', 'BREACH', '2025-11-11']]);
  });
  test.each([
    ['others before and none now', { winning: 5, earlierOthers: 3 }, ['NOTICE']],
    ['others now too', { winning: 5, earlierOthers: 3, nonWinning: 1 }, []],
    ['none before', { winning: 5 }, []],
    ['nothing now', { earlierOthers: 3 }, []],
  ])('LN-3.3c winning alone: %s', (_title, fact, severities) => {
    const facts = factsOf(MASK, '2026-06-30', whole(fact));
    expect(winningAlone(policy, facts).map(({ severity }) => severity)).toEqual(severities);
    expect(winningAlone(policy, factsOf(DIVERTER, '2026-12-31', whole(fact)))).toEqual([]);
  });
});

describe('LN-3.3b the even pace (X-15, A-39)', () => {
  test('V = 1,000: the cumulative targets', () => {
    const targets = Array.from({ length: 12 }, (_, m) => monthlyTarget(1000, m + 1, 12));
    expect(targets).toEqual([84, 167, 250, 334, 417, 500, 584, 667, 750, 834, 917, 1000]);
  });
  /** 1,000 agreed, purchases by month; the year runs from 2025-03-25. */
  const at = (asOf: string, ...months: number[]) =>
    factsOf(
      MASK,
      asOf,
      whole({ agreed: 1000, months: [...months, ...Array<number>(12).fill(0)].slice(0, 12) }),
    );
  test.each([
    ['166 in a month is below 2 × V/12', '2025-04-24', [166], []],
    ['167 is above', '2025-04-24', [167], ['BUNCHED_MONTH m1']],
    ['as even as can be', '2025-06-24', [84, 83, 83], []],
    ['one monthly share short', '2025-05-24', [84, 0], []],
    ['84 short is more than V/12', '2025-05-24', [83, 0], ['BEHIND_MONTHLY_TARGET ']],
    ['a month that runs may still catch up', '2025-05-23', [84, 0], []],
    ['a month late and caught up', '2025-06-24', [0, 84, 166], []],
  ])('%s', (_title, asOf, months, names) => {
    expect(pace(policy, at(asOf, ...months)).map(({ rule, of }) => `${rule} ${of}`)).toEqual(names);
  });
  test.each([
    ['a quarter of the year', 250, []],
    ['one more', 251, ['BUNCHED_LAST_MONTH']],
  ])('the last month has %s', (_title, last, names) => {
    const even = Array<number>(10).fill(75);
    const findings = pace(policy, at('2026-03-24', ...even, 0, last));
    const ofLast = findings.filter(({ rule }) => rule === 'BUNCHED_LAST_MONTH');
    expect(ofLast.map(({ rule }) => rule)).toEqual(names);
  });
  test('warnings only, by LN-3.3b with A-39, since the lot that was too much and the month that fell short', () => {
    const findings = pace(policy, at('2025-07-01', 0, 0, 200));
    expect(findings.map(({ severity }) => severity)).toEqual(['WARNING']);
    const [bunched] = findings;
    expect(bunched && sinceOf(bunched, [day('2025-05-26', 150), day('2025-06-20', 50)])).toBe('2025-06-20');
    expect(bunched?.tell('某医院').reasons[0]).toMatchObject({
      clause: { id: 'LN-3.3b' },
      reading: [{ id: 'A-39' }],
    });
    const behind = pace(policy, at('2025-07-01', 0, 0, 100));
    expect(behind.map(({ rule, since }) => [rule, since])).toEqual([['BEHIND_MONTHLY_TARGET', '2025-04-24']]);
  });
  test('where no pace is set nothing is judged', () => {
    const facts = factsOf(DIVERTER, '2026-01-31', whole({ agreed: 1000, months: [900] }));
    expect(pace(policy, facts)).toEqual([]);
  });
});

describe('agreements', () => {
  const unsigned = {
    unsigned: [
      { agreement: 'A', institution: INSTITUTION, company: COMPANY, missing: ['DISTRIBUTOR' as never] },
    ],
  };
  test.each([
    ['the Saturday itself', '2025-08-30', []],
    ['the Sunday after', '2025-08-31', []],
    ['the Monday after', '2025-09-01', ['2025-09-01']],
    ['in spring', '2026-03-01', ['2025-09-01']],
    ['in the second year, of which no day is printed', '2026-09-01', []],
  ])('HI-4.2a by 2025-08-30 (A-07, A-56): %s', (_title, asOf, since) => {
    const findings = unsignedAgreement(policy, factsOf(DIVERTER, asOf, unsigned));
    expect(findings.map(one => sinceOf(one))).toEqual(since);
    expect(findings.map(({ severity }) => severity)).toEqual(since.map(() => 'BREACH'));
  });
  test('HI-4.2a says who is missing', () => {
    const [finding] = unsignedAgreement(policy, factsOf(DIVERTER, '2025-09-01', unsigned));
    expect(finding?.tell('某医院').message.zh).toContain('未签方：配送企业');
    expect(finding && clauses(finding)).toEqual(['HI-4.2a']);
  });
  test('SX-3.1c prints no day, so nothing is late', () => {
    expect(unsignedAgreement(policy, factsOf('610000:DCB', '2027-01-01', unsigned))).toEqual([]);
  });

  test.each([
    ['the eve', MASK, '2025-05-24', 0, []],
    ['two months after landing', MASK, '2025-05-25', 0, ['2025-05-25']],
    ['after the month', MASK, '2025-08-01', 0, ['2025-05-25']],
    ['purchased in an earlier year', MASK, '2026-05-25', 4, []],
    ['of the second year, never purchased', MASK, '2026-05-25', 0, ['2025-05-25']],
    ['the peripheral stents: the eve', '210000:PERIPHERAL-STENT', '2025-07-09', 0, []],
    ['the peripheral stents', '210000:PERIPHERAL-STENT', '2025-07-10', 0, ['2025-07-10']],
    ['Hainan asks for no check', DIVERTER, '2025-12-01', 0, []],
  ])('LN-5.3 not entered: %s', (_title, id, asOf, earlier, since) => {
    const findings = notEntered(policy, factsOf(id, asOf, line(10, 0, earlier)));
    expect(findings.map(one => sinceOf(one))).toEqual(since);
    expect(findings.flatMap(clauses)).toEqual(since.map(() => 'LN-5.3'));
  });
});

test.each([
  ['SX-3.4a', '610000:DCB', '2026-11-01', ['SX-3.4a']],
  ['CQ-2.1a', '500000:GUIDEWIRE', '2025-11-01', ['CQ-2.1a']],
  ['HI-4.5a does not speak of it', DIVERTER, '2026-01-31', []],
])('%s offline purchase', (_title, id, asOf, cited) => {
  const offline = [
    { institution: INSTITUTION, company: COMPANY, product: 'P1', lines: 2, first: plainDate('2026-06-09') },
  ];
  const findings = offlinePurchase(policy, factsOf(id, asOf, { offline }));
  expect(findings.flatMap(clauses)).toEqual(cited);
  expect(findings.map(({ severity, since }) => [severity, since])).toEqual(
    cited.map(() => ['BREACH', '2026-06-09']),
  );
});

describe('SX-3.7a thresholds with an owner and a day (A-62)', () => {
  const decided = withThresholds();
  // 2026-05-31 to 2027-05-30: 2026-06-30 is day 31 of 365.
  const at = (asOf: string, given: Partial<RolloutFacts>) => factsOf('610000:DCB', asOf, given, decided);
  test.each([
    ['the 30th day', '2026-06-29', []],
    ['the 31st', '2026-06-30', ['2026-06-30']],
    ['later', '2026-09-30', ['2026-06-30']],
  ])('zero purchase after 30 days: %s', (_title, asOf, since) => {
    const facts = at(asOf, line(10, 0));
    expect(found(zeroPurchase, facts, [], decided).map(one => one[2])).toEqual(since);
    expect(zeroPurchase(policy, factsOf('610000:DCB', asOf, line(10, 0)))).toHaveLength(1);
  });
  test.each([
    // 146 of 365 days on 2026-10-23 are 40 %.
    ['5 points behind', 35, 0],
    ['more than 5 points behind', 34, 1],
  ])('%s', (_title, purchased, count) => {
    expect(behindElapsedTime(decided, at('2026-10-23', company(100, purchased)))).toHaveLength(count);
  });
  test.each([
    ['120 %', 120, 0],
    ['above 120 %', 121, 1],
  ])('%s', (_title, purchased, count) => {
    expect(overPurchase(decided, at('2026-10-23', company(100, purchased)))).toHaveLength(count);
  });
  test('the reasons name who decided them, and without a decision that nobody did', () => {
    const [said] = behindElapsedTime(decided, at('2026-10-23', company(100, 0)));
    const [silent] = behindElapsedTime(policy, factsOf('610000:DCB', '2026-10-23', company(100, 0)));
    expect(said?.tell('某医院').reasons[1]).toMatchObject({
      clause: { id: 'SX-3.7a' },
      says: { en: 'From where on this alerts was decided by the trading centre on 2026-06-15.' },
    });
    expect(silent?.tell('某医院').reasons[1]).toMatchObject({
      clause: { id: 'SX-3.7a' },
      reading: [{ id: 'A-62' }],
      result: 'NOT_SPECIFIED',
    });
  });
});
