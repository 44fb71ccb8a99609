import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copySampleStores } from '../sample-hub';

const ROOT = resolve(__dirname, '..', '..', '..');

describe('the hub in one process', () => {
  let folder: string;
  let hub: ChildProcess;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'alliance-hub-'));
    await copySampleStores(folder);
    hub = spawn(
      process.execPath,
      ['--conditions=@alliance-hub/source', '-r', '@swc-node/register', 'gateway/src/standalone.ts'],
      {
        cwd: ROOT,
        env: { PATH: process.env.PATH, HUB_DATA_DIR: folder, PORT: '0' },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    // Read to the end: a pipe that nobody reads would stop it, too.
    await new Promise<void>((listening, failed) => {
      hub.stdout?.on('data', chunk => String(chunk).includes('/graphql') && listening());
      hub.once('exit', failed);
    });
  }, 120_000);
  afterAll(() => {
    hub.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  test('asked to end, it finishes, closes its stores and leaves one file for each', async () => {
    const ended = once(hub, 'exit');
    hub.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    const logs = readdirSync(folder).filter(name => name.endsWith('-wal'));
    expect(logs.map(name => statSync(join(folder, name)).size).filter(size => size > 0)).toEqual([]);
    expect(existsSync(join(folder, 'execution.db'))).toBe(true);
  }, 30_000);
});
