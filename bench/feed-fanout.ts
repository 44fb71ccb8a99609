import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';

/**
 * `npm run bench:feed`: many connections on one gateway process, each with one of several selections that reach into
 * all three subgraphs. How long after its commit has everybody received a change, and what does a connection cost?
 */
const CONNECTIONS = Number(process.env.CONNECTIONS ?? 5_000);
const SELECTIONS = Number(process.env.SELECTIONS ?? 50);
const CHANGES = Number(process.env.CHANGES ?? 5);
const AT_ONCE = 50;
const JURISDICTION = '500000';

interface Hub {
  process: ChildProcess;
  port: number;
  token: string;
}

/** The hub as `npm start` runs it, with sample data in a folder of its own. */
async function startHub(folder: string): Promise<Hub> {
  const child = spawn(
    process.execPath,
    [...process.execArgv, join(__dirname, '..', 'gateway', 'src', 'standalone.ts')],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env.PATH,
        PORT: '0',
        HUB_DATA_DIR: folder,
        HUB_MOST_CONNECTIONS_PER_TOKEN: String(CONNECTIONS),
        HUB_MOST_SUBSCRIPTIONS_PER_TOKEN: String(CONNECTIONS),
      },
    },
  );
  let port = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    port = Number(/localhost:(\d+)\/graphql/.exec(line)?.[1] ?? port);
    const token = /^alliance office.*: (\S+)$/.exec(line)?.[1];
    if (token) return { process: child, port, token: `Bearer ${token}` };
  }
  throw new Error('The hub did not start.');
}

async function ask<Data>({ port, token }: Hub, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: token },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const selection = (n: number) => `subscription {
  priceLinkageChanged(filter: { jurisdictions: ["${JURISDICTION}"] }) {
    seq occurredAt alias${n}: id cursor previousCursor type price
    product { code name }
    listing { standing price volumes { agreed completion } paymentStandard { amount coverage } }
  }
}`;

/** When each connection received each change, by `seq`: milliseconds since the change was recorded. */
class Arrivals {
  private readonly delays = new Map<number, number[]>();

  note(message: string): void {
    const seq = Number(/"seq":(\d+)/.exec(message)?.[1]);
    const recorded = Date.parse(/"occurredAt":"([^"]+)"/.exec(message)?.[1] ?? '');
    const delays = this.delays.get(seq) ?? [];
    this.delays.set(seq, delays);
    delays.push(Date.now() - recorded);
  }

  get complete(): number {
    return [...this.delays.values()].filter(({ length }) => length === CONNECTIONS).length;
  }

  /** The delay within which a share of the connections had a change, the worst of all changes. */
  within(share: number): number {
    return Math.max(...[...this.delays.values()].map(delays => quantile(delays, share)));
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function connect({ port, token }: Hub, n: number, arrivals: Arrivals): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
    socket.once('error', reject).once('open', () => {
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: token } }));
    });
    socket.on('message', data => {
      const message = (data as Buffer).toString();
      if (message.includes('"type":"next"')) return arrivals.note(message);
      if (!message.includes('"connection_ack"')) return reject(new Error(message));
      const payload = { query: selection(n % SELECTIONS) };
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
      resolve(socket);
    });
  });
}

/** Resident memory of the hub, bytes. */
const memory = ({ process: { pid } }: Hub): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1_024;

/** Processor time that the hub has used, milliseconds. */
function processorTime({ process: { pid } }: Hub): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** A product that wins in two provinces, and its price in fen. */
async function product(hub: Hub): Promise<{ code: string; price: number }> {
  const { tender } = await ask<{
    tender: { awards: { nodes: { price: string; product: { code: string } }[] } };
  }>(hub, '{ tender(number: "JZJLC-2024-1") { awards(first: 1) { nodes { price product { code } } } } }');
  const [award] = tender.awards.nodes;
  return { code: award?.product.code ?? '', price: Math.round(Number(award?.price) * 100) };
}

async function change(hub: Hub, code: string, fen: number): Promise<void> {
  const mutation =
    'mutation ($input: RecordWinningPriceInput!) { recordWinningPrice(input: $input) { unchanged } }';
  const input = {
    requestId: `bench-${fen}`,
    product: code,
    price: (fen / 100).toFixed(2),
    jurisdiction: '460000',
    publishedOn: '2026-03-02',
    source: { title: 'Benchmark' },
  };
  await ask(hub, mutation, { input });
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'alliance-hub-bench-'));
  const hub = await startHub(folder);
  try {
    const { code, price } = await product(hub);
    const before = memory(hub);
    const arrivals = new Arrivals();
    const sockets: WebSocket[] = [];
    for (let n = 0; n < CONNECTIONS; n += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, CONNECTIONS - n) }, (_, i) => n + i);
      sockets.push(...(await Promise.all(some.map(each => connect(hub, each, arrivals)))));
    }
    await wait(5_000);
    const connected = memory(hub);
    const used = processorTime(hub);
    for (let n = 1; n <= CHANGES; n += 1) {
      await change(hub, code, price - n);
      const patience = Date.now() + 30_000;
      while (arrivals.complete < n && Date.now() < patience) await wait(20);
    }
    const figures = {
      cores: cpus().length,
      node: process.version,
      connections: CONNECTIONS,
      selections: SELECTIONS,
      changes: `${arrivals.complete} of ${CHANGES} received by all`,
      'half had a change within': `${arrivals.within(0.5)} ms`,
      '99 % had a change within': `${arrivals.within(0.99)} ms`,
      'all had a change within': `${arrivals.within(1)} ms`,
      'processor time of the hub, a change': `${Math.round((processorTime(hub) - used) / CHANGES)} ms`,
      'memory before': `${Math.round(before / 1e6)} MB`,
      'memory with all connected': `${Math.round(connected / 1e6)} MB`,
      'memory a connection': `${((connected - before) / CONNECTIONS / 1e3).toFixed(1)} kB`,
      'memory after the changes': `${Math.round(memory(hub) / 1e6)} MB`,
    };
    console.table(figures);
    for (const socket of sockets) socket.terminate();
    if (arrivals.complete < CHANGES || arrivals.within(1) > 2_000) process.exitCode = 1;
  } finally {
    hub.process.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
