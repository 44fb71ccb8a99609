import { internalError } from '@alliance-hub/kernel';

interface Statement {
  run(...parameters: unknown[]): unknown;
  get(...parameters: unknown[]): unknown;
  all(...parameters: unknown[]): unknown[];
}
interface Connection {
  prepare(sql: string): Statement;
}
type ConnectionClass = new (path: string, options?: object) => Connection;

// libsql publishes no types for its synchronous entry, and its binaries come with the registry package.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const Libsql = require('libsql') as ConnectionClass;

/**
 * libsql with two guards: binding a JavaScript `Date` would abort the whole process, so it is refused here; and a lone
 * null is bound as a value, where libsql takes it for an object with the names of parameters.
 */
export class SqliteConnection extends Libsql {
  override prepare(sql: string): Statement {
    const statement = super.prepare(sql);
    for (const method of ['run', 'get', 'all'] as const) {
      const original = statement[method].bind(statement) as (...parameters: unknown[]) => never;
      statement[method] = (...parameters: unknown[]) => {
        refuseDates(parameters, sql);
        return parameters.length === 1 && parameters[0] === null ? original([null]) : original(...parameters);
      };
    }
    return statement;
  }
}

function refuseDates(parameters: unknown[], sql: string): void {
  const bound = Array.isArray(parameters[0]) ? (parameters[0] as unknown[]) : parameters;
  for (const value of bound) {
    if (value instanceof Date) {
      throw internalError(`A Date was bound in «${sql.slice(0, 80)}»; dates are stored as strings.`);
    }
  }
}
