import { agreementYears, elapsedRatio, plainDate, Ratio } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { assess } from './assessment';

const policy = loadPolicy();
const limitOf = (jurisdiction: string, category: string, on: string) =>
  policy.resolve('nonWinning.limit', { jurisdiction, categories: [category], on: plainDate(on) });
const HAINAN = limitOf('460000', 'FLOW-DIVERTER', '2026-01-31');
const SHAANXI = limitOf('610000', 'DCB', '2026-11-01');
const LIAONING = limitOf('210000', 'LIGATION-CLIP', '2026-01-31');
const HALF = Ratio.of('0.5');

const sum = (winning: number, counted: number, exempt = 0) => ({
  winning,
  exempt,
  nonWinning: counted,
  rows: 1,
});

describe('X-03 non-winning share (SX has no exemption: there the catalogue marks nothing as exempt)', () => {
  test.each([
    // winning, non-winning, of which exempt, assessed share HI, HI <50 %, SX non ≤ win
    [60, 40, 0, '0.4', 'PASS', 'PASS'],
    [50, 50, 0, '0.5', 'FAIL', 'PASS'],
    [51, 49, 0, '0.49', 'PASS', 'PASS'],
    [45, 55, 10, '0.45', 'PASS', 'FAIL'],
    [0, 0, 0, undefined, 'NO_DATA', 'NO_DATA'],
  ])(
    'winning %i, non-winning %i of which exempt %i',
    (winning, nonWinning, exempt, share, hainan, shaanxi) => {
      const inHainan = assess(sum(winning, nonWinning - exempt, exempt), 100, HALF, HAINAN);
      expect(inHainan.nonWinningShare?.toString()).toBe(share);
      expect(inHainan).toMatchObject({ winning, nonWinning, exempt, nonWinningTest: hainan });
      const inShaanxi = assess(sum(winning, nonWinning), 100, HALF, SHAANXI);
      expect(inShaanxi).toMatchObject({ nonWinning, exempt: 0, nonWinningTest: shaanxi });
    },
  );

  test('49.9999996 % is below 50 %, though it is shown as 0.5', () => {
    const { nonWinningShare, nonWinningTest } = assess(sum(125_000_001, 124_999_999), 0, HALF, HAINAN);
    expect([nonWinningShare?.toString(), nonWinningTest]).toEqual(['0.5', 'PASS']);
  });

  test('LN-3.3c: where no limit is set nothing is judged, bought or not', () => {
    expect(assess(sum(1, 99), 0, HALF, LIAONING).nonWinningTest).toBe('NO_RULE');
    expect(assess(sum(0, 0), 0, HALF, LIAONING).nonWinningTest).toBe('NO_RULE');
  });
});

describe('X-16 completion and band', () => {
  const [year] = agreementYears(plainDate('2025-07-30'), plainDate('2027-07-29'));
  if (!year) throw new Error('no year');
  const elapsed = elapsedRatio(plainDate('2026-01-31'), year);

  test('agreed 800, purchased 380 at 2026-01-31: 47.50 % against 50.96 %', () => {
    expect(elapsed.equals(Ratio.quotient(186, 365))).toBe(true);
    expect(elapsed.toPercent()).toBe('50.96 %');
    const { completion, band } = assess(sum(380, 0), 800, elapsed, HAINAN);
    expect([completion?.toString(), band]).toEqual(['0.475', 'BEHIND']);
  });

  test.each([
    ['nothing bought', 0, 'ZERO'],
    ['one below the elapsed time', 407, 'BEHIND'],
    ['one above it', 408, 'NORMAL'],
    ['all of it', 800, 'NORMAL'],
    ['more than agreed', 801, 'OVER'],
  ])('%s', (_title, purchased, band) => {
    expect(assess(sum(purchased, 0), 800, elapsed, HAINAN).band).toBe(band);
  });

  test('exactly at the elapsed time is not behind', () => {
    expect(assess(sum(186, 0), 365, elapsed, HAINAN).band).toBe('NORMAL');
    expect(assess(sum(185, 0), 365, elapsed, HAINAN).band).toBe('BEHIND');
  });

  test('nothing agreed: no completion, no band', () => {
    const { completion, band } = assess(sum(380, 0), 0, elapsed, HAINAN);
    expect([completion, band]).toEqual([undefined, undefined]);
  });

  test('more returned than accepted counts as nothing', () => {
    expect(assess(sum(-3, -2, -1), 800, elapsed, HAINAN)).toMatchObject({
      purchased: 0,
      nonWinning: 0,
      exempt: 0,
      band: 'ZERO',
      nonWinningTest: 'NO_DATA',
    });
  });
});
