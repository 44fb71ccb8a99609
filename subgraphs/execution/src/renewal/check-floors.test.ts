import { plainDate } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { type AskedLine, checkFloors } from './check-floors';
import type { InstitutionPast, PastLine } from './past';
import { renewalRules } from './renewal-rules';

const policy = loadPolicy();
const rulesOf = (id: string, on: string) => {
  const rollout = policy.rollout(id);
  if (!rollout) throw new Error(`No rollout ${id}.`);
  return renewalRules(policy, rollout, plainDate(on));
};
const HAINAN = rulesOf('460000:FLOW-DIVERTER', '2026-07-30');
const CLIPS = rulesOf('500000:LIGATION-CLIP', '2026-05-20');
const LIAONING = rulesOf('210000:PERIPHERAL-STENT', '2027-05-10');
const SHAANXI = rulesOf('610000:DCB', '2027-05-31');

const agreed = (company: string, quantity: number, product = `${company}1`): PastLine => ({
  company,
  product,
  previous: { agreed: quantity, carriedOver: 0 },
  first: quantity,
  wins: true,
});
const past = (used: number, ...lines: PastLine[]): InstitutionPast => ({
  institution: 'H',
  lines,
  uses: [
    {
      company: 'X',
      product: 'X1',
      received: { winning: 0, all: used },
      reported: { winning: 0, all: 0 },
    },
  ],
  whole: true,
});
const ask = (...lines: [company: string, quantity: number, more?: Partial<AskedLine>][]): AskedLine[] =>
  lines.map(([company, quantity, more], index) => ({
    index,
    company,
    product: `${company}1`,
    quantity,
    ...more,
  }));

/** At which line, under which floor, with how much. */
const found = (...args: Parameters<typeof checkFloors>) =>
  checkFloors(...args).map(({ index, scope, floor, agreed: total, binding }) => [
    index,
    scope.product ?? scope.company ?? 'category',
    floor.least,
    total,
    binding,
  ]);

describe('HI-3.2.1d binds: every line at its company’s floor, and the category at 80 % of what was used', () => {
  const two = past(1_000, agreed('A', 400), agreed('B', 300));
  test.each([
    ['both floors reached exactly', ask(['A', 500], ['B', 300]), []],
    ['one short over the category', ask(['A', 499], ['B', 300]), [[1, 'category', 800, 799, true]]],
    ['one short of a company, the category reached', ask(['A', 399], ['B', 401]), [[0, 'A', 400, 399, true]]],
    ['the rest with another winner', ask(['A', 400], ['B', 300], ['C', 100]), []],
    ['a company left out', ask(['A', 800]), [[0, 'B', 300, 0, true]]],
    ['a reason lifts nothing', ask(['A', 399, { reason: 'r' }], ['B', 401]), [[0, 'A', 400, 399, true]]],
  ] as const)('%s', (_case, asked, expected) => {
    expect(found(two, HAINAN, asked)).toEqual(expected);
  });

  test('what is on record for the year counts', () => {
    const confirmed = { lineId: 'l', agreement: 'a', quantity: 300, carriedOver: 0, carriedOverSent: null };
    const partly = past(1_000, agreed('A', 400), { ...agreed('B', 300), confirmed });
    expect(found(partly, HAINAN, ask(['A', 500]))).toEqual([]);
    expect(found(partly, HAINAN, ask(['A', 499]))).toEqual([[0, 'category', 800, 799, true]]);
  });

  test('a line that is corrected to another product is on record no more', () => {
    const confirmed = { lineId: 'l', agreement: 'a', quantity: 400, carriedOver: 0, carriedOverSent: null };
    const moved = past(500, { ...agreed('A', 400), confirmed }, agreed('B', 0));
    const to = (lineId: string) => ask(['B', 50, { lineId }]);
    expect(found(moved, HAINAN, to('other'))).toEqual([]);
    expect(found(moved, HAINAN, to('l'))).toEqual([
      [0, 'A', 400, 0, true],
      [0, 'category', 400, 50, true],
    ]);
  });

  test('products of one company make up for each other', () => {
    const products = past(0, agreed('A', 400), agreed('A', 100, 'A2'));
    expect(found(products, HAINAN, ask(['A', 500], ['A', 0, { product: 'A2' }]))).toEqual([]);
    expect(found(products, HAINAN, ask(['A', 399], ['A', 100, { product: 'A2' }]))).toEqual([
      [1, 'A', 500, 499, true],
    ]);
  });

  test('a company that wins no more is owed nothing; its volume goes to others', () => {
    const gone = past(1_000, agreed('A', 400), { ...agreed('B', 300), wins: false });
    expect(found(gone, HAINAN, ask(['A', 800]))).toEqual([]);
    expect(found(gone, HAINAN, ask(['A', 799]))).toEqual([[0, 'category', 800, 799, true]]);
  });
});

test.each([
  ['at the floor', 500, undefined, []],
  ['one below, without a reason', 499, undefined, [[0, 'A1', 500, 499, false]]],
  ['one below, with a reason', 499, '科室调整', []],
] as const)('CQ-2.1d holds in principle: %s', (_case, quantity, reason, expected) => {
  const clips = past(9_000, agreed('A', 500), agreed('B', 700));
  expect(found(clips, CLIPS, ask(['A', quantity, reason ? { reason } : {}]))).toEqual(expected);
});

test.each([
  ['at the first year’s volume', 1_200, []],
  ['one below', 1_199, [[0, 'A', 1_200, 1_199, false]]],
] as const)(
  'LN-3.2a compares with the first year, whatever the second was: %s',
  (_case, quantity, expected) => {
    const line = { ...agreed('A', 1_500), first: 1_200 };
    expect(found(past(0, line, agreed('B', 7)), LIAONING, ask(['A', quantity]))).toEqual(expected);
  },
);

test.each([
  ['with its reason on record', '科室调整', []],
  ['without one', undefined, [[0, 'A', 1_200, 1_190, false]]],
] as const)(
  'LN-3.2a a line that is on record already, %s, stands beside what is asked',
  (_case, reason, expected) => {
    const confirmed = {
      ...agreed('A', 600, 'A2'),
      confirmed: {
        lineId: 'on record',
        agreement: 'A',
        quantity: 590,
        carriedOver: 0,
        carriedOverSent: null,
      },
    };
    const products = past(0, agreed('A', 600), confirmed);
    expect(found(products, LIAONING, ask(['A', 600]), () => reason)).toEqual(expected);
  },
);

test('SX-2.2b there is no floor to stay below', () => {
  expect(found(past(9_000, agreed('A', 900)), SHAANXI, ask(['A', 0]))).toEqual([]);
});
