import { createHash } from 'node:crypto';
import { type Connection } from '@alliance-hub/graphql';
import { addDays, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { type Condition, valuesOf, where } from '../read/condition';
import { select } from '../read/select';
import { type FeedCursors } from './feed-cursor';
import { type FeedDigest, type PriceLinkageChange } from './linkage-change.types';
import { type ChangeRow, toChange } from './linkage.rows';

const COLUMNS =
  'c.seq, c.id, c.type, c.occurredAt, c.caseId, c.productId, c.jurisdiction, c.company, c.tender, c.triggerTender, ' +
  'c.previousPrice, c.price, c.effectiveOn, c.reason';

/** The feed of price linkage, in order of commit. */
export class LinkageFeed {
  constructor(
    private readonly manager: EntityManager,
    readonly cursors: FeedCursors,
  ) {}

  /** Number of the newest entry, 0 before the first. */
  async head(): Promise<number> {
    const [row] = await select<{ seq: number | null }>(
      this.manager,
      'SELECT MAX(seq) AS seq FROM linkage_change',
    );
    return Number(row?.seq ?? 0);
  }

  /**
   * Entries after a cursor, each with the cursor of the one before it under the same conditions; one more than asked
   * for where there is more.
   * @throws HubError UNKNOWN_CURSOR
   */
  async after(cursor: string | undefined, limit: number, conditions: readonly Condition[], head?: number) {
    const newest = head ?? (await this.head());
    const since = cursor === undefined ? 0 : this.cursors.seq(cursor, newest);
    // What is committed while this is read belongs to the next page: the answer and its head agree.
    const page = [
      ...conditions,
      { sql: 'c.seq > ?', values: [since] },
      { sql: 'c.seq <= ?', values: [newest] },
    ];
    const rows = await select<ChangeRow>(
      this.manager,
      `SELECT ${COLUMNS} FROM linkage_change c ${where(page)} ORDER BY c.seq LIMIT ${limit + 1}`,
      valuesOf(page),
    );
    return this.linked(rows, await this.before(rows[0], conditions));
  }

  async page(
    { first, after }: { first: number; after?: string },
    conditions: readonly Condition[],
  ): Promise<Connection<PriceLinkageChange>> {
    const changes = await this.after(after, first, conditions);
    const nodes = changes.slice(0, first);
    const total = () => this.count(conditions);
    return {
      nodes,
      edges: nodes.map(node => ({ cursor: node.cursor, node })),
      // Counted only where it is asked for: who follows the feed reads page after page and never asks.
      get totalCount() {
        return total() as unknown as number;
      },
      pageInfo: {
        hasNextPage: changes.length > first,
        hasPreviousPage: after !== undefined,
        startCursor: nodes[0]?.cursor ?? null,
        endCursor: nodes.at(-1)?.cursor ?? null,
      },
    };
  }

  private async count(conditions: readonly Condition[]): Promise<number> {
    const [count] = await select<{ total: number }>(
      this.manager,
      `SELECT COUNT(*) AS total FROM linkage_change c ${where(conditions)}`,
      valuesOf(conditions),
    );
    return Number(count?.total ?? 0);
  }

  /** What a receiver compares with what it has of a day in China. */
  async digest(day: PlainDate, conditions: readonly Condition[]): Promise<FeedDigest> {
    const ofDay = [
      ...conditions,
      { sql: 'c.occurredAt >= ?', values: [startOf(day)] },
      { sql: 'c.occurredAt < ?', values: [startOf(addDays(day, 1))] },
    ];
    const digest: FeedDigest = { day, events: 0, firstCursor: null, lastCursor: null, hash: '' };
    let since = 0;
    for (;;) {
      const page = [...ofDay, { sql: 'c.seq > ?', values: [since] }];
      const rows = await select<ChangeRow>(
        this.manager,
        `SELECT ${COLUMNS} FROM linkage_change c ${where(page)} ORDER BY c.seq LIMIT ${AT_A_TIME}`,
        valuesOf(page),
      );
      for (const row of rows) {
        const cursor = this.cursors.cursor(Number(row.seq));
        digest.events += 1;
        digest.firstCursor ??= cursor;
        digest.lastCursor = cursor;
        digest.hash = chained(digest.hash, cursor, row);
      }
      if (rows.length < AT_A_TIME) return digest;
      since = Number(rows.at(-1)?.seq);
    }
  }

  /** The whole history of cases, oldest first within each. */
  async historyOf(cases: readonly number[], marks: string): Promise<PriceLinkageChange[][]> {
    const rows = await select<ChangeRow>(
      this.manager,
      `SELECT ${COLUMNS} FROM linkage_change c WHERE c.caseId IN (${marks}) ORDER BY c.seq`,
      cases,
    );
    return cases.map(number =>
      this.linked(
        rows.filter(row => Number(row.caseId) === number),
        0,
      ),
    );
  }

  /** Rows that follow each other, the first of them on the entry `before`. */
  private linked(rows: readonly ChangeRow[], before: number): PriceLinkageChange[] {
    let previous = before === 0 ? null : this.cursors.cursor(before);
    return rows.map(row => {
      const cursor = this.cursors.cursor(Number(row.seq));
      const change = toChange(row, { cursor, previousCursor: previous });
      previous = cursor;
      return change;
    });
  }

  private async before(first: ChangeRow | undefined, conditions: readonly Condition[]): Promise<number> {
    if (!first) return 0;
    const earlier = [...conditions, { sql: 'c.seq < ?', values: [first.seq] }];
    const [row] = await select<{ seq: number | null }>(
      this.manager,
      `SELECT MAX(c.seq) AS seq FROM linkage_change c ${where(earlier)}`,
      valuesOf(earlier),
    );
    return Number(row?.seq ?? 0);
  }
}

const AT_A_TIME = 1_000;

/** The first instant of a day in China (UTC+8). */
const startOf = (day: PlainDate): string => `${addDays(day, -1)}T16:00:00.000Z`;

const money = (units: number | null): string => (units === null ? '' : Yuan.ofUnits(units).toString());

function chained(before: string, cursor: string, row: ChangeRow): string {
  const { id, type, occurredAt, previousPrice, price, effectiveOn } = row;
  const parts = [cursor, id, type, occurredAt, money(previousPrice), money(price), effectiveOn ?? ''];
  return createHash('sha256')
    .update(`${before}\n${parts.join('|')}`)
    .digest('hex');
}
