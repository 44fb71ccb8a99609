import { randomUUID } from 'node:crypto';
import { messages } from '@alliance-hub/kernel';
import { acceptedLanguage } from '@alliance-hub/serving';
import { type Request, type RequestHandler, type Response } from 'express';
import { OperationTypeNode } from 'graphql';
import { type RequestContext } from '../request-context';
import { type Delivery } from './channel';
import { type DoorParts, LOOK_AT_TOKENS, refusalErrors, SIGN_OF_LIFE } from './door';
import { LiveToken } from './live-token';
import { type GraphqlRequest, readOperation } from './operation';
import { asRefusal, refused } from './refusal';
import { type Subscriber } from './subscriber';

export const EVENT_STREAM = 'text/event-stream';

const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  SUBGRAPH_UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** When a client comes back after the connection ended, milliseconds; spread, so that not all come at once. */
const comeBackAfter = () => 1_000 + Math.floor(Math.random() * 2_000);

/** The feed as server-sent events: GraphQL over SSE, distinct connections, with the cursor as the event's id. */
export class SseDoor {
  private readonly streams = new Map<Response, Subscriber>();
  private readonly timers: NodeJS.Timeout[];

  constructor(private readonly parts: DoorParts) {
    this.timers = [
      setInterval(() => this.closeExpired(), LOOK_AT_TOKENS).unref(),
      setInterval(() => this.signsOfLife(), SIGN_OF_LIFE).unref(),
    ];
  }

  get connections(): number {
    return this.streams.size;
  }

  /** Takes what asks for an event stream, and leaves the rest. */
  readonly handler: RequestHandler = (request, response, next) => {
    if (!request.headers.accept?.includes(EVENT_STREAM)) return next();
    this.take(request, response).catch(next);
  };

  /** Ends every stream unfinished: that tells the client to come back with the last id it has. */
  close(): void {
    for (const timer of this.timers) clearInterval(timer);
    for (const [response, subscriber] of this.streams) {
      subscriber.close();
      response.end(`retry: ${comeBackAfter()}\n\n`);
    }
  }

  private async take(request: Request, response: Response): Promise<void> {
    const language = acceptedLanguage(request.headers['accept-language']);
    const asking = { requestId: randomUUID(), language };
    response.setHeader('x-request-id', asking.requestId);
    let giveBack: (() => void) | undefined;
    try {
      const token = await LiveToken.accept(this.parts.verifier, request.headers.authorization);
      const asked = graphqlRequest(request);
      const operation = readOperation(this.parts.schema(), asked);
      if (operation.node.operation !== OperationTypeNode.SUBSCRIPTION) {
        const { authorization, asker } = token;
        return await this.answerOnce(response, asked, { ...asking, authorization, asker });
      }
      giveBack = this.parts.connections.take(token.asker.sub);
      const lastEventId = request.get('last-event-id') || undefined;
      const subscriber = await this.parts.feed.subscribe(operation, asked, { token, language, lastEventId });
      response.once('close', giveBack);
      await this.stream(response, subscriber, asking);
    } catch (error) {
      giveBack?.();
      if (response.headersSent) throw error;
      const errors = refusalErrors(error, asking, this.parts.logger);
      response.status(STATUS[asRefusal(error).code] ?? 400).json({ errors });
    }
  }

  private async answerOnce(
    response: Response,
    asked: GraphqlRequest,
    context: RequestContext,
  ): Promise<void> {
    const result = await this.parts.answer(asked, context);
    begin(response);
    response.end(event(JSON.stringify(result)) + COMPLETE);
  }

  private async stream(
    response: Response,
    subscriber: Subscriber,
    asking: Pick<RequestContext, 'requestId' | 'language'>,
  ): Promise<void> {
    this.streams.set(response, subscriber);
    response.once('close', () => {
      this.streams.delete(response);
      subscriber.close();
    });
    begin(response);
    const { beganAt } = subscriber;
    // No event, and yet an id: who is cut off before the first event comes back without a gap.
    response.write(`retry: ${comeBackAfter()}\n${beganAt === null ? '' : `id: ${beganAt}\n`}\n`);
    try {
      for (let next = await subscriber.next(); next; next = await subscriber.next()) {
        if (!response.write(frame(next))) await drained(response);
      }
    } catch (error) {
      const errors = refusalErrors(error, asking, this.parts.logger);
      response.end(event(JSON.stringify({ errors })) + COMPLETE);
    }
  }

  private closeExpired(): void {
    for (const subscriber of this.streams.values()) if (subscriber.token.expired) subscriber.stir();
  }

  private signsOfLife(): void {
    for (const response of this.streams.keys()) if (!response.writableNeedDrain) response.write(':\n\n');
  }
}

function graphqlRequest({ method, query: parameters, body }: Request): GraphqlRequest {
  const given = (method === 'GET' ? parameters : (body ?? {})) as Record<string, unknown>;
  const { query, operationName } = given;
  if (typeof query !== 'string') throw refused('BAD_USER_INPUT', say('query'), 'query');
  return {
    query,
    variables: variablesOf(given.variables),
    operationName: typeof operationName === 'string' ? operationName : undefined,
  };
}

function variablesOf(given: unknown): Record<string, unknown> {
  if (given === undefined || given === null || given === '') return {};
  const value = typeof given === 'string' ? parsed(given) : given;
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw refused('BAD_USER_INPUT', say('variables'), 'variables');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function begin(response: Response): void {
  response.writeHead(200, {
    'content-type': `${EVENT_STREAM}; charset=utf-8`,
    'cache-control': 'no-store',
    // Proxies that gather an answer before they pass it on.
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
}

const COMPLETE = 'event: complete\ndata:\n\n';
const event = (data: string, id?: string | null) =>
  `event: next\n${id == null ? '' : `id: ${id}\n`}data: ${data}\n\n`;
const frame = ({ body, cursor }: Delivery) => event(body, cursor);

/** Until the client has taken what was written, or has gone. */
const drained = (response: Response): Promise<void> =>
  new Promise(resolve => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.once('drain', done).once('close', done);
  });

const say = messages('gateway.sse', {
  query: {
    en: 'query is missing; send a JSON object with query and variables by POST, or query=… and variables=… by GET.',
    zh: '缺少 query；请以 POST 发送含 query 与 variables 的 JSON 对象，或以 GET 发送 query=… 与 variables=…。',
  },
  variables: {
    en: 'variables must be a JSON object, from the name of each variable to its value.',
    zh: 'variables 须为 JSON 对象，以变量名对应其值。',
  },
});
