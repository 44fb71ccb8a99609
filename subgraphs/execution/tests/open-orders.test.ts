import { Yuan } from '@alliance-hub/kernel';
import { testDatabases } from '@alliance-hub/testing';
import { PurchaseLineKind } from '../src/purchase/purchase.enums';
import type { PurchaseLineInput } from '../src/purchase/purchase.inputs';
import { createDatabase, day, open, type OpenedExecution } from './support/open';
import {
  accepted,
  HAIKOU,
  institution,
  recordInstitutions,
  recordPurchases,
  WEIHAI,
} from './support/records';

const OLD = '1860.00';
const NEW = '1500.00';

/** A price that falls by a linkage on 2025-10-01. */
describe.each(testDatabases())('orders around the first day of a linked price on $name', testDatabase => {
  let opened: OpenedExecution;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createDatabase(testDatabase);
    drop = created.drop;
    opened = await open({ database: created.address });
  });
  beforeEach(async () => {
    await opened.wipe();
    for (const jurisdiction of ['460000', '371000']) opened.log.tell({ product: 'P1', jurisdiction });
    await opened.execution.followCatalogue();
    await recordInstitutions(opened.execution, institution(HAIKOU), institution(WEIHAI));
  });
  afterAll(async () => {
    await opened.execution.close();
    await drop();
  });

  const linked = () => {
    for (const jurisdiction of ['460000', '371000']) {
      opened.log.tell(
        { product: 'P1', jurisdiction, to: '2025-10-01' },
        { product: 'P1', jurisdiction, from: '2025-10-01', price: NEW },
      );
    }
    return opened.execution.followCatalogue();
  };
  const ordered = (lineId: string, on: string, price: string, more: Partial<PurchaseLineInput> = {}) => ({
    ...accepted(lineId, 2, on, { unitPrice: Yuan.of(price), ...more }),
    kind: PurchaseLineKind.ORDER,
    on: null,
  });
  const delivered = (lineId: string, orderedOn: string, price: string, more = {}) =>
    accepted(lineId, 2, '2025-10-20', { orderedOn: day(orderedOn), unitPrice: Yuan.of(price), ...more });
  const refusals = async (...lines: PurchaseLineInput[]) =>
    (await recordPurchases(opened.execution, ...lines)).rejected.map(({ id, field, message }) =>
      [id, field, String(message)].join(' '),
    );

  test('A-60 an open order keeps the price of its day: it is delivered and paid at that and no other', async () => {
    const order = ordered('open', '2025-09-30', OLD);
    expect(await refusals(order)).toEqual([]);
    await linked();
    expect(await refusals(delivered('at-the-new-price', '2025-09-30', NEW, { order: 'open' }))).toMatchObject(
      [expect.stringMatching(/^at-the-new-price unitPrice .*1860\.00/)],
    );
    expect(await refusals(delivered('at-its-own', '2025-09-30', OLD, { order: 'open' }))).toEqual([]);
    const months = await opened.execution.database.read.query<object[]>(
      'SELECT month, accepted, amount FROM purchase_month',
    );
    expect(months).toEqual([{ month: '2025-10', accepted: 2, amount: 2 * Yuan.of(OLD).units }]);
  });

  test.each([
    ['the day before, measured by the old price', '2025-09-30', OLD, NEW],
    ['on the day, measured by the new one', '2025-10-01', NEW, OLD],
  ])('A-60 HI-3.2.3b ordered %s', async (_, on, right, wrong) => {
    await linked();
    expect(
      await refusals(
        ordered('right', on, right),
        ordered('wrong', on, wrong),
        delivered('delivered-right', on, right),
        delivered('delivered-wrong', on, wrong),
      ),
    ).toEqual([
      expect.stringMatching(new RegExp(`^wrong unitPrice .*${right}`)),
      expect.stringMatching(new RegExp(`^delivered-wrong unitPrice .*${right}`)),
    ]);
  });

  test('A-60 where the winning price is the most that is paid, it is the one of the order day', async () => {
    await linked();
    const at = { institution: WEIHAI };
    expect(
      await refusals(
        ordered('before', '2025-09-30', OLD, at),
        ordered('before-above', '2025-09-30', '1860.01', at),
        delivered('delivered-after', '2025-09-30', OLD, at),
        ordered('on', '2025-10-01', NEW, at),
        ordered('on-above', '2025-10-01', '1500.01', at),
      ),
    ).toEqual([
      expect.stringMatching(/^before-above unitPrice .*1860\.00/),
      expect.stringMatching(/^on-above unitPrice .*1500\.00/),
    ]);
  });
});
