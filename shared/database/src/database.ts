import { dirname } from 'node:path';
import { HubError, messages } from '@alliance-hub/kernel';
import { DataSource, type DataSourceOptions, type EntityManager, type Logger } from 'typeorm';
import { type DatabaseAddress } from './address';
import { makeWritableFolder } from './folder';
import { SqliteConnection } from './sqlite-driver';
import { inTransaction } from './transaction';

export interface DatabaseOptions {
  address: DatabaseAddress;
  entities: Required<DataSourceOptions>['entities'];
  migrations: Required<DataSourceOptions>['migrations'];
  /** Sees every statement; tests count them. */
  logger?: Logger;
}

/**
 * One subgraph's store. Reads go through a connection of their own, so that on SQLite they never see
 * what an open transaction has not committed.
 */
export class Database {
  private constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {}

  /**
   * Connects and brings the schema up to date.
   * @throws HubError CONFIG_INVALID or DATA_DIR_UNWRITABLE, a sentence that says what to do.
   */
  static async open(options: DatabaseOptions): Promise<Database> {
    const { address } = options;
    if (address.driver === 'sqlite' && address.file !== ':memory:') makeWritableFolder(dirname(address.file));
    const writer = await connect(writerOptions(options), address);
    await checkCollation(writer);
    await writer.runMigrations({ transaction: 'each' });
    const separate = address.driver === 'sqlite' && address.file !== ':memory:';
    const reader = separate ? await connect(readerOptions(options), address) : writer;
    return new Database(writer, reader);
  }

  /** For queries: sees committed rows only. */
  get read(): EntityManager {
    return this.reader.manager;
  }

  /** One unit of work: everything in `work` is kept, or nothing is. */
  transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return inTransaction(this.writer, work);
  }

  /** @throws when the store does not answer. */
  async ready(): Promise<void> {
    await this.reader.query('SELECT 1');
  }

  /** Once or again. */
  async close(): Promise<void> {
    if (!this.writer.isInitialized) return;
    if (this.reader !== this.writer) await this.reader.destroy();
    // So that the file alone holds everything: who copies or mails it knows nothing of a second one beside it.
    if (isSqlite(this.writer)) await this.writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
    await this.writer.destroy();
  }
}

interface Pragmas {
  pragma(text: string): void;
}

/** Room for the indexes that a long list is written into: with SQLite's own 2 MB they are read and written again and again. */
const CACHE_KIB = 64 * 1024;

/** Pages of a new file: rows of lists are long, and a larger page takes more of them at once. */
const PAGE_BYTES = 16 * 1024;

function writerOptions({ address, entities, migrations, logger }: DatabaseOptions): DataSourceOptions {
  const shared = {
    entities,
    migrations,
    synchronize: false,
    ...(logger ? { logging: ['query'] as 'query'[], logger } : { logging: false }),
  };
  if (address.driver === 'sqlite') {
    return {
      ...shared,
      type: 'better-sqlite3',
      database: address.file,
      driver: SqliteConnection,
      enableWAL: true,
      timeout: 10_000,
      prepareDatabase: (connection: Pragmas) => {
        connection.pragma(`page_size = ${PAGE_BYTES}`);
        connection.pragma(`cache_size = -${CACHE_KIB}`);
      },
    };
  }
  return {
    ...shared,
    type: address.driver,
    host: address.host,
    port: address.port,
    username: address.user,
    password: address.password,
    database: address.name,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    poolSize: 10,
  };
}

function readerOptions(options: DatabaseOptions): DataSourceOptions {
  return {
    ...writerOptions({ ...options, migrations: [] }),
    prepareDatabase: (connection: Pragmas) => connection.pragma('query_only = ON'),
  } as DataSourceOptions;
}

const isSqlite = (source: DataSource): boolean => source.options.type === 'better-sqlite3';

async function connect(options: DataSourceOptions, address: DatabaseAddress): Promise<DataSource> {
  try {
    return await new DataSource(options).initialize();
  } catch (cause) {
    const where =
      address.driver === 'sqlite' ? address.file : `${address.host}:${address.port}/${address.name}`;
    throw new HubError('CONFIG_INVALID', say('cannotOpen', { where, why: (cause as Error).message }), {
      field: 'database',
      value: where,
      cause,
    });
  }
}

/** Codes differ by case (terms.md §3): a collation that folds it would merge rows. */
async function checkCollation(source: DataSource): Promise<void> {
  if (isSqlite(source)) return;
  const [row] = await source.query<{ collation: string }[]>('SELECT @@collation_database AS collation');
  if (row?.collation.endsWith('_bin')) return;
  throw new HubError(
    'CONFIG_INVALID',
    say('collation', { collation: row?.collation ?? say('unknownRule') }),
    { field: 'database', value: row?.collation },
  );
}

const say = messages('database.open', {
  cannotOpen: {
    en: 'The database {where} cannot be opened ({why}); check the address, the account and that it runs.',
    zh: '无法打开数据库 {where}（{why}）；请检查地址、账号及其是否在运行。',
  },
  collation: {
    en: 'The database collates by {collation}; create it with CHARACTER SET utf8mb4 COLLATE utf8mb4_bin.',
    zh: '数据库的排序规则为 {collation}；请以 CHARACTER SET utf8mb4 COLLATE utf8mb4_bin 创建。',
  },
  unknownRule: { en: 'an unknown rule', zh: '未知' },
});
