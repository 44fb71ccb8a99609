import { isAbsolute, resolve } from 'node:path';
import { HubError, messages } from '@alliance-hub/kernel';

/** Where a subgraph keeps its data: an embedded SQLite file, or a MariaDB/MySQL schema. */
export type DatabaseAddress =
  | { driver: 'sqlite'; file: string }
  | { driver: 'mariadb' | 'mysql'; host: string; port: number; user: string; password: string; name: string };

/**
 * Reads the address of a database, e.g. `sqlite:.data/catalogue.db` or `mariadb://hub:secret@db:3306/catalogue`.
 * @throws HubError CONFIG_INVALID that names the setting and the accepted forms.
 */
export function databaseAddress(text: string, setting = 'database address'): DatabaseAddress {
  if (text.startsWith('sqlite:')) return sqliteAddress(text, setting);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const driver = url?.protocol.slice(0, -1);
  const name = url?.pathname.slice(1);
  if (!url || (driver !== 'mariadb' && driver !== 'mysql') || !name) throw invalid(setting, text);
  return {
    driver,
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    name: decodeURIComponent(name),
  };
}

function sqliteAddress(text: string, setting: string): DatabaseAddress {
  const file = text.slice('sqlite:'.length);
  if (!file) throw invalid(setting, text);
  if (file === ':memory:' || isAbsolute(file)) return { driver: 'sqlite', file };
  return { driver: 'sqlite', file: resolve(file) };
}

function invalid(setting: string, text: string): HubError {
  const shown = text.replace(/:[^:@/]*@/, ':…@');
  return new HubError('CONFIG_INVALID', say('notAnAddress', { setting, shown, forms: say('forms') }), {
    field: setting,
    value: shown,
  });
}

const say = messages('database.address', {
  notAnAddress: {
    en: '{setting} is "{shown}"; it must be one of {forms}.',
    zh: '{setting} 为“{shown}”；应为以下形式之一：{forms}。',
  },
  forms: {
    en: 'sqlite:<file>, sqlite::memory:, mariadb://user:password@host:port/database or mysql://…',
    zh: 'sqlite:<文件>、sqlite::memory:、mariadb://用户:密码@主机:端口/库名 或 mysql://…',
  },
});
