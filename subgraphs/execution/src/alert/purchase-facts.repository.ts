import type { PlainDate } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import { periodsOf, type SumWindow, windowKeys } from '../progress/sum-window';
import type { Counted } from '../purchase/purchase.enums';
import type { Sight } from '../query/visible';
import { readJoined } from './read-joined';

export interface BoughtRow {
  readonly n: number;
  readonly institution: string;
  readonly company: string;
  readonly product: string;
  readonly counted: Counted;
  readonly total: number;
}

/** Accepted less returned in windows, by institution, company and product: over whole months, and the days at the edges. */
export async function readBought(
  manager: EntityManager,
  sight: Sight,
  windows: readonly SumWindow[],
): Promise<BoughtRow[]> {
  const periods = windows.flatMap((window, n) => periodsOf(window).map(period => ({ n, window, ...period })));
  const found: BoughtRow[] = [];
  for (const table of ['purchase_month', 'purchase_day'] as const) {
    const rows = periods
      .filter(period => period.table === table)
      .map(({ n, window, first, last }) => ({ n, ...windowKeys(window), first, last }));
    const column = table === 'purchase_month' ? 'month' : 'day';
    found.push(
      ...(await readJoined<BoughtRow>(
        { manager, sight, rows },
        {
          columns: `s.institution AS institution, s.company AS company, s.product AS product, s.counted AS counted,
            SUM(s.accepted - s.returned) AS total`,
          table,
          on: `s.${column} BETWEEN w.first AND w.last`,
          group: 'GROUP BY w.n, s.institution, s.company, s.product, s.counted',
        },
      )),
    );
  }
  return found.map(row => ({ ...row, n: Number(row.n), total: Number(row.total) }));
}

export interface OfflineRow {
  readonly n: number;
  readonly institution: string;
  readonly company: string;
  readonly product: string;
  readonly counted: Counted;
  readonly purchases: number;
  readonly first: PlainDate;
}

/** Orders offline by the day on which they were placed; an acceptance that names an order is not counted beside it. */
export async function readOffline(
  manager: EntityManager,
  sight: Sight,
  windows: readonly (SumWindow & { n: number })[],
): Promise<OfflineRow[]> {
  const rows = windows.map(({ n, ...window }) => ({
    ...{ n, ...windowKeys(window), first: window.from, last: window.to },
  }));
  const found = await readJoined<OfflineRow>(
    { manager, sight, rows },
    {
      columns: `s.institution AS institution, s.company AS company, s.product AS product, s.counted AS counted,
        COUNT(*) AS purchases, MIN(s.orderedOn) AS first`,
      table: 'purchase_line',
      on: `s.channel = 'OFFLINE' AND s.quantity > 0 AND s.orderedOn BETWEEN w.first AND w.last
        AND (s.kind = 'ORDER' OR (s.kind = 'ACCEPTANCE' AND s.orderLine IS NULL))`,
      group: 'GROUP BY w.n, s.institution, s.company, s.product, s.counted',
    },
  );
  return found.map(row => ({ ...row, n: Number(row.n), purchases: Number(row.purchases) }));
}

export interface DayRow {
  readonly n: number;
  readonly day: PlainDate;
  readonly counted: Counted;
  readonly total: number;
}

/** The days of windows on which something was accepted or returned; all windows are restricted by the same keys. */
export async function readDays(
  manager: EntityManager,
  sight: Sight,
  windows: readonly SumWindow[],
): Promise<DayRow[]> {
  const rows = windows.map((window, n) => ({
    ...{ n, ...windowKeys(window), first: window.from, last: window.to },
  }));
  const found = await readJoined<DayRow>(
    { manager, sight, rows },
    {
      columns: 's.day AS day, s.counted AS counted, SUM(s.accepted - s.returned) AS total',
      table: 'purchase_day',
      on: 's.day BETWEEN w.first AND w.last',
      group: 'GROUP BY w.n, s.day, s.counted ORDER BY s.day',
    },
  );
  return found.map(row => ({ ...row, n: Number(row.n), total: Number(row.total) }));
}
