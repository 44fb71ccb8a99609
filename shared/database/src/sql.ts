import { type EntityManager } from 'typeorm';

export type SqlValue = string | number | null;

/** A piece of a statement with the values of its question marks, which both drivers understand. */
export interface SqlPart {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

export const part = (sql: string, ...parameters: readonly SqlValue[]): SqlPart => ({ sql, parameters });

/** Never true. */
export const NEVER = part('0 = 1');
/** Always true. */
export const ALWAYS = part('1 = 1');

/** `column IN (…)`; of an empty list nothing is in. */
export function within(column: string, values: Iterable<SqlValue>): SqlPart {
  const list = [...values];
  return list.length === 0 ? NEVER : part(`${column} IN (${list.map(() => '?').join(', ')})`, ...list);
}

/** `(a OR b)` or `(a AND b)`. */
export function joined(parts: readonly SqlPart[], operator: 'AND' | 'OR'): SqlPart {
  if (parts.length === 0) return operator === 'AND' ? ALWAYS : NEVER;
  return part(
    `(${parts.map(one => one.sql).join(` ${operator} `)})`,
    ...parts.flatMap(one => one.parameters),
  );
}

/** Rows as the driver gives them: for hot reads, where entities would cost more than the statement. */
export async function select<Row>(
  manager: EntityManager,
  sql: string,
  parameters: readonly SqlValue[],
): Promise<Row[]> {
  return manager.query<Row[]>(sql, [...parameters]);
}

/** `SELECT ? AS a, ? AS b UNION ALL SELECT ?, ? …`: a table of constants that one statement joins with. */
export function constants<Row extends Record<string, SqlValue>>(rows: readonly Row[]): SqlPart {
  const names = Object.keys(rows[0] ?? {});
  const first = `SELECT ${names.map(name => `? AS ${name}`).join(', ')}`;
  const next = `SELECT ${names.map(() => '?').join(', ')}`;
  return part(
    rows.map((_, index) => (index === 0 ? first : next)).join(' UNION ALL '),
    ...rows.flatMap(row => names.map(name => row[name] ?? null)),
  );
}
