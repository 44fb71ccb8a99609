import { SingleBar } from 'cli-progress';
import { shown } from './language';
import { say } from './messages';

const WHOLE = 100;

/** Runs a long piece of work under a bar; without one where the output is no terminal. */
export async function withProgress<T>(
  work: (onProgress?: (share: number) => void) => Promise<T>,
): Promise<T> {
  const { stderr } = process;
  if (!stderr.isTTY) return work();
  const bar = new SingleBar({
    format: `${shown(say('reading'))} [{bar}] {percentage} %`,
    stream: stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(WHOLE, 0);
  try {
    return await work(share => bar.update(Math.min(WHOLE, share * WHOLE)));
  } finally {
    bar.stop();
  }
}
