import { Provenance } from '@alliance-hub/graphql';
import { testDatabases } from '@alliance-hub/testing';
import { day, line, list, nhsaCode, product, reference, source } from './support/builders';
import { type OpenedCatalogue, openForTest } from './support/open';

const FAMILY = 'C0201010011303812345';
const OLD = `${FAMILY}0000007`;
const NEW = `${FAMILY}0000019`;

describe.each(testDatabases())('the identity of a product on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;

  beforeEach(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    hub = await openForTest(database.address);
    await hub.catalogue.reference.load(reference, source, 'test');
    const certificate = {
      number: '国械注准20203030001',
      validFrom: day('2020-03-01'),
      validTo: day('2025-02-28'),
    };
    await hub.catalogue.supplyLists.publish(
      list([line(1, '10.00', { productCode: OLD, certificate })]),
      'test',
    );
  });
  afterEach(async () => {
    await hub.catalogue.close();
    await drop();
  });

  const ask = async (code: string) => {
    const { product: found } = await hub.ask<{ product: Record<string, unknown> | null }>(
      `query ($code: ID!) { product(code: $code) { code formerCodes certificates { number validTo replaces { number } }
         prices { amount from to } listing(jurisdiction: "500000", on: "2026-01-01") { productCode standing price } } }`,
      { code },
    );
    return found;
  };
  const unbroken = {
    prices: [{ amount: '10.00', from: '2025-05-20', to: null }],
    listing: { standing: 'WINNING', price: '10.00' },
  };
  const replaceCode = (requestId: string, newCode: string, effectiveOn = '2025-08-01') =>
    hub.catalogue.products.replaceCode(
      { requestId, product: OLD, newCode, effectiveOn: day(effectiveOn), source },
      'test',
    );

  it('X-14: a code replaced stays resolvable; price and standing go on unbroken', async () => {
    expect(await replaceCode('r1', NEW)).toBe(NEW);
    expect(await ask(OLD)).toMatchObject({ code: NEW, formerCodes: [OLD], ...unbroken });
    expect(await ask(NEW)).toEqual(await ask(OLD));
    const again = list([line(1, '10.00', { productCode: OLD })], {
      sha256: 'b'.repeat(64),
      effectiveFrom: day('2025-09-01'),
    });
    expect(await hub.catalogue.supplyLists.publish(again, 'test')).toMatchObject({
      accepted: 1,
      rejected: [],
      removed: 0,
    });
    expect(await ask(NEW)).toMatchObject(unbroken);
  });

  it('X-14: the same request again changes nothing; its id with other content, or a code in use, is refused', async () => {
    await replaceCode('r1', NEW);
    expect(await replaceCode('r1', NEW)).toBe(NEW);
    await expect(replaceCode('r1', `${FAMILY}0000020`)).rejects.toMatchObject({
      code: 'CONFLICT',
      field: 'requestId',
    });
    await expect(replaceCode('r2', OLD)).rejects.toMatchObject({ code: 'CONFLICT', field: 'newCode' });
  });

  it('X-14: a renewed certificate keeps its number; one of another class has the link; price and standing stay', async () => {
    const renewed = {
      number: '国械注准20203030001',
      validFrom: day('2025-03-01'),
      validTo: day('2030-02-28'),
    };
    const replace = (requestId: string, certificate: typeof renewed) =>
      hub.catalogue.products.replaceCertificate({ requestId, product: OLD, certificate, source }, 'test');
    await replace('c1', renewed);
    await replace('c2', {
      number: '粤械注准20252030002',
      validFrom: day('2025-10-01'),
      validTo: day('2030-09-30'),
    });
    expect(await ask(OLD)).toMatchObject({
      certificates: [
        { number: '粤械注准20252030002', replaces: { number: '国械注准20203030001' } },
        { number: '国械注准20203030001', validTo: '2030-02-28', replaces: null },
        { number: '国械注准20203030001', validTo: '2025-02-28', replaces: null },
      ],
      ...unbroken,
    });
  });

  it.each([
    ['国械注准20203030001', null],
    ['国械注准20203039999', 'it must be a certificate that the product has or had: 国械注准20203030001'],
    ['国械注准2020303000', 'it has 10 digits'],
  ])('X-14: a certificate that continues %s: %s', async (replaces, refused) => {
    const sent = hub.catalogue.products.replaceCertificate(
      { requestId: replaces, product: OLD, certificate: { number: '粤械注准20252030002' }, replaces, source },
      'test',
    );
    if (refused === null) await sent;
    else await expect(sent).rejects.toThrow(refused);
    const [newest] = ((await ask(OLD)) ?? {}).certificates as { number: string; replaces: object | null }[];
    expect(newest).toMatchObject(
      refused === null
        ? { number: '粤械注准20252030002', replaces: { number: replaces } }
        : { number: '国械注准20203030001', replaces: null },
    );
  });

  it('a 20-digit code answers for the only product of its family, and errs where several share it', async () => {
    expect(await ask(FAMILY)).toMatchObject({ code: OLD });
    await hub.catalogue.products.file(
      { provenance: Provenance.SYNTHETIC, source, lines: [product(2, { productCode: NEW })] },
      'test',
    );
    await expect(ask(FAMILY)).rejects.toMatchObject({ code: 'AMBIGUOUS_CODE', value: FAMILY });
  });

  it.each([
    ['nonsense', 'BAD_USER_INPUT'],
    ['9.14E+17', 'BAD_USER_INPUT'],
  ])('the code %s gets a sentence that says what is right', async (code, error) => {
    await expect(ask(code)).rejects.toMatchObject({ code: error, field: 'code' });
  });

  it('an unknown code is null; among keys a wrong one fails alone', async () => {
    expect(await ask(nhsaCode(99))).toBeNull();
    const key = (product: string, jurisdiction: string) =>
      `{ product: "${product}", jurisdiction: "${jurisdiction}" }`;
    const keys = [key(OLD, '500000'), key(nhsaCode(99), '500000'), key(OLD, '610322'), key('C1', '500000')];
    const { data, errors } = await hub.answer(`{ listingsByKey(keys: [${keys.join()}]) { productCode } }`);
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      listingsByKey: [{ productCode: OLD }, null, null, null],
    });
    expect(
      errors?.map(({ path, originalError }) => [path, (originalError as { code?: string }).code]),
    ).toEqual([
      [['listingsByKey', 2], 'RETIRED_CODE'],
      [['listingsByKey', 3], 'BAD_USER_INPUT'],
    ]);
  });

  it.each([
    ['999999', 'UNKNOWN_JURISDICTION'],
    ['610322', 'RETIRED_CODE'],
  ])('the jurisdiction %s errs with %s', async (jurisdiction, code) => {
    await expect(
      hub.ask(`{ listing(product: "${OLD}", jurisdiction: "${jurisdiction}") { standing } }`),
    ).rejects.toMatchObject({ code });
    await expect(hub.ask(`{ jurisdiction(code: "${jurisdiction}") { name } }`)).rejects.toMatchObject({
      code,
    });
  });

  it('references accept a superseded code, emit the current one, and answer null for what is unknown', async () => {
    await replaceCode('r1', NEW);
    const { _entities: found } = await hub.ask<{ _entities: unknown[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { code } ... on Listing { productCode standing } ... on Jurisdiction { name } } }`,
      {
        of: [
          { __typename: 'Product', code: OLD },
          { __typename: 'Product', code: nhsaCode(99) },
          { __typename: 'Listing', productCode: OLD, jurisdictionCode: '500103', on: '2026-01-01' },
          { __typename: 'Listing', productCode: OLD, jurisdictionCode: '000000', on: '2026-01-01' },
          { __typename: 'Jurisdiction', code: '500000' },
        ],
      },
    );
    expect(found).toEqual([
      { code: NEW },
      null,
      { productCode: NEW, standing: 'WINNING' },
      null,
      { name: '重庆市' },
    ]);
  });
});
