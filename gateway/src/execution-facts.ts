import { type InternalToken } from '@alliance-hub/auth';
import { type Execution } from '@alliance-hub/execution';
import {
  EXECUTION_FACTS_QUESTION,
  type ExecutionFactPage,
  type ExecutionFactsAnswer,
} from '@alliance-hub/settlement';
import { graphql } from 'graphql';

/** A page of execution's log through its internal door: the same question that a process of its own would ask. */
export async function readExecutionFacts(
  execution: Execution,
  internalToken: InternalToken,
  after: string,
  first: number,
): Promise<ExecutionFactPage> {
  const { data, errors } = await graphql({
    schema: execution.schema,
    source: EXECUTION_FACTS_QUESTION,
    variableValues: { after: after || null, first },
    contextValue: await execution.contextFor({ requestId: 'follower', internalToken: internalToken.value }),
  });
  if (errors?.[0]) throw errors[0];
  return (data as unknown as ExecutionFactsAnswer).executionFacts;
}
