import { testDatabases } from '@alliance-hub/testing';
import { day, line, list, source } from './support/builders';
import { HAINAN, LinkageDesk } from './support/linkage';
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
});
