import type { AskerInput } from '@alliance-hub/auth';
import { testDatabases } from '@alliance-hub/testing';
import { COMPANY, OTHER_COMPANY } from './support/catalogue-log';
import { bureau, createDatabase, OFFICE, open, type OpenedExecution } from './support/open';
import { FENGXIANG, HAIKOU, institution, recordInstitutions, SANYA, WEIHAI } from './support/records';

const DISTRIBUTOR = '91460100DEMA012866';
const LEAD = 'H37100099001';
const SOURCE = { title: '测试文件' };
const FLOW = '460000:FLOW-DIVERTER';
const ID = `${FLOW}:${HAIKOU}:${COMPANY}:1`;
const LED = `371000:SD2021-1:${WEIHAI}:${COMPANY}:5`;

const centre = (...jurisdictions: string[]): AskerInput => ({
  sub: 'centre',
  role: 'TRADING_CENTRE',
  jurisdictions,
});
const hospital = (code: string): AskerInput => ({ sub: 'h', role: 'INSTITUTION', institutions: [code] });
const company = (uscc: string): AskerInput => ({ sub: 'c', role: 'COMPANY', companies: [uscc] });

interface Batch {
  accepted: number;
  unchanged: number;
  rejected: { index: number; id: string; code: string; field: string; message: string }[];
}
const REPORT = '{ accepted unchanged rejected { index id code field message } }';

