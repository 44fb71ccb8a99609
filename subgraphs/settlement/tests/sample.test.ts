import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabases } from '@alliance-hub/testing';
import { encode } from 'iconv-lite';
import { loadSample, readCatalogueCsv, type Settlement } from '../src';
import { open } from './open';

const HEADING = '区划代码,医保耗材编码,是否纳入,医保类别,支付标准(元),生效日期,失效日期';
const CSV = `${HEADING}
500000,C0201010011303899901,是,乙,500.00,2025-05-20,
371000,C0201010011303899902,否,,,2021-05-01,2022-05-01
`;

describe('insurance-catalogue.csv', () => {
  const expected = [
    {
      id: '1',
      jurisdictionCode: '500000',
      productCode: 'C0201010011303899901',
      inside: true,
      insuranceClass: 'B',
      amount: '500.00',
      from: '2025-05-20',
      to: null,
    },
    {
      id: '2',
      jurisdictionCode: '371000',
      productCode: 'C0201010011303899902',
      inside: false,
      insuranceClass: null,
      amount: null,
      from: '2021-05-01',
      to: '2022-05-01',
    },
  ];

  test.each([
    ['UTF-8', Buffer.from(CSV)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${CSV}`)],
    ['GB18030', encode(CSV, 'gb18030')],
    ['full-width brackets', Buffer.from(CSV.replace('(元)', '（元）'))],
  ])('is read in %s', (_encoding, content) => {
    expect(readCatalogueCsv(content)).toEqual(expected);
  });

  test('a missing column is named', () => {
    expect(() => readCatalogueCsv(Buffer.from('区划代码,医保耗材编码\n'))).toThrow(
      'The insurance catalogue has no column 是否纳入, 医保类别, 支付标准, 生效日期, 失效日期;',
    );
  });

  test('an unknown word names its line', () => {
    expect(() => readCatalogueCsv(Buffer.from(CSV.replace(',否,', ',不,')))).toThrow(
      'Line 3: 是否纳入 is "不"; it must be 是 or 否.',
    );
  });
});

describe.each(testDatabases())('sample data on $name', testDatabase => {
  let settlement: Settlement;
  let drop: () => Promise<void>;
  let folder: string;
  beforeEach(async () => {
    const created = await testDatabase.create();
    drop = () => created.drop();
    ({ settlement } = await open(created.address));
    folder = mkdtempSync(join(tmpdir(), 'alliance-hub-sample-'));
    writeFileSync(join(folder, 'insurance-catalogue.csv'), CSV);
  });
  afterEach(async () => {
    await settlement.close();
    await drop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is loaded into an empty store once', async () => {
    expect(await loadSample(settlement, { folder })).toEqual({ accepted: 2, unchanged: 0, rejected: [] });
    expect(await loadSample(settlement, { folder })).toBeUndefined();
  });

  test('the sample of the repository is right in every line', async () => {
    expect(await loadSample(settlement)).toMatchObject({ unchanged: 0, rejected: [] });
  });

  test('is refused in production', async () => {
    await expect(loadSample(settlement, { folder, production: true })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
    expect(await settlement.insuranceCatalogue.isEmpty()).toBe(true);
  });

  test('a missing file is named', async () => {
    await expect(loadSample(settlement, { folder: join(folder, 'none') })).rejects.toThrow(
      /insurance-catalogue.csv is missing/,
    );
  });

  test('a wrong line is named', async () => {
    writeFileSync(join(folder, 'insurance-catalogue.csv'), CSV.replace('2022-05-01', '2021-05-01'));
    await expect(loadSample(settlement, { folder })).rejects.toThrow(
      /insurance-catalogue.csv, line 3: to is "2021-05-01"/,
    );
  });
});
