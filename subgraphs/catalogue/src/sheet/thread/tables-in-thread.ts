import { on, once } from 'node:events';
import path from 'node:path';
import { internalError } from '@alliance-hub/kernel';
import { MessageChannel, Worker } from 'node:worker_threads';
import { type OnProgress } from '../../write/progress';
import { type Table, type TableFile, type TableRow } from '../table';
import { type Opened, type ThreadInput, thrown, type ToldRows, type WantedRows } from './messages';

/** As the hub itself is started from its sources. */
const FROM_SOURCE = ['--conditions=@alliance-hub/source', '-r', '@swc-node/register'];

/**
 * Opens a file of officials in a thread of its own, which reads on while what was read is written.
 * @throws HubError BAD_USER_INPUT for what holds no list that can be read, with what to do.
 */
export async function openInThread(file: string): Promise<TableFile> {
  const extension = path.extname(__filename);
  const worker = new Worker(path.join(__dirname, `thread${extension}`), {
    workerData: { path: file } satisfies ThreadInput,
    ...(extension === '.ts' && { execArgv: FROM_SOURCE }),
  });
  const broken = new AbortController();
  worker.once('error', error => broken.abort(error));
  worker.once('exit', () => broken.abort(internalError(`The thread that reads ${file} has ended.`)));
  try {
    const [opened] = (await once(worker, 'message', { signal: broken.signal })) as [Opened];
    if ('failed' in opened) throw thrown(opened);
    const tables = opened.tables.map((table, index): Table => ({
      ...table,
      rows: onProgress => rowsFrom(worker, index, broken.signal, onProgress),
    }));
    return { tables, close: () => void worker.terminate() };
  } catch (error) {
    const cause: unknown = broken.signal.aborted ? broken.signal.reason : error;
    await worker.terminate();
    throw cause;
  }
}

async function* rowsFrom(
  worker: Worker,
  table: number,
  signal: AbortSignal,
  onProgress?: OnProgress,
): AsyncGenerator<TableRow, void, undefined> {
  const { port1: here, port2: port } = new MessageChannel();
  try {
    worker.postMessage({ table, port } satisfies WantedRows, [port]);
    for await (const [told] of on(here, 'message', { signal }) as AsyncIterable<[ToldRows]>) {
      if ('end' in told) return;
      if ('failed' in told) throw thrown(told);
      onProgress?.(told.progress);
      yield* told.rows;
      here.postMessage(null);
    }
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    here.close();
  }
}
