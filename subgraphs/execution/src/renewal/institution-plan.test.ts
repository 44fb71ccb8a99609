import { addDays, daysBetween, type AgreementYear, plainDate } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { planInstitution } from './institution-plan';
import type { InstitutionPast, PastLine, ProductUse } from './past';
import { renewalRules } from './renewal-rules';

const policy = loadPolicy();

const yearOf = (number: number, from: string, to: string): AgreementYear => ({
  number,
  from: plainDate(from),
  to: plainDate(to),
  days: daysBetween(plainDate(from), addDays(plainDate(to), 1)),
});

/** A rollout with the year before and the one to be renewed. */
const PLACES = {
  hainan: [
    '460000:FLOW-DIVERTER',
    yearOf(1, '2025-07-30', '2026-07-29'),
    yearOf(2, '2026-07-30', '2027-07-29'),
  ],
  clips: [
    '500000:LIGATION-CLIP',
    yearOf(1, '2025-05-20', '2026-05-19'),
    yearOf(2, '2026-05-20', '2027-05-19'),
  ],
  flushers: [
    '500000:PREFILLED-FLUSHER',
    yearOf(1, '2025-05-20', '2026-05-19'),
    yearOf(2, '2026-05-20', '2026-12-31'),
  ],
  wires: ['500000:GUIDEWIRE', yearOf(1, '2025-05-20', '2026-05-19'), yearOf(2, '2026-05-20', '2027-05-19')],
  liaoning: [
    '210000:PERIPHERAL-STENT',
    yearOf(2, '2026-05-10', '2027-05-09'),
    yearOf(3, '2027-05-10', '2028-05-09'),
  ],
  shaanxi: ['610000:DCB', yearOf(1, '2026-05-31', '2027-05-30'), yearOf(2, '2027-05-31', '2028-05-30')],
  occluders: [
    '610000:CARDIAC-OCCLUDER',
    yearOf(2, '2027-05-31', '2028-05-30'),
    yearOf(3, '2028-05-31', '2028-12-31'),
  ],
  weihai: ['371000:SD2021-1', yearOf(5, '2025-03-30', '2026-03-29'), yearOf(6, '2026-03-30', '2027-03-29')],
} as const;

const line = (company: string, agreed: number, more: Partial<PastLine> = {}): PastLine => ({
  company,
  product: `${company}1`,
  previous: { agreed, carriedOver: 0 },
  wins: true,
  ...more,
});
const received = (company: string, winning: number, nonWinning = 0): ProductUse => ({
  company,
  product: `${company}1`,
  received: { winning, all: winning + nonWinning },
  reported: { winning: 0, all: 0 },
});
const pastOf = (lines: PastLine[], uses: ProductUse[] = []): InstitutionPast => ({
  institution: 'H',
  lines,
  uses,
  whole: true,
});

function plan(place: keyof typeof PLACES, past: InstitutionPast, today = '2028-12-31') {
  const [id, previous, year] = PLACES[place];
  const rollout = policy.rollout(id);
  if (!rollout) throw new Error(`No rollout ${id}.`);
  return planInstitution(past, renewalRules(policy, rollout, year.from), {
    previous,
    year,
    today: plainDate(today),
  });
}

const floors = ({ lines }: ReturnType<typeof plan>) => lines.map(({ floor }) => floor?.least ?? null);
const proposals = ({ lines }: ReturnType<typeof plan>) => lines.map(({ proposed }) => proposed);

test.each([
  [1_000, 700, 800],
  [1_001, 700, 801],
  [1_000, 800, 800],
  [1_000, 801, 801],
  [800, 700, 700],
  [0, 700, 700],
])('HI-3.2.1d X-02 one company, %i used and %i agreed: floor %i', (used, agreed, floor) => {
  const planned = plan('hainan', pastOf([line('A', agreed)], [received('A', used)]));
  expect([floors(planned), proposals(planned)]).toEqual([[floor], [floor]]);
  expect(planned.category).toMatchObject({ least: Math.ceil(used * 0.8), unplaced: 0 });
});

test('HI-3.2.1d X-02 two companies: 400 and 300, over the category 800, of which 100 are still to be placed', () => {
  const past = pastOf([line('A', 400), line('B', 300)], [received('A', 500), received('B', 300, 200)]);
  const planned = plan('hainan', past);
  expect(floors(planned)).toEqual([400, 300]);
  expect(proposals(planned)).toEqual([400, 300]);
  expect(planned.category).toMatchObject({ least: 800, placed: 700, unplaced: 100 });
  expect(planned.lines.map(({ company }) => company?.least)).toEqual([400, 300]);
});

test('HI-3.2.1d what is confirmed counts as placed, with another winner too', () => {
  const confirmed = (quantity: number) => ({
    confirmed: { lineId: 'l', agreement: 'a', quantity, carriedOver: 0, carriedOverSent: null },
  });
  const winner: PastLine = { company: 'C', product: 'C1', wins: true, ...confirmed(60) };
  const past = pastOf([line('A', 400, confirmed(420)), line('B', 300), winner], [received('A', 1_000)]);
  expect(plan('hainan', past).category).toMatchObject({ least: 800, placed: 780, unplaced: 20 });
});

test('HI-3.2.1d the floor of a company holds for its products together; each has its part', () => {
  const past = pastOf([line('A', 400), line('A', 101, { product: 'A2' }), line('B', 5)]);
  const { lines } = plan('hainan', past);
  expect(lines.map(({ floor, isPart, company }) => [floor?.least, isPart, company?.least])).toEqual([
    [400, true, 501],
    [101, true, 501],
    [5, false, 5],
  ]);
});

