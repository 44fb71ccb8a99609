import { groupBy } from '@alliance-hub/database';
import { type Connection, type PageRequest, toConnection } from '@alliance-hub/graphql';
import DataLoader from 'dataloader';
import { type EntityManager } from 'typeorm';
import { type Condition, valuesOf, where } from './condition';
import { marks, select } from './select';

export interface PageQuery<Row> {
  /** Columns, e.g. `p.*`. */
  columns: string;
  /** Tables with joins, e.g. `product p`. */
  from: string;
  conditions: readonly Condition[];
  /** Column by which the list is ordered; unique within a parent. */
  key: string;
  /** The last row first. */
  descending?: boolean;
  keyOf(row: Row): string | number;
}

const following = (key: string, { after }: PageRequest, descending = false): Condition[] =>
  after === undefined ? [] : [{ sql: `${key} ${descending ? '<' : '>'} ?`, values: [after] }];

/** A page of a list by keyset: two statements, however long the list is. */
export async function pageOf<Row>(
  manager: EntityManager,
  query: PageQuery<Row>,
  request: PageRequest,
): Promise<Connection<Row>> {
  const { columns, from, conditions, key, descending = false } = query;
  const page = [...conditions, ...following(key, request, descending)];
  const rows = await select<Row>(
    manager,
    `SELECT ${columns} FROM ${from} ${where(page)} ORDER BY ${key}${descending ? ' DESC' : ''} LIMIT ${request.first + 1}`,
    valuesOf(page),
  );
  const [count] = await select<{ total: number }>(
    manager,
    `SELECT COUNT(*) AS total FROM ${from} ${where(conditions)}`,
    valuesOf(conditions),
  );
  return toConnection(rows, request, Number(count?.total ?? 0), row => String(query.keyOf(row)));
}

/** The same page of the lists of many parents: two statements for all of them. */
export async function pagesByParent<Row, Parent>(
  manager: EntityManager,
  query: PageQuery<Row> & { parent: string; parentOf(row: Row): Parent },
  parents: readonly Parent[],
  request: PageRequest,
): Promise<Connection<Row>[]> {
  const { columns, from, key, parent } = query;
  const conditions = [...query.conditions, { sql: `${parent} IN (${marks(parents)})`, values: parents }];
  const page = [...conditions, ...following(key, request)];
  const rows = await select<Row>(
    manager,
    `SELECT * FROM (
       SELECT ${columns}, ROW_NUMBER() OVER (PARTITION BY ${parent} ORDER BY ${key}) AS place
       FROM ${from} ${where(page)}
     ) numbered WHERE place <= ${request.first + 1} ORDER BY place`,
    valuesOf(page),
  );
  const counts = await select<{ owner: Parent; total: number }>(
    manager,
    `SELECT ${parent} AS owner, COUNT(*) AS total FROM ${from} ${where(conditions)} GROUP BY ${parent}`,
    valuesOf(conditions),
  );
  const totals = new Map(counts.map(({ owner, total }) => [owner, Number(total)]));
  const groups = groupBy(rows, row => query.parentOf(row));
  return parents.map(one =>
    toConnection(groups.get(one) ?? [], request, totals.get(one) ?? 0, row => String(query.keyOf(row))),
  );
}

/** Collects the parents that ask for a page with the same arguments. */
export class PageLoader<Parent, Arguments, Row> {
  private readonly loaders = new Map<string, DataLoader<Parent, Connection<Row>>>();

  constructor(
    private readonly fetch: (parents: readonly Parent[], args: Arguments) => Promise<Connection<Row>[]>,
  ) {}

  load(parent: Parent, args: Arguments): Promise<Connection<Row>> {
    const key = JSON.stringify(args);
    let loader = this.loaders.get(key);
    if (!loader) {
      loader = new DataLoader(parents => this.fetch(parents, args));
      this.loaders.set(key, loader);
    }
    return loader.load(parent);
  }
}
