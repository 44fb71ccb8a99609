import { Database, readFacts, AuditEntry } from '@alliance-hub/database';
import { testDatabases } from '@alliance-hub/testing';
import { store } from '../src/data-source';
import { type CatalogueLine } from '../src/insurance-catalogue/catalogue-line';
import { InsuranceCatalogueRow } from '../src/insurance-catalogue/insurance-catalogue.entity';
import { InsuranceCatalogueRepository } from '../src/insurance-catalogue/insurance-catalogue.repository';
import {
  type CatalogueBatch,
  InsuranceCatalogueService,
} from '../src/insurance-catalogue/insurance-catalogue.service';

const PRODUCT = 'C0201010011303899901';
const OTHER = 'C0201010011303899902';
const line = (more: Partial<CatalogueLine> = {}): CatalogueLine => ({
  jurisdictionCode: '371000',
  productCode: PRODUCT,
  inside: true,
  insuranceClass: 'B',
  amount: '500.00',
  from: '2021-01-01',
  ...more,
});
const batch = (batchId: string, ...lines: CatalogueLine[]): CatalogueBatch => ({
  batchId,
  provenance: 'PUBLIC_RECORD',
  actor: 'agency of Weihai',
  source: { number: '威医保发〔2021〕1号', title: '医保耗材目录' },
  lines,
});

describe.each(testDatabases())('insurance catalogue on $name', testDatabase => {
  let database: Database;
  let service: InsuranceCatalogueService;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    const created = await testDatabase.create();
    drop = () => created.drop();
    database = await Database.open({ address: created.address, ...store });
    service = new InsuranceCatalogueService(database);
  });
  afterEach(async () => {
    await database.close();
    await drop();
  });

  const inForce = async () => {
    const rows = await new InsuranceCatalogueRepository(database.read).inForce([PRODUCT, OTHER]);
    return rows
      .map(row => [
        row.productCode.slice(-1),
        row.validFrom,
        row.validTo,
        row.amount?.toString() ?? null,
        row.inside,
      ])
      .sort((a, b) => (String(a) < String(b) ? -1 : 1));
  };
  const counts = async () => ({
    rows: await database.read.count(InsuranceCatalogueRow),
    audits: await database.read.count(AuditEntry),
    facts: (await readFacts(database.read, '', 100)).entries.length,
  });

  test('a batch is kept with its audit entry and its facts', async () => {
    expect(await service.isEmpty()).toBe(true);
    expect(await service.record(batch('b1', line(), line({ productCode: OTHER, amount: null })))).toEqual({
      accepted: 2,
      unchanged: 0,
      rejected: [],
    });
    expect(await service.isEmpty()).toBe(false);
    expect(await inForce()).toEqual([
      ['1', '2021-01-01', null, '500.00', true],
      ['2', '2021-01-01', null, null, true],
    ]);
    expect(await counts()).toEqual({ rows: 2, audits: 1, facts: 2 });
    const [audit] = await database.read.find(AuditEntry);
    expect(audit).toMatchObject({
      actor: 'agency of Weihai',
      action: 'insuranceCatalogue.record',
      subject: 'b1',
    });
    expect(JSON.parse(audit!.source ?? '')).toEqual({ number: '威医保发〔2021〕1号', title: '医保耗材目录' });
  });

  test('the same batch again changes nothing, even when its lines overlap', async () => {
    const sent = batch('b1', line(), line({ from: '2022-01-01', amount: '400.00' }));
    expect(await service.record(sent)).toMatchObject({ accepted: 2, unchanged: 0 });
    const before = await counts();
    expect(await service.record(sent)).toMatchObject({ accepted: 0, unchanged: 2 });
    expect(await counts()).toEqual(before);
    expect(await inForce()).toEqual([
      ['1', '2021-01-01', '2022-01-01', '500.00', true],
      ['1', '2022-01-01', null, '400.00', true],
    ]);
  });

  test('a correction supersedes and never overlaps', async () => {
    await service.record(batch('b1', line()));
    await service.record(
      batch('b2', line({ from: '2021-06-01', to: '2021-09-01', inside: false, amount: null })),
    );
    expect(await inForce()).toEqual([
      ['1', '2021-01-01', '2021-06-01', '500.00', true],
      ['1', '2021-06-01', '2021-09-01', null, false],
      ['1', '2021-09-01', null, '500.00', true],
    ]);
    const superseded = (await database.read.find(InsuranceCatalogueRow)).filter(
      row => row.supersededAt !== null,
    );
    expect(superseded).toHaveLength(1);
    expect((await readFacts(database.read, '1', 100)).entries.map(entry => entry.payload.inForce)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  test('two batches at once leave no overlap', async () => {
    await Promise.all([
      service.record(batch('b1', line({ from: '2021-01-01' }))),
      service.record(batch('b2', line({ from: '2021-03-01', amount: '300.00' }))),
      service.record(batch('b3', line({ from: '2021-02-01', amount: '400.00' }))),
    ]);
    const rows = await inForce();
    const ends = rows.map(row => row[2]);
    expect(ends.slice(0, -1)).toEqual(rows.slice(1).map(row => row[1]));
    expect(ends.at(-1)).toBeNull();
  });

  test('lines that cannot be taken are reported and the others kept', async () => {
    const outcome = await service.record(
      batch(
        'b1',
        line({ jurisdictionCode: '999999' }),
        line({ id: 'x', productCode: 'C02' }),
        line({ from: '2021-02-30' }),
        line({ to: '2021-01-01' }),
        line({ insuranceClass: 'D' }),
        line({ amount: '0.00' }),
        line({ amount: '1.00001' }),
        line({ inside: false }),
        line(),
      ),
    );
    expect(outcome).toMatchObject({ accepted: 1, unchanged: 0 });
    expect(outcome.rejected.map(({ index, id, code, field }) => [index, id, code, field])).toEqual([
      [0, null, 'UNKNOWN_JURISDICTION', 'jurisdictionCode'],
      [1, 'x', 'BAD_USER_INPUT', 'productCode'],
      [2, null, 'BAD_USER_INPUT', 'from'],
      [3, null, 'BAD_USER_INPUT', 'to'],
      [4, null, 'BAD_USER_INPUT', 'insuranceClass'],
      [5, null, 'BAD_USER_INPUT', 'amount'],
      [6, null, 'BAD_USER_INPUT', 'amount'],
      [7, null, 'BAD_USER_INPUT', 'amount'],
    ]);
    expect(String(outcome.rejected[3]?.message)).toBe(
      'to is "2021-01-01"; it must be after the first day 2021-01-01, since it is the first day without the entry.',
    );
  });

  test('a batch that says nothing new writes nothing', async () => {
    expect(await service.record(batch('b1', line({ productCode: '' })))).toMatchObject({ accepted: 0 });
    expect(await counts()).toEqual({ rows: 0, audits: 0, facts: 0 });
  });
});
