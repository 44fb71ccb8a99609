import { marks } from './select';

/** Part of a WHERE clause with its values. */
export interface Condition {
  sql: string;
  values: readonly unknown[];
}

/** Column in a list; no list, no condition. */
export function anyOf(column: string, values: readonly unknown[] | null | undefined): Condition[] {
  return values ? [{ sql: `${column} IN (${marks(values)})`, values }] : [];
}

/** Any of the columns holds the words. */
export function contains(columns: readonly string[], text: string | null | undefined): Condition[] {
  const words = text?.trim();
  if (!words) return [];
  const pattern = `%${words.replace(/[!%_]/g, '!$&')}%`;
  return [
    {
      sql: `(${columns.map(column => `${column} LIKE ? ESCAPE '!'`).join(' OR ')})`,
      values: columns.map(() => pattern),
    },
  ];
}

export const where = (conditions: readonly Condition[]): string =>
  conditions.length > 0 ? `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}` : '';

export const valuesOf = (conditions: readonly Condition[]): unknown[] =>
  conditions.flatMap(({ values }) => values);
