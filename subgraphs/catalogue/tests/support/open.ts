import { type AskerInput, DemoIssuer, InternalToken, TokenVerifier } from '@alliance-hub/auth';
import { type DatabaseAddress } from '@alliance-hub/database';
import { loadPolicy, type Policy } from '@alliance-hub/policy';
import { StatementCounter } from '@alliance-hub/testing';
import { graphql } from 'graphql';
import { type Catalogue, openCatalogue } from '../../src';

let policy: Policy | undefined;
export const thePolicy = (): Policy => (policy ??= loadPolicy());

export interface OpenedCatalogue {
  catalogue: Catalogue;
  counter: StatementCounter;
  /** Asks as the alliance office; throws what went wrong. */
  ask<Data>(source: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Asks and gives the whole answer, errors too. */
  answer(
    source: string,
    options?: { variables?: Record<string, unknown>; anonymous?: boolean; asker?: AskerInput },
  ): ReturnType<typeof graphql>;
  internalToken: InternalToken;
}

/** A catalogue over a database of its own, with the hub's policy. */
export async function openForTest(
  database: DatabaseAddress,
  rules: Policy = thePolicy(),
): Promise<OpenedCatalogue> {
  const issuer = await DemoIssuer.open();
  const internalToken = InternalToken.random();
  const counter = new StatementCounter();
  const catalogue = await openCatalogue({
    database,
    policy: rules,
    verifier: new TokenVerifier(issuer.rules),
    internalToken,
    logger: counter,
  });
  const office: AskerInput = { sub: 'test', role: 'ALLIANCE_OFFICE' };
  const answer: OpenedCatalogue['answer'] = async (
    source,
    { variables, anonymous = false, asker = office } = {},
  ) =>
    graphql({
      schema: catalogue.schema,
      source,
      ...(variables && { variableValues: variables }),
      contextValue: await catalogue.contextFor({
        requestId: 'test',
        internalToken: internalToken.value,
        ...(!anonymous && { authorization: `Bearer ${await issuer.issue(asker)}` }),
      }),
    });
  return {
    catalogue,
    counter,
    internalToken,
    answer,
    ask: async <Data>(source: string, variables?: Record<string, unknown>) => {
      const { data, errors } = await answer(source, { ...(variables && { variables }) });
      if (errors?.[0]) throw errors[0].originalError ?? errors[0];
      return JSON.parse(JSON.stringify(data)) as Data;
    },
  };
}
