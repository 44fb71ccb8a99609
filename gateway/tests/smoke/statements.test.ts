import { StatementCounter } from '@alliance-hub/testing';
import { ASKERS, operation, type SampleHub, startSampleHub } from '../sample-hub';

let sample: SampleHub;
const counter = new StatementCounter();
beforeAll(async () => {
  sample = await startSampleHub(counter);
}, 120_000);
afterAll(() => sample.close());

async function statementsOf(question: string, variables: object): Promise<number> {
  counter.reset();
  const { errors } = await sample.ask(question, variables, ASKERS.allianceOffice);
  expect(errors).toBeUndefined();
  return counter.statements.filter(statement => !FOLLOWER.test(statement)).length;
}

/** The follower looks at the log, and whether a year ended, by itself, whatever is asked. */
const FOLLOWER = /follow_cursor|change_log|hub_state/;

const PRODUCTS = `query ($first: Int!, $on: Date!) {
  products(first: $first, filter: { jurisdictions: ["460000"] }) {
    nodes { code name company { name } category { code name tender { number } } certificate { number }
      listings(on: $on) { standing price winningPrice standingReasons { says clause { id } }
        volumes { agreed purchased } paymentStandard { amount } quote(quantity: 2) { charged } } } } }`;

test.each([
  ['products with fields of all three subgraphs', PRODUCTS, { on: '2026-01-31' }],
  [
    'the alliance-level question',
    operation('alliance-level-reasons'),
    { tender: 'GH-HD2025-1', on: '2026-06-30' },
  ],
  [
    'the province-level question',
    operation('province-level-reasons'),
    { jurisdiction: '610000', on: '2026-06-30' },
  ],
])('the number of SQL statements does not grow with the rows: %s', async (_what, question, variables) => {
  // Among the first five nobody is left out for want of a signature (HI-1.2), which would take two statements more.
  const few = await statementsOf(question, { ...variables, first: 20 });
  const fifty = await statementsOf(question, { ...variables, first: 50 });
  expect(few).toBeGreaterThan(3);
  expect(fifty).toBe(few);
});
