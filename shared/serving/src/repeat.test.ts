import { repeat } from './repeat';

test('work is repeated, also after it failed, until stopped', async () => {
  const errors: unknown[] = [];
  let runs = 0;
  let thrice = (): void => undefined;
  const ranThrice = new Promise<void>(resolve => (thrice = resolve));
  const work = () => {
    runs += 1;
    if (runs === 3) thrice();
    return runs === 1 ? Promise.reject(new Error('first')) : Promise.resolve();
  };
  const repeating = repeat(work, 0, error => errors.push(error));
  await ranThrice;
  await repeating.stop();
  const before = runs;
  await new Promise(setImmediate);
  expect(runs).toBe(before);
  expect(errors).toEqual([new Error('first')]);
});
