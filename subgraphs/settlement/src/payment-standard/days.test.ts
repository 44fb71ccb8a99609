import { plainDate } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { type Given, situation } from '../../tests/situations';
import { catalogueOn } from './catalogue-window';
import { decideStandard } from './decide-standard';
import { filingOn } from './filing-window';
import { intersect } from './interval';
import { Yuan } from '@alliance-hub/kernel';

const policy = loadPolicy();
const WH = { jurisdiction: '371000', category: 'SD2021-1', on: '2021-06-01' };
const steep = { ...WH, standing: 'NON_WINNING', price: '3000', highest: '1200', origin: 'IMPORTED' } as const;

const days = (given: Given) => {
  const { from, to, amount } = decideStandard(policy, situation(given));
  return { from, to, amount: amount?.toString() };
};

test.each<
  [title: string, given: Given, from: string | undefined, to: string | undefined, amount: string | undefined]
>([
  ['WH-3.7 before the policy', { ...steep, on: '2021-04-30' }, undefined, '2021-05-01', undefined],
  ['WH-3.2 the first day of year 1', { ...steep, on: '2021-05-01' }, '2021-05-01', '2022-05-01', '1800.00'],
  ['WH-3.2 the last day of year 1', { ...steep, on: '2022-04-30' }, '2021-05-01', '2022-05-01', '1800.00'],
  ['WH-3.2 the first day of year 2', { ...steep, on: '2022-05-01' }, '2022-05-01', undefined, '1200.00'],
  ['WH-3.2 at most twice: no steps', { ...steep, price: '2400' }, '2021-05-01', undefined, '1200.00'],
  [
    'A-48 listed later, the last day of its year 1',
    { ...steep, listedOn: '2022-03-15', on: '2023-03-14' },
    '2022-03-15',
    '2023-03-15',
    '1800.00',
  ],
  [
    'A-48 listed later, the first day of its year 2',
    { ...steep, listedOn: '2022-03-15', on: '2023-03-15' },
    '2023-03-15',
    undefined,
    '1200.00',
  ],
  [
    'A-48 listed earlier: the policy counts',
    { ...steep, listedOn: '2019-01-01', on: '2022-04-30' },
    '2021-05-01',
    '2022-05-01',
    '1800.00',
  ],
  [
    'HI-4.4 from the cycle on',
    {
      ...WH,
      jurisdiction: '460000',
      category: 'FLOW-DIVERTER',
      on: '2026-01-01',
      standing: 'WINNING',
      winning: '9',
    },
    '2025-07-30',
    undefined,
    '9.00',
  ],
])('%s', (_title, given, from, to, amount) => {
  expect(days(given)).toEqual({ from, to, amount });
});

test('the days are those in which facts, policy, steps and catalogue entry all stay', () => {
  const base = situation(steep);
  const standard = decideStandard(policy, {
    ...base,
    facts: { ...base.facts, from: plainDate('2021-05-20'), to: plainDate('2021-09-01') },
    catalogue: { from: plainDate('2021-01-01'), to: plainDate('2021-07-01') },
  });
  expect(standard).toMatchObject({ from: '2021-05-20', to: '2021-07-01' });
});

describe('insurance-catalogue window', () => {
  const entry = (jurisdiction: string, from: string, to?: string) => ({
    from: plainDate(from),
    ...(to && { to: plainDate(to) }),
    entry: { inside: true, jurisdiction, source: 'x' },
  });
  const entries = [
    entry('370000', '2021-01-01'),
    entry('371000', '2022-01-01', '2023-01-01'),
    entry('371000', '2024-01-01'),
  ];
  const chain = ['371002', '371000', '370000', '100000'];

  test.each([
    ['before all', '2020-12-31', undefined, undefined, '2021-01-01'],
    ['the province, until the city begins', '2021-12-31', '370000', '2021-01-01', '2022-01-01'],
    ['the city', '2022-01-01', '371000', '2022-01-01', '2023-01-01'],
    ['the province in the gap of the city', '2023-01-01', '370000', '2023-01-01', '2024-01-01'],
    ['the city again', '2024-01-01', '371000', '2024-01-01', undefined],
  ])('%s', (_title, on, jurisdiction, from, to) => {
    const window = catalogueOn(entries, chain, plainDate(on));
    expect([window.entry?.jurisdiction, window.from, window.to]).toEqual([jurisdiction, from, to]);
  });
});

describe('WH-3.3 filing window', () => {
  const filing = (jurisdictionCode: string, filedOn: string, price: string) => ({
    jurisdictionCode,
    filedOn: plainDate(filedOn),
    unitPrice: Yuan.of(price),
  });
  const filings = [
    filing('371000', '2021-06-01', '900'),
    filing('370100', '2021-07-01', '1'),
    filing('371002', '2021-09-01', '800'),
  ];
  const at = (jurisdiction: string, on: string) =>
    filingOn(filings, { institution: 'H37100299005', jurisdiction, on: plainDate(on) });

  test.each([
    ['before the first', '2021-05-31', undefined, undefined, '2021-06-01'],
    ['on the day', '2021-06-01', '900.00', '2021-06-01', '2021-09-01'],
    ['another city does not count', '2021-07-02', '900.00', '2021-06-01', '2021-09-01'],
    ['the latest counts', '2021-09-01', '800.00', '2021-09-01', undefined],
  ])('%s', (_title, on, price, from, to) => {
    const window = at('371000', on);
    expect([window.filing?.unitPrice.toString(), window.from, window.to]).toEqual([price, from, to]);
  });

  test('a filing with the city counts in its district', () => {
    expect(at('371002', '2021-06-01').filing?.unitPrice.toString()).toBe('900.00');
  });
});

test('an intersection keeps the latest start and the earliest end', () => {
  const day = plainDate;
  expect(
    intersect({ from: day('2021-01-01') }, undefined, {}, { from: day('2020-01-01'), to: day('2022-01-01') }),
  ).toEqual({ from: '2021-01-01', to: '2022-01-01' });
});
