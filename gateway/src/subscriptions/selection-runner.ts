import { setTimeout as wait } from 'node:timers/promises';
import { messages } from '@alliance-hub/kernel';
import { type ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { type FetchNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Logger } from 'pino';
import { isOurs, present } from '../plugins/errors';
import { type RequestContext } from '../request-context';
import { type EventAnswer, type EventAnswers } from './event-answers';
import { type EventQuestion, eventQuestion, SEQ } from './event-question';
import { type PlanStore } from './plan-store';
import { type Position } from './position';
import { NotNow, Refusal, refused } from './refusal';
import { type Selection } from './selection';

/** An entry of the feed with what catalogue says of it for a selection. */
export interface FeedEvent {
  position: Position;
  answer: EventAnswer;
}

export interface FeedPage {
  events: FeedEvent[];
  more: boolean;
}

const isAway = ({ extensions }: GraphQLFormattedError) => extensions?.code === 'SUBGRAPH_UNAVAILABLE';

type Ask = Parameters<GraphQLDataSource['process']>[0];
type Answer = { data?: unknown; errors?: readonly GraphQLFormattedError[] };

/** How long an event waits for a part of the graph that is down before it goes out without it, milliseconds. */
const PATIENCE = 10_000;
const TRY_AGAIN = 250;

/** Asks a selection of the feed's entries: which there are, and the whole answer for each. */
export class SelectionRunner {
  private unavailableSince: number | undefined;
  private readonly questions = new WeakMap<Selection, { primary: FetchNode; question: EventQuestion }>();

  constructor(
    private readonly gateway: ApolloGateway,
    private readonly plans: PlanStore,
    private readonly answers: EventAnswers,
    private readonly sourceOf: (subgraph: string) => GraphQLDataSource,
    private readonly logger: Logger,
  ) {}

  /** @throws Refusal when the graph does not know (any more) what is selected. */
  async prepare(selection: Selection): Promise<void> {
    await this.primary(selection);
  }

  /**
   * The next entries after a cursor that the selection's filter and the asker's rights let through.
   * @throws Refusal that says why, e.g. an unknown cursor or a token that is no longer good.
   * @throws NotNow when catalogue does not answer.
   */
  async page(
    selection: Selection,
    after: string | null,
    first: number,
    context: RequestContext,
  ): Promise<FeedPage> {
    const primary = await this.primary(selection);
    const question = this.question(primary, selection);
    const { data, errors = [] } = await this.ask(primary.serviceName, question, after, first, context);
    const page = (data as { page?: RawPage | null } | null | undefined)?.page;
    if (!page) throw notRead(errors);
    const events = page.edges.map(({ cursor, node: { [SEQ]: seq, ...node } }, index) => ({
      position: { seq: Number(seq), cursor },
      answer: {
        operation: primary.operation,
        data: { [selection.responseKey]: node },
        errors: errors.flatMap(error => ofNode(error, index, selection.responseKey)),
      },
    }));
    return { events, more: page.pageInfo.hasNextPage };
  }

  /**
   * The whole answer for an event, as JSON.
   * @throws NotNow when the graph has changed since the event was read: read it again.
   */
  async answer(selection: Selection, event: FeedEvent, context: RequestContext): Promise<string> {
    for (;;) {
      const primary = await this.primary(selection);
      if (primary.operation !== event.answer.operation) throw new NotNow('The graph has changed.');
      const attempt = { ...context };
      this.answers.give(attempt, event.answer);
      const result: Answer = await this.gateway.executor(asked(selection, attempt));
      if (this.worthWaiting(result)) {
        await wait(TRY_AGAIN);
        continue;
      }
      present(result, context, this.logger);
      return JSON.stringify(result);
    }
  }

  private question(primary: FetchNode, selection: Selection): EventQuestion {
    const known = this.questions.get(selection);
    if (known?.primary === primary) return known.question;
    const question = eventQuestion(primary, selection.variables);
    this.questions.set(selection, { primary, question });
    return question;
  }

  /** A part of the graph that restarts is waited for; one that stays away does not hold up the feed. */
  private worthWaiting({ errors }: Answer): boolean {
    if (!errors?.some(isAway)) {
      this.unavailableSince = undefined;
      return false;
    }
    this.unavailableSince ??= Date.now();
    return Date.now() - this.unavailableSince < PATIENCE;
  }

  private async primary(selection: Selection): Promise<FetchNode> {
    return (await this.plans.primary(selection.hash)) ?? this.plan(selection);
  }

  /** The gateway plans it, keeps the plan, and then refuses to run it: that refusal is not ours. */
  private async plan(selection: Selection): Promise<FetchNode> {
    const nobody = { requestId: 'plan', language: 'en' } as RequestContext;
    const outcome: unknown = await this.gateway
      .executor(asked(selection, nobody))
      .catch((error: unknown) => error);
    const primary = await this.plans.primary(selection.hash);
    if (primary) return primary;
    if (outcome instanceof Error && !(outcome instanceof GraphQLError)) throw outcome;
    throw refused('GRAPH_CHANGED', say('graphChanged'), 'query');
  }

  private ask(
    service: string,
    { query, operationName, variables }: EventQuestion,
    after: string | null,
    first: number,
    context: RequestContext,
  ): Promise<Answer> {
    const request = { query, operationName, variables: variables(after, first) };
    return this.sourceOf(service).process({
      request,
      context: { ...context },
    } as unknown as Ask);
  }
}

interface RawPage {
  edges: { cursor: string; node: Record<string, unknown> }[];
  pageInfo: { hasNextPage: boolean };
}

/** An error inside an entry, with the path that it has in the answer for this one. */
function ofNode(error: GraphQLFormattedError, index: number, key: string): GraphQLFormattedError[] {
  const [, , at, , ...rest] = error.path ?? [];
  return at === index ? [{ ...error, path: [key, ...rest] }] : [];
}

function notRead(errors: readonly GraphQLFormattedError[]): Error {
  if (!errors[0] || errors.some(error => isOurs(error) || isAway(error))) {
    return new NotNow(errors[0]?.message ?? 'Nothing was answered.');
  }
  return new Refusal(errors.map(({ message, extensions }) => new GraphQLError(message, { extensions })));
}

type ExecutorRequest = Parameters<ApolloGateway['executor']>[0];

/** What the gateway's executor reads of a request. */
function asked(selection: Selection, context: RequestContext): ExecutorRequest {
  const { document, source, hash: queryHash, variables } = selection;
  return {
    document,
    source,
    queryHash,
    request: { query: source, variables },
    operationName: null,
    operation: document.definitions[0],
    context,
    metrics: {},
    overallCachePolicy: undefined,
  } as unknown as ExecutorRequest;
}

const say = messages('gateway.feed', {
  graphChanged: {
    en: 'The graph no longer has what this subscription selects; look at the schema and subscribe again after your last cursor.',
    zh: '数据图已不再提供此订阅所选字段；请查看架构，并自最后游标起重新订阅。',
  },
});
