import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseAddress, type DatabaseAddress } from '@alliance-hub/database';
import { createConnection } from 'mysql2/promise';

/** A database of its own for one test file. */
export interface TestDatabase {
  name: 'SQLite' | 'MariaDB';
  create(): Promise<{ address: DatabaseAddress; drop(): Promise<void> }>;
}

const sqlite: TestDatabase = {
  name: 'SQLite',
  create: () => {
    const folder = mkdtempSync(join(tmpdir(), 'alliance-hub-'));
    return Promise.resolve({
      address: databaseAddress(`sqlite:${join(folder, 'test.db')}`),
      drop: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
    });
  },
};

const mariadb = (server: string): TestDatabase => ({
  name: 'MariaDB',
  create: async () => {
    const name = `hub_test_${randomBytes(6).toString('hex')}`;
    await execute(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    return {
      address: databaseAddress(`${server}/${name}`),
      drop: () => execute(server, `DROP DATABASE ${name}`),
    };
  },
});

async function execute(server: string, statement: string): Promise<void> {
  const connection = await createConnection(server.replace(/^mariadb:/, 'mysql:'));
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}

/**
 * The databases that integration tests run on: SQLite always, MariaDB where `HUB_TEST_MYSQL_URL` names a server
 * (`mariadb://root@127.0.0.1:3306`).
 */
export function testDatabases(): TestDatabase[] {
  const server = process.env.HUB_TEST_MYSQL_URL;
  return server ? [sqlite, mariadb(server)] : [sqlite];
}
