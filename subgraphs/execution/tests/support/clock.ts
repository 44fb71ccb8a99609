/** Everything but the clock goes on as always, so that drivers and servers keep their timers. */
const REAL = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** Does something at an instant, by which it is recorded. */
export async function at<T>(instant: string, work: () => Promise<T>): Promise<T> {
  jest.useFakeTimers({ now: new Date(instant), doNotFake: [...REAL] });
  try {
    return await work();
  } finally {
    jest.useRealTimers();
  }
}
