import { type AskerInput } from '@alliance-hub/auth';
import { addDays, chinaToday } from '@alliance-hub/kernel';
import { testDatabases } from '@alliance-hub/testing';
import { OFFICE, open, type OpenSettlement } from './open';

const HOSPITAL = 'H37100299005';
const AGENCY: AskerInput = { sub: 'agency', role: 'INSURANCE_AGENCY', jurisdictions: ['371000'] };
const form = {
  requestId: 'r1',
  institution: HOSPITAL,
  product: 'C0201010011303899901',
  jurisdiction: '371000',
  unitPrice: '1780.00',
  bidGroup: 'G1',
  filedOn: '2021-06-01',
  source: { title: '定点医疗机构非挂网采购耗材备案表', number: '威备〔2021〕1号' },
};
const RECORD = `mutation ($input: RecordFilingInput!) { recordFiling(input: $input) {
  id institution { code } product { code } jurisdiction { code name } unitPrice bidGroup filedOn } }`;
const READ = 'query ($id: ID!) { filing(id: $id) { id unitPrice } }';

describe.each(testDatabases())('WH-3.3 filings in the graph on $name', testDatabase => {
  let hub: OpenSettlement;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const created = await testDatabase.create();
    drop = () => created.drop();
    hub = await open(created.address);
  });
  afterAll(async () => {
    await hub.settlement.close();
    await drop();
  });

  const record = async (input: object, asker: AskerInput | null = AGENCY) => {
    const { data, errors } = await hub.ask(RECORD, { input: { ...form, ...input } }, asker);
    const error = errors?.[0];
    return {
      filing: (data as { recordFiling: { id: string } } | null | undefined)?.recordFiling,
      code: error && ((error.originalError ?? error) as unknown as { code?: string }).code,
      message: error?.message,
    };
  };
  const read = async (id: string, asker: AskerInput) => (await hub.ask(READ, { id }, asker)).data?.filing;

  test('the agency of the pooling area records a filing; the same again is the same one', async () => {
    const { filing } = await record({});
    expect(filing).toMatchObject({
      institution: { code: HOSPITAL },
      product: { code: form.product },
      jurisdiction: { code: '371000', name: '威海市' },
      unitPrice: '1780.00',
      bidGroup: 'G1',
      filedOn: '2021-06-01',
    });
    expect(await record({ unitPrice: '1780' })).toMatchObject({ filing: { id: filing?.id } });
    expect(await record({ unitPrice: '1781.00' })).toMatchObject({ code: 'CONFLICT' });
  });

  test.each<[string, AskerInput]>([
    ['the agency of another province', { ...AGENCY, jurisdictions: ['460000'] }],
    ['the agency of a district below', { ...AGENCY, jurisdictions: ['371002'] }],
    ['the bureau', { ...AGENCY, role: 'BUREAU' }],
    ['the trading centre', { ...AGENCY, role: 'TRADING_CENTRE' }],
    ['the hospital itself', { sub: 'h', role: 'INSTITUTION', institutions: [HOSPITAL] }],
    ['the alliance office', OFFICE],
  ])('%s may not record it, and nothing is kept', async (_who, asker) => {
    expect(await record({ requestId: 'other' }, asker)).toMatchObject({ code: 'FORBIDDEN' });
    const [kept] = await hub.settlement.database.read.query<{ n: number }[]>(
      "SELECT COUNT(*) AS n FROM filing WHERE requestId = 'other'",
    );
    expect(Number(kept?.n)).toBe(0);
  });

  test.each([
    ['a day still to come', { filedOn: addDays(chinaToday(), 1) }, 'not be after today'],
    ['a place whose notices ask for none', { jurisdiction: '460000' }, 'recordFiling concerns 海南省'],
    ['no place', { jurisdiction: '123456' }, 'jurisdiction is "123456"'],
    ['no price', { unitPrice: '0.00' }, 'more than 0.00 yuan'],
  ])('%s is refused', async (_what, input, words) => {
    const { filing, message } = await record({ requestId: 'wrong', ...input });
    expect([filing, message]).toEqual([undefined, expect.stringContaining(words)]);
  });

  test('it is read by the agency and bureau above and by the hospital; to others it is as one unknown', async () => {
    const id = (await record({})).filing?.id ?? '';
    const seen = { id, unitPrice: '1780.00' };
    const hospital: AskerInput = { sub: 'h', role: 'INSTITUTION', institutions: [HOSPITAL] };
    for (const asker of [AGENCY, { ...AGENCY, role: 'BUREAU', jurisdictions: ['370000'] }, hospital, OFFICE])
      expect(await read(id, asker as AskerInput)).toEqual(seen);
    for (const asker of [
      { ...AGENCY, jurisdictions: ['460000'] },
      { ...hospital, institutions: ['H37100299006'] },
      { sub: 'c', role: 'COMPANY', companies: ['91370100DEMA01059E'] },
    ])
      expect(await read(id, asker as AskerInput)).toBeNull();
    expect(await read('F-999', AGENCY)).toBeNull();
    const { errors } = await hub.ask(READ, { id }, { ...AGENCY, role: 'TRADING_CENTRE' });
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN' });
  });
});
