import { AuditEntry } from '@alliance-hub/database';
import { testDatabases } from '@alliance-hub/testing';
import { day, line, list, nhsaCode, sha, source, yuan } from './support/builders';
import { ANHUI, CENTRE, HAINAN, HEBEI, LinkageDesk, MAKER, OFFICE, refusal } from './support/linkage';
import { openForTest, type OpenedCatalogue } from './support/open';

describe.each(testDatabases())('price linkage on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let desk: LinkageDesk;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    hub = await openForTest(database.address);
    desk = await LinkageDesk.open(hub, 40);
  }, 60_000);
  afterAll(async () => {
    await hub.catalogue.close();
    await drop();
  });

  it('HI-3.2.2b opens one case for each jurisdiction that is dearer, binding where a clause says so', async () => {
    const { opened, lowered, unchanged } = await desk.won(1, '900.00');
    expect({ count: opened.length, lowered, unchanged }).toEqual({ count: 2, lowered: [], unchanged: false });
    const cases = await Promise.all(opened.map(id => desk.case(id)));
    const [hebei, hainan] = cases.sort((a, b) => (a.jurisdiction.code < b.jurisdiction.code ? -1 : 1));
    expect(hainan).toMatchObject({
      jurisdiction: { code: HAINAN },
      status: 'OPEN',
      currentPrice: '1000.00',
      targetPrice: '900.00',
      binding: true,
      dueOn: '2025-09-19',
      dueStatus: 'SPECIFIED',
      provisional: false,
      trigger: {
        price: '900.00',
        publishedOn: '2025-08-20',
        evidence: 'A notice of a test（测〔2025〕1号）',
      },
    });
    expect(hainan?.reasons.map(({ clause, result }) => [clause?.id, result])).toEqual([
      ['HI-3.2.2b', '900.00'],
      ['HI-3.2.2b', '2025-09-19'],
    ]);
    expect(hainan?.reasons[1]?.clause?.reading).toContain('A-06');
    expect(hebei).toMatchObject({
      jurisdiction: { code: HEBEI },
      binding: false,
      dueOn: null,
      dueStatus: 'NOT_SPECIFIED',
    });
    expect(hebei?.reasons.map(({ clause }) => clause)).toEqual([null]);
  });

  it.each([
    ['X-05 thirty days', '2025-08-20', '2025-09-19', false],
    ['X-05 the thirtieth day is National Day', '2025-09-01', '2025-10-09', false],
    ['X-05 the thirtieth day is in Spring Festival', '2026-01-16', '2026-02-24', false],
    ['a year whose rest days are not published yet', '2026-12-10', '2027-01-11', true],
  ])('%s: published %s, due %s', async (_, publishedOn, dueOn, provisional) => {
    const n = 2 + ['2025-08-20', '2025-09-01', '2026-01-16', '2026-12-10'].indexOf(publishedOn);
    const id = await desk.opened(n, '900.00', { publishedOn: day(publishedOn) });
    expect(await desk.case(id)).toMatchObject({ dueOn, provisional });
  });

  it.each([
    ['as high as here', '1000.00', '2025-08-20'],
    ['dearer', '1000.01', '2025-08-20'],
    ['published before the product won here', '900.00', '2025-07-29'],
  ])('a price that is %s opens nothing', async (_, price, publishedOn) => {
    const { opened } = await desk.won(6, price, { publishedOn: day(publishedOn), jurisdiction: '350000' });
    expect(opened).toEqual([]);
  });

  it('the same request again changes nothing; another with its id is refused; a known price is no news', async () => {
    const first = await desk.won(7, '900.00', { requestId: 'same' });
    expect(await desk.won(7, '900.00', { requestId: 'same' })).toMatchObject({
      unchanged: true,
      opened: [],
      lowered: [],
    });
    expect(await refusal(desk.won(7, '800.00', { requestId: 'same' }))).toMatch(/^CONFLICT/);
    expect(await desk.won(7, '900.00')).toMatchObject({ unchanged: true, opened: [] });
    expect(await desk.types(first.opened[0] ?? '')).toEqual(['CASE_OPENED']);
  });

  it('a still lower price lowers the target; a duty that runs keeps its day, one that was met is due anew', async () => {
    const running = await desk.opened(8);
    const met = await desk.opened(9);
    await desk.declares(met);
    const later = { publishedOn: day('2025-09-10'), jurisdiction: '350000' };
    for (const n of [8, 9]) {
      const { opened, lowered } = await desk.won(n, '800.00', later);
      expect([opened.length, lowered.length]).toEqual([0, 2]);
    }
    expect(await desk.case(running)).toMatchObject({ targetPrice: '800.00', dueOn: '2025-09-19' });
    expect(await desk.case(met)).toMatchObject({
      status: 'OPEN',
      targetPrice: '800.00',
      dueOn: '2025-10-10',
    });
    expect(await desk.types(met)).toEqual(['CASE_OPENED', 'DECLARED', 'TARGET_LOWERED']);
    expect((await desk.won(8, '850.00', later)).lowered).toEqual([]);
  });

  it('applied, the price falls from its day on, in that jurisdiction alone; the source is the linkage', async () => {
    const id = await desk.opened(10);
    await desk.declares(id);
    await desk.applies(id);
    expect(await desk.case(id)).toMatchObject({ status: 'APPLIED', appliedFrom: '2025-10-01' });
    expect(await desk.types(id)).toEqual(['CASE_OPENED', 'DECLARED', 'PRICE_CHANGED']);
    expect(await desk.price(10, HAINAN, '2025-09-30')).toBe('1000.00');
    expect(await desk.price(10, HAINAN, '2025-10-01')).toBe('900.00');
    expect(await desk.price(10, HEBEI, '2025-10-01')).toBe('1000.00');
    const { product } = await hub.ask<{ product: { prices: object[] } }>(
      'query ($code: ID!) { product(code: $code) { prices(jurisdiction: "460000") { amount from to source } } }',
      { code: nhsaCode(10) },
    );
    expect(product.prices).toEqual([
      { amount: '1000.00', from: '2025-07-30', to: '2025-10-01', source: 'AWARD' },
      { amount: '900.00', from: '2025-10-01', to: null, source: 'LINKAGE' },
    ]);
  });

  it('a rejected declaration is told why, its time runs on, and another may follow', async () => {
    const id = await desk.opened(11);
    await desk.declares(id, '950.00');
    await desk.rejects(id);
    expect((await desk.case(id)).history.at(-1)).toMatchObject({ type: 'REJECTED', reason: '申报价格有误' });
    await desk.declares(id, '900.00', '2025-09-08');
    expect(await desk.case(id)).toMatchObject({ status: 'DECLARED', declaredPrice: '900.00' });
  });

  it('what the state of a case does not allow is refused with the state and what it allows', async () => {
    const id = await desk.opened(12);
    expect(await refusal(desk.rejects(id))).toBe(
      `CONFLICT: Case ${id} is OPEN, which does not allow REJECT: that is possible from DECLARED. OPEN allows LOWER, DECLARE, APPLY, SETTLE, WITHDRAW, LOSE_WIN, PASS_DUE_DAY.`,
    );
    await desk.withdraws(id);
    expect(await refusal(desk.applies(id))).toContain('WITHDRAWN allows nothing more.');
    expect(await desk.types(id)).toEqual(['CASE_OPENED', 'WITHDRAWN']);
  });

  it.each([
    [
      'a company declares for its own products alone',
      (id: string) =>
        desk.declares(id, '900.00', '2025-09-01', { ...MAKER, companies: ['91460100DEMA000133'] }),
      /^FORBIDDEN/,
    ],
    [
      'the office does not declare',
      (id: string) => desk.declares(id, '900.00', '2025-09-01', OFFICE),
      /^FORBIDDEN/,
    ],
    [
      'a trading centre of elsewhere decides nothing',
      (id: string) => desk.applies(id, '900.00', '2025-10-01', { ...CENTRE, jurisdictions: [HEBEI] }),
      /^FORBIDDEN/,
    ],
    [
      'a city of the province does not decide for it',
      (id: string) => desk.applies(id, '900.00', '2025-10-01', { ...CENTRE, jurisdictions: ['460100'] }),
      /^FORBIDDEN/,
    ],
    [
      'a declared price is lower than the one that is to fall',
      (id: string) => desk.declares(id, '1000.00'),
      /price is "1000.00"; it must be lower than 1000.00/,
    ],
    [
      'nothing is declared before the publication',
      (id: string) => desk.declares(id, '900.00', '2025-08-19'),
      /declaredOn is "2025-08-19"; it must be 2025-08-20 or later/,
    ],
    [
      'the clause lets the price fall to the lowest, not less',
      (id: string) => desk.applies(id, '900.01'),
      /price is "900.01"; it must be at most 900.00/,
    ],
    [
      'no price falls before the product has one',
      (id: string) => desk.applies(id, '900.00', '2025-07-29'),
      /effectiveOn is "2025-07-29"/,
    ],
    ['an unknown case', () => desk.applies('PL-99999'), /^NOT_FOUND/],
  ])('%s', async (_, work, expected) => {
    const known = await hub.ask<{
      product: { linkageCases: { id: string; jurisdiction: { code: string } }[] };
    }>('query ($code: ID!) { product(code: $code) { linkageCases { id jurisdiction { code } } } }', {
      code: nhsaCode(13),
    });
    const id =
      known.product.linkageCases.find(({ jurisdiction }) => jurisdiction.code === HAINAN)?.id ??
      (await desk.opened(13));
    expect(await refusal(work(id))).toMatch(expected);
    expect(await desk.types(id)).toEqual(['CASE_OPENED']);
  });

  it('a corrected trigger withdraws its cases, opens none, and the earlier trigger stands again', async () => {
    const alone = await desk.opened(14);
    const correction = { correction: true, publishedOn: day('2025-08-20') };
    expect(await desk.won(14, '950.00', correction)).toMatchObject({ opened: [], unchanged: false });
    expect(await desk.case(alone)).toMatchObject({ status: 'WITHDRAWN' });
    expect((await desk.case(alone)).history.at(-1)?.reason).toBe(
      'The lower price was corrected: A notice of a test（测〔2025〕1号）.',
    );

    const twice = await desk.opened(15);
    await desk.won(15, '800.00', { jurisdiction: '350000', publishedOn: day('2025-09-10') });
    const { opened } = await desk.won(15, '1200.00', {
      ...correction,
      jurisdiction: '350000',
      publishedOn: day('2025-09-10'),
    });
    expect(await desk.case(twice)).toMatchObject({ status: 'WITHDRAWN', targetPrice: '800.00' });
    const again = await Promise.all(opened.map(id => desk.case(id)));
    expect(
      again.map(({ jurisdiction, targetPrice, dueOn }) => [jurisdiction.code, targetPrice, dueOn]),
    ).toEqual([
      [HEBEI, '900.00', null],
      [HAINAN, '900.00', '2025-09-19'],
    ]);
  });

  it('a linked price that is put right afterwards is a correction, not a change; both are kept', async () => {
    const id = await desk.opened(16);
    await desk.applies(id);
    await desk.won(16, '890.00', {
      correction: true,
      jurisdiction: HAINAN,
      publishedOn: day('2025-11-01'),
      effectiveFrom: day('2025-10-01'),
    });
    expect(await desk.types(id)).toEqual(['CASE_OPENED', 'PRICE_CHANGED', 'PRICE_CORRECTED']);
    expect(await desk.price(16, HAINAN, '2025-10-01')).toBe('890.00');
    const rows = await hub.catalogue.database.read.query<{ n: number }[]>(
      `SELECT COUNT(*) AS n FROM price WHERE amount = ${yuan('900.00').units} AND supersededAt IS NOT NULL AND source = 'LINKAGE'`,
    );
    expect(Number(rows[0]?.n)).toBeGreaterThan(0);
    expect(await refusal(desk.won(16, '1.00', { correction: true, jurisdiction: '650000' }))).toMatch(
      /^CONFLICT: jurisdiction is "650000", and no winning price/,
    );
  });

  it('HI-3.2.2b what passes its due day is overdue once, whoever sweeps; informative cases never are', async () => {
    const id = await desk.opened(17, '900.00', { publishedOn: day('2026-03-02') });
    const overdue = (on: string) =>
      hub.ask<{ priceLinkageCase: { overdue: boolean } }>(
        'query ($id: ID!, $on: Date!) { priceLinkageCase(id: $id) { overdue(on: $on) } }',
        { id, on },
      );
    expect((await desk.case(id)).dueOn).toBe('2026-04-01');
    expect(await overdue('2026-04-01')).toEqual({ priceLinkageCase: { overdue: false } });
    expect(await overdue('2026-04-02')).toEqual({ priceLinkageCase: { overdue: true } });
    await desk.sweep('2026-04-01');
    expect(await desk.types(id)).toEqual(['CASE_OPENED']);
    const counts = await Promise.all(Array.from({ length: 4 }, () => desk.sweep('2026-04-02')));
    expect(counts.filter(count => count > 0)).toHaveLength(1);
    expect(await desk.types(id)).toEqual(['CASE_OPENED', 'OVERDUE']);
    await desk.declares(id, '900.00', '2026-04-10');
    expect(await overdue('2026-04-09')).toEqual({ priceLinkageCase: { overdue: true } });
    expect(await overdue('2026-04-10')).toEqual({ priceLinkageCase: { overdue: false } });
  });

  it('a declaration after the due day tells first that it was overdue', async () => {
    const id = await desk.opened(18, '900.00', { publishedOn: day('2026-05-06') });
    await desk.declares(id, '900.00', '2026-06-09');
    expect(await desk.types(id)).toEqual(['CASE_OPENED', 'OVERDUE', 'DECLARED']);
    expect(await desk.sweep('2026-06-30')).toBe(0);
  });

  it('a price won by the whole alliance is known and holds nowhere by itself', async () => {
    const { opened } = await desk.won(21, '700.00', { jurisdiction: null });
    expect(opened).toHaveLength(2);
    expect(await desk.price(21, HAINAN, '2026-01-01')).toBe('1000.00');
    const { product } = await hub.ask<{ product: { prices: object[] } }>(
      'query ($code: ID!) { product(code: $code) { prices { amount jurisdiction { code } evidence } } }',
      { code: nhsaCode(21) },
    );
    expect(product.prices).toContainEqual({
      amount: '700.00',
      jurisdiction: null,
      evidence: 'A notice of a test（测〔2025〕1号）',
    });
  });

  it('a published list opens cases elsewhere, settles them here, and its correction withdraws them', async () => {
    const tender = { tender: 'LM-HD2024', source: { ...source, issuedOn: '2025-09-01' } };
    const one = (price: string) => [line(19, price, { category: 'FLOW-DIVERTER', bidGroup: 'FD-A' })];
    const publish = (price: string, jurisdiction: string, from: string, file: string) =>
      hub.catalogue.supplyLists.publish(
        list(one(price), { ...tender, jurisdiction, effectiveFrom: day(from), sha256: sha(file) }),
        'test',
      );
    const { openedCases } = await publish('900.00', '350000', '2025-09-15', 'c');
    const cases = await Promise.all(openedCases.map(id => desk.case(id)));
    expect(cases.map(({ jurisdiction, dueOn }) => [jurisdiction.code, dueOn])).toEqual([
      [HEBEI, null],
      [HAINAN, '2025-10-09'],
    ]);
    expect((await publish('900.00', '350000', '2025-09-15', 'c')).openedCases).toEqual([]);

    await publish('880.00', HEBEI, '2025-10-01', 'd');
    const [hebei, hainan] = openedCases;
    expect(await desk.case(hebei ?? '')).toMatchObject({ status: 'APPLIED', appliedFrom: '2025-10-01' });
    expect(await desk.case(hainan ?? '')).toMatchObject({ status: 'OPEN', targetPrice: '880.00' });

    await publish('1100.00', HEBEI, '2025-10-01', 'e');
    expect(await desk.case(hainan ?? '')).toMatchObject({ status: 'WITHDRAWN' });
  });

  it('a dry run opens nothing', async () => {
    const lines = [line(20, '1.00', { category: 'FLOW-DIVERTER', bidGroup: 'FD-A' })];
    const dry = list(lines, { tender: 'LM-HD2024', jurisdiction: ANHUI, sha256: sha('f'), dryRun: true });
    expect((await hub.catalogue.supplyLists.publish(dry, 'test')).openedCases).toEqual([]);
    const { product } = await hub.ask<{ product: object }>(
      'query ($code: ID!) { product(code: $code) { linkageCases { id } } }',
      { code: nhsaCode(20) },
    );
    expect(product).toEqual({ linkageCases: [] });
  });

  it('every step leaves an audit entry with its document', async () => {
    const id = await desk.opened(22);
    await desk.declares(id);
    await desk.applies(id);
    const entries = await hub.catalogue.database.read.find(AuditEntry, { order: { id: 'DESC' }, take: 3 });
    expect(entries.map(({ action, actor }) => [action, actor])).toEqual([
      ['applyPriceLinkage', 'centre'],
      ['declarePriceLinkage', 'maker'],
      ['recordWinningPrice', 'test'],
    ]);
    expect(entries.map(({ source: kept }) => (JSON.parse(kept ?? '{}') as { title: string }).title)).toEqual([
      source.title,
      source.title,
      source.title,
    ]);
  });
});
