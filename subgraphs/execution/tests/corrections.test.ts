import { testDatabases } from '@alliance-hub/testing';
import { PurchaseLineKind } from '../src/purchase/purchase.enums';
import type { PurchaseLineInput } from '../src/purchase/purchase.inputs';
import { createDatabase, day, open, type OpenedExecution } from './support/open';
import {
  accepted,
  agreed,
  HAIKOU,
  institution,
  recordAgreements,
  recordInstitutions,
  recordPurchases,
  SANYA,
} from './support/records';

describe.each(testDatabases())('corrections on $name', testDatabase => {
  let opened: OpenedExecution;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createDatabase(testDatabase);
    drop = created.drop;
    opened = await open({ database: created.address });
  });
  beforeEach(async () => {
    await opened.wipe();
    opened.log.tell({ product: 'P1' }, { product: 'P2', price: '10.00' });
    await opened.execution.followCatalogue();
    await recordInstitutions(opened.execution, institution(HAIKOU), institution(SANYA));
    await recordPurchases(opened.execution, order(10), taken(6), returned(2));
  });
  afterAll(async () => {
    await opened.execution.close();
    await drop();
  });

  const order = (quantity: number, more: Partial<PurchaseLineInput> = {}) =>
    accepted('O', quantity, '2025-08-01', { kind: PurchaseLineKind.ORDER, on: null, ...more });
  const taken = (quantity: number, more: Partial<PurchaseLineInput> = {}) =>
    accepted('T', quantity, '2025-08-05', { orderedOn: day('2025-08-01'), order: 'O', ...more });
  const returned = (quantity: number, more: Partial<PurchaseLineInput> = {}) =>
    accepted('R', quantity, '2025-08-09', {
      kind: PurchaseLineKind.RETURN,
      orderedOn: day('2025-08-01'),
      order: 'O',
      ...more,
    });
  const CORRECTION = { correction: true };
  const send = async (line: PurchaseLineInput) => {
    const { accepted: kept, unchanged, rejected } = await recordPurchases(opened.execution, line);
    return rejected[0] ? [rejected[0].code, rejected[0].field] : kept + unchanged === 1 ? 'taken' : 'lost';
  };

  test.each<[string, PurchaseLineInput, unknown]>([
    ['an order down to what was accepted of it', order(6, CORRECTION), 'taken'],
    ['an order below what was accepted of it', order(5, CORRECTION), ['BAD_USER_INPUT', 'quantity']],
    [
      'an order of another institution, after acceptance',
      order(10, { ...CORRECTION, institution: SANYA }),
      ['NOT_FOUND', 'lineId'],
    ],
    [
      'an order of another product, after acceptance',
      order(10, { ...CORRECTION, product: 'P2', unitPrice: accepted('', 1, '2025-08-01').unitPrice }),
      ['BAD_USER_INPUT', 'unitPrice'],
    ],
    ['an acceptance up to the whole order', taken(10, CORRECTION), 'taken'],
    ['an acceptance above the order', taken(11, CORRECTION), ['BAD_USER_INPUT', 'quantity']],
    ['an acceptance down to what was returned', taken(2, CORRECTION), 'taken'],
    ['an acceptance below what was returned', taken(1, CORRECTION), ['BAD_USER_INPUT', 'quantity']],
    [
      'an acceptance that never happened, of which some was returned',
      taken(0, CORRECTION),
      ['BAD_USER_INPUT', 'quantity'],
    ],
    ['a return up to what was accepted', returned(6, CORRECTION), 'taken'],
    ['a return above what was accepted', returned(7, CORRECTION), ['BAD_USER_INPUT', 'quantity']],
    ['a return that never happened', returned(0, CORRECTION), 'taken'],
    ['an acceptance of no order', taken(6, { ...CORRECTION, order: null }), ['CONFLICT', 'lineId']],
    [
      'an acceptance as a return',
      taken(6, { ...CORRECTION, kind: PurchaseLineKind.RETURN }),
      ['CONFLICT', 'lineId'],
    ],
    ['other content without saying so', taken(5), ['CONFLICT', 'lineId']],
    ['the same content', taken(6, CORRECTION), 'taken'],
    ['a line never sent', taken(6, { ...CORRECTION, lineId: 'X' }), ['NOT_FOUND', 'lineId']],
    ['quantity 0 without saying so', taken(0, { lineId: 'X' }), ['BAD_USER_INPUT', 'quantity']],
  ])('%s', async (_title, line, expected) => {
    expect(await send(line)).toEqual(expected);
  });

  test('a correction is counted by the ones after it in the batch', async () => {
    const result = await recordPurchases(
      opened.execution,
      order(12, CORRECTION),
      taken(12, CORRECTION),
      taken(1, { lineId: 'T2' }),
    );
    expect(result).toMatchObject({ accepted: 2, rejected: [{ index: 2, id: 'T2', field: 'quantity' }] });
    const [sum] = await opened.execution.database.read.query<{ accepted: number; returned: number }[]>(
      'SELECT accepted, returned FROM purchase_month',
    );
    expect([Number(sum?.accepted), Number(sum?.returned)]).toEqual([12, 2]);
  });

  const agree = async (...lines: Parameters<typeof recordAgreements>[1]) => {
    const { rejected } = await recordAgreements(opened.execution, lines);
    return rejected.map(({ code, field }) => [code, field]);
  };
  test.each([
    ['another quantity', agreed('A', 7, CORRECTION), []],
    ['another product', agreed('A', 5, { ...CORRECTION, product: 'P2' }), [['CONFLICT', 'product']]],
    ['another institution', agreed('A', 5, { ...CORRECTION, institution: SANYA }), [['NOT_FOUND', 'lineId']]],
    ['the same content', agreed('A', 5, CORRECTION), []],
    ['a line never sent', agreed('X', 5, CORRECTION), [['NOT_FOUND', 'lineId']]],
    ['other content without saying so', agreed('A', 7), [['CONFLICT', 'lineId']]],
  ])('an agreement line: %s', async (_title, line, expected) => {
    expect(await agree(agreed('A', 5), agreed('B', 9, { product: 'P2' }))).toEqual([]);
    expect(await agree(line)).toEqual(expected);
  });

  test('a correction names another distributor, and leaves none out that is named', async () => {
    const [distributor, other] = ['91460100DEMA012866', '91610100DEMA01294R'];
    await agree(agreed('A', 5, { distributor }), agreed('B', 9, { distributor, product: 'P2' }));
    expect(await agree(agreed('A', 6, CORRECTION))).toEqual([['CONFLICT', 'lineId']]);
    expect(await agree(agreed('A', 6, { ...CORRECTION, distributor: other }))).toEqual([]);
    const id = `460000:FLOW-DIVERTER:${HAIKOU}:91460100DEMA000133:1`;
    const { agreement } = await opened.answer<{ agreement: object }>(
      `{ agreement(id: "${id}") { amount distributor { uscc } lines { agreedQuantity } } }`,
    );
    expect(agreement).toEqual({
      amount: '11250.00',
      distributor: { uscc: other },
      lines: [{ agreedQuantity: 6 }, { agreedQuantity: 9 }],
    });
    const kept = await opened.execution.database.read.query<{ lineId: string; distributor: string }[]>(
      'SELECT lineId, distributor FROM agreement_line_superseded ORDER BY lineId',
    );
    expect(kept).toEqual(['A', 'B'].map(line => ({ lineId: `${HAIKOU}:${line}`, distributor })));
  });

  test('the lines of an agreement always make its amount', async () => {
    await agree(agreed('A', 5), agreed('B', 9, { product: 'P2' }));
    await agree(
      agreed('A', 1, CORRECTION),
      agreed('B', 2, { ...CORRECTION, product: 'P2' }),
      agreed('A', 3, CORRECTION),
    );
    const { agreement } = await opened.answer<{ agreement: { amount: string } }>(
      `{ agreement(id: "460000:FLOW-DIVERTER:${HAIKOU}:91460100DEMA000133:1") { amount } }`,
    );
    expect(agreement.amount).toBe('5600.00');
    const [kept] = await opened.execution.database.read.query<{ n: number }[]>(
      'SELECT COUNT(*) AS n FROM agreement_line_superseded',
    );
    expect(Number(kept?.n)).toBe(2);
  });
});
