import { Yuan } from '@alliance-hub/kernel';
import { testDatabases } from '@alliance-hub/testing';
import { CatalogueLog } from './support/catalogue-log';
import { createDatabase, day, open, type OpenedExecution } from './support/open';
import {
  accepted,
  agreed,
  FENGXIANG,
  HAIKOU,
  institution,
  recordAgreements,
  recordInstitutions,
  recordPurchases,
  SANYA,
} from './support/records';

describe.each(testDatabases())('following the catalogue on $name', testDatabase => {
  let opened: OpenedExecution;
  let database: Awaited<ReturnType<typeof createDatabase>>;

  beforeAll(async () => {
    database = await createDatabase(testDatabase);
    opened = await open({ database: database.address });
  });
  beforeEach(async () => {
    await opened.wipe();
    opened.log.tell({ product: 'P1' });
    await opened.execution.followCatalogue();
    await recordInstitutions(opened.execution, institution(HAIKOU), institution(SANYA));
  });
  afterAll(async () => {
    await opened.execution.close();
    await database.drop();
  });

  const rows = <Row>(sql: string): Promise<Row[]> => opened.execution.database.read.query<Row[]>(sql);
  const sums = () =>
    rows(
      'SELECT jurisdiction, category, product, counted, month, accepted FROM purchase_month ORDER BY counted, month',
    );
  const lots = async () => (await rows("SELECT seq FROM change_log WHERE kind = 'LotFact'")).length;

  test('a fact that changes backwards moves the sums of its product, and tells the lots again', async () => {
    await recordPurchases(
      opened.execution,
      accepted('1', 10, '2025-08-05'),
      accepted('2', 5, '2025-10-05'),
      accepted('3', 2, '2025-10-06', { orderedOn: day('2025-09-30') }),
    );
    expect(await lots()).toBe(3);
    opened.log.tell(
      { product: 'P1', to: '2025-10-01' },
      { product: 'P1', from: '2025-10-01', standing: 'NON_WINNING' },
    );
    await opened.execution.followCatalogue();
    const key = { jurisdiction: '460000', category: 'FLOW-DIVERTER', product: 'P1' };
    expect(await sums()).toEqual([
      { ...key, counted: 'NON_WINNING', month: '2025-10', accepted: 5 },
      { ...key, counted: 'WINNING', month: '2025-08', accepted: 10 },
      { ...key, counted: 'WINNING', month: '2025-10', accepted: 2 },
    ]);
    expect(await lots()).toBe(4);
    const audits = await rows<{ details: string }>(
      "SELECT details FROM audit_entry WHERE action = 'catalogue.follow'",
    );
    expect(audits.map(audit => JSON.parse(audit.details) as unknown)).toEqual([
      { facts: 2, purchaseLinesCountedAnew: 1, agreementLinesPricedAnew: 0 },
    ]);

    opened.log.tell(
      { product: 'P1', from: '2025-10-01', standing: 'NON_WINNING', void: true },
      { product: 'P1' },
    );
    await opened.execution.followCatalogue();
    expect(await sums()).toEqual([
      { ...key, counted: 'WINNING', month: '2025-08', accepted: 10 },
      { ...key, counted: 'WINNING', month: '2025-10', accepted: 7 },
    ]);
  });

  test('another category of the product moves its purchases to another rollout', async () => {
    await recordPurchases(opened.execution, accepted('1', 10, '2025-08-05'));
    opened.log.tell({ product: 'P1', categories: ['STENT-RETRIEVER', 'PERIPHERAL-BALLOON'] });
    await opened.execution.followCatalogue();
    expect(await sums()).toMatchObject([{ category: 'PERIPHERAL-BALLOON', accepted: 10 }]);
    opened.log.tell({ product: 'P1', categories: ['CORONARY-STENT'] });
    await opened.execution.followCatalogue();
    expect(await sums()).toEqual([]);
    expect(await rows('SELECT jurisdiction, agreementYear FROM purchase_line')).toEqual([
      { jurisdiction: null, agreementYear: null },
    ]);
  });

  test('a superseded code stands for the one in force, in lines, agreements and listings', async () => {
    await recordAgreements(opened.execution, [agreed('A', 100)]);
    await recordPurchases(opened.execution, accepted('1', 10, '2025-08-05'));
    opened.log.tell({ product: 'P1', void: true }, { product: 'P1-NEW', formerCodes: ['P1'] });
    await opened.execution.followCatalogue();
    await recordPurchases(
      opened.execution,
      accepted('2', 5, '2025-08-06'),
      accepted('3', 1, '2025-08-06', { product: 'P1-NEW' }),
    );
    expect(await sums()).toMatchObject([{ product: 'P1-NEW', accepted: 16 }]);
    const listings = `{ _entities(representations: [
      { __typename: "Listing", productCode: "P1", jurisdictionCode: "460000", on: "2025-08-31" }
      { __typename: "Listing", productCode: "P1-NEW", jurisdictionCode: "460000", on: "2025-08-31" }
    ]) { ... on Listing { volumes { agreed purchased completion } } } }`;
    const volumes = { agreed: 100, purchased: 16, completion: '0.16' };
    expect(await opened.answer(listings)).toEqual({ _entities: [{ volumes }, { volumes }] });
    const agreements = `{ rollout(id: "460000:FLOW-DIVERTER") { agreements(filter: { products: ["P1"] }) { nodes { lines { product { code } } } } } }`;
    expect(await opened.answer(agreements)).toEqual({
      rollout: { agreements: { nodes: [{ lines: [{ product: { code: 'P1-NEW' } }] }] } },
    });
  });

  test('a replay from the beginning changes nothing', async () => {
    await recordPurchases(opened.execution, accepted('1', 10, '2025-08-05'));
    const before = [await sums(), await lots()];
    await opened.execution.database.transaction(manager =>
      manager.query("UPDATE follow_cursor SET position = ''"),
    );
    expect(await opened.execution.followCatalogue()).toBe(1);
    expect([await sums(), await lots()]).toEqual(before);
    expect(await opened.execution.followCatalogue()).toBe(0);
  });

  test('after a restart following goes on where it stopped', async () => {
    await opened.execution.close();
    opened.log.tell({ product: 'P2' });
    opened = await open({ database: database.address, log: opened.log });
    expect(await opened.execution.followCatalogue()).toBe(1);
    expect(
      (await recordPurchases(opened.execution, accepted('1', 1, '2025-08-05', { product: 'P2' }))).accepted,
    ).toBe(1);
  });

  test('many pages are taken in one after the other', async () => {
    const log = new CatalogueLog();
    for (let n = 0; n < 2_500; n += 1) log.tell({ product: `M${n}` });
    await opened.execution.close();
    opened = await open({ database: database.address, log });
    await opened.execution.database.transaction(manager =>
      manager.query("UPDATE follow_cursor SET position = ''"),
    );
    expect(await opened.execution.followCatalogue()).toBe(2_500);
    expect(log.reads).toBe(3);
  });

  test('a fact in another language stops the follower with a sentence', async () => {
    opened.log.tell({ product: 'P2', standing: 'SHINY' });
    await expect(opened.execution.followCatalogue()).rejects.toThrow(
      "The catalogue's fact cannot be followed: standing",
    );
  });

  test('a line counts to the rollout of the nearest jurisdiction that carries the category out', async () => {
    opened.log.tell({
      product: 'S1',
      jurisdiction: '610000',
      from: '2026-05-28',
      category: 'DCB',
      price: '100.00',
    });
    await recordInstitutions(opened.execution, institution(FENGXIANG));
    const line = { product: 'S1', institution: FENGXIANG, unitPrice: Yuan.of('100.00') };
    await recordAgreements(opened.execution, [agreed('S', 10, { institution: FENGXIANG, product: 'S1' })], {
      rollout: '610000:DCB',
    });
    await recordPurchases(opened.execution, accepted('1', 10, '2026-06-05', line));
    expect(await sums()).toMatchObject([{ jurisdiction: '610000', category: 'DCB', accepted: 10 }]);
  });

  test('an institution that moves takes its later purchases along', async () => {
    opened.log.tell({ product: 'P1', jurisdiction: '500000', category: 'GUIDEWIRE' });
    await opened.execution.followCatalogue();
    await recordPurchases(opened.execution, accepted('1', 10, '2025-08-05'), accepted('2', 5, '2025-10-05'));
    await recordInstitutions(
      opened.execution,
      institution(HAIKOU, { jurisdiction: '500103', from: day('2025-10-01') }),
    );
    expect(await rows('SELECT jurisdiction, category, accepted FROM purchase_month ORDER BY month')).toEqual([
      { jurisdiction: '460000', category: 'FLOW-DIVERTER', accepted: 10 },
      { jurisdiction: '500000', category: 'GUIDEWIRE', accepted: 5 },
    ]);
  });
});
