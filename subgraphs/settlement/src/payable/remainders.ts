import { chunks } from '@alliance-hub/database';
import { Yuan } from '@alliance-hub/kernel';
import { type EntityManager, In } from 'typeorm';
import { type Paid, readPaid } from '../payment/payment.repository';
import { PayableRow } from './payable.entity';

/** Some lots with what was paid for them, and to whom. */
export class LotsPaid {
  private readonly left = new Map<string, PayableRow>();

  private constructor(
    private readonly paid: ReadonlyMap<string, readonly Paid[]>,
    private readonly known: ReadonlyMap<string, PayableRow>,
  ) {}

  static async read(manager: EntityManager, lots: readonly string[]): Promise<LotsPaid> {
    const paid = await readPaid(manager, lots);
    const known = new Map<string, PayableRow>();
    for (const some of chunks([...paid.keys()], 500)) {
      const rows = await manager.findBy(PayableRow, { remainderOf: In(some) });
      for (const row of rows) known.set(keyOf(row.remainderOf ?? '', row.company), row);
    }
    return new LotsPaid(paid, known);
  }

  /** What was paid for a lot to one company. */
  to(company: string, lot: string): Yuan {
    return this.paid.get(lot)?.find(one => one.company === company)?.amount ?? Yuan.zero;
  }

  /** The lot is no more what it was. */
  leaves(before: PayableRow): void {
    this.left.set(keyOf(before.id, before.company), before);
  }

  /**
   * The remainders of lots as they stand now: a payment stays with the company to which it was made, so that what a lot
   * owes to another one is not less by it. Where a lot came back to a company, nothing of it remains.
   */
  remainders(lots: Iterable<PayableRow>): PayableRow[] {
    return [...lots].flatMap(lot =>
      (this.paid.get(lot.id) ?? []).flatMap(one => {
        const key = keyOf(lot.id, one.company);
        const paid = one.company === lot.company ? Yuan.zero : one.amount;
        const row = this.known.get(key) ?? (paid.isZero ? undefined : this.opened(key, one));
        return row ? [{ ...row, paid }] : [];
      }),
    );
  }

  private opened(key: string, { firstPayment }: Paid): PayableRow | undefined {
    const before = this.left.get(key);
    return before && { ...before, ...NOTHING_OWED, id: `overpaid:${firstPayment}`, remainderOf: before.id };
  }
}

/** Who delivered is not to whom it was paid. */
const NOTHING_OWED = {
  void: true,
  distributor: null,
  orderLine: null,
  quantity: 0,
  amount: Yuan.zero,
  owed: Yuan.zero,
} as const;

const keyOf = (lot: string, company: string): string => `${lot} ${company}`;
