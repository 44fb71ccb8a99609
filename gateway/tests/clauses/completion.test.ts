import { type AskerInput } from '@alliance-hub/auth';
import { type SampleHub, startSampleHub } from '../sample-hub';
import { company, hospital } from './agreement-desk';
import { Desk, DISTRIBUTOR } from './desk';
import { citedBy } from './questions';

interface Completion {
  agreed: number;
  purchased: number;
  completion: string | null;
  status: string;
  reasons: { clause: { id: string } | null }[];
}

let sample: SampleHub;
let desk: Desk;
beforeAll(async () => {
  sample = await startSampleHub();
  desk = new Desk(sample);
}, 120_000);
afterAll(() => sample.close());

async function completion(agreement: string, asOf: string, asker: AskerInput): Promise<Completion | null> {
  const { data, errors } = await sample.ask<{ agreement: { completion: Completion | null } }>(
    `query ($agreement: ID!, $asOf: Date!) { agreement(id: $agreement) { completion(asOf: $asOf) {
      agreed purchased completion status reasons { clause { id } } } } }`,
    { agreement, asOf },
    asker,
  );
  expect(errors).toBeUndefined();
  return data?.agreement.completion ?? null;
}

/** Row, institution, rollout, a winning product, first and last day of the first agreement year and the day after. */
test.each([
  [
    'HI-3.2.1a',
    'H46010699181',
    '460000:PERIPHERAL-BALLOON',
    'C02020300102002999020000001',
    '2025-07-30',
    '2026-07-29',
    '2026-07-30',
  ],
  [
    'CQ-2.1b',
    'H50010399181',
    '500000:LIGATION-CLIP',
    'C11020100116002999110000002',
    '2025-05-20',
    '2026-05-19',
    '2026-05-20',
  ],
  [
    'LN-3.1b',
    'H21010299181',
    '210000:LIGATION-CLIP',
    'C11020100116002999110000002',
    '2025-03-25',
    '2026-03-24',
    '2026-03-25',
  ],
  [
    'WH-2.1b',
    'H37100299181',
    '371000:SD2021-1',
    'C17010100100001999070000001',
    '2021-03-25',
    '2022-03-24',
    '2022-03-25',
  ],
])(
  '%s the agreed volume is to be completed in the agreement year: one piece short it is missed',
  async (row, institution, rollout, product, first, last, after) => {
    await desk.opens(institution);
    expect(await desk.agrees(rollout, { institution, product, agreedQuantity: 10 })).toEqual([]);
    const agreement = `${rollout}:${institution}:${await desk.companyOf(product)}:1`;
    const buy = async (quantity: number, on: string) => {
      const price = await winningPrice(product, rollout.slice(0, 6), on);
      await desk.buys({ institution, product, quantity, on, price });
    };
    await buy(9, first);
    const at = (asOf: string) => completion(agreement, asOf, hospital(institution));
    expect(await at(last)).toMatchObject({ agreed: 10, purchased: 9, completion: '0.9', status: 'OPEN' });
    const missed = await at(after);
    expect(missed).toMatchObject({ completion: '0.9', status: 'MISSED' });
    expect(missed && citedBy(missed)).toContain(row);
    await buy(1, last);
    expect(await at(after)).toMatchObject({ purchased: 10, completion: '1', status: 'COMPLETE' });
  },
);

async function winningPrice(product: string, jurisdiction: string, on: string): Promise<string> {
  const { data } = await sample.ask<{ listing: { winningPrice: string } }>(
    `{ listing(product: "${product}", jurisdiction: "${jurisdiction}", on: "${on}") { winningPrice } }`,
  );
  return data?.listing.winningPrice ?? '';
}

test('CQ-2.1c X-09 volume moves between certificates of one company and variety: 510 of 500, 102 %', async () => {
  const institution = 'H50010399182';
  const rollout = '500000:GUIDEWIRE';
  const [first, second] = ['C02030100413001999010000001', 'C02030100413001999010000002'] as const;
  await desk.opens(institution);
  for (const [product, agreedQuantity] of [
    [first, 300],
    [second, 200],
  ] as const) {
    const line = { institution, product, agreedQuantity, distributor: DISTRIBUTOR };
    expect(await desk.agrees(rollout, line)).toEqual([]);
  }
  await desk.buys({ institution, product: first, quantity: 180, on: '2025-06-03', price: '288.00' });
  await desk.buys({ institution, product: second, quantity: 330, on: '2025-06-03', price: '298.00' });
  const maker = await desk.companyOf(first);
  const agreement = `${rollout}:${institution}:${maker}:1`;
  const found = await completion(agreement, '2025-12-31', company(maker));
  expect(found).toMatchObject({ agreed: 500, purchased: 510, completion: '1.02', status: 'COMPLETE' });
  expect(found && citedBy(found)).toEqual(['CQ-2.1b', 'CQ-2.1c']);
  expect(await completion(agreement, '2025-12-31', company(DISTRIBUTOR))).toBeNull();
});
