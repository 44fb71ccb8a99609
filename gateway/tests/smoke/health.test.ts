import { type SampleHub, startSampleHub } from '../sample-hub';

describe('the hub in one process', () => {
  let hub: SampleHub;
  beforeAll(async () => {
    hub = await startSampleHub();
  }, 120_000);
  afterAll(() => hub.close());

  const answerAt = async (path: string) => {
    const response = await fetch(new URL(path, hub.url));
    return [response.status, ((await response.json()) as { status: string }).status];
  };

  test('is ready while all its stores answer, and lives on without one', async () => {
    expect(await answerAt('/ready')).toEqual([200, 'ready']);
    await hub.hub.settlement.close();
    expect(await answerAt('/ready')).toEqual([503, 'not ready']);
    expect(await answerAt('/health')).toEqual([200, 'up']);
  });
});
