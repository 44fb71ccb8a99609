import { chunks } from '@alliance-hub/database';
import { monthOf, type PlainDate } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import { type SqlValue, within } from '../query/sql';
import type { PurchaseLineRow } from './purchase-line.entity';
import { type Counted, PurchaseLineKind } from './purchase.enums';

type SummedLine = Pick<
  PurchaseLineRow,
  | 'kind'
  | 'institution'
  | 'company'
  | 'distributor'
  | 'product'
  | 'quantity'
  | 'unitPrice'
  | 'jurisdiction'
  | 'category'
  | 'counted'
  | 'countedOn'
>;

interface Sum {
  jurisdiction: string;
  category: string;
  institution: string;
  company: string;
  distributor: string;
  product: string;
  counted: Counted;
  day: PlainDate;
  accepted: number;
  returned: number;
  used: number;
  amount: number;
}

/** What some lines add to the sums by day and month; a line that is attributed anew is first taken away. */
export class SumChanges {
  private readonly changes = new Map<string, Sum>();

  add(line: SummedLine): void {
    this.change(line, 1);
  }

  takeAway(line: SummedLine): void {
    this.change(line, -1);
  }

  /** Writes the changes, a few hundred rows a statement. */
  async write(manager: EntityManager): Promise<void> {
    const days = [...this.changes.values()].sort(byKey);
    await addTo(manager, 'purchase_day', 'day', days, sum => sum.day);
    await addTo(manager, 'purchase_month', 'month', byMonth(days), sum => monthOf(sum.day));
  }

  private change(line: SummedLine, sign: 1 | -1): void {
    if (line.jurisdiction === null || line.category === null || line.kind === PurchaseLineKind.ORDER) return;
    const {
      jurisdiction,
      category,
      institution,
      company,
      distributor,
      product,
      counted,
      countedOn: day,
    } = line;
    const keys = { jurisdiction, category, institution, company, distributor, product, counted, day };
    const sum = found(this.changes, keyOf(keys), () => ({
      ...keys,
      accepted: 0,
      returned: 0,
      used: 0,
      amount: 0,
    }));
    const quantity = sign * line.quantity;
    const amount = line.unitPrice.times(quantity).units;
    if (line.kind === PurchaseLineKind.ACCEPTANCE) {
      sum.accepted += quantity;
      sum.amount += amount;
    } else if (line.kind === PurchaseLineKind.RETURN) {
      sum.returned += quantity;
      sum.amount -= amount;
    } else {
      sum.used += quantity;
    }
  }
}

const KEYS = [
  'jurisdiction',
  'category',
  'institution',
  'company',
  'distributor',
  'product',
  'counted',
] as const;
const SUMS = ['accepted', 'returned', 'used', 'amount'] as const;

const keyOf = (sum: Pick<Sum, (typeof KEYS)[number] | 'day'>): string =>
  [...KEYS.map(key => sum[key]), sum.day].join('|');

/** One order for all writers, so that their row locks cannot cross. */
const byKey = (a: Sum, b: Sum): number => (keyOf(a) < keyOf(b) ? -1 : 1);

function byMonth(days: readonly Sum[]): Sum[] {
  const months = new Map<string, Sum>();
  for (const sum of days) {
    const month = found(months, keyOf({ ...sum, day: `${monthOf(sum.day)}` as PlainDate }), () => ({
      ...sum,
      accepted: 0,
      returned: 0,
      used: 0,
      amount: 0,
    }));
    for (const field of SUMS) month[field] += sum[field];
  }
  return [...months.values()];
}

async function addTo(
  manager: EntityManager,
  table: string,
  period: string,
  sums: readonly Sum[],
  periodOf: (sum: Sum) => string,
): Promise<void> {
  const columns = [...KEYS, period, ...SUMS];
  const added = onConflict(manager, [...KEYS, period]);
  for (const some of chunks(sums, 200)) {
    const values = some.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ');
    const parameters: SqlValue[] = some.flatMap(sum => [
      ...KEYS.map(key => sum[key]),
      periodOf(sum),
      ...SUMS.map(field => sum[field]),
    ]);
    await manager.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values} ${added}`, parameters);
  }
}

/** Adding to a row that is there: SQLite and MySQL say it in different words. */
function onConflict(manager: EntityManager, key: readonly string[]): string {
  const sqlite = manager.connection.options.type === 'better-sqlite3';
  const set = SUMS.map(sum => `${sum} = ${sum} + ${sqlite ? `excluded.${sum}` : `VALUES(${sum})`}`).join(
    ', ',
  );
  return sqlite ? `ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${set}` : `ON DUPLICATE KEY UPDATE ${set}`;
}

/** Rows that fell back to nothing leave, so that an institution without purchases is not listed as having some. */
export async function dropEmptySums(manager: EntityManager, products: readonly string[]): Promise<void> {
  const of = within('product', products);
  for (const table of ['purchase_day', 'purchase_month']) {
    await manager.query(
      `DELETE FROM ${table} WHERE ${of.sql} AND accepted = 0 AND returned = 0 AND used = 0 AND amount = 0`,
      [...of.parameters],
    );
  }
}

function found<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