test('HI-3.2.1d a company that wins no more has no floor, and its share of use is to be placed with others', () => {
  const past = pastOf(
    [line('A', 400), line('B', 300, { wins: false })],
    [received('A', 500), received('B', 500)],
  );
  const planned = plan('hainan', past);
  expect(floors(planned)).toEqual([800, null]);
  expect(proposals(planned)).toEqual([800, 0]);
});

test('HI-3.2.1d A-15 what is reported as used stands for use, else what was received; more returned is no use', () => {
  const use = (reported: number, receivedAll: number): ProductUse => ({
    ...received('A', receivedAll),
    reported: { winning: reported, all: reported },
  });
  const least = (...uses: ProductUse[]) => plan('hainan', pastOf([line('A', 1)], uses)).category?.least;
  expect(least(use(500, 1_000))).toBe(400);
  expect(least(use(0, 1_000))).toBe(800);
  expect(least(use(0, -10), { ...received('B', 10) })).toBe(8);
});

test('a company sees no floor that rests on what others sold', () => {
  const planned = plan('hainan', { ...pastOf([line('A', 700)], [received('A', 1_000)]), whole: false });
  expect(planned.category).toBeUndefined();
  expect(floors(planned)).toEqual([700]);
});

test.each([
  ['CQ-2.1d', 'clips', 500, undefined],
  ['CQ-2.1g', 'flushers', 500, 310],
] as const)('%s X-02 %s: the volume of the year before, whatever was used', (_row, place, floor, short) => {
  const planned = plan(place, pastOf([line('A', 500)], [received('A', 2_000)]));
  expect(planned.lines).toMatchObject([
    { floor: { least: floor }, proposed: floor, previousUse: 2_000, isPart: false },
  ]);
  expect(planned.lines[0]?.inShortYear).toBe(short);
  expect(planned.category).toBeUndefined();
});

test('LN-3.2a X-02 the third year compares with the first one', () => {
  const planned = plan('liaoning', pastOf([line('A', 1_500, { first: 1_200 })]));
  expect(planned.lines).toMatchObject([{ floor: { least: 1_200 }, previousAgreed: 1_500, proposed: 1_500 }]);
});

test('LN-3.2a what was agreed in the first year and dropped since has its floor still', () => {
  const dropped: PastLine = { company: 'A', product: 'A1', first: 1_200, wins: true };
  expect(plan('liaoning', pastOf([dropped])).lines).toMatchObject([
    { floor: { least: 1_200 }, previousAgreed: 0, proposed: 1_200 },
  ]);
});

test.each([
  ['SX-2.2b X-02', 'shaanxi', 900, 900],
  ['SX-2.1 A-14 a short third year of', 'occluders', 900, Math.ceil((900 * 215) / 365)],
  ['CQ-2.1b', 'wires', 900, 900],
  ['WH-2.1b', 'weihai', 900, 900],
] as const)(
  '%s %s: no floor, and the volume of the year before is proposed',
  (_row, place, agreed, proposed) => {
    const planned = plan(place, pastOf([line('A', agreed)], [received('A', 2_000)]));
    expect([floors(planned), proposals(planned)]).toEqual([[null], [proposed]]);
  },
);

test('where a notice proposes the floor, the volume before is not proposed', () => {
  const [id, previous, year] = PLACES.liaoning;
  const rollout = policy.rollout(id);
  if (!rollout) throw new Error(`No rollout ${id}.`);
  const rules = renewalRules(policy, rollout, year.from);
  const proposal = {
    ...rules.proposal,
    status: 'SPECIFIED' as const,
    value: { kind: 'FLOOR' as const },
    raw: '',
    from: year.from,
    jurisdiction: '210000',
  };
  const years = { previous, year, today: plainDate('2028-12-31') };
  const past = pastOf([line('A', 1_500, { first: 1_200 })]);
  expect(planInstitution(past, { ...rules, proposal }, years).lines).toMatchObject([{ proposed: 1_200 }]);
});

describe('CQ-2.1e X-09 what was not completed', () => {
  const carried = (place: 'clips' | 'flushers', bought: number, before = 0, today = '2026-05-20') => {
    const past = pastOf(
      [line('A', 400, { previous: { agreed: 400, carriedOver: before } })],
      [received('A', bought)],
    );
    const { lines } = plan(place, past, today);
    return lines.map(({ shortfall, carriedOver, floor }) => [shortfall, carriedOver, floor?.least]);
  };
  test.each([
    ['40 short', 360, 0, 40],
    ['1 short', 399, 0, 1],
    ['complete', 400, 0, 0],
    ['over', 401, 0, 0],
    ['what was carried over is filled first', 400, 40, 40],
    ['all of it complete', 440, 40, 0],
  ])('clips, %s: %i bought', (_case, bought, before, expected) => {
    expect(carried('clips', bought, before)).toEqual([[expected, expected, 400]]);
  });
  test('a year that still runs carries nothing over', () => {
    expect(carried('clips', 360, 0, '2026-05-19')).toEqual([[40, 0, 400]]);
  });
  test('flushers: the sentence is of the clips alone (A-31)', () => {
    expect(carried('flushers', 360)).toEqual([[40, 0, 400]]);
  });
});
