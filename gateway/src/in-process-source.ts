import { type InternalToken } from '@alliance-hub/auth';
import { type RunningSubgraph } from '@alliance-hub/graphql';
import { type GraphQLDataSource } from '@apollo/gateway';
import { type DocumentNode, execute, parse } from 'graphql';
import { type RequestContext } from './request-context';

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0];
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

const REMEMBERED = 2_000;

/**
 * A subgraph in the gateway's own process. One context, and so one set of DataLoaders, serves all fetches of a
 * request. The gateway's planner wrote the operations, so they are parsed once and not validated again.
 */
export class InProcessSource implements GraphQLDataSource {
  private readonly contexts = new WeakMap<object, Promise<object>>();
  private readonly documents = new Map<string, DocumentNode>();

  constructor(
    private readonly subgraph: RunningSubgraph,
    private readonly internalToken: InternalToken,
  ) {}

  async process({ request, context }: ProcessOptions): Promise<Response> {
    const result = await execute({
      schema: this.subgraph.schema,
      document: this.document(request.query ?? ''),
      variableValues: request.variables,
      operationName: request.operationName,
      contextValue: await this.contextOf(context as RequestContext),
    });
    return result;
  }

  private contextOf(request: RequestContext): Promise<object> {
    let context = this.contexts.get(request);
    if (!context) {
      const { requestId, authorization } = request;
      context = this.subgraph.contextFor({
        requestId,
        authorization,
        internalToken: this.internalToken.value,
      });
      this.contexts.set(request, context);
    }
    return context;
  }

  private document(query: string): DocumentNode {
    let document = this.documents.get(query);
    if (!document) {
      document = parse(query, { noLocation: true });
      if (this.documents.size >= REMEMBERED) this.documents.clear();
      this.documents.set(query, document);
    }
    return document;
  }
}
