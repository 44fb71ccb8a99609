import { testDatabases } from '@alliance-hub/testing';
import { day, line, list, source } from './support/builders';
import { HAINAN, LinkageDesk } from './support/linkage';
import { openForTest, type OpenedCatalogue } from './support/open';

const FUJIAN = '350000';

describe.each(testDatabases())(
  'price linkage of a list whose document has another day, on $name',
  testDatabase => {
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

    const publish = async (
      n: number,
      price: string,
      jurisdiction: string,
      from: string,
      more: object = {},
    ) => {
      const lines = [line(n, price, { category: 'FLOW-DIVERTER', bidGroup: 'FD-A' })];
      const { openedCases } = await hub.catalogue.supplyLists.publish(
        list(lines, {
          tender: 'LM-HD2024',
          jurisdiction,
          effectiveFrom: day(from),
          sha256: String((files += 1)).padStart(64, '0'),
          source,
          ...more,
        }),
        'test',
      );
      return openedCases;
    };

    const published = (issuedOn: string, title = '更正通知') => ({ source: { title, issuedOn } });

    it.each([
      [21, 'OPEN', () => Promise.resolve(), 'OPEN'],
      [22, 'DECLARED', (id: string) => desk.declares(id), 'DECLARED'],
      [23, 'WITHDRAWN', (id: string) => desk.withdraws(id), 'WITHDRAWN'],
    ])('%s: moves the due day of a case that is %s and opens no other', async (n, _, step, status) => {
      await publish(n, '1000.00', HAINAN, '2025-07-30');
      const [opened = ''] = await publish(n, '900.00', FUJIAN, '2025-09-01');
      expect((await desk.case(opened)).dueOn).toBe('2025-10-09');
      await step(opened);
      expect(await publish(n, '900.00', FUJIAN, '2025-09-01', published('2025-08-20'))).toEqual([]);
      const isDone = status === 'WITHDRAWN';
      expect(await desk.case(opened)).toMatchObject({
        status,
        dueOn: isDone ? '2025-10-09' : '2025-09-19',
        trigger: { publishedOn: '2025-08-20', evidence: '更正通知' },
      });
      // The day is put right again, and a document that tells no day leaves it.
      await publish(n, '900.00', FUJIAN, '2025-09-01', published('2025-08-21'));
      await publish(n, '900.00', FUJIAN, '2025-09-01');
      expect((await desk.case(opened)).dueOn).toBe(isDone ? '2025-10-09' : '2025-09-22');
    });

    it('a price that was published with an earlier list keeps its day', async () => {
      await publish(26, '1000.00', HAINAN, '2025-07-30');
      const [opened = ''] = await publish(26, '900.00', FUJIAN, '2025-09-01');
      await publish(26, '900.00', FUJIAN, '2025-10-01');
      await publish(26, '900.00', FUJIAN, '2025-10-01', published('2025-09-28'));
      expect(await desk.case(opened)).toMatchObject({
        status: 'OPEN',
        trigger: { publishedOn: '2025-09-01' },
      });
    });

    it('a day on which it did not win here yet withdraws the case', async () => {
      await publish(24, '1000.00', HAINAN, '2025-08-25');
      const [opened = ''] = await publish(24, '900.00', FUJIAN, '2025-09-01');
      await publish(24, '900.00', FUJIAN, '2025-09-01', published('2025-08-24'));
      const { status, history } = await desk.case(opened);
      expect([status, history.at(-1)?.reason]).toEqual([
        'WITHDRAWN',
        expect.stringContaining('published on 2025-08-24'),
      ]);
    });

    it('a day on which it won here opens the case that the wrong day did not', async () => {
      await publish(25, '1000.00', HAINAN, '2025-08-25');
      expect(await publish(25, '900.00', FUJIAN, '2025-09-01', published('2025-08-24'))).toEqual([]);
      const [opened = ''] = await publish(25, '900.00', FUJIAN, '2025-09-01', published('2025-08-25', '新'));
      expect(await desk.case(opened)).toMatchObject({
        status: 'OPEN',
        trigger: { publishedOn: '2025-08-25' },
      });
    });
  },
);
