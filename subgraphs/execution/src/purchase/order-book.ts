import { chunks } from '@alliance-hub/database';
import { type Text, wrongValue } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import { acceptanceTooSmall, kindKept, orderKept, orderTooSmall } from '../batch/correction';
import { sentId } from '../batch/line-key';
import { LineRefused } from '../batch/rejection';
import { select, within } from '../query/sql';
import { say } from './messages';
import type { PurchaseLineRow } from './purchase-line.entity';
import { readLines } from './purchase-line.repository';
import { PurchaseLineKind } from './purchase.enums';

/** The orders that the lines of a batch refer to, and how much of each has been accepted and returned. */
export class OrderBook {
  private readonly orders = new Map<string, PurchaseLineRow>();
  private readonly totals = new Map<string, number>();

  /** Reads the orders given by their line ids. */
  static async read(manager: EntityManager, lineIds: readonly string[]): Promise<OrderBook> {
    const book = new OrderBook();
    for (const [id, order] of await readLines(manager, lineIds)) book.orders.set(id, order);
    for (const some of chunks([...new Set(lineIds)], 500)) {
      const of = within('orderLine', some);
      const sums = await select<{ orderLine: string; kind: string; total: number | string }>(
        manager,
        `SELECT orderLine, kind, SUM(quantity) AS total FROM purchase_line WHERE ${of.sql} GROUP BY orderLine, kind`,
        of.parameters,
      );
      for (const sum of sums) book.totals.set(`${sum.kind} ${sum.orderLine}`, Number(sum.total));
    }
    return book;
  }

  /**
   * Takes in a line, in the place of the one that it corrects; later lines of the batch see it.
   * @throws LineRefused where it does not fit the order that it names, or an order what was accepted of it
   */
  put(row: PurchaseLineRow, before: PurchaseLineRow | undefined): void {
    if (before) this.checkCorrection(row, before);
    if (before) this.count(before, -1);
    try {
      this.check(row);
    } catch (error) {
      if (before) this.count(before, 1);
      throw error;
    }
    this.count(row, 1);
    if (row.kind === PurchaseLineKind.ORDER) this.orders.set(row.lineId, row);
  }

  private count({ kind, orderLine, quantity }: PurchaseLineRow, sign: 1 | -1): void {
    if (kind === PurchaseLineKind.ORDER || orderLine === null) return;
    this.totals.set(`${kind} ${orderLine}`, this.total(kind, orderLine) + sign * quantity);
  }

  private checkCorrection(row: PurchaseLineRow, before: PurchaseLineRow): void {
    const { lineId, kind, orderLine, quantity } = row;
    if (kind !== before.kind || orderLine !== before.orderLine) {
      throw kindKept(sentId(lineId), before.kind, before.orderLine && sentId(before.orderLine));
    }
    if (kind === PurchaseLineKind.ORDER) this.checkCorrectedOrder(row, before);
    if (kind === PurchaseLineKind.ACCEPTANCE && orderLine !== null) {
      const left = this.total(PurchaseLineKind.ACCEPTANCE, orderLine) - before.quantity + quantity;
      const returned = this.total(PurchaseLineKind.RETURN, orderLine);
      if (left < returned) throw acceptanceTooSmall(quantity, returned);
    }
  }

  private checkCorrectedOrder(row: PurchaseLineRow, before: PurchaseLineRow): void {
    const accepted = this.total(PurchaseLineKind.ACCEPTANCE, row.lineId);
    if (row.quantity < accepted) throw orderTooSmall(row.quantity, accepted);
    const same = (['institution', 'product', 'orderedOn'] as const).every(key => row[key] === before[key]);
    if (accepted > 0 && !same) throw orderKept(sentId(row.lineId), accepted);
  }

  private check(row: PurchaseLineRow): void {
    const id = row.orderLine;
    if (id === null) return;
    const order = this.orders.get(id);
    if (!order || order.kind !== PurchaseLineKind.ORDER) throw refused(id, say('order'));
    if (
      order.institution !== row.institution ||
      order.product !== row.product ||
      order.orderedOn !== row.orderedOn
    ) {
      throw refused(
        id,
        say('otherOrder', { institution: order.institution, product: order.product, day: order.orderedOn }),
      );
    }
    const accepted = this.total(PurchaseLineKind.ACCEPTANCE, id);
    if (row.kind === PurchaseLineKind.ACCEPTANCE && accepted + row.quantity > order.quantity) {
      throw tooMuch(row.quantity, say('overAccepted', { ordered: order.quantity, accepted }));
    }
    const returned = this.total(PurchaseLineKind.RETURN, id);
    if (row.kind === PurchaseLineKind.RETURN && returned + row.quantity > accepted) {
      throw tooMuch(row.quantity, say('overReturned', { accepted, returned }));
    }
  }

  private total(kind: PurchaseLineKind, order: string): number {
    return this.totals.get(`${kind} ${order}`) ?? 0;
  }
}

const refused = (order: string, wanted: Text): LineRefused =>
  new LineRefused('BAD_USER_INPUT', wrongValue('order', sentId(order), wanted), 'order', sentId(order));

const tooMuch = (quantity: number, because: Text): LineRefused => {
  const shown = String(quantity);
  return new LineRefused('BAD_USER_INPUT', wrongValue('quantity', shown, because), 'quantity', shown);
};
