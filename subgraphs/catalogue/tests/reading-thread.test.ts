import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HubError } from '@alliance-hub/kernel';
import { SourceFile } from '../src';
import { openTables } from '../src/sheet/open-tables';
import { type TableFile, type TableRow } from '../src/sheet/table';
import { openInThread } from '../src/sheet/thread/tables-in-thread';

const fixture = (name: string) => path.join(__dirname, 'fixtures', 'workbooks', name);

describe('reading in a thread of its own', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'alliance-hub-thread-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const written = (name: string, content: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const numbered = (lines: number) => Array.from({ length: lines }, (_, n) => `${n},第${n}行,`).join('\n');

  async function rowsOf({ tables }: TableFile): Promise<[string | null, boolean, TableRow[]][]> {
    const read: [string | null, boolean, TableRow[]][] = [];
    for (const table of tables) {
      const rows: TableRow[] = [];
      for await (const row of table.rows()) rows.push(row);
      read.push([table.name, table.isHidden, rows]);
    }
    return read;
  }
  async function both(file: string): Promise<[unknown, unknown]> {
    const [here, there] = [await openTables(SourceFile.open(file)), await openInThread(file)];
    try {
      return [await rowsOf(there), await rowsOf(here)];
    } finally {
      here.close();
      there.close();
    }
  }

  it.each(['two-header-rows.xlsx', 'messy-300-lines.xlsx'])('gives what %s holds', async name => {
    const [there, here] = await both(fixture(name));
    expect(there).toEqual(here);
  });

  it('gives every row of a file that is longer than it reads ahead, in order', async () => {
    const [there, here] = await both(written('long.csv', numbered(12_345)));
    expect(there).toEqual(here);
  });

  it('can be left in the middle and read again, and tells how far it is', async () => {
    const tables = await openInThread(written('again.csv', numbered(20_000)));
    try {
      const [table] = tables.tables;
      for (let round = 0; round < 2; round++) {
        for await (const row of table?.rows() ?? []) if (row.row === 5) break;
      }
      const told: number[] = [];
      let rows = 0;
      for await (const row of table?.rows(share => told.push(share)) ?? []) rows = row.row;
      expect(rows).toBe(20_000);
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(told.at(-1)).toBe(1);
    } finally {
      tables.close();
    }
  });

  it('a thread that ends before its file is read is told, and nobody waits for it', async () => {
    const tables = await openInThread(written('ends.csv', numbered(50_000)));
    const read = async () => {
      for await (const row of tables.tables[0]?.rows() ?? []) if (row.row === 1) tables.close();
    };
    await expect(read()).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it('tells what is wrong with a file in the same words', async () => {
    const told = async (open: () => Promise<TableFile>) => {
      try {
        const tables = await open();
        await rowsOf(tables).finally(() => tables.close());
      } catch (error) {
        const { code, text, field, value } = error as HubError;
        return { isHubError: error instanceof HubError, code, text, field, value };
      }
      return undefined;
    };
    const broken = [
      written('a.pdf', '%PDF-1.7'),
      written('broken.xlsx', 'PK\x03\x04 broken'),
      written('broken.csv', 'a,"b\nc'),
    ];
    for (const file of broken) {
      const here = await told(() => openTables(SourceFile.open(file)));
      expect(here).toMatchObject({ isHubError: true, code: 'BAD_USER_INPUT' });
      expect(await told(() => openInThread(file))).toEqual(here);
    }
  });
});
