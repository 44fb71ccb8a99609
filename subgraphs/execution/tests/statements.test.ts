import { subtree, Yuan } from '@alliance-hub/kernel';
import { testDatabases } from '@alliance-hub/testing';
import { Ownership } from '../src/institution/institution.enums';
import { bureau, createDatabase, open, type OpenedExecution } from './support/open';
import {
  accepted,
  agreed,
  institution,
  recordAgreements,
  recordInstitutions,
  recordPurchases,
} from './support/records';

const MOST = 50;
const product = (n: number) => `P${n}`;
const hospital = (n: number) => `H4601069${String(n).padStart(4, '0')}`;

describe.each(testDatabases())('SQL statements on $name', testDatabase => {
  let opened: OpenedExecution;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createDatabase(testDatabase);
    drop = created.drop;
    opened = await open({ database: created.address });
    const numbers = Array.from({ length: MOST }, (_, n) => n);
    opened.log.tell(...numbers.map(n => ({ product: product(n), price: '10.00' })));
    await opened.execution.followCatalogue();
    await recordInstitutions(
      opened.execution,
      ...numbers.map(n => institution(hospital(n), n % 2 ? { ownership: Ownership.PRIVATE } : {})),
    );
    await recordAgreements(
      opened.execution,
      numbers.map(n => agreed(`A${n}`, 100, { product: product(n), institution: hospital(n) })),
    );
    await recordPurchases(
      opened.execution,
      ...numbers.map(n =>
        accepted(`P${n}`, n + 1, '2025-10-05', {
          product: product(n),
          institution: hospital(n),
          unitPrice: Yuan.of('10.00'),
        }),
      ),
    );
  });
  afterAll(async () => {
    await opened.execution.close();
    await drop();
  });

  /** How many statements a query runs, and that it answers without error. */
  const statements = async (query: string): Promise<number> => {
    opened.statements.reset();
    await opened.answer(query, bureau('460000'));
    return opened.statements.count;
  };

  const listings = (count: number) =>
    `{ _entities(representations: [${Array.from({ length: count }, (_, n) => `{ __typename: "Listing", productCode: "${product(n)}", jurisdictionCode: "460000", on: "2025-12-15" }`).join(' ')}]) { ... on Listing { volumes { agreed purchased completion } } } }`;
  const rollouts = (count: number) => {
    const places = JSON.stringify([...new Set(['460106', ...subtree('460000')])].slice(0, count));
    return `{ rollouts(first: 50, filter: { jurisdictions: ${places}, categories: ["FLOW-DIVERTER"] }) { nodes {
      id name tender { number } cycle { status } progress { purchased }
      agreements(first: 3) { totalCount nodes { id } }
      institutionProgress(first: 3, asOf: "2026-01-31") { totalCount nodes { progress { purchased } institution { name } } } } } }`;
  };
  const agreements = (count: number) =>
    `{ rollout(id: "460000:FLOW-DIVERTER") { agreements(first: ${count}) { nodes { participation status institution { name agreements(first: 1) { totalCount } } signatures { party } lines { price purchasedQuantity } completion(asOf: "2026-01-31") { purchased } } } } }`;
  const progress = (count: number) =>
    `{ rollout(id: "460000:FLOW-DIVERTER") { institutionProgress(first: ${count}, asOf: "2026-01-31") { nodes { institution { name } progress { agreed purchased band } plannedTotal { planned purchased } } } } }`;
  const institutions = (count: number) =>
    `{ jurisdiction(code: "460000") { institutions(first: ${count}) { nodes { code name } } } }`;
  const references = (count: number) =>
    `{ _entities(representations: [${Array.from({ length: count }, (_, n) => `{ __typename: "Institution", code: "${hospital(n)}" }`).join(' ')}]) { ... on Institution { name jurisdiction { name } } } }`;

  test.each([
    ['volumes of listings', listings, 14],
    ['rollouts with progress, agreements and institutions', rollouts, 20],
    ['agreements with lines and signatures', agreements, 16],
    ['progress by institution', progress, 18],
    ['institutions of a jurisdiction', institutions, 4],
    ['institutions by reference', references, 3],
  ])('as many for 5 as for many: %s', async (_title, query, atMost) => {
    const few = await statements(query(5));
    expect(await statements(query(MOST))).toBe(few);
    expect(few).toBeLessThanOrEqual(atMost);
  });

  test('each listing gets its own figures', async () => {
    const { _entities } = await opened.answer<{ _entities: { volumes: object }[] }>(
      listings(MOST),
      bureau('460000'),
    );
    expect(_entities.map(entity => entity.volumes)).toEqual(
      Array.from({ length: MOST }, (_, n) => ({
        // Every other one is private, and has signed nothing.
        agreed: n % 2 ? 0 : 100,
        purchased: n % 2 ? 0 : n + 1,
        completion: n % 2 ? null : String((n + 1) / 100),
      })),
    );
  });
});
