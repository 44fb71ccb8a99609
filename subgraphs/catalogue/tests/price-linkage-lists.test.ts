import { testDatabases } from '@alliance-hub/testing';
import { day, line, list, source } from './support/builders';
import { ANHUI, HAINAN, LinkageDesk } from './support/linkage';
import { openForTest, type OpenedCatalogue } from './support/open';

const FUJIAN = '350000';

describe.each(testDatabases())('price linkage of lists in any order on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let desk: LinkageDesk;
  let drop: () => Promise<void>;
  let files = 0;

  beforeAll(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    hub = await openForTest(database.address);
    desk = await LinkageDesk.open(hub, 10);
  }, 60_000);
  afterAll(async () => {
    await hub.catalogue.close();
    await drop();
  });

  const publish = async (n: number, price: string, jurisdiction: string, from: string) => {
    const lines = [line(n, price, { category: 'FLOW-DIVERTER', bidGroup: 'FD-A' })];
    const { openedCases } = await hub.catalogue.supplyLists.publish(
      list(lines, {
        tender: 'LM-HD2024',
        jurisdiction,
        effectiveFrom: day(from),
        sha256: String((files += 1)).padStart(64, '0'),
        source,
      }),
      'test',
    );
    return openedCases;
  };

  it.each([
    [1, 'begins before the lower one and gives way to it', '2025-08-15', 'OPEN'],
    [2, 'begins on the same day, in its place', '2025-09-01', 'WITHDRAWN'],
    [3, 'begins after it', '2025-09-02', 'WITHDRAWN'],
  ])('%s: a dearer list that %s', async (n, _, from, status) => {
    const [opened = ''] = (await publish(n, '900.00', FUJIAN, '2025-09-01')).slice(-1);
    expect(await desk.case(opened)).toMatchObject({
      jurisdiction: { code: HAINAN },
      status: 'OPEN',
      targetPrice: '900.00',
    });
    await publish(n, '1000.00', FUJIAN, from);
    expect((await desk.case(opened)).status).toBe(status);
  });

  describe('where the lower price is known before the dearer list arrives', () => {
    it.each([
      [11, 'published while it won here: a case', '2025-08-20', '2025-09-19'],
      [12, 'published on the first day of the list', '2025-07-30', '2025-08-29'],
      [13, 'published before it won here: none', '2025-07-29', null],
    ])('%s: %s', async (n, _, publishedOn, dueOn) => {
      await publish(n, '900.00', FUJIAN, publishedOn);
      const opened = await publish(n, '1000.00', HAINAN, '2025-07-30');
      const cases = await Promise.all(opened.map(id => desk.case(id)));
      expect(cases).toMatchObject(
        dueOn === null
          ? []
          : [{ status: 'OPEN', jurisdiction: { code: HAINAN }, targetPrice: '900.00', binding: true, dueOn }],
      );
    });

    it('several of them: the first opens it, a lower one lowers it', async () => {
      await publish(14, '800.00', FUJIAN, '2025-09-10');
      await publish(14, '900.00', ANHUI, '2025-08-20');
      const [opened = ''] = await publish(14, '1000.00', HAINAN, '2025-07-30');
      expect(await desk.case(opened)).toMatchObject({ targetPrice: '800.00', dueOn: '2025-09-19' });
      expect(await desk.types(opened)).toEqual(['CASE_OPENED', 'TARGET_LOWERED']);
    });

    it.each([
      [16, 'and none says it again: none', [], []],
      [15, 'and a later one says again: a case from then', ['2025-11-01'], ['2025-11-01']],
    ])('%s: one that a list corrected, %s', async (n, _, again, publications) => {
      await publish(n, '900.00', FUJIAN, '2025-08-01');
      await desk.won(n, '900.00', { jurisdiction: FUJIAN, tender: 'LM-HD2024' });
      await publish(n, '1000.00', FUJIAN, '2025-10-01');
      for (const from of again) expect(await publish(n, '900.00', FUJIAN, from)).toEqual([]);
      const opened = await publish(n, '990.00', HAINAN, '2025-07-30');
      const cases = await Promise.all(opened.map(id => desk.case(id)));
      expect(cases).toMatchObject(
        publications.map(publishedOn => ({
          status: 'OPEN',
          targetPrice: '900.00',
          trigger: { publishedOn },
        })),
      );
    });

    it('a recorded price too; a case that was withdrawn does not come back with the next list', async () => {
      await desk.won(4, '900.00', { jurisdiction: FUJIAN });
      const [opened = ''] = await publish(4, '1000.00', HAINAN, '2025-07-30');
      expect(await desk.case(opened)).toMatchObject({ status: 'OPEN', targetPrice: '900.00' });
      await desk.withdraws(opened);
      expect(await publish(4, '990.00', HAINAN, '2025-07-30')).toEqual([]);
    });
  });
});
