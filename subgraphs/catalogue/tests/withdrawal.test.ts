import { testDatabases } from '@alliance-hub/testing';
import { day, line, list, nhsaCode, reference, sha, source } from './support/builders';
import { type OpenedCatalogue, openForTest } from './support/open';

const WITHDRAW = `mutation ($input: WithdrawAwardInput!) { withdrawAward(input: $input) {
  id from reason revokedFrom jurisdiction { code } product { code } substitute { code } document { title } } }`;

const PLACES =
  '110000 120000 130000 140000 150000 210000 220000 230000 310000 320000 330000 340000 350000 360000 370000 410000 420000 430000 440000 450000'.split(
    ' ',
  );

describe.each(testDatabases())('withdrawing an award on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;
  /** Each test has places and products of its own. */
  let tests = 0;
  let [n, here, there] = [0, '', ''];
  beforeAll(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    hub = await openForTest(database.address);
    await hub.catalogue.reference.load(reference, source, 'test');
  });
  beforeEach(async () => {
    tests += 1;
    n = tests * 10;
    here = PLACES[tests * 2 - 2] ?? '';
    there = PLACES[tests * 2 - 1] ?? '';
    await publish([line(n + 1, '10.00'), line(n + 2, '20.00')], {});
    await publish([line(n + 1, '9.00'), line(n + 2, '20.00')], {
      sha256: sha('b'),
      effectiveFrom: day('2025-09-01'),
    });
    await publish([line(n + 1, '11.00')], { jurisdiction: there });
  });
  afterAll(async () => {
    await hub.catalogue.close();
    await drop();
  });

  const publish = (...[lines, more]: Parameters<typeof list>) =>
    hub.catalogue.supplyLists.publish(list(lines, { jurisdiction: here, ...more }), 'test');
  const withdraw = (more: object = {}) => {
    const input = {
      requestId: `w${tests}`,
      tender: 'JZJLC-2024-1',
      product: nhsaCode(n + 1),
      from: '2025-07-01',
      reason: '产品召回',
      source,
    };
    return hub.answer(WITHDRAW, { variables: { input: { ...input, ...more } } });
  };
  const standing = async (which: number, jurisdiction: string, on: string): Promise<string> => {
    const { listing } = await hub.ask<{ listing: { standing: string; price: string | null } | null }>(
      `query ($code: ID!, $jurisdiction: ID!, $on: Date!) {
         listing(product: $code, jurisdiction: $jurisdiction, on: $on) { standing price } }`,
      { code: nhsaCode(n + which), jurisdiction, on },
    );
    return `${listing?.standing ?? 'none'} ${listing?.price ?? ''}`.trim();
  };
  const codeOf = (answer: Awaited<ReturnType<typeof withdraw>>) => answer.errors?.[0]?.extensions;

  it('takes the winner off every list from the day on, lists announced before too; what was stays', async () => {
    const { data, errors } = await withdraw();
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      withdrawAward: {
        from: '2025-07-01',
        jurisdiction: null,
        substitute: null,
        product: { code: nhsaCode(n + 1) },
      },
    });
    expect(await standing(1, here, '2025-06-30')).toBe('WINNING 10.00');
    for (const on of ['2025-07-01', '2025-09-01', '2026-01-01']) {
      expect([on, await standing(1, here, on)]).toEqual([on, 'UNLISTED']);
      expect([on, await standing(1, there, on)]).toEqual([on, 'UNLISTED']);
      expect([on, await standing(2, here, on)]).toEqual([on, 'WINNING 20.00']);
    }
    expect((await withdraw()).data).toEqual(data);
    expect(codeOf(await withdraw({ reason: '另一原因' }))?.code).toBe('CONFLICT');
    const { product } = await hub.ask<{ product: { award: { price: string; withdrawals: unknown[] } } }>(
      `{ product(code: "${nhsaCode(n + 1)}") { award { price withdrawals { from reason revokedFrom } } } }`,
    );
    expect(product.award).toEqual({
      price: '10.00',
      withdrawals: [{ from: '2025-07-01', reason: '产品召回', revokedFrom: null }],
    });
  });

  it('holds in one jurisdiction alone where it is named', async () => {
    await withdraw({ jurisdiction: here });
    expect(await standing(1, here, '2025-07-01')).toBe('UNLISTED');
    expect(await standing(1, there, '2025-07-01')).toBe('WINNING 11.00');
  });

  it('another product takes the place, in the group of the one that is withdrawn', async () => {
    const substitute = line(n + 3, '8.00', { bidGroup: null });
    const { data, errors } = await withdraw({
      jurisdiction: here,
      substitute: JSON.parse(JSON.stringify(substitute)) as object,
    });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ withdrawAward: { substitute: { code: nhsaCode(n + 3) } } });
    expect(await standing(3, here, '2025-06-30')).toBe('UNLISTED');
    expect(await standing(3, here, '2025-07-01')).toBe('WINNING 8.00');
    expect(await standing(3, here, '2025-09-01')).toBe('WINNING 8.00');
    const { product } = await hub.ask<{ product: object }>(
      `{ product(code: "${nhsaCode(n + 3)}") { award { price bidGroup { id } } } }`,
    );
    expect(product).toEqual({ award: { price: '8.00', bidGroup: { id: 'CLIP-A' } } });
  });

  it('a list that names it again is refused its line, until the withdrawal is revoked', async () => {
    const { data } = await withdraw();
    const { id } = (data as { withdrawAward: { id: string } }).withdrawAward;
    const again = (letter: string, from: string) =>
      publish([line(n + 1, '9.00'), line(n + 2, '20.00')], { sha256: sha(letter), effectiveFrom: day(from) });
    const { rejected } = await again('c', '2025-10-01');
    expect(rejected).toMatchObject([{ code: 'CONFLICT', field: 'productCode', value: nhsaCode(n + 1) }]);
    expect(await standing(1, here, '2025-10-01')).toBe('UNLISTED');

    const revoke = (from: string) =>
      hub.answer(
        `mutation ($input: RevokeAwardWithdrawalInput!) { revokeAwardWithdrawal(input: $input) { revokedFrom } }`,
        { variables: { input: { requestId: `r-${from}`, withdrawal: id, from, source } } },
      );
    expect(codeOf(await revoke('2025-06-30'))).toMatchObject({ code: 'BAD_USER_INPUT', field: 'from' });
    expect((await revoke('2025-11-01')).data).toEqual({
      revokeAwardWithdrawal: { revokedFrom: '2025-11-01' },
    });
    expect(codeOf(await revoke('2025-12-01'))?.code).toBe('CONFLICT');
    expect((await again('d', '2025-10-31')).rejected).toHaveLength(1);
    expect((await again('e', '2025-11-01')).rejected).toEqual([]);
    expect(await standing(1, here, '2025-10-31')).toBe('UNLISTED');
    expect(await standing(1, here, '2025-11-01')).toBe('WINNING 9.00');
  });

  it.each([
    ['no reason', () => ({ reason: ' ' }), 'BAD_USER_INPUT', 'reason'],
    ['an unknown product', () => ({ product: nhsaCode(999) }), 'CATALOGUE_UNKNOWN_PRODUCT', 'product'],
    [
      'a product that is not on the list there',
      () => ({ product: nhsaCode(n + 2), jurisdiction: there }),
      'CONFLICT',
      'product',
    ],
    ['an unknown jurisdiction', () => ({ jurisdiction: '999999' }), 'UNKNOWN_JURISDICTION', 'jurisdiction'],
    ['a tender without a list', () => ({ tender: 'LM-HD2024' }), 'CONFLICT', 'product'],
  ])('is refused with %s', async (_, more, code, field) => {
    expect(codeOf(await withdraw(more()))).toMatchObject({ code, field });
  });
});
