import type { Logger } from 'typeorm';

/** Counts the SQL statements of a database, transactions' own words left out. Pass it as the database's logger. */
export class StatementCounter implements Logger {
  statements: string[] = [];

  get count(): number {
    return this.statements.length;
  }

  reset(): void {
    this.statements = [];
  }

  logQuery(query: string): void {
    if (!/^(BEGIN|START|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA)\b/i.test(query))
      this.statements.push(query);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
