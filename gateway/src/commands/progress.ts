import { SingleBar } from 'cli-progress';
import { shown } from './language';
import { say } from './messages';

const WHOLE = 100;
/** Columns of a terminal that does not tell, those that a bar takes at most, and those that its words take. */
const USUAL = 80;
const BAR = 40;
const WORDS = 40;

/** Runs a long piece of work under a bar; without one where the output is no terminal. */
export async function withProgress<T>(
  work: (onProgress?: (share: number) => void) => Promise<T>,
): Promise<T> {
  const { stderr } = process;
  if (!stderr.isTTY) return work();
  const columns = stderr.columns > 0 ? stderr.columns : USUAL;
  const bar = new SingleBar({
    format: `${shown(say('reading'))} [{bar}] {percentage} %`,
    barsize: Math.max(1, Math.min(BAR, columns - WORDS)),
    stream: stderr,
    clearOnComplete: true,
    // The terminal is left as it is: who breaks the command off finds cursor and line breaks in order.
    hideCursor: false,
    linewrap: true,
  });
  bar.start(WHOLE, 0);
  try {
    const done = await work(share => bar.update(Math.min(WHOLE, share * WHOLE)));
    bar.update(WHOLE);
    return done;
  } finally {
    bar.stop();
  }
}
