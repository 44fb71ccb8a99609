import { type AskerInput, DemoIssuer, InternalToken, TokenVerifier } from '@alliance-hub/auth';
import { type DatabaseAddress, Sequence } from '@alliance-hub/database';
import { type PlainDate, plainDate } from '@alliance-hub/kernel';
import { loadPolicy, type Policy } from '@alliance-hub/policy';
import { StatementCounter, type TestDatabase } from '@alliance-hub/testing';
import { type ExecutionResult, graphql } from 'graphql';
import { getMetadataArgsStorage } from 'typeorm';
import { type Execution, openExecution } from '../../src';
import { HubState } from '../../src/writing/hub-state.entity';
import { ENTITIES } from '../../src/entities';
import { CatalogueLog } from './catalogue-log';

export const OFFICE: AskerInput = { sub: 'office', role: 'ALLIANCE_OFFICE' };
export const bureau = (...jurisdictions: string[]): AskerInput => ({
  sub: 'bureau',
  role: 'BUREAU',
  jurisdictions,
});

export interface OpenedExecution {
  execution: Execution;
  log: CatalogueLog;
  statements: StatementCounter;
  /** Empties store and log: making a database anew for each test would take most of the time. */
  wipe: () => Promise<void>;
  /** Runs a query as the gateway would, for one asker, or for nobody. */
  ask: (
    source: string,
    asker?: AskerInput | null,
    variables?: Record<string, unknown>,
  ) => Promise<ExecutionResult>;
  /** The data of a query that must not err. */
  answer: <T>(source: string, asker?: AskerInput, variables?: Record<string, unknown>) => Promise<T>;
}

/** All but what the migration and the policy put there. */
const TABLES = ENTITIES.filter(entity => entity !== HubState && entity !== Sequence).map(
  entity => getMetadataArgsStorage().tables.find(table => table.target === entity)?.name ?? '',
);

export interface OpenOptions {
  database: DatabaseAddress;
  today?: string;
  /** The day it is, where it goes on. */
  now?: () => string;
  policy?: Policy;
  log?: CatalogueLog;
}

export async function open({
  database,
  today = '2026-11-22',
  now = () => today,
  policy,
  log = new CatalogueLog(),
}: OpenOptions): Promise<OpenedExecution> {
  const issuer = await DemoIssuer.open();
  const internalToken = InternalToken.random();
  const statements = new StatementCounter();
  const execution = await openExecution({
    database,
    policy: policy ?? loadPolicy(),
    verifier: new TokenVerifier(issuer.rules),
    internalToken,
    catalogueFacts: log.read,
    logger: statements,
    today: () => plainDate(now()),
  });
  const ask: OpenedExecution['ask'] = async (source, asker = OFFICE, variableValues = {}) => {
    const contextValue = await execution.contextFor({
      requestId: 'test',
      internalToken: internalToken.value,
      ...(asker && { authorization: `Bearer ${await issuer.issue(asker)}` }),
    });
    const result = await graphql({ schema: execution.schema, source, contextValue, variableValues });
    return JSON.parse(JSON.stringify(result)) as ExecutionResult;
  };
  return {
    execution,
    log,
    statements,
    wipe: async () => {
      log.clear();
      await execution.database.transaction(async manager => {
        for (const table of TABLES) await manager.query(`DELETE FROM ${table}`);
      });
    },
    ask,
    answer: async <T>(source: string, asker?: AskerInput, variables?: Record<string, unknown>) => {
      const { data, errors } = await ask(source, asker, variables);
      if (errors) throw new Error(errors.map(error => error.message).join('\n'));
      return data as T;
    },
  };
}

/** A database of its own for one test or one file. */
export async function createDatabase(
  testDatabase: TestDatabase,
): Promise<{ address: DatabaseAddress; drop: () => Promise<void> }> {
  const created = await testDatabase.create();
  return { address: created.address, drop: () => created.drop() };
}

export const day = (text: string): PlainDate => plainDate(text);
