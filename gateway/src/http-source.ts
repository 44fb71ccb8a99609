import { type InternalToken } from '@alliance-hub/auth';
import { messages } from '@alliance-hub/kernel';
import { INTERNAL_TOKEN_HEADER, ON_BEHALF_OF_HEADER, REQUEST_ID_HEADER } from '@alliance-hub/serving';
import { type GraphQLDataSource } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import { Pool } from 'undici';
import { type RequestContext } from './request-context';

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0];
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

const CONNECTIONS = 32;
const PATIENCE = 30_000;

/** A subgraph in a process of its own, over kept-alive connections. */
export class HttpSource implements GraphQLDataSource {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(
    private readonly name: string,
    address: string,
    private readonly internalToken: InternalToken,
  ) {
    const url = new URL(address);
    this.path = url.pathname;
    this.pool = new Pool(url.origin, {
      connections: CONNECTIONS,
      headersTimeout: PATIENCE,
      bodyTimeout: PATIENCE,
    });
  }

  async process({ request, context }: ProcessOptions): Promise<Response> {
    const { requestId, authorization, onBehalfOf, language } = context as RequestContext;
    const { query, variables, operationName } = request;
    try {
      const { body } = await this.pool.request({
        path: this.path,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [INTERNAL_TOKEN_HEADER]: this.internalToken.value,
          [REQUEST_ID_HEADER]: requestId,
          'accept-language': language,
          ...(authorization && { authorization }),
          ...(onBehalfOf && { [ON_BEHALF_OF_HEADER]: onBehalfOf }),
        },
        body: JSON.stringify({ query, variables, operationName }),
      });
      return (await body.json()) as Response;
    } catch (cause) {
      return { errors: [this.unavailable(cause)] };
    }
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  /** The rest of the answer stands; what this subgraph owns is null with this error. */
  private unavailable(cause: unknown): GraphQLError {
    const text = say('unavailable', { name: this.name });
    return new GraphQLError(text.en, {
      originalError: cause as Error,
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', text },
    });
  }
}

const say = messages('gateway.sources', {
  unavailable: {
    en: 'The {name} part of the graph does not answer at present; ask again in a minute.',
    zh: '{name} 部分暂无应答；请一分钟后重试。',
  },
});
