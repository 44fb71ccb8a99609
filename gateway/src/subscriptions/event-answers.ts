import { type GraphQLDataSource } from '@apollo/gateway';
import { type GraphQLFormattedError } from 'graphql';

type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** What the fetch of an event would have answered. */
export interface EventAnswer {
  /** The operation of that fetch, as the plan has it. */
  operation: string;
  data: Record<string, unknown>;
  errors: readonly GraphQLFormattedError[];
}

/** Hands the gateway the event that a request context stands for; every other fetch goes to its subgraph. */
export class EventAnswers {
  private readonly answers = new WeakMap<object, EventAnswer>();

  /** From now on the primary fetch in this context is answered with the event. */
  give(context: object, answer: EventAnswer): void {
    this.answers.set(context, answer);
  }

  /** A data source that knows of events. */
  before(source: GraphQLDataSource): GraphQLDataSource {
    return {
      process: options => {
        const answer = this.answers.get(options.context as object);
        if (!answer || answer.operation !== options.request.query) return source.process(options);
        // The gateway merges the other fetches into what it gets, and an event may be run again.
        const { data, errors } = structuredClone({ data: answer.data, errors: answer.errors });
        return Promise.resolve({ data, ...(errors.length > 0 && { errors }) } as unknown as Response);
      },
    };
  }
}
