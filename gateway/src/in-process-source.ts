import { type InternalToken } from '@alliance-hub/auth';
import { answerIn, type RunningSubgraph } from '@alliance-hub/graphql';
import { type GraphQLDataSource } from '@apollo/gateway';
import {
  type DocumentNode,
  execute,
  type GraphQLError,
  parse,
  validate,
  ValuesOfCorrectTypeRule,
} from 'graphql';
import { type RequestContext } from './request-context';

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0];
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

const REMEMBERED = 2_000;

/**
 * A subgraph in the gateway's own process. One context, and so one set of DataLoaders, serves all fetches of a
 * request. The gateway's planner wrote the operations, so of validation only the literals of scalars are left, which
 * the gateway does not know: once for each operation.
 */
export class InProcessSource implements GraphQLDataSource {
  private readonly contexts = new WeakMap<object, Promise<object>>();
  private readonly operations = new Map<string, Operation>();

  constructor(
    private readonly subgraph: RunningSubgraph,
    private readonly internalToken: InternalToken,
  ) {}

  async process({ request, context }: ProcessOptions): Promise<Response> {
    const { document, errors } = this.operation(request.query ?? '');
    if (errors.length > 0) return { errors };
    const result = await execute({
      schema: this.subgraph.schema,
      document,
      variableValues: request.variables,
      operationName: request.operationName,
      contextValue: await this.contextOf(context as RequestContext),
    });
    return result;
  }

  private contextOf(request: RequestContext): Promise<object> {
    const together = request.together ?? request;
    let context = this.contexts.get(together);
    if (!context) {
      const { requestId, authorization, onBehalfOf, language } = request;
      context = this.subgraph
        .contextFor({ requestId, authorization, onBehalfOf, internalToken: this.internalToken.value })
        .then(made => answerIn(made, language));
      this.contexts.set(together, context);
    }
    return context;
  }

  private operation(query: string): Operation {
    let operation = this.operations.get(query);
    if (!operation) {
      const document = parse(query, { noLocation: true });
      const errors = validate(this.subgraph.schema, document, [ValuesOfCorrectTypeRule]);
      operation = { document, errors };
      if (this.operations.size >= REMEMBERED) this.operations.clear();
      this.operations.set(query, operation);
    }
    return operation;
  }
}

interface Operation {
  document: DocumentNode;
  errors: readonly GraphQLError[];
}
