import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type HubService, readHubServices } from './compose-file';

const ROOT = join(__dirname, '..', '..', '..');
const SOURCES = ['--conditions=@alliance-hub/source', '-r', '@swc-node/register'];
const PATIENCE = 90_000;

export interface StackOptions {
  /** What docker-compose.yml takes from its environment: secrets, issuer, keys. */
  variables: Record<string, string>;
  /** Address of a subgraph's store in place of the compose file's MariaDB host. */
  databaseOf: (service: string) => string;
  portOf: (service: string) => number;
  /** Settings beside those of the compose file, e.g. HUB_MODE and HUB_SAMPLE_DATA. */
  extra?: (service: string) => Record<string, string>;
  say?: (line: string) => void;
}

export interface Stack {
  gatewayUrl: string;
  stop(): Promise<void>;
  /** Ends one process as a crash would. */
  kill(service: string): Promise<void>;
  /** Starts a process again that has ended; it is ready when this resolves. */
  start(service: string): Promise<void>;
}

/** Starts the processes that docker-compose.yml describes on this machine, each when what it needs is ready. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const services = readHubServices(options.variables);
  const running = new Map<string, ChildProcess>();
  const begin = async (service: HubService) => {
    running.set(service.name, launch(service, services, options));
    await ready(options.portOf(service.name), running.get(service.name));
  };
  const stop = async () => {
    for (const service of [...services].reverse()) await end(running.get(service.name), 'SIGTERM');
  };
  try {
    for (const service of inOrder(services)) {
      await begin(service);
      options.say?.(`${service.name} is ready on port ${options.portOf(service.name)}.`);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    gatewayUrl: `http://127.0.0.1:${options.portOf('gateway')}/graphql`,
    stop,
    kill: name => end(running.get(name), 'SIGKILL'),
    start: async name => {
      const service = services.find(each => each.name === name);
      if (service) await begin(service);
    },
  };
}

function inOrder(services: readonly HubService[]): HubService[] {
  const done: HubService[] = [];
  const visit = (service: HubService) => {
    if (done.includes(service)) return;
    services.filter(other => service.after.includes(other.name)).forEach(visit);
    done.push(service);
  };
  services.forEach(visit);
  return done;
}

function launch(service: HubService, services: readonly HubService[], options: StackOptions): ChildProcess {
  const source = service.entry.replace('/dist/', '/src/').replace(/\.js$/, '.ts');
  const built = existsSync(join(ROOT, service.entry));
  const command = built ? [service.entry] : [...SOURCES, source];
  const environment = {
    ...service.environment,
    ...options.extra?.(service.name),
    PORT: String(options.portOf(service.name)),
    HUB_HOST: '127.0.0.1',
    ...('HUB_DATABASE' in service.environment && { HUB_DATABASE: options.databaseOf(service.name) }),
  };
  return spawn(process.execPath, command, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, ...hereInsteadOfThere(environment, services, options.portOf) },
  });
}

/** `http://catalogue:4001/…` is the name inside the compose network; natively it is a port of this machine. */
function hereInsteadOfThere(
  environment: Record<string, string>,
  services: readonly HubService[],
  portOf: (service: string) => number,
): Record<string, string> {
  const here = (value: string) =>
    services.reduce(
      (text, { name }) => text.replace(new RegExp(`//${name}:\\d+`), `//127.0.0.1:${portOf(name)}`),
      value,
    );
  return Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, here(value)]));
}

async function ready(port: number, child: ChildProcess | undefined): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    if (child?.exitCode !== null)
      throw new Error(`A process ended with code ${child?.exitCode} before it was ready.`);
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise(done => setTimeout(done, 200));
  }
  throw new Error(`Nothing was ready on port ${port} within ${PATIENCE / 1_000} s.`);
}

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
