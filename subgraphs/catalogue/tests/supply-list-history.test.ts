import { testDatabases } from '@alliance-hub/testing';
import { company, day, line, list, nhsaCode, reference, sha, source } from './support/builders';
import { type OpenedCatalogue, openForTest } from './support/open';

interface Change {
  kind: string;
  field: string | null;
  before: string | null;
  after: string | null;
  product: { code: string };
}
interface Version {
  version: number;
  sha256: string;
  lines: number;
  document: { title: string; number: string; issuer: string };
  changes: { totalCount: number; nodes: Change[] };
  entries: { nodes: { productCode: string | null; price: string; bidGroup: { id: string } }[] };
}

const VERSIONS = `query ($jurisdiction: ID!) { jurisdiction(code: $jurisdiction) { supplyLists(tender: "JZJLC-2024-1") {
  version sha256 lines document { title number issuer }
  changes { totalCount nodes { kind field before after product { code } } }
  entries { nodes { productCode price bidGroup { id } } }
} } }`;

describe.each(testDatabases())('versions of a supply list on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    hub = await openForTest(database.address);
    await hub.catalogue.reference.load(reference, source, 'test');
  });
  afterAll(async () => {
    await hub.catalogue.close();
    await drop();
  });

  const publish = (...input: Parameters<typeof list>) =>
    hub.catalogue.supplyLists.publish(list(...input), 'test');
  const versionsIn = async (jurisdiction: string): Promise<Version[]> =>
    (await hub.ask<{ jurisdiction: { supplyLists: Version[] } }>(VERSIONS, { jurisdiction })).jurisdiction
      .supplyLists;
  const said = ({ changes }: Version) =>
    changes.nodes.map(({ product, kind, field, before, after }) => [
      product.code,
      kind,
      field,
      before,
      after,
    ]);

  it('tells what each changed against the one it took over from, also when one comes between', async () => {
    const where = { jurisdiction: '500000' };
    const waiting = line(4, '40.00', { productCode: null });
    await publish([line(1, '10.00'), line(2, '20.00'), waiting], where);
    await publish(
      [
        line(1, '9.00', { model: 'M2', certificate: { number: '国械注准20253130001' } }),
        line(3, '30.00'),
        line(4, '40.00'),
      ],
      { ...where, sha256: sha('b'), effectiveFrom: day('2025-09-01') },
    );
    const [second, first] = await versionsIn('500000');
    expect(first).toMatchObject({ sha256: sha('a'), lines: 3, document: source });
    expect(first && said(first)).toEqual([
      [nhsaCode(1), 'ADDED', null, null, '10.00'],
      [nhsaCode(2), 'ADDED', null, null, '20.00'],
      [nhsaCode(4), 'ADDED', null, null, '40.00'],
    ]);
    expect(second?.changes.totalCount).toBe(8);
    expect(second && said(second)).toEqual([
      [nhsaCode(1), 'PRICE_CHANGED', 'price', '10.00', '9.00'],
      [nhsaCode(1), 'DETAILS_CHANGED', 'model', null, 'M2'],
      [nhsaCode(1), 'DETAILS_CHANGED', 'certificate.number', '国械注准20203130001', '国械注准20253130001'],
      [nhsaCode(1), 'DETAILS_CHANGED', 'certificate.validFrom', '2020-05-01', null],
      [nhsaCode(1), 'DETAILS_CHANGED', 'certificate.validTo', '2030-04-30', null],
      [nhsaCode(4), 'CODE_CHANGED', 'productCode', null, nhsaCode(4)],
      [nhsaCode(3), 'ADDED', null, null, '30.00'],
      [nhsaCode(2), 'REMOVED', null, '20.00', null],
    ]);
    expect(first?.entries.nodes).toEqual([
      { productCode: nhsaCode(1), price: '10.00', bidGroup: { id: 'CLIP-A' } },
      { productCode: nhsaCode(2), price: '20.00', bidGroup: { id: 'CLIP-A' } },
      { productCode: null, price: '40.00', bidGroup: { id: 'CLIP-A' } },
    ]);

    await publish([line(1, '9.00'), line(2, '20.00'), waiting], {
      ...where,
      sha256: sha('c'),
      effectiveFrom: day('2025-07-01'),
    });
    const [between, after] = await versionsIn('500000');
    expect(between && said(between)).toEqual([[nhsaCode(1), 'PRICE_CHANGED', 'price', '10.00', '9.00']]);
    expect(after && said(after).map(([, kind, field]) => `${kind} ${field ?? ''}`)).not.toContain(
      'PRICE_CHANGED price',
    );
    const { listings } = (
      await hub.ask<{ jurisdiction: { listings: { nodes: unknown[] } } }>(
        `{ jurisdiction(code: "500000") { listings(on: "2025-06-30", filter: { standings: [WINNING, PENDING_CODE] }) { nodes { product { code } price } } } }`,
      )
    ).jurisdiction;
    expect(listings.nodes).toEqual([
      { product: { code: nhsaCode(1) }, price: '10.00' },
      { product: { code: nhsaCode(2) }, price: '20.00' },
      { product: { code: nhsaCode(4) }, price: '40.00' },
    ]);
  });

  it('which jurisdiction runs which version of a list, what comes next, and what it lacks', async () => {
    const clips = { tender: 'LM-HD2024' };
    const stent = (n: number, price: string) =>
      line(n, price, { category: 'FLOW-DIVERTER', bidGroup: 'FD-A', company: company(2) });
    await publish([stent(11, '10.00'), stent(12, '20.00')], { ...clips, jurisdiction: '460000' });
    await publish([stent(11, '9.00'), stent(12, '20.00')], {
      ...clips,
      jurisdiction: '460000',
      sha256: sha('b'),
      effectiveFrom: day('2025-09-01'),
    });
    await publish([stent(11, '9.50')], { ...clips, jurisdiction: '210000' });
    const overview = async (on: string) =>
      (
        await hub.ask<{ supplyListOverview: unknown[] }>(
          `query ($on: Date!) { supplyListOverview(tender: "LM-HD2024", on: $on) {
             jurisdiction { code } inForce { version } next { version effectiveFrom } pending missing dearer } }`,
          { on },
        )
      ).supplyListOverview;
    const next = { version: 2, effectiveFrom: '2025-09-01' };
    expect(await overview('2025-08-31')).toEqual([
      {
        jurisdiction: { code: '210000' },
        inForce: { version: 1 },
        next: null,
        pending: 0,
        missing: 1,
        dearer: 0,
      },
      { jurisdiction: { code: '460000' }, inForce: { version: 1 }, next, pending: 1, missing: 0, dearer: 1 },
    ]);
    expect(await overview('2025-09-01')).toMatchObject([
      { inForce: { version: 1 }, dearer: 1 },
      { inForce: { version: 2 }, next: null, pending: 0, missing: 0, dearer: 0 },
    ]);
    expect(await overview('2025-05-19')).toMatchObject([
      { inForce: null, next: { version: 1 }, missing: 2 },
      { inForce: null, next: { version: 1 }, pending: 2, missing: 2 },
    ]);
  });
});
