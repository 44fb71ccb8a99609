import { normaliseTenderNumber } from './tender-number';

test.each([
  ['JZJLC-2024-1', 'JZJLC-2024-1'],
  ['  LM-HD2024-01 ', 'LM-HD2024-01'],
  ['ＧＨ－ＨＤ２０２５－１', 'GH-HD2025-1'],
  ['SZGGZYHCDL202401\u3000', 'SZGGZYHCDL202401'],
])('terms.md 3.7 %j is compared as %s', (printed, compared) => {
  expect(normaliseTenderNumber(printed)).toBe(compared);
});
