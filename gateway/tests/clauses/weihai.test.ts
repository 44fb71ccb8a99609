import { type SampleHub, startSampleHub } from '../sample-hub';
import { Desk } from './desk';
import { citedBy, Questions } from './questions';
import { type InstitutionKind, takesPart } from './takes-part';

// What the fund pays (WH-3.1, WH-3.2, WH-3.4, WH-3.6, WH-3.7) stands in ../smoke/weihai-quotes.test.ts.
const WEIHAI = '371000';
const FIRST = `${WEIHAI}:SD2021-1`;
/** Products of the sample (subgraphs/catalogue/sample/worked-examples.md). */
const WINNING = 'C17010100100001999070000001';
const OUTSIDE = 'C17050100100001999080000001';
const UNGROUPED = 'C17040100100001999270000001';
const LISTED_LATER = 'C17050100100001999250000001';

let sample: SampleHub;
let desk: Desk;
let questions: Questions;
beforeAll(async () => {
  sample = await startSampleHub();
  desk = new Desk(sample);
  questions = new Questions(sample);
}, 120_000);
afterAll(() => sample.close());

test.each<[InstitutionKind, string]>([
  ['public, third tier', 'OBLIGED'],
  ['public, second tier', 'OBLIGED'],
  ['public, first tier', 'VOLUNTARY'],
  ['military, first tier', 'OBLIGED'],
  ['private, designated', 'VOLUNTARY'],
  ['private, reported, not designated', 'REFUSED'],
])('WH-1.1 %s: %s', async (kind, expected) => {
  const where = { rollout: FIRST, product: WINNING, district: '371002' };
  expect(await takesPart(desk, questions, kind, where)).toBe(expected);
});

test('WH-3.1 outside the insurance catalogue nothing is specified', async () => {
  const { standing, paymentStandard } = await questions.listing(OUTSIDE, WEIHAI, '2021-05-01');
  expect(standing).toBe('WINNING');
  expect(paymentStandard).toMatchObject({ amount: null, copay: { status: 'NOT_SPECIFIED' } });
});

test('WH-3.2 of no group: the highest winning price of the whole class counts (A-49)', async () => {
  const first = await questions.listing(UNGROUPED, WEIHAI, '2022-04-30');
  const second = await questions.listing(UNGROUPED, WEIHAI, '2022-05-01');
  expect([first.paymentStandard.amount, second.paymentStandard.amount]).toEqual(['2280.00', '1800.00']);
  expect(citedBy(first.paymentStandard)).toContain('WH-3.2');
});

test('WH-3.3 an unlisted product is paid for the institution that filed it, from the day of filing, and for no other', async () => {
  interface Paid {
    listing: {
      standing: string;
      quote: {
        overStandard: string | null;
        standard: { coverage: string; amount: string | null; reasons: { clause: { id: string } | null }[] };
      };
    };
  }
  const [filer, other] = ['H37100299150', 'H37100299151'] as const;
  const paid = async (institution: string, on: string) => {
    const { data, errors } = await sample.ask<Paid>(
      `query ($product: ID!, $institution: ID!, $on: Date!) { listing(product: $product, jurisdiction: "${WEIHAI}", on: $on) {
        standing quote(quantity: 1, institution: $institution) { overStandard standard { coverage amount reasons { clause { id } } } } } }`,
      { product: LISTED_LATER, institution, on },
    );
    expect(errors).toBeUndefined();
    return data?.listing;
  };
  await desk.opens(filer);
  await desk.opens(other);
  const unpaid = await paid(filer, '2021-06-01');
  expect(unpaid).toMatchObject({ standing: 'UNLISTED', quote: { standard: { coverage: 'NOT_COVERED' } } });
  expect(unpaid?.quote.standard.reasons[0]?.clause?.id).toBe('WH-3.3');

  await desk.files(filer, LISTED_LATER, '1780.00', '2021-06-01');
  const filed = await paid(filer, '2021-06-01');
  expect(filed).toMatchObject({
    quote: { overStandard: '100.00', standard: { coverage: 'COVERED', amount: '1680.00' } },
  });
  expect(filed?.quote.standard.reasons.map(({ clause }) => clause?.id)).toEqual(
    expect.arrayContaining(['WH-3.3', 'WH-3.2']),
  );
  for (const [institution, on] of [
    [filer, '2021-05-31'],
    [other, '2021-06-01'],
  ] as const)
    expect(await paid(institution, on)).toMatchObject({ quote: { standard: { coverage: 'NOT_COVERED' } } });
});
