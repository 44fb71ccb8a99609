import { testDatabases } from '@alliance-hub/testing';
import { company, line, list, nhsaCode, reference, source } from './support/builders';
import { type OpenedCatalogue, openForTest } from './support/open';

const APPLY = `mutation ($input: ApplyCodeTablesInput!) { applyCodeTables(input: $input) {
  transcoded stopped unchanged notOurs rejected { index code field } } }`;

describe.each(testDatabases())('stop and transcode tables on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    hub = await openForTest(database.address);
    await hub.catalogue.reference.load(reference, source, 'test');
    const lines = [1, 2, 3, 4].map(n => line(n, `${n}0.00`, { company: company(1) }));
    await hub.catalogue.supplyLists.publish(list(lines), 'test');
  });
  afterAll(async () => {
    await hub.catalogue.close();
    await drop();
  });

  const input = {
    requestId: 'release-2025-09',
    effectiveOn: '2025-09-20',
    source,
    transcoded: [
      { oldCode: nhsaCode(52), newCode: nhsaCode(53) },
      { oldCode: nhsaCode(1), newCode: nhsaCode(51) },
      { oldCode: nhsaCode(2), newCode: nhsaCode(52), kind: 'MAPPING' },
      { oldCode: nhsaCode(3), newCode: nhsaCode(4) },
      { oldCode: nhsaCode(90), newCode: nhsaCode(91) },
      { oldCode: 'C99', newCode: nhsaCode(92) },
    ],
    stopped: [nhsaCode(4), nhsaCode(1), nhsaCode(93)],
  };
  const apply = async () => (await hub.ask<{ applyCodeTables: object }>(APPLY, { input })).applyCodeTables;

  it('X-14 HI-3.2.2a HI-4.1b old codes answer for the new ones; price and standing stay; again nothing changes', async () => {
    const rejected = [
      { index: 5, code: 'BAD_USER_INPUT', field: 'oldCode' },
      { index: 3, code: 'CONFLICT', field: 'newCode' },
    ];
    expect(await apply()).toEqual({ transcoded: 3, stopped: 1, unchanged: 1, notOurs: 2, rejected });
    expect(await apply()).toEqual({ transcoded: 0, stopped: 0, unchanged: 5, notOurs: 2, rejected });
    const now = async (n: number) =>
      (
        await hub.ask<{ product: object }>(
          `{ product(code: "${nhsaCode(n)}") { code formerCodes listing(jurisdiction: "500000", on: "2025-10-01") { standing price } } }`,
        )
      ).product;
    const winning = (price: string) => ({ standing: 'WINNING', price });
    expect(await now(1)).toEqual({
      code: nhsaCode(51),
      formerCodes: [nhsaCode(1)],
      listing: winning('10.00'),
    });
    expect(await now(2)).toEqual({
      code: nhsaCode(53),
      formerCodes: [nhsaCode(2), nhsaCode(52)],
      listing: winning('20.00'),
    });
    expect(await now(4)).toEqual({ code: nhsaCode(4), formerCodes: [], listing: winning('40.00') });
    const { dataGaps } = await hub.ask<{ dataGaps: object }>(
      '{ dataGaps(jurisdiction: "500000", kinds: [CODE_STOPPED], on: "2025-09-30") { nodes { since days product { code } } } }',
    );
    expect(dataGaps).toEqual({
      nodes: [{ since: '2025-09-20', days: 10, product: { code: nhsaCode(4) } }],
    });
  });
});
