import { type AskerInput } from '@alliance-hub/auth';
import { StatementCounter, testDatabases } from '@alliance-hub/testing';
import { open, type OpenSettlement, representation } from './open';

const PRODUCT = 'C0201010011303899901';
const HOSPITAL = 'H37100299005';
const STANDARD = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Listing {
  productCode
  paymentStandard { coverage insuranceClass amount basis from to
    copay { status firstSelfPayRatio reasons { says } }
    reasons { clause { id article text reading document { number title issuer issuedOn } } says inputs { name value } result } } } } }`;
const quoteQuery = (
  args: string,
) => `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Listing {
  quote${args} { charged withinStandard overStandard firstSelfPay patientBeforeFund poolBase fundPays patientPays
    standard { coverage amount } reasons { says } } } } }`;
const winning = { standing: 'WINNING', price: '1200.00', winningPrice: '1200.00', origin: 'IMPORTED' };

describe.each(testDatabases())('the settlement graph on $name', testDatabase => {
  const counter = new StatementCounter();
  let hub: OpenSettlement;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const created = await testDatabase.create();
    drop = () => created.drop();
    hub = await open(created.address, counter);
    await hub.settlement.insuranceCatalogue.record({
      batchId: 'b1',
      provenance: 'SYNTHETIC',
      actor: 'test',
      source: { title: '目录' },
      lines: Array.from({ length: 60 }, (_, index) => ({
        jurisdictionCode: index % 2 ? '371000' : '370000',
        productCode: productCode(index),
        inside: true,
        insuranceClass: 'B',
        from: '2021-01-01',
        to: '2021-09-01',
      })),
    });
    await hub.settlement.filings.record({
      requestId: 'r1',
      institution: HOSPITAL,
      product: PRODUCT,
      jurisdiction: '371000',
      unitPrice: '1000.00',
      filedOn: '2021-06-01',
      actor: 'test',
      source: { title: '备案表' },
    });
  });
  afterAll(async () => {
    await hub.settlement.close();
    await drop();
  });

  const listing = async (query: string, of: object, asker?: AskerInput | null) => {
    const { data, errors } = await hub.ask(query, { of: [of] }, asker);
    const [entity] = (data?._entities ?? [null]) as (Record<string, unknown> | null)[];
    return { entity, errors };
  };

  test('WH-3.1 a standard with clause, original words, reading and inputs', async () => {
    const { entity, errors } = await listing(STANDARD, representation(productCode(1), winning));
    expect(errors).toBeUndefined();
    expect(entity?.paymentStandard).toMatchObject({
      coverage: 'COVERED',
      insuranceClass: 'B',
      amount: '1200.00',
      basis: 'WINNING_PRICE',
      from: '2021-05-01',
      to: '2021-09-01',
      copay: { status: 'SPECIFIED', firstSelfPayRatio: '0.4' },
      reasons: [
        {
          clause: {
            id: 'WH-3.1',
            text: expect.stringContaining('中选') as string,
            document: { issuedOn: '2021-03-26' },
          },
          inputs: [
            { name: 'winning price', value: '1200.00' },
            { name: 'insurance catalogue', value: 'inside (371000)' },
            { name: 'insurance catalogue source', value: '目录 (SYNTHETIC)' },
          ],
          result: '1200.00',
        },
        { clause: { id: 'WH-3.7' } },
      ],
    });
  });

  test('the nearest jurisdiction with an entry decides', async () => {
    const { entity } = await listing(STANDARD, representation(productCode(0), winning));
    expect(entity).toMatchObject({
      paymentStandard: { reasons: [{ inputs: [{}, { value: 'inside (370000)' }, {}] }, {}] },
    });
  });

  test('a quote to the fen', async () => {
    const { entity } = await listing(
      quoteQuery('(quantity: 2, chargedPrice: "1300.00", fundRatio: "0.85")'),
      representation(PRODUCT, winning),
    );
    expect(entity?.quote).toMatchObject({
      charged: '2600.00',
      withinStandard: '2400.00',
      overStandard: '200.00',
      firstSelfPay: '960.00',
      patientBeforeFund: '1160.00',
      poolBase: '1440.00',
      fundPays: '1224.00',
      patientPays: '1376.00',
    });
  });

  test('WH-3.4 out of area and unmatched; out of area alone; unmatched alone', async () => {
    const of = representation(PRODUCT, { ...winning, classLowest: '780.00' });
    const amount = async (args: string) => {
      const { entity } = await listing(quoteQuery(args), of);
      return (entity?.quote as { standard: { amount: string } }).standard.amount;
    };
    expect(await amount('(outOfArea: true, unmatched: true)')).toBe('780.00');
    expect(await amount('(outOfArea: true)')).toBe('1200.00');
    expect(await amount('(unmatched: true)')).toBe('1200.00');
  });

  describe('WH-3.3 the filing of an institution', () => {
    const of = representation(PRODUCT, { standing: 'UNLISTED', likeHighest: '400.00' });
    const query = quoteQuery(`(institution: "${HOSPITAL}")`);
    const hospital: AskerInput = { sub: 'h', role: 'INSTITUTION', institutions: [HOSPITAL] };

    test.each<[string, AskerInput]>([
      ['the hospital itself', hospital],
      ['its city', { sub: 'c', role: 'BUREAU', jurisdictions: ['371000'] }],
      ['its agency', { sub: 'a', role: 'INSURANCE_AGENCY', jurisdictions: ['370000'] }],
    ])('%s sees it', async (_who, asker) => {
      const { entity } = await listing(query, of, asker);
      expect(entity?.quote).toMatchObject({
        charged: '1000.00',
        standard: { coverage: 'COVERED', amount: '600.00' },
      });
    });

    test.each<[string, AskerInput]>([
      ['another hospital', { sub: 'h', role: 'INSTITUTION', institutions: ['H46010099001'] }],
      ['another province', { sub: 'c', role: 'BUREAU', jurisdictions: ['460000'] }],
      ['a company', { sub: 'k', role: 'COMPANY' }],
    ])('%s gets null, as for one that never filed', async (_who, asker) => {
      expect(await listing(query, of, asker)).toEqual({ entity: { quote: null }, errors: undefined });
      const never = quoteQuery('(institution: "H37100299006")');
      expect(await listing(never, of, asker)).toEqual({ entity: { quote: null }, errors: undefined });
    });

    test('the same product at another hospital is not payable', async () => {
      const other: AskerInput = { sub: 'h', role: 'INSTITUTION', institutions: ['H37100299006'] };
      const { entity } = await listing(
        quoteQuery('(institution: "H37100299006", chargedPrice: "90")'),
        of,
        other,
      );
      expect(entity?.quote).toMatchObject({
        patientPays: '90.00',
        fundPays: '0.00',
        standard: { coverage: 'NOT_COVERED' },
      });
    });

    test('a wrong institution code says so', async () => {
      const { errors } = await listing(quoteQuery('(institution: "12")'), of, hospital);
      expect(errors?.[0]?.message).toMatch(/^institution is "12"/);
    });

    test('nobody known is refused', async () => {
      const { errors } = await listing(query, of, null);
      expect(errors?.[0]?.originalError).toMatchObject({ code: 'UNAUTHENTICATED' });
    });
  });

  test.each([
    ['missing', null, 'are missing'],
    ['half there', { standing: 'WINNING', price: 3 }, 'are not readable at price'],
  ])('facts that are %s are an error, never NOT_SPECIFIED', async (_what, facts, words) => {
    const { entity, errors } = await listing(STANDARD, representation(PRODUCT, facts));
    expect(entity).toMatchObject({ paymentStandard: null });
    expect(errors?.[0]?.message).toContain(words);
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'INTERNAL' });
  });

  test('one SQL statement for 5 listings and for 50', async () => {
    const statements = async (count: number) => {
      const of = Array.from({ length: count }, (_, index) => representation(productCode(index), winning));
      counter.reset();
      const { errors } = await hub.ask(STANDARD, { of });
      expect(errors).toBeUndefined();
      return counter.count;
    };
    expect([await statements(5), await statements(50)]).toEqual([1, 1]);
  });

  test('two SQL statements for quotes with a filing, 5 or 50', async () => {
    const statements = async (count: number) => {
      const of = Array.from({ length: count }, (_, index) =>
        representation(productCode(index), { standing: 'UNLISTED' }),
      );
      counter.reset();
      await hub.ask(quoteQuery(`(institution: "${HOSPITAL}")`), { of });
      return counter.count;
    };
    expect([await statements(5), await statements(50)]).toEqual([2, 2]);
  });

  test('jurisdictions come from the division table, for nobody in particular', async () => {
    const query = '{ jurisdiction(code: "371000") { code name level } }';
    expect((await hub.ask(query, undefined, null)).data).toEqual({
      jurisdiction: { code: '371000', name: '威海市', level: 'CITY' },
    });
    const entity =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Jurisdiction { name level } } }';
    const of = ['460000', '999999'].map(code => ({ __typename: 'Jurisdiction', code }));
    expect((await hub.ask(entity, { of })).data).toEqual({
      _entities: [{ name: '海南省', level: 'PROVINCE' }, null],
    });
  });

  test.each([
    ['999999', 'UNKNOWN_JURISDICTION'],
    ['610322', 'RETIRED_CODE'],
  ])('jurisdiction %s is %s', async (code, error) => {
    const { errors } = await hub.ask(`{ jurisdiction(code: "${code}") { name } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code: error });
  });

  test('without the internal token nothing is answered', async () => {
    await expect(hub.settlement.contextFor({ requestId: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

function productCode(index: number): string {
  return `C02010100113038${String(99900 + index)}`;
}