describe.each(testDatabases())('writing through the graph on $name', testDatabase => {
  let opened: OpenedExecution;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createDatabase(testDatabase);
    drop = created.drop;
    opened = await open({ database: created.address, today: '2026-06-15' });
  });
  beforeEach(async () => {
    await opened.wipe();
    opened.log.tell(
      { product: 'P1' },
      { product: 'P2', price: '10.00' },
      { product: 'Q1', company: OTHER_COMPANY },
      { product: 'W1', jurisdiction: '371000', from: '2021-03-25', category: 'SD2021-1', price: '100.00' },
    );
    await recordInstitutions(
      opened.execution,
      ...[HAIKOU, SANYA, FENGXIANG, WEIHAI, LEAD].map(code => institution(code)),
    );
  });
  afterAll(async () => {
    await opened.execution.close();
    await drop();
  });

  /** What a mutation answers, or the code and field of its refusal. */
  const send = async <T>(name: string, input: object, asker: AskerInput, selection: string) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) ${selection} }`;
    const { data, errors } = await opened.ask(query, asker, { input });
    const [error] = errors ?? [];
    const refusal = error?.extensions as { code: string; field?: string } | undefined;
    return { done: data?.[name] as T | undefined, refusal: refusal && [refusal.code, refusal.field] };
  };
  const line = (lineId: string, more: object = {}) => ({
    lineId,
    institution: HAIKOU,
    company: COMPANY,
    distributor: DISTRIBUTOR,
    product: 'P1',
    agreedQuantity: 100,
    ...more,
  });
  const agree = (asker: AskerInput, lines: object[], more: object = {}) => {
    const batch = { batchId: 'b', rollout: FLOW, agreementYear: 1, source: SOURCE, lines, ...more };
    return send<Batch>('recordAgreements', batch, asker, REPORT);
  };
  const sign = (asker: AskerInput, party: string, more: object = {}) => {
    const input = {
      requestId: `s-${party}`,
      agreement: ID,
      party,
      signedOn: '2025-08-12',
      mode: 'ELECTRONIC',
      signatory: '演示',
      noSideAgreement: true,
      source: SOURCE,
      ...more,
    };
    return send<{ status: string }>('signAgreement', input, asker, '{ status }');
  };
  const bought = (lineId: string, kind: string, more: object = {}) => ({
    lineId,
    kind,
    institution: HAIKOU,
    product: 'P1',
    quantity: 10,
    unitPrice: '1860.00',
    orderedOn: '2025-09-01',
    ...more,
  });
  const buy = (asker: AskerInput, ...lines: object[]) =>
    send<Batch>('recordPurchases', { batchId: 'p', lines }, asker, REPORT);
  const refusals = ({ done }: { done: Batch | undefined }) =>
    done?.rejected.map(({ index, code, field }) => [index, code, field]);

  test('lines of others and of nobody are refused alike, in their places; the good ones are kept', async () => {
    const lines = [
      line('1'),
      line('2', { institution: WEIHAI }),
      line('3', { institution: SANYA }),
      line('4', { institution: 'H46010699009' }),
      line('5', { institution: SANYA, product: 'P2', leadInstitution: LEAD }),
    ];
    const answer = await agree(centre('460000'), lines);
    expect(answer.done).toMatchObject({ accepted: 2, unchanged: 0 });
    expect(refusals(answer)).toEqual([
      [1, 'FORBIDDEN', 'institution'],
      [3, 'FORBIDDEN', 'institution'],
      [4, 'FORBIDDEN', 'leadInstitution'],
    ]);
    const [other, nobody] = answer.done?.rejected ?? [];
    expect(other?.message.replace(WEIHAI, '')).toBe(nobody?.message.replace('H46010699009', ''));
    expect(await agree(centre('460000'), lines)).toMatchObject({ done: { accepted: 0, unchanged: 2 } });
    // Haikou's own centre: Sanya is not its.
    expect(refusals(await agree(centre('460100'), lines.slice(0, 3)))).toEqual([
      [1, 'FORBIDDEN', 'institution'],
      [2, 'FORBIDDEN', 'institution'],
    ]);
  });

  test.each<[string, AskerInput, string]>([
    ['a centre of elsewhere', centre('371000'), 'rollout'],
    ['a bureau', bureau('460000'), 'role'],
    ['the alliance office', OFFICE, 'role'],
    ['the hospital itself', hospital(HAIKOU), 'role'],
    ['the company', company(COMPANY), 'role'],
  ])('agreements are not recorded by %s', async (_who, asker, field) => {
    expect(await agree(asker, [line('1')])).toEqual({ done: undefined, refusal: ['FORBIDDEN', field] });
  });

  test('a line id is its institution’s own: two that count from 1 do not meet', async () => {
    const lines = [line('1'), line('1', { institution: SANYA, agreedQuantity: 7 })];
    expect(await agree(centre('460000'), lines)).toMatchObject({ done: { accepted: 2, rejected: [] } });
    expect((await buy(hospital(HAIKOU), bought('1', 'ORDER'))).done).toMatchObject({ accepted: 1 });
    const sanya = bought('1', 'ORDER', { institution: SANYA, quantity: 3 });
    expect((await buy(hospital(SANYA), sanya)).done).toMatchObject({ accepted: 1 });
    const stolen = bought('1', 'ORDER', { institution: SANYA, quantity: 5, correction: true });
    expect((await buy(hospital(SANYA), stolen)).done).toMatchObject({ accepted: 1 });
    expect((await buy(hospital(HAIKOU), bought('1', 'ORDER'))).done).toMatchObject({ unchanged: 1 });
  });

  test('each party signs for itself; SIGNED once all have', async () => {
    await agree(centre('460000'), [line('1')]);
    expect(await sign(hospital(HAIKOU), 'INSTITUTION')).toMatchObject({ done: { status: 'PARTLY_SIGNED' } });
    expect(await sign(company(COMPANY), 'COMPANY')).toMatchObject({ done: { status: 'PARTLY_SIGNED' } });
    expect(await sign(company(DISTRIBUTOR), 'DISTRIBUTOR')).toMatchObject({ done: { status: 'SIGNED' } });
    expect(await sign(company(DISTRIBUTOR), 'DISTRIBUTOR')).toMatchObject({ done: { status: 'SIGNED' } });
    const other = await sign(company(DISTRIBUTOR), 'DISTRIBUTOR', { signedOn: '2025-08-13' });
    expect(other.refusal).toEqual(['CONFLICT', 'requestId']);
  });

  test.each<[string, AskerInput, string, object, [string, string]]>([
    ['another hospital', hospital(SANYA), 'INSTITUTION', {}, ['FORBIDDEN', 'agreement']],
    ['another company', company(OTHER_COMPANY), 'COMPANY', {}, ['FORBIDDEN', 'agreement']],
    [
      'whoever asks for one that is not',
      hospital(HAIKOU),
      'INSTITUTION',
      { agreement: 'x' },
      ['FORBIDDEN', 'agreement'],
    ],
    ['the company for the hospital', company(COMPANY), 'INSTITUTION', {}, ['FORBIDDEN', 'party']],
    ['the distributor for the company', company(DISTRIBUTOR), 'COMPANY', {}, ['FORBIDDEN', 'party']],
    ['a centre, electronically', centre('460000'), 'COMPANY', {}, ['FORBIDDEN', 'mode']],
    [
      'a centre of elsewhere, on paper',
      centre('371000'),
      'COMPANY',
      { mode: 'PAPER' },
      ['FORBIDDEN', 'agreement'],
    ],
    ['a bureau', bureau('460000'), 'COMPANY', { mode: 'PAPER' }, ['FORBIDDEN', 'role']],
    ['a partner', { sub: 'p', role: 'PARTNER', companies: [COMPANY] }, 'COMPANY', {}, ['FORBIDDEN', 'role']],
  ])('no signature by %s', async (_who, asker, party, more, refusal) => {
    await agree(centre('460000'), [line('1')]);
    expect((await sign(asker, party, more)).refusal).toEqual(refusal);
  });

  test('HI-4.2b: a centre registers what was signed on paper; WH-2.1a names no paper, so the parties sign', async () => {
    await agree(centre('460000'), [line('1')]);
    const unproven = await sign(centre('460100'), 'COMPANY', { mode: 'PAPER' });
    expect(unproven.refusal).toEqual(['BAD_USER_INPUT', 'source']);
    const scanned = { mode: 'PAPER', source: { ...SOURCE, url: 'https://example.org/scan.pdf' } };
    const registered = await sign(centre('460100'), 'COMPANY', scanned);
    expect(registered).toMatchObject({ done: { status: 'PARTLY_SIGNED' } });
    await agree(
      centre('371000'),
      [line('1', { institution: WEIHAI, product: 'W1', leadInstitution: LEAD })],
      {
        rollout: '371000:SD2021-1',
        agreementYear: 5,
      },
    );
    const weihai = await sign(centre('371000'), 'COMPANY', { requestId: 'w', agreement: LED, mode: 'PAPER' });
    expect(weihai.refusal).toEqual(['FORBIDDEN', 'mode']);
  });

  test('WH-2.1a: the lead hospital signs on a written mandate, and sees what it signs but not what is bought', async () => {
    const weihai = { rollout: '371000:SD2021-1', agreementYear: 5 };
    const member = line('1', { institution: WEIHAI, product: 'W1' });
    await agree(centre('371000'), [member], weihai);
    const signed = (asker: AskerInput, party: string, more: object = {}) =>
      sign(asker, party, { agreement: LED, signedOn: '2025-04-01', ...more });
    expect((await signed(hospital(WEIHAI), 'INSTITUTION')).refusal).toEqual(['BAD_USER_INPUT', 'agreement']);
    const led = { ...member, leadInstitution: LEAD, correction: true };
    expect(await agree(centre('371000'), [led], weihai)).toMatchObject({ done: { accepted: 1 } });
    expect((await signed(hospital(WEIHAI), 'LEAD_INSTITUTION')).refusal).toEqual(['FORBIDDEN', 'party']);
    expect((await signed(hospital(LEAD), 'LEAD_INSTITUTION')).refusal).toEqual(['BAD_USER_INPUT', 'mandate']);
    const mandated = await signed(hospital(LEAD), 'LEAD_INSTITUTION', { mandate: { title: '委托书' } });
    expect(mandated).toMatchObject({ done: { status: 'PARTLY_SIGNED' } });
    const order = { institution: WEIHAI, product: 'W1', unitPrice: '100.00', on: '2025-09-01' };
    await buy(hospital(WEIHAI), bought('1', 'ACCEPTANCE', order));
    const seen = (asker: AskerInput) =>
      opened.answer(`{ agreement(id: "${LED}") { lines { purchasedQuantity(asOf: "2025-12-31") } } }`, asker);
    expect(await seen(hospital(WEIHAI))).toEqual({ agreement: { lines: [{ purchasedQuantity: 10 }] } });
    expect(await seen(hospital(LEAD))).toEqual({ agreement: { lines: [{ purchasedQuantity: 0 }] } });
    expect(await seen(hospital(HAIKOU))).toEqual({ agreement: null });
  });

  test('SX-3.1c, HI-3.1.2: nobody signs without a distributor; one is named for the whole agreement until somebody has signed', async () => {
    const without = { distributor: null };
    await agree(centre('460000'), [line('1', without), line('2', { ...without, product: 'P2' })]);
    expect((await sign(company(COMPANY), 'COMPANY')).refusal).toEqual(['BAD_USER_INPUT', 'agreement']);
    const named = await agree(centre('460000'), [line('1', { correction: true })]);
    expect(named).toMatchObject({ done: { accepted: 1, rejected: [] } });
    expect(await sign(company(COMPANY), 'COMPANY')).toMatchObject({ done: { status: 'PARTLY_SIGNED' } });
    const stale = await opened.execution.database.read.query<{ distributor: string; n: number }[]>(
      `SELECT distributor, COUNT(*) AS n FROM agreement_line GROUP BY distributor`,
    );
    expect(stale.map(row => [row.distributor, Number(row.n)])).toEqual([[DISTRIBUTOR, 2]]);
    const late = await agree(centre('460000'), [line('1', { ...without, correction: true })]);
    expect(refusals(late)).toEqual([[0, 'CONFLICT', 'lineId']]);
  });

  test('an institution reports its own purchases alone, and gets back what is wrong with each line', async () => {
    const answer = await buy(
      hospital(HAIKOU),
      bought('a', 'ACCEPTANCE', { order: 'o', on: '2025-09-05', quantity: 8 }),
      bought('o', 'ORDER'),
      bought('r', 'RETURN', { order: 'o', on: '2025-09-09', quantity: 3 }),
      bought('x', 'ORDER', { institution: SANYA }),
      bought('y', 'ORDER', { institution: 'H46010699009' }),
      bought('z', 'ORDER', { product: 'P9' }),
      bought('p', 'ORDER', { unitPrice: '1859.99' }),
      bought('w', 'ORDER', { pairedWith: ' ' }),
    );
    expect(answer.done).toMatchObject({ accepted: 3, unchanged: 0 });
    expect(refusals(answer)).toEqual([
      [3, 'FORBIDDEN', 'institution'],
      [4, 'FORBIDDEN', 'institution'],
      [5, 'CATALOGUE_UNKNOWN_PRODUCT', 'product'],
      [6, 'BAD_USER_INPUT', 'unitPrice'],
      [7, 'BAD_USER_INPUT', 'pairedWith'],
    ]);
    const { rollout } = await opened.answer<{ rollout: { progress: object } }>(
      `{ rollout(id: "${FLOW}") { progress(asOf: "2025-12-31") { purchased } } }`,
      hospital(HAIKOU),
    );
    expect(rollout.progress).toEqual({ purchased: 5 });
    for (const asker of [centre('460000'), bureau('460000'), company(COMPANY), OFFICE]) {
      expect((await buy(asker, bought('q', 'ORDER'))).refusal).toEqual(['FORBIDDEN', 'role']);
    }
  });

  const register = (asker: AskerInput, ...lines: object[]) => {
    const batch = { batchId: 'i', source: SOURCE, lines };
    return send<Batch>('recordInstitutions', batch, asker, REPORT);
  };

  test('a bureau records institutions that lie and will lie in its subtree', async () => {
    const there = (code: string, more: object = {}) => ({ ...institution(code), ...more });
    const lines = [
      there('H46010699077', { reported: ['FLOW-DIVERTER'] }),
      there(WEIHAI, { jurisdiction: '460106' }),
      there('H37100299078'),
      there('H46010699078', { jurisdiction: '371002' }),
      there(HAIKOU, { jurisdiction: '460203', from: '2026-01-01' }),
      there('H46010699079', { volunteered: ['FLOW-DIVERTOR'] }),
    ];
    expect(refusals(await register(bureau('460000'), ...lines))).toEqual([
      [1, 'FORBIDDEN', 'code'],
      [2, 'FORBIDDEN', 'code'],
      [3, 'FORBIDDEN', 'jurisdiction'],
      [5, 'BAD_USER_INPUT', 'volunteered'],
    ]);
    // Moved to Sanya, it is Sanya's to tell of, and Haikou's no more.
    const renamed = there(HAIKOU, { jurisdiction: '460203', name: '新名称', from: '2026-02-01' });
    expect(refusals(await register(bureau('460100'), renamed))).toEqual([[0, 'FORBIDDEN', 'code']]);
    expect((await register(bureau('460200'), renamed)).done).toMatchObject({ accepted: 1 });
    expect((await register(centre('460000'), renamed)).refusal).toEqual(['FORBIDDEN', 'role']);
  });

  const extend = (asker: AskerInput, extendedTo: string, more: object = {}) => {
    const input = { requestId: 'e', rollout: '500000:GUIDEWIRE', extendedTo, source: SOURCE, ...more };
    const selection = '{ id cycle { extension { decided to } } }';
    return send<{ cycle: { extension: object } }>('decideCycleExtension', input, asker, selection);
  };

  test('CQ-1.3a: the bureau extends the cycle by the year that the notice allows, and by no day more', async () => {
    const first = await extend(bureau('500000'), '2028-05-19');
    expect(first.done?.cycle.extension).toEqual({ decided: true, to: '2028-05-19' });
    const next = await extend(bureau('500000'), '2027-11-19', { requestId: 'e2' });
    expect(next.done?.cycle.extension).toEqual({ decided: true, to: '2027-11-19' });
    const again = await extend(bureau('500000'), '2028-05-19');
    expect(again.done?.cycle.extension).toEqual({ decided: true, to: '2027-11-19' });
  });

  test.each<[string, AskerInput, string, object, [string, string]]>([
    ['a day more', bureau('500000'), '2028-05-20', {}, ['BAD_USER_INPUT', 'extendedTo']],
    ['the printed end itself', bureau('500000'), '2027-05-19', {}, ['BAD_USER_INPUT', 'extendedTo']],
    [
      'a category without the rule',
      bureau('500000'),
      '2028-05-19',
      { rollout: '500000:LIGATION-CLIP' },
      ['BAD_USER_INPUT', 'rollout'],
    ],
    [
      'no such rollout',
      bureau('500000'),
      '2028-05-19',
      { rollout: '500000:NOTHING' },
      ['NOT_FOUND', 'rollout'],
    ],
    ['a bureau of elsewhere', bureau('460000'), '2028-05-19', {}, ['FORBIDDEN', 'rollout']],
    ['a district of the place', bureau('500103'), '2028-05-19', {}, ['FORBIDDEN', 'rollout']],
    ['a trading centre', centre('500000'), '2028-05-19', {}, ['FORBIDDEN', 'role']],
    ['no request id', bureau('500000'), '2028-05-19', { requestId: '' }, ['BAD_USER_INPUT', 'requestId']],
  ])('no extension: %s', async (_case, asker, to, more, refusal) => {
    expect((await extend(asker, to, more)).refusal).toEqual(refusal);
  });

  test('each deed stands in the audit trail, with who did it and on which ground', async () => {
    await agree(centre('460000'), [line('1')]);
    await sign(company(COMPANY), 'COMPANY');
    const rows = await opened.execution.database.read.query<
      { actor: string; action: string; source: string }[]
    >("SELECT actor, action, source FROM audit_entry WHERE actor <> 'test' ORDER BY id");
    expect(rows).toMatchObject([
      { actor: 'centre', action: 'agreement.record', source: JSON.stringify(SOURCE) },
      { actor: 'c', action: 'agreement.sign', source: JSON.stringify(SOURCE) },
    ]);
  });
});
