import { plainDate, type WorkdayCalendar } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { termsOf } from './terms';

const policy = loadPolicy();
const lot = (
  rollout: string | null,
  acceptedOn: string,
  more: { place?: string; winning?: boolean } = {},
) => ({
  rollout,
  place: rollout?.slice(0, 6) ?? '610000',
  acceptedOn: plainDate(acceptedOn),
  winning: true,
  ...more,
});
const cited = (terms: ReturnType<typeof termsOf>) => terms.reasons.map(({ clause }) => clause?.id);

test.each<[string, string, string, string, boolean]>([
  ['610000:DCB', '2026-06-18', '2026-07-31', '2026-08-03', false],
  ['500000:GUIDEWIRE', '2025-05-20', '2025-06-30', '2025-07-01', false],
  ['500000:GUIDEWIRE', '2025-12-31', '2026-01-31', '2026-02-02', false],
  // The Saturday is a make-up workday; the next one is a Monday.
  ['500000:GUIDEWIRE', '2026-01-01', '2026-02-28', '2026-03-02', false],
  ['500000:GUIDEWIRE', '2026-01-31', '2026-02-28', '2026-03-02', false],
  ['500000:GUIDEWIRE', '2026-02-01', '2026-03-31', '2026-04-01', false],
  ['610000:DCB', '2027-01-31', '2027-02-28', '2027-03-01', true],
  ['610000:DCB', '2028-01-15', '2028-02-29', '2028-03-01', true],
  // A due day in a year that is published, the workday after it in one that is not.
  ['610000:DCB', '2026-11-15', '2026-12-31', '2027-01-01', true],
])('X-04 %s accepted on %s: due on %s, overdue from %s', (rollout, acceptedOn, dueOn, next, provisional) => {
  const terms = termsOf(policy, lot(rollout, acceptedOn));
  expect([terms.dueOn, terms.nextWorkdayOn, terms.provisional]).toEqual([dueOn, next, provisional]);
});

test.each<[string, string, string, string[]]>([
  ['610000:DCB', '2026-06-18', 'INSTITUTION_PAYS', ['SX-3.5d', 'SX-3.5c']],
  ['500000:GUIDEWIRE', '2025-05-20', 'INSTITUTION_PAYS', ['CQ-2.3e']],
  ['210000:LIGATION-CLIP', '2025-05-20', 'INSTITUTION_PAYS', ['LN-4.1a', 'LN-3.2c']],
  ['371000:SD2021-1', '2021-05-20', 'INSTITUTION_PAYS', ['WH-2.3']],
  ['460000:FLOW-DIVERTER', '2025-08-01', 'DIRECT_BY_FUND', ['HI-4.3a', 'HI-4.3a']],
])('%s accepted on %s: %s by %p', (rollout, acceptedOn, mode, clauses) => {
  const terms = termsOf(policy, lot(rollout, acceptedOn));
  expect([terms.mode, cited(terms)]).toEqual([mode, clauses]);
});

test('HI-4.3a the time stands in another document: no due day, and a reason that names it', () => {
  const terms = termsOf(policy, lot('460000:FLOW-DIVERTER', '2025-08-01'));
  expect([terms.dueOn, terms.nextWorkdayOn, terms.provisional]).toEqual([undefined, undefined, false]);
  expect(terms.reasons.at(-1)).toMatchObject({ result: 'NOT_SPECIFIED' });
  expect(String(terms.reasons.at(-1)?.says)).toContain(
    '《海南省医保基金与医药企业直接结算医药货款工作实施方案》',
  );
});

test.each<[string, ReturnType<typeof lot>]>([
  ['before the notice', lot('371000:SD2021-1', '2021-03-24')],
  ['of no rollout', lot(null, '2026-06-18')],
  ['of a non-winning product', lot('610000:DCB', '2026-06-18', { winning: false })],
])('%s: no notice gives a term, and the buyer pays', (_what, one) => {
  const terms = termsOf(policy, one);
  expect([terms.mode, terms.dueOn]).toEqual(['INSTITUTION_PAYS', undefined]);
  expect(terms.reasons.at(-1)).toMatchObject({ result: 'NOT_SPECIFIED' });
});

test('a district follows the notice above it; an institution that has moved away the one under which it bought', () => {
  const district = termsOf(policy, lot('610000:DCB', '2026-06-18', { place: '610305' }));
  const moved = termsOf(policy, lot('610000:DCB', '2026-06-18', { place: '460100' }));
  expect([district.dueOn, moved.dueOn]).toEqual(['2026-07-31', '2026-07-31']);
});

test('a calendar that knows the year takes the provisional flag away, and moves the workday', () => {
  const calendar: WorkdayCalendar = {
    version: 'test',
    lastPublishedYear: 2027,
    isWorkday: date => date !== '2027-03-01',
  };
  const terms = termsOf(policy.countedBy(calendar), lot('610000:DCB', '2027-01-31'));
  expect([terms.dueOn, terms.nextWorkdayOn, terms.provisional]).toEqual(['2027-02-28', '2027-03-02', false]);
});
