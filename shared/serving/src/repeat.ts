export interface Repeating {
  /** Waits for a run that is under way. */
  stop(): Promise<void>;
}

/**
 * Does something at once and again every so often until stopped; a failed run is told to `onError` and tried again with
 * the next.
 * @param everyMs pause between two runs, in milliseconds
 */
export function repeat(
  work: () => Promise<unknown>,
  everyMs: number,
  onError: (error: unknown) => void = () => undefined,
): Repeating {
  let stopped = false;
  let wake = (): void => undefined;
  const pause = () =>
    new Promise<void>(resolve => {
      const timer = setTimeout(resolve, everyMs);
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async (): Promise<void> => {
    while (!stopped) {
      await work().catch(onError);
      if (!stopped) await pause();
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}
