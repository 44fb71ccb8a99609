import { type PlainDate, plainDate } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { InstitutionTier, Ownership, Participation } from './institution.enums';
import type { InstitutionHistory, InstitutionRecord } from './institution.repository';
import { participation } from './participation';

const policy = loadPolicy();
const { PUBLIC, MILITARY, PRIVATE } = Ownership;
const { TERTIARY, SECONDARY, PRIMARY, UNGRADED } = InstitutionTier;
const { OBLIGED, VOLUNTARY, NONE } = Participation;

const record = (more: Partial<InstitutionRecord>): InstitutionRecord => ({
  code: 'H46010699001',
  name: '演示医院',
  jurisdiction: '460106',
  ownership: PUBLIC,
  tier: TERTIARY,
  designated: true,
  validFrom: '2021-01-01' as PlainDate,
  validTo: null,
  ...more,
});

const history = (
  ownership: Ownership,
  tier: InstitutionTier,
  more: { reported?: string; volunteered?: string; designated?: boolean } = {},
): InstitutionHistory => ({
  versions: [record({ ownership, tier, designated: more.designated ?? true })],
  reported: new Set(more.reported ? [more.reported] : []),
  volunteered: new Set(more.volunteered ? [more.volunteered] : []),
});

const HI = { jurisdiction: '460000', category: 'FLOW-DIVERTER', on: plainDate('2025-07-30') };
const SX = { jurisdiction: '610000', category: 'DCB', on: plainDate('2026-05-31') };
const CQ = { jurisdiction: '500000', category: 'LIGATION-CLIP', on: plainDate('2025-05-20') };
const LN = { jurisdiction: '210000', category: 'LIGATION-CLIP', on: plainDate('2025-03-25') };
const WH = { jurisdiction: '371000', category: 'SD2021-1', on: plainDate('2021-03-25') };

test.each([
  ['HI-1.1 public, whatever its tier', HI, history(PUBLIC, UNGRADED), OBLIGED],
  ['HI-1.1 military', HI, history(MILITARY, SECONDARY), OBLIGED],
  [
    'HI-1.1 private that reported volumes',
    HI,
    history(PRIVATE, SECONDARY, { reported: 'FLOW-DIVERTER' }),
    OBLIGED,
  ],
  [
    'HI-1.1 private that reported another category',
    HI,
    history(PRIVATE, SECONDARY, { reported: 'DCB' }),
    VOLUNTARY,
  ],
  ['HI-1.2 private that reported none', HI, history(PRIVATE, SECONDARY), VOLUNTARY],
  [
    'HI-1.1 private and not designated',
    HI,
    history(PRIVATE, SECONDARY, { reported: 'FLOW-DIVERTER', designated: false }),
    NONE,
  ],
  [
    'SX-1.2a private that filed intended volumes',
    SX,
    history(PRIVATE, TERTIARY, { reported: 'DCB' }),
    OBLIGED,
  ],
  ['SX-1.2b private that filed none', SX, history(PRIVATE, TERTIARY), VOLUNTARY],
  ['CQ-1.1 public', CQ, history(PUBLIC, PRIMARY), OBLIGED],
  [
    'CQ-1.1 private, reported or not',
    CQ,
    history(PRIVATE, TERTIARY, { reported: 'LIGATION-CLIP' }),
    VOLUNTARY,
  ],
  [
    'LN-1.2 private that volunteers',
    LN,
    history(PRIVATE, TERTIARY, { volunteered: 'LIGATION-CLIP' }),
    OBLIGED,
  ],
  ['LN-1.2 private that does not', LN, history(PRIVATE, TERTIARY), VOLUNTARY],
  ['WH-1.1 public of tier two', WH, history(PUBLIC, SECONDARY), OBLIGED],
  ['WH-1.1 public of tier one', WH, history(PUBLIC, PRIMARY), VOLUNTARY],
  ['WH-1.1 military of tier one', WH, history(MILITARY, PRIMARY), OBLIGED],
  ['WH-1.1 private', WH, history(PRIVATE, TERTIARY), VOLUNTARY],
  ['before the rule holds', { ...HI, on: plainDate('2025-07-29') }, history(PUBLIC, TERTIARY), NONE],
])('%s', (_title, point, institution, expected) => {
  expect(participation(policy, institution, point)).toBe(expected);
});

test.each([
  ['2022-12-31', VOLUNTARY],
  ['2023-01-01', OBLIGED],
])('WH-1.1: the tier of the day counts, on %s', (on, expected) => {
  const raised: InstitutionHistory = {
    versions: [
      record({ tier: PRIMARY, validTo: plainDate('2023-01-01') }),
      record({ tier: SECONDARY, validFrom: plainDate('2023-01-01') }),
    ],
    reported: new Set(),
    volunteered: new Set(),
  };
  expect(participation(policy, raised, { ...WH, on: plainDate(on) })).toBe(expected);
});

test('where no notice ever says who takes part, an institution may', () => {
  const silent = { jurisdiction: '330000', category: 'CORONARY-STENT', on: plainDate('2026-01-01') };
  expect(participation(policy, history(PUBLIC, TERTIARY), silent)).toBe(VOLUNTARY);
});
