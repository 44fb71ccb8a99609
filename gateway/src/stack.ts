import './runtime';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DemoIssuer } from '@alliance-hub/auth';
import { print, run, stopOnSignal } from '@alliance-hub/serving';
import { createConnection } from 'mysql2/promise';
import { DEMO_ASKERS } from './demo-askers';
import { say } from './messages';
import { demoWebhookKey } from './demo-webhook-key';
import { startStack } from './stack/native-stack';

const SERVER = process.env.HUB_STACK_MARIADB ?? 'mariadb://root@127.0.0.1:3306';
const PORTS: Record<string, number> = { gateway: 4000, catalogue: 4001, execution: 4002, settlement: 4003 };

/** `npm run stack`: the processes of docker-compose.yml on this machine, against a MariaDB that is there. */
async function start(): Promise<void> {
  mkdirSync('.data', { recursive: true });
  const issuer = await DemoIssuer.open(join(resolve('.data'), 'demo-key.json'));
  const { issuer: name, keys } = issuer.rules;
  await createDatabases(Object.keys(PORTS).filter(service => service !== 'gateway'));
  const stack = await startStack({
    variables: {
      HUB_MODE: 'demo',
      HUB_INTERNAL_TOKEN: randomBytes(32).toString('base64url'),
      HUB_JWT_ISSUER: name,
      HUB_JWT_KEYS: JSON.stringify(keys),
      HUB_WEBHOOK_KEY: demoWebhookKey('.data'),
      MARIADB_ROOT_PASSWORD: 'in the address',
    },
    databaseOf: service => `${SERVER}/hub_${service}`,
    portOf: service => PORTS[service] ?? 0,
    extra: (service): Record<string, string> => (service === 'gateway' ? {} : { HUB_SAMPLE_DATA: 'yes' }),
    say: line => process.stdout.write(`${line}\n`),
  });
  process.stdout.write('\n');
  print(say('demoStack', { address: stack.gatewayUrl }));
  for (const { title, claims } of DEMO_ASKERS)
    process.stdout.write(`${title}: ${await issuer.issue(claims)}\n`);
  stopOnSignal(() => stack.stop());
}

async function createDatabases(services: string[]): Promise<void> {
  const connection = await createConnection(SERVER.replace(/^mariadb:/, 'mysql:'));
  for (const service of services) {
    await connection.query(
      `CREATE DATABASE IF NOT EXISTS hub_${service} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    );
  }
  await connection.end();
}

run(say('stackDidNotStart'), start);
