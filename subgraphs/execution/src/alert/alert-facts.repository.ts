import { chunks } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import type { EntityManager } from 'typeorm';
import type { AgreementParty } from '../agreement/agreement.enums';
import {
  OWNER_OF_SUMS,
  periodsOf,
  type SumWindow,
  TERMS,
  windowJoin,
  windowKeys,
} from '../progress/sum-window';
import type { Counted } from '../purchase/purchase.enums';
import { constants, select, type SqlPart, type SqlValue } from '../query/sql';
import { type Sight, visibleAgreements, visibleRows } from '../query/visible';

/** Rows of many windows in one statement; `n` is the place of the window among those asked about. */
interface Joined {
  readonly manager: EntityManager;
  readonly sight: Sight;
  readonly rows: readonly Record<string, SqlValue>[];
}

interface Statement {
  readonly columns: string;
  readonly table: string;
  readonly on: string;
  readonly group: string;
  /** Whose rows the asker sees, where it is told otherwise than of sums. */
  readonly seen?: SqlPart;
}

async function readJoined<Row>({ manager, sight, rows }: Joined, statement: Statement): Promise<Row[]> {
  const found: Row[] = [];
  for (const some of chunks(rows, TERMS)) {
    const constant = constants(some);
    const join = windowJoin(some[0] ?? {});
    const seen = statement.seen ?? visibleRows(sight, OWNER_OF_SUMS);
    found.push(
      ...(await select<Row>(
        manager,
        `SELECT w.n AS n, ${statement.columns} FROM (${constant.sql}) w
         JOIN ${statement.table} s ON ${join.sql} AND ${statement.on}
         WHERE ${seen.sql} ${statement.group}`,
        [...constant.parameters, ...join.parameters, ...seen.parameters],
      )),
    );
  }
  return found;
}

export interface AgreedRow {
  readonly n: number;
  readonly institution: string;
  readonly company: string;
  readonly product: string;
  readonly agreed: number;
  readonly carriedOver: number;
}

/** Agreed quantities of agreement years, by institution, company and product. */
export async function readAgreedLines(
  manager: EntityManager,
  sight: Sight,
  asked: readonly { window: SumWindow; agreementYear: number }[],
): Promise<AgreedRow[]> {
  const rows = asked.map(({ window, agreementYear }, n) => ({
    n,
    ...windowKeys(window),
    year: agreementYear,
  }));
  const found = await readJoined<AgreedRow>(
    { manager, sight, rows },
    {
      columns:
        's.institution AS institution, s.company AS company, s.product AS product, SUM(s.agreedQuantity) AS agreed, SUM(s.carriedOver) AS carriedOver',
      table: 'agreement_line',
      on: 's.agreementYear = w.year',
      group: 'GROUP BY w.n, s.institution, s.company, s.product',
    },
  );
  return found.map(row => ({
    ...row,
    n: Number(row.n),
    agreed: Number(row.agreed),
    carriedOver: Number(row.carriedOver),
  }));
}

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

export interface SignedRow {
  readonly n: number;
  readonly institution: string;
}

/** The institutions that have an agreement of the year signed by all parties on or before the day. */
export async function readSigners(
  manager: EntityManager,
  sight: Sight,
  asked: readonly { window: SumWindow; agreementYear: number; on: PlainDate }[],
): Promise<SignedRow[]> {
  const rows = asked.map(({ window, agreementYear, on }, n) => ({
    ...{ n, ...windowKeys(window), year: agreementYear, asOf: on },
  }));
  const found = await readJoined<SignedRow>(
    { manager, sight, rows },
    {
      columns: 's.institution AS institution',
      table: 'agreement',
      on: 's.agreementYear = w.year AND s.signedOn <= w.asOf',
      group: 'GROUP BY w.n, s.institution',
    },
  );
  return found.map(row => ({ ...row, n: Number(row.n) }));
}

export interface UnsignedRow {
  readonly n: number;
  readonly agreement: string;
  readonly institution: string;
  readonly company: string;
  readonly distributor: string;
  readonly leadInstitution: string | null;
  readonly jurisdiction: string;
  readonly category: string;
  readonly yearFrom: PlainDate;
  /** One that has signed; null where none has. */
  readonly party: AgreementParty | null;
}

/** The agreements of the year that were not signed by all parties on the day: a row for each party that had signed. */
export async function readUnsigned(
  manager: EntityManager,
  sight: Sight,
  asked: readonly { n: number; window: SumWindow; agreementYear: number; on: PlainDate }[],
): Promise<UnsignedRow[]> {
  const rows = asked.map(({ n, window, agreementYear, on }) => ({
    ...{ n, ...windowKeys(window), year: agreementYear, asOf: on },
  }));
  const found = await readJoined<UnsignedRow>(
    { manager, sight, rows },
    {
      columns: `s.id AS agreement, s.institution AS institution, s.company AS company, s.distributor AS distributor,
        s.leadInstitution AS leadInstitution, s.jurisdiction AS jurisdiction, s.category AS category,
        s.yearFrom AS yearFrom, g.party AS party`,
      table: 'agreement',
      on: `s.agreementYear = w.year AND (s.signedOn IS NULL OR s.signedOn > w.asOf)
        LEFT JOIN agreement_signature g ON g.agreement = s.id AND g.signedOn <= w.asOf`,
      group: 'ORDER BY s.id',
      seen: visibleAgreements(sight),
    },
  );
  return found.map(row => ({ ...row, n: Number(row.n) }));
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
