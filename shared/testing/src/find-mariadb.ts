import { createConnection } from 'mysql2/promise';

const DEFAULT = 'mariadb://root@127.0.0.1:3306';

/**
 * Looks for a MariaDB at HUB_TEST_MYSQL_URL. Without one its tests are left out with a notice;
 * HUB_TEST_MYSQL_REQUIRED=yes makes that a failure.
 */
export async function findMariadb(): Promise<void> {
  const url = process.env.HUB_TEST_MYSQL_URL ?? DEFAULT;
  try {
    const connection = await createConnection(url.replace(/^mariadb:/, 'mysql:'));
    await connection.end();
    process.env.HUB_TEST_MYSQL_URL = url;
  } catch (error) {
    const why = `No MariaDB answers at ${url} (${(error as Error).message}).`;
    if (process.env.HUB_TEST_MYSQL_REQUIRED === 'yes') throw new Error(why);
    delete process.env.HUB_TEST_MYSQL_URL;
    console.warn(`\n${why} Tests run on SQLite alone; set HUB_TEST_MYSQL_URL to run them on MariaDB too.`);
  }
}
