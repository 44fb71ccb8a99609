import { testDatabases } from '@alliance-hub/testing';
import { createDatabase, open } from './support/open';

describe.each(testDatabases())('the store on $name', testDatabase => {
  test('the migrations make what the entities say', async () => {
    const { address, drop } = await createDatabase(testDatabase);
    const { execution } = await open({ database: address });
    const { upQueries } = await execution.database.read.connection.driver.createSchemaBuilder().log();
    expect(upQueries.map(query => query.query)).toEqual([]);
    await execution.close();
    await drop();
  });

  test('opened again it is as it was, and tells no cycle twice', async () => {
    const { address, drop } = await createDatabase(testDatabase);
    const facts = async () => {
      const { execution } = await open({ database: address });
      const rows = await execution.database.read.query<{ n: number }[]>(
        'SELECT COUNT(*) AS n FROM change_log',
      );
      await execution.close();
      return Number(rows[0]?.n);
    };
    expect(await facts()).toBe(40);
    expect(await facts()).toBe(40);
    await drop();
  });
});
