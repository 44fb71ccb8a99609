import { once, on } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openTables } from '../open-tables';
import { inParts } from '../parts';
import { SourceFile } from '../source-file';
import { type Table } from '../table';
import { failure, type Opened, type ThreadInput, type ToldRows, type WantedRows } from './messages';

/** Parts that are read before they are asked for; more would wait in memory. */
const AHEAD = 3;

async function serve(path: string): Promise<void> {
  try {
    const file = await openTables(SourceFile.open(path));
    parentPort?.on('message', ({ table, port }: WantedRows) => {
      const wanted = file.tables[table];
      if (wanted) void send(wanted, port);
    });
    const tables = file.tables.map(({ name, isHidden, is1904 }) => ({ name, isHidden, is1904 }));
    parentPort?.postMessage({ tables } satisfies Opened);
  } catch (error) {
    parentPort?.postMessage(failure(error) satisfies Opened);
  }
}

async function send(table: Table, port: MessagePort): Promise<void> {
  const tell = (told: ToldRows) => port.postMessage(told);
  const asked = on(port, 'message', { close: ['close'] });
  let isLeft = false;
  port.once('close', () => (isLeft = true));
  try {
    let progress = 0;
    let ahead = 0;
    for await (const part of inParts(table.rows(share => (progress = share)))) {
      if (isLeft) return;
      if (ahead < AHEAD) ahead++;
      else if ((await asked.next()).done) return;
      tell({ rows: part, progress });
    }
    tell({ end: true });
  } catch (error) {
    tell(failure(error));
  }
  await once(port, 'close');
}

void serve((workerData as ThreadInput).path);
