import { plainDate, Ratio } from '@alliance-hub/kernel';
import { loadPolicy } from '@alliance-hub/policy';
import { type AskedReduction, lackingFor, type Review, type Reviewer } from './check-reduction';

const point = { jurisdiction: '610000', categories: ['DCB'], on: plainDate('2027-05-31') };
const resolved = loadPolicy().resolve('volume.reduction', point);
if (resolved.status !== 'SPECIFIED') throw new Error('SX-2.2d is not there.');
const rule = resolved.value;

const reviews = (...given: [by: Reviewer, on: string][]): Review[] =>
  given.map(([by, on]) => ({ by, on: plainDate(on) }));
const CHAIN = reviews(
  ['DISTRICT_BUREAU', '2027-04-01'],
  ['CITY_BUREAU', '2027-04-08'],
  ['PROVINCE_BUREAU', '2027-04-08'],
);
const asked = (more: Partial<AskedReduction>): AskedReduction => ({
  quantity: 899,
  current: 900,
  reviews: CHAIN,
  actor: 'TRADING_CENTRE',
  today: plainDate('2027-04-08'),
  ...more,
});

test.each<[string, Partial<AskedReduction>, string | undefined]>([
  ['the volume goes on', { quantity: 900, reviews: undefined, actor: 'PROVINCE_BUREAU' }, undefined],
  ['it goes up', { quantity: 901, reviews: undefined }, undefined],
  ['one less, with all that is asked for', {}, undefined],
  ['down to nothing, as the notice gives no end', { quantity: 0 }, undefined],
  ['one less, with nothing', { reviews: undefined }, 'EXPLANATION'],
  ['the province itself acts', { actor: 'PROVINCE_BUREAU' }, 'ACTOR'],
  ['no review', { reviews: [] }, 'REVIEWS'],
  ['the city left out', { reviews: CHAIN.filter(({ by }) => by !== 'CITY_BUREAU') }, 'REVIEWS'],
  ['the province before the city', { reviews: [CHAIN[0], CHAIN[2], CHAIN[1]] as Review[] }, 'REVIEWS'],
  [
    'the city a day before the district',
    { reviews: CHAIN.map((one, n) => (n === 1 ? { ...one, on: plainDate('2027-03-31') } : one)) },
    'ORDER',
  ],
  ['a review of tomorrow', { today: plainDate('2027-04-07') }, 'FUTURE'],
])('SX-2.2d %s', (_case, more, expected) => {
  expect(lackingFor(rule, asked(more))?.kind).toBe(expected);
});

test.each([
  [720, undefined],
  [719, { kind: 'TOO_SMALL', least: 720 }],
])('where a notice says how far it may go down, 80 %% of 900: %i', (quantity, expected) => {
  expect(lackingFor({ ...rule, atLeast: Ratio.of('0.8') }, asked({ quantity }))).toEqual(expected);
});
