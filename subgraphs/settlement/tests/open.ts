import { type AskerInput, DemoIssuer, InternalToken, TokenVerifier } from '@alliance-hub/auth';
import { type DatabaseAddress, type DatabaseOptions } from '@alliance-hub/database';
import { plainDate } from '@alliance-hub/kernel';
import { loadPolicy, type Policy } from '@alliance-hub/policy';
import { type ExecutionResult, graphql } from 'graphql';
import { openSettlement, type Settlement } from '../src';
import { ExecutionLog } from './execution-log';

export interface OpenSettlement {
  settlement: Settlement;
  /** What execution tells. */
  log: ExecutionLog;
  /** Runs a query as the gateway would, for one asker, or for nobody. */
  ask(
    source: string,
    variables?: Record<string, unknown>,
    asker?: AskerInput | null,
  ): Promise<ExecutionResult>;
}

export const OFFICE: AskerInput = { sub: 'office', role: 'ALLIANCE_OFFICE' };

export interface OpenOptions {
  readonly log?: ExecutionLog;
  /** Facts a page of the log, however many are asked for. */
  readonly pageOf?: number;
  readonly policy?: Policy;
  readonly today?: string;
}

export async function open(
  database: DatabaseAddress,
  logger?: DatabaseOptions['logger'],
  { log = new ExecutionLog(), pageOf, policy, today }: OpenOptions = {},
): Promise<OpenSettlement> {
  const issuer = await DemoIssuer.open();
  const internalToken = InternalToken.random();
  const settlement = await openSettlement({
    database,
    policy: policy ?? loadPolicy(),
    verifier: new TokenVerifier(issuer.rules),
    internalToken,
    executionFacts: log.reader(pageOf),
    ...(today !== undefined && { today: () => plainDate(today) }),
    ...(logger && { logger }),
  });
  const ask: OpenSettlement['ask'] = async (source, variableValues, asker = OFFICE) => {
    const contextValue = await settlement.contextFor({
      requestId: 'test',
      internalToken: internalToken.value,
      ...(asker && { authorization: `Bearer ${await issuer.issue(asker)}` }),
    });
    return graphql({
      schema: settlement.schema,
      source,
      contextValue,
      ...(variableValues && { variableValues }),
    });
  };
  return { settlement, log, ask };
}

/** A listing as the gateway hands it over. */
export function representation(
  productCode: string,
  facts: Record<string, unknown> | null,
  { jurisdictionCode = '371000', on = '2021-06-01' } = {},
) {
  const blank = {
    price: null,
    winningPrice: null,
    origin: null,
    categoryCodes: ['SD2021-1'],
    likeGroup: null,
    likeHighest: null,
    likeLowest: null,
    classLowest: null,
    firstListedOn: null,
    from: null,
    to: null,
  };
  return { __typename: 'Listing', productCode, jurisdictionCode, on, facts: facts && { ...blank, ...facts } };
}
