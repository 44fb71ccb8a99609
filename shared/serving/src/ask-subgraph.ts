import { type InternalToken } from '@alliance-hub/auth';
import { internalError } from '@alliance-hub/kernel';
import { INTERNAL_TOKEN_HEADER, REQUEST_ID_HEADER } from './subgraph-server';

/**
 * Asks another subgraph through its internal door.
 * @throws HubError INTERNAL when it does not answer or answers with an error.
 */
export async function askSubgraph<Data>(
  address: string,
  internalToken: InternalToken,
  question: { query: string; variables: object; requestId: string },
): Promise<Data> {
  const { query, variables, requestId } = question;
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [INTERNAL_TOKEN_HEADER]: internalToken.value,
      [REQUEST_ID_HEADER]: requestId,
    },
    body: JSON.stringify({ query, variables }),
  }).catch((cause: unknown) => {
    throw internalError(`${address} does not answer.`, {
      field: 'address',
      value: address,
      cause,
    });
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (data && !errors) return data;
  throw internalError(`${address} answered: ${errors?.[0]?.message ?? response.statusText}`);
}
