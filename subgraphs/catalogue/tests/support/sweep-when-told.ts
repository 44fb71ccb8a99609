import 'reflect-metadata';
import { writeSync } from 'node:fs';
import { InternalToken, TokenVerifier } from '@alliance-hub/auth';
import { databaseAddress } from '@alliance-hub/database';
import { StatementCounter } from '@alliance-hub/testing';
import { openCatalogue } from '../../src';
import { day } from './builders';
import { thePolicy } from './open';

/** At once, also where the statement that comes next stops the whole process until a lock is free. */
const tell = (what: string) => writeSync(1, `${what}\n`);

/** Tells when the process, once it sweeps, asks for the writers' lock. */
class Watch extends StatementCounter {
  isSweeping = false;

  override logQuery(query: string, parameters?: unknown[]): void {
    if (this.isSweeping && /^UPDATE .sequence/.test(query) && parameters?.includes('write')) tell('waiting');
  }
}

const [database = '', on = ''] = process.argv.slice(2);
const watch = new Watch();

void openCatalogue({
  database: databaseAddress(database),
  policy: thePolicy(),
  verifier: new TokenVerifier({ issuer: 'none', audience: 'none', keys: { keys: [] } }),
  internalToken: InternalToken.random(),
  logger: watch,
}).then(async catalogue => {
  tell('ready');
  await new Promise(told => process.stdin.once('data', told));
  watch.isSweeping = true;
  tell(`found ${await catalogue.sweepCases(day(on))}`);
  await catalogue.close();
  process.stdin.destroy();
});
