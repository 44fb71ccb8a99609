import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadPolicy } from '@alliance-hub/policy';
import { figures, type Given, quoteOf } from './situations';

const DATA = join(dirname(require.resolve('@alliance-hub/policy')), '..', 'data');
const WH = { jurisdiction: '371000', category: 'SD2021-1' };
const steep: Given = {
  ...WH,
  on: '2021-06-01',
  standing: 'NON_WINNING',
  price: '3000',
  highest: '1200',
  origin: 'IMPORTED',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alliance-hub-policy-'));
  cpSync(DATA, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function edited(...edits: readonly [from: string, to: string][]) {
  const file = join(folder, '371000-weihai', 'settlement.yaml');
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of edits) {
    if (!text.includes(from)) throw new Error(`${from} is not in the file.`);
    text = text.replaceAll(from, to);
  }
  writeFileSync(file, text);
  return loadPolicy({ dataDir: folder });
}

const standardOn = (policy: ReturnType<typeof loadPolicy>, given: Given) => {
  const { standard } = quoteOf(policy, given);
  return { amount: standard.amount?.toString() ?? null, from: standard.from, to: standard.to };
};

test('WH-3.2 another threshold and three yearly steps move the standard', () => {
  const policy = edited(
    ['threshold: "2"', 'threshold: "2.5"'],
    ['steps: ["0.6"]', 'steps: ["0.8", "0.6", "0.5"]'],
  );
  // Exactly 2.5 times is at most the threshold now.
  expect(standardOn(policy, steep).amount).toBe('1200.00');
  const steeper = { ...steep, price: '3000.01' };
  expect(standardOn(policy, { ...steeper, on: '2022-04-30' })).toEqual({
    amount: '2400.01',
    from: '2021-05-01',
    to: '2022-05-01',
  });
  expect(standardOn(policy, { ...steeper, on: '2022-05-01' }).amount).toBe('1800.01');
  expect(standardOn(policy, { ...steeper, on: '2024-04-30' })).toEqual({
    amount: '1500.01',
    from: '2023-05-01',
    to: '2024-05-01',
  });
  expect(standardOn(policy, { ...steeper, on: '2024-05-01' })).toEqual({
    amount: '1200.00',
    from: '2024-05-01',
    to: undefined,
  });
});

test('WH-3.7 another first day moves both sides of it', () => {
  const policy = edited(['2021-05-01', '2021-07-01']);
  expect(standardOn(policy, { ...steep, on: '2021-06-30' })).toEqual({
    amount: null,
    from: undefined,
    to: '2021-07-01',
  });
  expect(standardOn(policy, { ...steep, on: '2021-07-01' })).toEqual({
    amount: '1800.00',
    from: '2021-07-01',
    to: '2022-07-01',
  });
});

test('WH-3.2 steps of another length', () => {
  const policy = edited(['stepMonths: 12', 'stepMonths: 6']);
  expect(standardOn(policy, { ...steep, on: '2021-10-31' }).to).toBe('2021-11-01');
  expect(standardOn(policy, { ...steep, on: '2021-11-01' }).amount).toBe('1200.00');
});

test('WH-3.1 another co-pay threshold and ratio', () => {
  const policy = edited(['"1000.00"', '"1500.00"'], ['IMPORTED: "0.40"', 'IMPORTED: "0.25"']);
  const winning: Given = {
    ...WH,
    on: '2021-06-01',
    standing: 'WINNING',
    origin: 'IMPORTED',
    winning: '1500.00',
  };
  expect(figures(quoteOf(policy, winning)).firstSelfPay).toBe('0.00');
  expect(figures(quoteOf(policy, { ...winning, winning: '1600.00' })).firstSelfPay).toBe('400.00');
});
