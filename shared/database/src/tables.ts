import { Table, TableColumn, TableIndex, type QueryRunner, type TableColumnOptions } from 'typeorm';

type Extra = Pick<TableColumnOptions, 'isNullable' | 'isPrimary'>;

/** The column kinds of a migration: the counterparts of the decorators in `columns.ts`, equal on both drivers. */
export const column = {
  text: (name: string, length: number, extra: Extra = {}): TableColumnOptions => ({
    name,
    type: 'varchar',
    length: String(length),
    ...extra,
  }),
  longText: (name: string, extra: Extra = {}): TableColumnOptions => ({ name, type: 'text', ...extra }),
  date: (name: string, extra: Extra = {}) => column.text(name, 10, extra),
  instant: (name: string, extra: Extra = {}) => column.text(name, 24, extra),
  yuan: (name: string, extra: Extra = {}): TableColumnOptions => ({ name, type: 'bigint', ...extra }),
  whole: (name: string, extra: Extra = {}): TableColumnOptions => ({ name, type: 'bigint', ...extra }),
  flag: (name: string, extra: Extra = {}): TableColumnOptions => ({ name, type: 'integer', ...extra }),
};

export interface TableSpec {
  name: string;
  columns: TableColumnOptions[];
  /** Columns of each index; `unique` ones guard an invariant. The name follows from table and columns. */
  indexes?: { columns: string[]; unique?: boolean }[];
}

/** `IDX_price_product_jurisdiction`: entities name their indexes by the same rule, so that nothing drifts. */
export const indexName = (table: string, columns: readonly string[], unique = false) =>
  `${unique ? 'UQ' : 'IDX'}_${table}_${columns.join('_')}`.slice(0, 64);

export async function createTables(runner: QueryRunner, tables: TableSpec[]): Promise<void> {
  for (const { name, columns, indexes = [] } of tables) {
    await runner.createTable(new Table({ name, columns }));
    for (const { columns: columnNames, unique = false } of indexes) {
      await runner.createIndex(
        name,
        new TableIndex({ name: indexName(name, columnNames, unique), columnNames, isUnique: unique }),
      );
    }
  }
}

/** Adds columns, which old rows leave empty. */
export async function addColumns(
  runner: QueryRunner,
  table: string,
  columns: TableColumnOptions[],
): Promise<void> {
  await runner.addColumns(
    table,
    columns.map(options => new TableColumn(options)),
  );
}

export async function dropTables(runner: QueryRunner, names: string[]): Promise<void> {
  for (const name of [...names].reverse()) await runner.dropTable(name);
}
