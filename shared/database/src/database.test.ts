import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { databaseAddress } from './address';
import { appendFacts, ChangeLogEntry, changeLogTables, readFacts, Sequence } from './change-log';
import { YuanColumn } from './columns';
import { Database } from './database';
import { makeWritableFolder } from './folder';
import { FollowCursor, followerTables, followToHead } from './follower';
import { column, createTables } from './tables';
import { Yuan } from '@alliance-hub/kernel';

@Entity('thing')
class Thing {
  @PrimaryColumn({ type: 'varchar', length: 20 }) id: string;
  @YuanColumn({ nullable: true }) price: Yuan | null;
}

class Create1700000000000 implements MigrationInterface {
  up(runner: QueryRunner) {
    const thing = {
      name: 'thing',
      columns: [column.text('id', 20, { isPrimary: true }), column.yuan('price', { isNullable: true })],
    };
    return createTables(runner, [thing, ...changeLogTables, ...followerTables]);
  }
  down() {
    return Promise.resolve();
  }
}

const sleep = (milliseconds: number) => new Promise(done => setTimeout(done, milliseconds));
const server = process.env.HUB_TEST_MYSQL_URL;
const folder = mkdtempSync(join(tmpdir(), 'alliance-hub-'));
const schema = `hub_test_${randomBytes(6).toString('hex')}`;
const addresses = [
  ['SQLite', `sqlite:${join(folder, 'a.db')}`],
  ...(server ? [['MariaDB', `${server}/${schema}`]] : []),
] as [string, string][];

beforeAll(() => onServer(`CREATE DATABASE ${schema} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`));
afterAll(async () => {
  await onServer(`DROP DATABASE ${schema}`);
  rmSync(folder, { recursive: true, force: true });
});

async function onServer(statement: string) {
  if (!server) return;
  const connection = await createConnection(server.replace(/^mariadb:/, 'mysql:'));
  await connection.query(statement);
  await connection.end();
}

