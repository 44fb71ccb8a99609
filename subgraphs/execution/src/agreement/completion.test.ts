import { plainDate } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { completionOf } from './completion';

const policy = loadPolicy();
const agreement = (rollout: string, from: string, to: string) => {
  const [jurisdiction = '', category = ''] = rollout.split(':');
  return { jurisdiction, category, yearFrom: plainDate(from), yearTo: plainDate(to) };
};
const HAINAN = agreement('460000:FLOW-DIVERTER', '2025-07-30', '2026-07-29');
const WIRES = agreement('500000:GUIDEWIRE', '2025-05-20', '2026-05-19');
const CLIPS = agreement('500000:LIGATION-CLIP', '2026-05-20', '2027-05-19');

test.each([
  ['HI-3.2.1a nothing yet', HAINAN, [800, 0, 0], '2026-01-31', '0', 'OPEN'],
  ['HI-3.2.1a X-16 on the way', HAINAN, [800, 0, 380], '2026-01-31', '0.475', 'OPEN'],
  ['HI-3.2.1a one piece short on the last day', HAINAN, [800, 0, 799], '2026-07-29', '0.99875', 'OPEN'],
  ['HI-3.2.1a one piece short the day after', HAINAN, [800, 0, 799], '2026-07-30', '0.99875', 'MISSED'],
  ['HI-3.2.1a exactly', HAINAN, [800, 0, 800], '2026-07-30', '1', 'COMPLETE'],
  ['HI-3.2.1a beyond', HAINAN, [800, 0, 801], '2025-12-31', '1.00125', 'COMPLETE'],
  ['HI-3.2.1a not rounded up to it', HAINAN, [10_000_000, 0, 9_999_999], '2026-07-30', '1', 'MISSED'],
  ['HI-3.2.1a nothing agreed', HAINAN, [0, 0, 5], '2026-07-30', null, 'COMPLETE'],
  ['CQ-2.1c X-09 over both certificates', WIRES, [500, 0, 510], '2026-05-20', '1.02', 'COMPLETE'],
  ['CQ-2.1e X-09 what is carried over is filled first', CLIPS, [400, 40, 40], '2026-12-31', '0', 'OPEN'],
  ['CQ-2.1e and then the volume of the year', CLIPS, [400, 40, 440], '2026-12-31', '1', 'COMPLETE'],
  ['CQ-2.1e with less than what was carried over', CLIPS, [400, 40, 10], '2026-12-31', '0', 'OPEN'],
  [
    'CQ-2.1e what one line has left open keeps nothing from another',
    CLIPS,
    [200, 40, 100, 0],
    '2026-12-31',
    '0.5',
    'OPEN',
  ],
])(
  '%s',
  (
    _title,
    of,
    [agreed = 0, carriedOver = 0, purchased = 0, filled = Math.min(carriedOver, purchased)],
    asOf,
    completion,
    status,
  ) => {
    const figures = { agreed, carriedOver, filled, purchased };
    const found = completionOf(policy, of, figures, plainDate(asOf));
    expect([found.completion?.toString() ?? null, found.status]).toEqual([completion, status]);
  },
);

test('without a rule the figure is shown and not judged', () => {
  const nowhere = agreement('530000:FLOW-DIVERTER', '2025-07-30', '2026-07-29');
  const found = completionOf(
    policy,
    nowhere,
    { agreed: 10, carriedOver: 0, filled: 0, purchased: 3 },
    plainDate('2026-08-01'),
  );
  expect([found.completion?.toString(), found.status]).toEqual(['0.3', 'NOT_SPECIFIED']);
});

test.each([
  [HAINAN, ['HI-3.2.1a']],
  [WIRES, ['CQ-2.1b', 'CQ-2.1c']],
  [CLIPS, ['CQ-2.1b']],
])('what it rests on: %#', (of, clauses) => {
  const { reasons } = completionOf(
    policy,
    of,
    { agreed: 1, carriedOver: 0, filled: 0, purchased: 1 },
    of.yearFrom,
  );
  expect(reasons.map(({ clause }) => clause?.id)).toEqual(clauses);
});
