import { addDays } from '@alliance-hub/kernel';
import { testDatabases } from '@alliance-hub/testing';
import { type SupplyListLine } from '../src';
import { day, line, list, nhsaCode, source } from './support/builders';
import { ANHUI, HAINAN, HEBEI, LinkageDesk } from './support/linkage';
import { openForTest, type OpenedCatalogue } from './support/open';

const PRODUCTS = 24;
const TENDER = 'LM-HD2024';
const stent = (n: number): SupplyListLine =>
  line(n, '1000.00', { category: 'FLOW-DIVERTER', bidGroup: 'FD-A' });

describe.each(testDatabases())('price linkage of a product that wins no more on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let desk: LinkageDesk;
  let drop: () => Promise<void>;
  /** Products that are off the list of a jurisdiction, so that the next one leaves them out too. */
  const off = { [HAINAN]: new Set<number>(), [HEBEI]: new Set<number>() };

  beforeAll(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    for (const products of Object.values(off)) products.clear();
    hub = await openForTest(database.address);
    desk = await LinkageDesk.open(hub, PRODUCTS);
  }, 60_000);
  afterAll(async () => {
    await hub.catalogue.close();
    await drop();
  });

  let versions = 0;
  const publish = (
    jurisdiction: string,
    from: string,
    lines: readonly SupplyListLine[],
    more: object = {},
  ) => {
    versions += 1;
    const sha256 = String(versions).padStart(64, '0');
    const given = { tender: TENDER, jurisdiction, effectiveFrom: day(from), sha256, ...more };
    return hub.catalogue.supplyLists.publish(list(lines, given), 'test');
  };
  /** A new list of the stents that leaves out, or names again, some of them. */
  const relist = (
    place: keyof typeof off,
    from: string,
    { without = [], again = [] }: { without?: number[]; again?: number[] },
    more: object = {},
  ) => {
    for (const n of without) off[place]?.add(n);
    for (const n of again) off[place]?.delete(n);
    const named = Array.from({ length: PRODUCTS }, (_, at) => at + 1).filter(n => !off[place]?.has(n));
    return publish(place, from, named.map(stent), more);
  };
  const withdraw = (n: number, from: string, more: object = {}) => {
    off[HAINAN]?.add(n);
    return hub.catalogue.withdrawals.withdraw(
      {
        requestId: `w${n}`,
        tender: TENDER,
        product: nhsaCode(n),
        jurisdiction: HAINAN,
        from: day(from),
        reason: '产品召回',
        source,
        ...more,
      },
      'test',
    );
  };
  /** Opens cases and gives the one of Hainan and the one of Hebei. */
  const both = async (n: number): Promise<{ hainan: string; hebei: string }> => {
    const { opened } = await desk.won(n, '900.00');
    const cases = await Promise.all(opened.map(id => desk.case(id)));
    const of = (code: string) => cases.find(({ jurisdiction }) => jurisdiction.code === code)?.id ?? 'none';
    return { hainan: of(HAINAN), hebei: of(HEBEI) };
  };
  const status = async (id: string) => (await desk.case(id)).status;
  const end = async (id: string) => {
    const { history, reasons } = await desk.case(id);
    const last = history.at(-1);
    return { type: last?.type, reason: last?.reason, shown: reasons.at(-1) };
  };

  it('HI-3.2.2b is withdrawn by itself with its award, there alone, and feed and reasons tell why', async () => {
    const { hainan, hebei } = await both(1);
    await withdraw(1, '2025-09-10');
    expect(await desk.case(hainan)).toMatchObject({ status: 'WITHDRAWN', targetPrice: '900.00' });
    const reason =
      'The product wins in 海南省 no more from 2025-09-10: its award under LM-HD2024 is withdrawn (产品召回).';
    expect(await end(hainan)).toEqual({
      type: 'WITHDRAWN',
      reason,
      shown: { clause: null, says: reason, result: 'WITHDRAWN' },
    });
    expect(await status(hebei)).toBe('OPEN');
    expect(await desk.types(hebei)).toEqual(['CASE_OPENED']);
    const [told] = await hub.catalogue.database.read.query<{ reason: string }[]>(
      "SELECT reason FROM linkage_change WHERE type = 'WITHDRAWN' ORDER BY seq DESC LIMIT 1",
    );
    expect((JSON.parse(told?.reason ?? '{}') as { zh: string }).zh).toBe(
      '该产品自 2025-09-10 起在海南省不再中选：其在 LM-HD2024 的中选资格已取消（产品召回）。',
    );
  });

  it('is withdrawn everywhere where the award is withdrawn in the whole alliance', async () => {
    const { hainan, hebei } = await both(2);
    off[HEBEI]?.add(2);
    await withdraw(2, '2025-09-10', { jurisdiction: null });
    expect([await status(hainan), await status(hebei)]).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    expect((await end(hebei)).reason).toContain('in 河北省 no more from 2025-09-10: its award');
  });

  it('names the product that takes its place', async () => {
    const { hainan } = await both(3);
    await withdraw(3, '2025-09-10', { substitute: { ...stent(90), name: '替补支架' } });
    expect((await end(hainan)).reason).toContain('(产品召回), and 替补支架 takes its place.');
  });

  it('is withdrawn with a new list that leaves the product out; a dry run of it changes nothing', async () => {
    const { hainan, hebei } = await both(4);
    const issued = { source: { ...source, title: '海南省供应清单（第二版）' } };
    const rest = Array.from({ length: PRODUCTS }, (_, at) => stent(at + 1)).slice(4);
    await publish(HAINAN, '2025-09-15', rest, { ...issued, dryRun: true });
    expect(await status(hainan)).toBe('OPEN');
    const { openedCases } = await relist(HAINAN, '2025-09-15', { without: [4] }, issued);
    expect(openedCases).toEqual([]);
    expect([await status(hainan), await status(hebei)]).toEqual(['WITHDRAWN', 'OPEN']);
    expect((await end(hainan)).reason).toBe(
      'The product wins in 海南省 no more from 2025-09-15: the new supply list of LM-HD2024 does not name it (海南省供应清单（第二版）).',
    );
  });

  it('is withdrawn where the tender is continued by a list without the product, not by one that names it', async () => {
    const wire = (n: number) => line(n, '1000.00', { category: 'GUIDEWIRE', bidGroup: null });
    const old = { tender: 'JX-HC2024-01-PREVIOUS' };
    await publish(HAINAN, '2025-07-30', [wire(31), wire(32)], old);
    const [gone, kept] = [await desk.opened(31), await desk.opened(32)];
    await publish(HAINAN, '2025-10-01', [wire(32)], { tender: 'JX-HC2024-01' });
    expect([await status(gone), await status(kept)]).toEqual(['WITHDRAWN', 'OPEN']);
    expect((await end(gone)).reason).toContain(
      'the supply list of JX-HC2024-01, which continues JX-HC2024-01-PREVIOUS, does not name it',
    );
  });

  it('is withdrawn by the next sweep where a tender is named as continuing another only afterwards', async () => {
    const coil = (n: number) => line(n, '1000.00', { category: 'UROLOGY', bidGroup: null });
    const tender = (number: string, more: object = {}) => ({
      number,
      numbered: false,
      title: number,
      alliance: 'VASCULAR',
      ...more,
    });
    const load = (...tenders: ReturnType<typeof tender>[]) =>
      hub.catalogue.reference.load({ tenders }, source, 'test');
    await load(tender('T1'), tender('T2'));
    await publish(HAINAN, '2025-07-30', [coil(41)], { tender: 'T1' });
    await publish(HAINAN, '2025-10-01', [coil(42)], { tender: 'T2' });
    const id = await desk.opened(41);
    await load(tender('T2', { predecessor: 'T1' }));
    expect(await status(id)).toBe('OPEN');
    await desk.sweep('2025-10-01');
    expect((await end(id)).reason).toContain('the supply list of T2, which continues T1, does not name it');
  });

  it('is withdrawn where its listing is ended, not where that is suspended', async () => {
    const [ended, suspended] = [await desk.opened(5), await desk.opened(6)];
    const step = (n: number, action: 'END' | 'SUSPEND') => ({
      lineId: `${n}`,
      product: nhsaCode(n),
      action,
      from: day('2025-09-10'),
      reason: '企业申请',
    });
    const { rejected } = await hub.catalogue.listings.record(
      { batchId: 'b1', jurisdiction: HAINAN, source, lines: [step(5, 'END'), step(6, 'SUSPEND')] },
      'test',
    );
    expect(rejected).toEqual([]);
    expect([await status(ended), await status(suspended)]).toEqual(['WITHDRAWN', 'OPEN']);
    expect((await end(ended)).reason).toContain('its listing there is ended');
  });

  it.each([
    ['DECLARED', 7, (id: string) => desk.declares(id)],
    ['REJECTED', 8, (id: string) => desk.declares(id, '950.00').then(() => desk.rejects(id))],
  ])('a %s case is withdrawn too', async (before, n, steps) => {
    const id = await desk.opened(n);
    await steps(id);
    expect(await status(id)).toBe(before);
    await withdraw(n, '2025-09-10');
    expect(await status(id)).toBe('WITHDRAWN');
  });

  it('a case in an end state is left alone', async () => {
    const [applied, ended] = [await desk.opened(9), await desk.opened(10)];
    await desk.applies(applied);
    await desk.withdraws(ended);
    const before = await Promise.all([desk.case(applied), desk.case(ended)]);
    await relist(HAINAN, '2025-11-01', { without: [9, 10] });
    expect(await Promise.all([desk.case(applied), desk.case(ended)])).toEqual(before);
    expect(before.map(({ history }) => history.at(-1)?.reason)).toEqual([null, '产品已停产']);
  });

  it.each([
    ['on the due day is not overdue', 11, '2025-09-19', ['CASE_OPENED', 'WITHDRAWN']],
    ['the day after it was overdue', 12, '2025-09-20', ['CASE_OPENED', 'OVERDUE', 'WITHDRAWN']],
  ])('what is lost %s', async (_, n, from, types) => {
    const id = await desk.opened(n);
    await withdraw(n, from);
    expect(await desk.types(id)).toEqual(types);
  });

  it('a lower price of a time when the product still won opens nothing where it wins no more', async () => {
    await withdraw(13, '2025-09-10');
    const { opened } = await desk.won(13, '900.00');
    const places = await Promise.all(opened.map(async id => (await desk.case(id)).jurisdiction.code));
    expect(places).toEqual([HEBEI]);
  });

  it('a list of the same day that names the product again opens the case anew; a later one opens none', async () => {
    const [mistaken, later, byHand] = [await desk.opened(14), await desk.opened(15), await desk.opened(16)];
    await desk.won(14, '800.00', { jurisdiction: '350000', publishedOn: day('2025-09-10') });
    await relist(HAINAN, '2025-12-01', { without: [14, 15] });
    await desk.withdraws(byHand);
    expect(await status(mistaken)).toBe('WITHDRAWN');
    const { openedCases } = await relist(HAINAN, '2025-12-01', { again: [14] });
    const again = await Promise.all(openedCases.map(id => desk.case(id)));
    expect(again).toMatchObject([
      { jurisdiction: { code: HAINAN }, status: 'OPEN', targetPrice: '800.00', dueOn: '2025-09-19' },
    ]);
    expect(await status(mistaken)).toBe('WITHDRAWN');
    expect((await relist(HAINAN, '2025-12-15', { again: [15] })).openedCases).toEqual([]);
    expect(await status(later)).toBe('WITHDRAWN');
  });

  it('so does a withdrawal revoked from its first day, once a list of that day names the product', async () => {
    await desk.opened(17);
    const id = await withdraw(17, '2026-01-01');
    await hub.catalogue.withdrawals.revoke(
      { requestId: 'r17', withdrawal: String(id), from: day('2026-01-01'), source },
      'test',
    );
    const { openedCases } = await relist(HAINAN, '2026-01-01', { again: [17] });
    expect(await Promise.all(openedCases.map(status))).toEqual(['OPEN']);
  });

  describe('a loss on a day to come', () => {
    it('leaves the case until that day, tells it, and withdraws the case on it, once', async () => {
      const { hebei, hainan } = await both(18);
      await withdraw(18, '2099-03-01', { jurisdiction: HEBEI });
      off[HEBEI]?.add(18);
      off[HAINAN]?.delete(18);
      expect(await desk.case(hebei)).toMatchObject({ status: 'OPEN' });
      expect((await desk.case(hebei)).reasons.at(-1)).toEqual({
        clause: null,
        says: 'As far as is known, the product wins in 河北省 no more from 2099-03-01: the case is withdrawn on that day, unless it is done before.',
        result: '2099-03-01',
      });
      expect((await desk.case(hainan)).reasons).toHaveLength(2);
      await desk.sweep('2099-02-28');
      expect(await status(hebei)).toBe('OPEN');
      await desk.sweep('2099-03-01');
      await desk.sweep('2099-03-02');
      expect(await desk.types(hebei)).toEqual(['CASE_OPENED', 'WITHDRAWN']);
      expect(await status(hainan)).toBe('OPEN');
    });

    it.each([
      ['on the due day is not overdue', 21, 0, ['CASE_OPENED', 'WITHDRAWN']],
      ['the day after it was overdue', 22, 1, ['CASE_OPENED', 'OVERDUE', 'WITHDRAWN']],
    ])('found by a sweep that comes late, what was lost %s', async (_, n, days, types) => {
      const id = await desk.opened(n, '900.00', { publishedOn: day('2098-03-03') });
      const { dueOn } = await desk.case(id);
      await withdraw(n, addDays(day(dueOn ?? ''), days));
      await desk.sweep('2098-06-01');
      expect(await desk.types(id)).toEqual(types);
    });

    it('is none yet where a list already known names the product again', async () => {
      const { hebei } = await both(19);
      await relist(HEBEI, '2099-05-01', { without: [19] });
      await relist(HEBEI, '2099-06-01', { again: [19] });
      await relist(HEBEI, '2099-07-01', { without: [19] });
      await desk.sweep('2099-05-15');
      expect(await status(hebei)).toBe('OPEN');
      await desk.sweep('2099-07-01');
      expect(await status(hebei)).toBe('WITHDRAWN');
    });

    it('does not keep a case from opening', async () => {
      await withdraw(23, '2099-03-01');
      expect(await status(await desk.opened(23))).toBe('OPEN');
    });

    it('lets a case be carried out before', async () => {
      const id = await desk.opened(20, '900.00', { publishedOn: day('2026-11-02'), jurisdiction: ANHUI });
      await withdraw(20, '2099-03-01');
      await desk.declares(id, '900.00', '2026-11-10');
      await desk.applies(id, '900.00', '2026-12-01');
      await desk.sweep('2099-03-01');
      expect(await desk.types(id)).toEqual(['CASE_OPENED', 'DECLARED', 'PRICE_CHANGED']);
      expect(await desk.price(20, HAINAN, '2099-02-28')).toBe('900.00');
    });
  });
});