describe.each(addresses)('%s', (_name, address) => {
  let database: Database;
  beforeAll(async () => {
    database = await Database.open({
      address: databaseAddress(address),
      entities: [Thing, ChangeLogEntry, Sequence, FollowCursor],
      migrations: [Create1700000000000],
    });
  });
  afterAll(() => database.close());

  const ids = async () => (await database.read.find(Thing, { order: { id: 'ASC' } })).map(thing => thing.id);

  test('a transaction that overlaps one that fails is kept, and nobody reads what is not committed', async () => {
    let seenMeanwhile: string[] = [];
    const failing = database.transaction(async manager => {
      await manager.insert(Thing, { id: 'lost' });
      seenMeanwhile = await ids();
      await sleep(30);
      throw new Error('no');
    });
    await sleep(10);
    const kept = database.transaction(manager => manager.insert(Thing, { id: 'kept' }));
    await expect(failing).rejects.toThrow('no');
    await kept;
    expect(seenMeanwhile).toEqual([]);
    expect(await ids()).toEqual(['kept']);
  });

  test('a nested unit of work joins the open one', async () => {
    const outer = database.transaction(async () => {
      await database.transaction(manager => manager.insert(Thing, { id: 'inner' }));
      throw new Error('outer fails');
    });
    await expect(outer).rejects.toThrow('outer fails');
    expect(await ids()).not.toContain('inner');
  });

  test('money comes back exactly, from entities and as NULL', async () => {
    await database.transaction(manager => manager.insert(Thing, { id: 'syringe', price: Yuan.of('0.1480') }));
    await database.transaction(manager =>
      manager.insert(Thing, { id: 'big', price: Yuan.of('99999999999.9999') }),
    );
    const price = async (id: string) =>
      (await database.read.findOneByOrFail(Thing, { id })).price?.toString();
    expect(await price('syringe')).toBe('0.1480');
    expect(await price('big')).toBe('99999999999.9999');
    expect(await price('kept')).toBeUndefined();
  });

  test('null is bound where it is the only value', async () => {
    const [row] = await database.read.query<{ value: null }[]>('SELECT ? AS value', [null]);
    expect(row).toEqual({ value: null });
  });

  test('concurrent writers number the log without gaps, and a rolled-back one leaves none', async () => {
    const write = (id: number) =>
      database.transaction(async manager => {
        await appendFacts(manager, [{ kind: 'Thing', factId: String(id), payload: { id } }]);
        if (id % 5 === 0) throw new Error('rolled back');
      });
    await database.transaction(manager =>
      appendFacts(manager, [{ kind: 'Thing', factId: 'first', payload: {} }]),
    );
    await Promise.allSettled(Array.from({ length: 20 }, (_, index) => write(index + 1)));
    const page = await readFacts(database.read, '', 100);
    expect(page.entries.map(entry => entry.seq)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
  });

  test('a follower copies to the head, resumes, and applies a page once', async () => {
    const source = Array.from({ length: 7 }, (_, index) => index + 1);
    const applied: number[] = [];
    const follow = (upTo: number) =>
      followToHead<number>({
        database,
        source: 'numbers',
        read: after => {
          const facts = source.filter(number => number > Number(after) && number <= upTo).slice(0, 2);
          const cursor = String(facts.at(-1) ?? after);
          return Promise.resolve({
            facts,
            cursor,
            more: source.some(number => number > Number(cursor) && number <= upTo),
          });
        },
        apply: (_manager, facts) => Promise.resolve(void applied.push(...facts)),
      });
    expect(await follow(5)).toBe(5);
    expect(await follow(5)).toBe(0);
    await Promise.all([follow(7), follow(7)]);
    expect(applied).toEqual(source);
  });
});

test('a Date is never bound: it would abort the process', async () => {
  const database = await Database.open({
    address: databaseAddress('sqlite::memory:'),
    entities: [Thing],
    migrations: [Create1700000000000],
  });
  await expect(database.read.query('SELECT ? AS day', [new Date()])).rejects.toThrow(
    'dates are stored as strings',
  );
  await database.close();
});

test.each([
  ['postgres://x/y', 'HUB_X is "postgres://x/y"; it must be one of sqlite:<file>'],
  ['sqlite:', 'HUB_X is "sqlite:"; it must be one of'],
  ['mariadb://hub:secret@db:3306/', 'HUB_X is "mariadb://hub:…@db:3306/"; it must be one of'],
])('%s is no database address', (text, message) => {
  expect(() => databaseAddress(text, 'HUB_X')).toThrow(message);
});

test.each([
  ['below /proc, where nobody can make one', '/proc/hub/a.db'],
  ['below a file', join(__filename, 'a.db')],
])('an unwritable folder %s is one clear sentence', async (_where, file) => {
  const opening = Database.open({ address: databaseAddress(`sqlite:${file}`), entities: [], migrations: [] });
  await expect(opening).rejects.toMatchObject({ code: 'DATA_DIR_UNWRITABLE', field: 'HUB_DATA_DIR' });
});

test('closed, one file holds everything', async () => {
  const file = join(folder, 'closed.db');
  const database = await Database.open({
    address: databaseAddress(`sqlite:${file}`),
    entities: [Thing, ChangeLogEntry, Sequence, FollowCursor],
    migrations: [Create1700000000000],
  });
  await database.transaction(manager => manager.insert(Thing, { id: 'kept', price: null }));
  await database.close();
  const log = `${file}-wal`;
  expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
});

describe('a data folder', () => {
  test('is made, and nothing is left in it', () => {
    const made = join(folder, 'a', 'b');
    makeWritableFolder(made);
    makeWritableFolder(made);
    expect(readdirSync(made)).toEqual([]);
  });

  const file = join(folder, 'file');
  beforeAll(() => writeFileSync(file, ''));
  test.each([
    ['a file', file],
    ['below a file', join(file, 'data')],
    // Linux refuses files there to everybody, though root may write by its permissions.
    ...(existsSync('/sys/kernel') ? [['on a file system that takes no files', '/sys/kernel']] : []),
    ...(existsSync('/proc/self') ? [['where a folder can never be made', '/proc/data']] : []),
  ])('%s is refused with one sentence', (_title, given) => {
    expect(() => makeWritableFolder(given ?? '')).toThrow(
      `The data folder ${given} cannot be written to; make it writable or set HUB_DATA_DIR to another folder.`,
    );
  });
});
