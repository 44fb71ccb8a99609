/**
 * An instant in UTC: a read as things were recorded then. Absent: as they are recorded now.
 * Recorded time is kept apart from valid time, so a read may ask for a day and for an instant at once.
 */
export type KnownAt = string | null | undefined;

/** A condition with the values of its question marks. */
export interface KnownCondition {
  readonly sql: string;
  readonly parameters: readonly string[];
}

/**
 * The rows of a table with `recordedAt` and `supersededAt` that said how it was: half-open, so that a row and the one
 * that supersedes it never count together.
 * @param table name or alias of the table, where the statement joins several
 */
export function knownRows(knownAt: KnownAt, table?: string): KnownCondition {
  const column = (name: string) => (table === undefined ? name : `${table}.${name}`);
  const superseded = column('supersededAt');
  if (knownAt == null) return { sql: `${superseded} IS NULL`, parameters: [] };
  return {
    sql: `(${column('recordedAt')} <= ? AND (${superseded} IS NULL OR ${superseded} > ?))`,
    parameters: [knownAt, knownAt],
  };
}
