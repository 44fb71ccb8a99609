import { Provenance } from '@alliance-hub/graphql';
import { testDatabases } from '@alliance-hub/testing';
import { BidOutcome } from '../src/product/product.types';
import {
  company,
  day,
  line,
  list,
  nhsaCode,
  product,
  reference,
  sha,
  source,
  yuan,
} from './support/builders';
import { type OpenedCatalogue, openForTest } from './support/open';

interface Listing {
  standing: string;
  price: string | null;
  winningPrice: string | null;
  standingReasons: {
    clause: { id: string } | null;
    result: string;
    inputs: { name: string; value: string }[];
  }[];
}

describe.each(testDatabases())('standing on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    hub = await openForTest(database.address);
    await hub.catalogue.reference.load(reference, source, 'test');
  });
  afterEach(async () => {
    await hub.catalogue.close();
    await drop();
  });

  const listing = async (code: string, jurisdiction: string, on: string): Promise<Listing> => {
    const { listing: found } = await hub.ask<{ listing: Listing }>(
      `query ($code: ID!, $jurisdiction: ID!, $on: Date!) { listing(product: $code, jurisdiction: $jurisdiction, on: $on) {
         standing price winningPrice standingReasons { clause { id } result inputs { name value } } } }`,
      { code, jurisdiction, on },
    );
    return found;
  };
  let batch = 0;
  const listAt = async (
    n: number,
    price: string,
    jurisdiction = '500000',
    from = '2025-06-01',
    firesPerPiece?: number,
  ) => {
    const result = await hub.catalogue.listings.record(
      {
        batchId: `batch-${(batch += 1)}`,
        jurisdiction,
        source,
        lines: [
          {
            lineId: '1',
            product: nhsaCode(n),
            price: yuan(price),
            from: day(from),
            ...(firesPerPiece && { firesPerPiece }),
          },
        ],
      },
      'test',
    );
    expect(result.rejected).toEqual([]);
  };
  const fileAs = async (
    n: number,
    bidOutcome: BidOutcome,
    more: Parameters<typeof product>[1] = {},
    bidGroup = 'CLIP-A',
  ) => {
    const filed = await hub.catalogue.products.file(
      { provenance: Provenance.SYNTHETIC, source, lines: [product(n, more)] },
      'test',
    );
    expect(filed.rejected).toEqual([]);
    const request = { requestId: `classify-${n}`, product: nhsaCode(n), source };
    await hub.catalogue.products.classify(
      { ...request, bidGroup, bidOutcome, from: day('2025-01-01') },
      'test',
    );
  };
  const newApproval = {
    certificate: { number: '国械注准20243130099', validFrom: day('2024-09-01') },
    company: company(9),
  };

  describe('X-10 CQ-2.1f(ii): a new approval against the median of the bid unit', () => {
    const three = [
      line(1, '12.80'),
      line(2, '15.60', { company: company(2) }),
      line(3, '18.90', { bidGroup: 'CLIP-B', company: company(3) }),
    ];
    const fourth = line(4, '21.40', { company: company(4) });

    it.each([
      ['three awards', three, '15.60', 'EXEMPT'],
      ['three awards', three, '15.61', 'NON_WINNING'],
      ['a fourth award', [...three, fourth], '17.25', 'EXEMPT'],
      ['a fourth award', [...three, fourth], '17.26', 'NON_WINNING'],
    ])('with %s', async (_, lines, price, standing) => {
      await hub.catalogue.supplyLists.publish(list(lines), 'test');
      await fileAs(9, BidOutcome.NEVER_BID, newApproval);
      await listAt(9, price);
      const found = await listing(nhsaCode(9), '500000', '2025-07-01');
      expect(found).toMatchObject({ standing, price, winningPrice: null });
      expect(found.standingReasons.at(-1)?.clause?.id).toBe('CQ-2.1f');
      expect(found.standingReasons.at(-1)?.inputs).toContainEqual({
        name: 'median winning price',
        value: lines.length === 3 ? '15.60' : '17.25',
      });
    });

    it.each([
      ['2024-08-31', 'NON_WINNING'],
      ['2024-09-01', 'EXEMPT'],
    ])('A-27: a certificate first issued on %s, declared until 2024-08-31', async (validFrom, standing) => {
      await hub.catalogue.supplyLists.publish(list(three), 'test');
      await fileAs(9, BidOutcome.NEVER_BID, {
        ...newApproval,
        certificate: { number: '国械注准20243130099', validFrom: day(validFrom) },
      });
      await listAt(9, '15.60');
      expect((await listing(nhsaCode(9), '500000', '2025-07-01')).standing).toBe(standing);
    });

    it('A-27: a renewal after the deadline of a number first given before it is no new approval', async () => {
      await hub.catalogue.supplyLists.publish(list(three), 'test');
      await fileAs(9, BidOutcome.NEVER_BID, {
        ...newApproval,
        certificate: { number: '国械注准20193130099', validFrom: day('2024-10-01') },
      });
      await listAt(9, '15.60');
      expect((await listing(nhsaCode(9), '500000', '2025-07-01')).standing).toBe('NON_WINNING');
    });
  });

  it.each([
    ['14.10', 10, 'EXEMPT'],
    ['14.11', 10, 'NON_WINNING'],
    ['14.10', 14, 'EXEMPT'],
    ['14.10', 15, 'NON_WINNING'],
  ])(
    'X-10 CQ-2.1f(i): own lowest winning price 14.10, listed at %s with %i clips a piece',
    async (price, fires, standing) => {
      const lines = [
        line(1, '14.10'),
        line(2, '16.00'),
        line(3, '9.00', { company: company(3) }),
        line(4, '8.00', { bidGroup: 'CLIP-B' }),
      ];
      await hub.catalogue.supplyLists.publish(list(lines), 'test');
      await fileAs(9, BidOutcome.NEVER_BID);
      await listAt(9, price, '500000', '2025-06-01', fires);
      expect((await listing(nhsaCode(9), '500000', '2025-07-01')).standing).toBe(standing);
    },
  );

  describe('X-03 HI-3.2.2c: a product that bid and was not selected against the mean', () => {
    const flow = { category: 'FLOW-DIVERTER', bidGroup: 'FD-A', unit: '套' };
    const winners = list([line(1, '100.00', flow), line(2, '200.00', { ...flow, company: company(2) })], {
      tender: 'LM-HD2024',
      jurisdiction: '460000',
      effectiveFrom: day('2025-07-25'),
    });
    const publishedMean = {
      id: 'FD-A',
      name: 'A组',
      unit: 'FD-U1',
      category: 'FLOW-DIVERTER',
      mean: yuan('160.00'),
    };

    it.each([
      ['150.00', BidOutcome.NOT_SELECTED, undefined, 'EXEMPT', 'computed from 2 awards'],
      ['150.01', BidOutcome.NOT_SELECTED, undefined, 'NON_WINNING', 'computed from 2 awards'],
      ['160.00', BidOutcome.NOT_SELECTED, publishedMean, 'EXEMPT', 'published by the alliance office'],
      ['160.01', BidOutcome.NOT_SELECTED, publishedMean, 'NON_WINNING', 'published by the alliance office'],
      ['150.00', BidOutcome.NEVER_BID, undefined, 'NON_WINNING', undefined],
    ])('listed at %s, %s', async (price, outcome, group, standing, origin) => {
      await hub.catalogue.supplyLists.publish({ ...winners, ...(group && { bidGroups: [group] }) }, 'test');
      await fileAs(9, outcome, { category: 'FLOW-DIVERTER', unit: '套' }, 'FD-A');
      await listAt(9, price, '460000', '2025-07-01');
      const found = await listing(nhsaCode(9), '460000', '2025-08-01');
      expect(found.standing).toBe(standing);
      expect(found.standingReasons.at(-1)?.clause?.id).toBe('HI-3.2.2c');
      const told = found.standingReasons
        .at(-1)
        ?.inputs.find(({ name }) => name === 'source of the mean')?.value;
      expect(told).toBe(origin);
      expect((await listing(nhsaCode(9), '460000', '2025-07-29')).standing).toBe('NOT_IN_VBP');
    });
  });

  it('WH-3.6: listed where nobody carries the category out is not in VBP', async () => {
    await hub.catalogue.products.file(
      { provenance: Provenance.SYNTHETIC, source, lines: [product(9, { category: 'NOWHERE' })] },
      'test',
    );
    await listAt(9, '10.00', '371000');
    const found = await listing(nhsaCode(9), '371000', '2025-07-01');
    expect(found).toMatchObject({ standing: 'NOT_IN_VBP', price: '10.00' });
    expect(found.standingReasons[0]?.clause?.id).toBe('WH-3.6');
  });

  it('a list holds from its day, also below its jurisdiction, and its next version takes products off', async () => {
    await hub.catalogue.supplyLists.publish(list([line(1, '10.00'), line(2, '11.00')]), 'test');
    const next = list([line(1, '9.50')], { sha256: sha('b'), effectiveFrom: day('2025-09-01') });
    expect(await hub.catalogue.supplyLists.publish(next, 'test')).toMatchObject({ accepted: 1, removed: 1 });
    const at = async (n: number, jurisdiction: string, on: string) => {
      const { standing, price } = await listing(nhsaCode(n), jurisdiction, on);
      return [standing, price];
    };
    expect(await at(1, '500000', '2025-05-19')).toEqual(['UNLISTED', null]);
    expect(await at(1, '500000', '2025-05-20')).toEqual(['WINNING', '10.00']);
    expect(await at(1, '500103', '2025-08-31')).toEqual(['WINNING', '10.00']);
    expect(await at(1, '500000', '2025-09-01')).toEqual(['WINNING', '9.50']);
    expect(await at(2, '500000', '2025-08-31')).toEqual(['WINNING', '11.00']);
    expect(await at(2, '500000', '2025-09-01')).toEqual(['UNLISTED', null]);
    expect(await at(1, '460000', '2025-09-01')).toEqual(['UNLISTED', null]);
  });

  it('CQ-0.1: the list of a continuing tender ends that of the tender it continues', async () => {
    const wire = { category: 'GUIDEWIRE', bidGroup: null, unit: '根' };
    const before = list([line(1, '326.00', wire), line(2, '400.00', wire)], {
      tender: 'JX-HC2024-01-PREVIOUS',
      effectiveFrom: day('2023-01-01'),
    });
    await hub.catalogue.supplyLists.publish(before, 'test');
    const after = list([line(1, '300.00', wire)], { tender: 'JX-HC2024-01', sha256: sha('c') });
    await hub.catalogue.supplyLists.publish(after, 'test');
    await listAt(2, '298.00', '500000', '2025-05-20');
    expect(await listing(nhsaCode(2), '500000', '2025-05-19')).toMatchObject({
      standing: 'WINNING',
      price: '400.00',
    });
    expect(await listing(nhsaCode(2), '500000', '2025-05-20')).toMatchObject({
      standing: 'NON_WINNING',
      price: '298.00',
    });
    expect(await listing(nhsaCode(1), '500000', '2025-05-20')).toMatchObject({
      standing: 'WINNING',
      price: '300.00',
    });
  });

  it('SX-3.3a X-07: a sheath without sensor is bought at its own winning price; the sensor may cost the rest', async () => {
    const sheath = line(1, '3200.00', {
      category: 'UROLOGY',
      unit: '套',
      bidGroup: null,
      componentPrice: yuan('2500.00'),
    });
    await hub.catalogue.supplyLists.publish(
      list([sheath], { jurisdiction: '610000', effectiveFrom: day('2026-05-31') }),
      'test',
    );
    expect(await listing(nhsaCode(1), '610305', '2026-06-01')).toMatchObject({
      standing: 'WINNING',
      price: '2500.00',
    });
    const { data } = await hub.answer('{ catalogueFacts { facts { pairedCap price } } }', {
      anonymous: true,
    });
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      catalogueFacts: { facts: [{ pairedCap: '700.00', price: '2500.00' }] },
    });
  });
});
