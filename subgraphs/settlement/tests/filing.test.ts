import { Database, readFacts, AuditEntry } from '@alliance-hub/database';
import { loadPolicy } from '@alliance-hub/policy';
import { testDatabases } from '@alliance-hub/testing';
import { store } from '../src/data-source';
import { FilingRow } from '../src/filing/filing.entity';
import { type FilingForm, FilingService } from '../src/filing/filing.service';

const form: FilingForm = {
  requestId: 'r1',
  institution: 'H37100299005',
  product: 'C0201010011303899901',
  jurisdiction: '371000',
  unitPrice: '1000.00',
  bidGroup: 'G1',
  filedOn: '2021-06-01',
  actor: 'hospital',
  source: { title: '定点医疗机构非挂网采购耗材备案表' },
};

describe.each(testDatabases())('WH-3.3 filings on $name', testDatabase => {
  let database: Database;
  let service: FilingService;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    const created = await testDatabase.create();
    drop = () => created.drop();
    database = await Database.open({ address: created.address, ...store });
    service = new FilingService(database, loadPolicy());
  });
  afterEach(async () => {
    await database.close();
    await drop();
  });

  const counts = async () => [
    await database.read.count(FilingRow),
    await database.read.count(AuditEntry),
    (await readFacts(database.read, '', 10)).entries.length,
  ];

  test('a filing is kept with its audit entry and its fact', async () => {
    const row = await service.record(form);
    expect(row).toMatchObject({ institutionCode: 'H37100299005', filedOn: '2021-06-01', bidGroup: 'G1' });
    expect(await counts()).toEqual([1, 1, 1]);
    expect((await readFacts(database.read, '', 10)).entries[0]).toMatchObject({
      kind: 'Filing',
      factId: row.id,
      payload: { unitPrice: '1000.00', productCode: form.product },
    });
  });

  test('the same request again changes nothing, also at once', async () => {
    const [first, second] = await Promise.all([
      service.record(form),
      service.record({ ...form, unitPrice: '1000' }),
    ]);
    expect(first.id).toBe(second.id);
    expect((await service.record(form)).id).toBe(first.id);
    expect(await counts()).toEqual([1, 1, 1]);
  });

  test.each([
    ['unitPrice', { unitPrice: '1000.01' }],
    ['filedOn', { filedOn: '2021-06-02' }],
    ['bidGroup', { bidGroup: null }],
  ])('a request id used for another form is a conflict (%s)', async (field, more) => {
    await service.record(form);
    await expect(service.record({ ...form, ...more })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: `requestId "r1" was used for another filing (${field} differs); send a new filing under a new id.`,
    });
  });

  test.each([
    ['requestId', { requestId: ' ' }, 'BAD_USER_INPUT'],
    ['institution', { institution: 'X' }, 'BAD_USER_INPUT'],
    ['institution', { institution: 'H46010099001' }, 'BAD_USER_INPUT'],
    ['product', { product: 'C1' }, 'BAD_USER_INPUT'],
    ['jurisdiction', { jurisdiction: '123456' }, 'UNKNOWN_JURISDICTION'],
    ['jurisdiction', { jurisdiction: '460000' }, 'BAD_USER_INPUT'],
    ['unitPrice', { unitPrice: '0' }, 'BAD_USER_INPUT'],
    ['filedOn', { filedOn: '2021-6-1' }, 'BAD_USER_INPUT'],
  ])('a wrong %s is refused', async (field, more, code) => {
    await expect(service.record({ ...form, ...more })).rejects.toMatchObject({ code, field });
    expect(await counts()).toEqual([0, 0, 0]);
  });
});
