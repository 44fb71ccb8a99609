import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type Server } from 'node:http';
import { type Language } from '@alliance-hub/kernel';
import { acceptedLanguage } from '@alliance-hub/serving';
import { type ExecutionArgs, type ExecutionResult, type GraphQLError, OperationTypeNode } from 'graphql';
import { type Context, type SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { type RequestContext } from '../request-context';
import { asGraphqlErrors, type DoorParts, LOOK_AT_TOKENS, refusalErrors, SIGN_OF_LIFE } from './door';
import { LiveToken } from './live-token';
import { type GraphqlRequest, readOperation } from './operation';
import { Quota } from './quota';
import { asRefusal } from './refusal';
import { type Subscriber } from './subscriber';

/** Codes of graphql-transport-ws: a client that reconnects by itself does so after 1001 and 4403, not after the rest. */
const CLOSE = { leaving: 1001, unauthorized: 4401, tokenEnded: 4403, tooMany: 4429 };
const LONGEST_REASON = 123;
const LARGEST_MESSAGE = 100_000;
/** A client that gives no sign of life for so long is gone, milliseconds. One that only reads slowly answers pings. */
const GONE_AFTER = 180_000;

/** How long a client may take to say goodbye, milliseconds. */
const LEAVE_WITHIN = 3_000;

interface Client {
  language: Language;
  heardAt: number;
  token?: LiveToken;
  subscriptions: Quota<'connection'>;
  giveBack?: () => void;
}

type Extra = { socket: WebSocket; request: IncomingMessage };
type Asked = { request: GraphqlRequest; context: RequestContext } | { stream: AsyncGenerator<never> };

/** The feed over WebSocket, by the protocol graphql-transport-ws. */
export class WsDoor {
  private readonly clients = new Map<WebSocket, Client>();
  private readonly sockets: WebSocketServer;
  private readonly protocol: { dispose(): Promise<void> | void };
  private readonly timers: NodeJS.Timeout[];

  constructor(
    server: Server,
    path: string,
    private readonly parts: DoorParts,
  ) {
    this.sockets = new WebSocketServer({ server, path, maxPayload: LARGEST_MESSAGE });
    this.sockets.on('connection', (socket, request) => this.greet(socket, request));
    this.protocol = useServer<Record<string, unknown>, Partial<Extra>>(
      {
        onConnect: context => this.admit(context),
        onPing: (context, payload) => this.renew(context.extra.socket, payload),
        onSubscribe: (context, id, payload) => this.open(context.extra.socket, id, payload),
        execute: args => this.execute(args),
        subscribe: args => (args.contextValue as { stream: AsyncGenerator<never> }).stream,
      },
      this.sockets,
      0,
    );
    this.timers = [
      setInterval(() => this.closeExpired(), LOOK_AT_TOKENS).unref(),
      setInterval(() => this.signsOfLife(), SIGN_OF_LIFE).unref(),
    ];
  }

  get connections(): number {
    return this.clients.size;
  }

  /** Bytes that wait here because a client does not take them, the most of any client. */
  get mostWaiting(): number {
    return Math.max(0, ...[...this.clients.keys()].map(({ bufferedAmount }) => bufferedAmount));
  }

  /** Tells every client to come back, to another gateway or to this one when it is up again. */
  async close(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    const impatient = setTimeout(() => {
      for (const socket of this.clients.keys()) socket.terminate();
    }, LEAVE_WITHIN);
    await this.protocol.dispose();
    clearTimeout(impatient);
  }

  private greet(socket: WebSocket, { headers }: IncomingMessage): void {
    const client: Client = {
      language: acceptedLanguage(headers['accept-language']),
      heardAt: Date.now(),
      subscriptions: new Quota('subscriptionsPerConnection', this.parts.limits.subscriptionsPerConnection),
    };
    this.clients.set(socket, client);
    const heard = () => (client.heardAt = Date.now());
    socket.on('pong', heard).on('message', heard);
    socket.once('close', () => {
      this.clients.delete(socket);
      client.giveBack?.();
    });
  }

  private async admit({
    extra: { socket, request },
    connectionParams = {},
  }: Context<Record<string, unknown>, Extra>) {
    const client = this.clients.get(socket);
    if (!client) return false;
    const given = connectionParams.authorization ?? request.headers.authorization;
    try {
      client.token = await LiveToken.accept(this.parts.verifier, text(given));
      client.giveBack = this.parts.connections.take(client.token.asker.sub);
      return { expiresAt: client.token.expiresAt.toISOString(), limits: this.parts.limits };
    } catch (error) {
      const code = asRefusal(error).code === 'RATE_LIMITED' ? CLOSE.tooMany : CLOSE.unauthorized;
      this.dismiss(socket, code, error);
      return false;
    }
  }

  /** A ping with a fresh token goes on with it; the pong says until when. */
  private async renew(socket: WebSocket, payload: Record<string, unknown> | undefined): Promise<void> {
    const token = this.clients.get(socket)?.token;
    if (!token || payload?.authorization === undefined) return;
    try {
      await token.renew(text(payload.authorization) ?? '');
      delete payload.authorization;
      payload.expiresAt = token.expiresAt.toISOString();
    } catch (error) {
      this.dismiss(socket, CLOSE.tokenEnded, error);
    }
  }

  private async open(
    socket: WebSocket,
    id: string,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { token, language, subscriptions } = this.clients.get(socket) as Client;
    const asking = { requestId: randomUUID(), language };
    try {
      if (!token) throw new Error('A subscription came before the connection was accepted.');
      await token.check();
      const { query, variables, operationName } = payload;
      const request: GraphqlRequest = {
        query,
        variables: variables ?? {},
        operationName: operationName ?? undefined,
      };
      const schema = this.parts.schema();
      const operation = readOperation(schema, request);
      const { authorization, asker } = token;
      const context: RequestContext = { ...asking, authorization, asker };
      if (operation.node.operation !== OperationTypeNode.SUBSCRIPTION) {
        return { schema, document: operation.document, contextValue: { request, context } };
      }
      const giveBack = subscriptions.take('connection');
      const subscriber = await this.parts.feed
        .subscribe(operation, request, { token, language })
        .catch((error: unknown) => {
          giveBack();
          throw error;
        });
      const stream = this.stream(socket, id, subscriber, giveBack, asking);
      return { schema, document: operation.document, contextValue: { stream } };
    } catch (error) {
      return asGraphqlErrors(refusalErrors(error, asking, this.parts.logger));
    }
  }

  private execute({ contextValue }: ExecutionArgs): Promise<ExecutionResult> {
    const { request, context } = contextValue as Extract<Asked, { request: unknown }>;
    return this.parts.answer(request, context) as Promise<ExecutionResult>;
  }

  /**
   * Sends each event as it was encoded for everybody, the next only when the one before has left: the protocol's
   * library would encode it again for each client. It yields nothing, and ends when the client completes.
   */
  private stream(
    socket: WebSocket,
    id: string,
    subscriber: Subscriber,
    giveBack: () => void,
    asking: Pick<RequestContext, 'requestId' | 'language'>,
  ): AsyncGenerator<never> {
    const opening = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
    const end = () => {
      subscriber.close();
      giveBack();
      return Promise.resolve({ value: undefined, done: true as const });
    };
    const pump = async () => {
      try {
        for (let next = await subscriber.next(); next; next = await subscriber.next()) {
          await sent(socket, `${opening}${next.body}}`);
        }
      } catch (error) {
        void end();
        if (asRefusal(error).code === 'UNAUTHENTICATED') this.dismiss(socket, CLOSE.tokenEnded, error);
        else throw asGraphqlErrors(refusalErrors(error, asking, this.parts.logger))[0] as GraphQLError;
      }
      return end();
    };
    const stream: Partial<AsyncGenerator<never>> = {
      next: pump,
      return: end,
      throw: end,
      [Symbol.asyncIterator]: () => stream as AsyncGenerator<never>,
    };
    return stream as AsyncGenerator<never>;
  }

  private closeExpired(): void {
    for (const [socket, { token }] of this.clients) {
      if (token?.expired) token.check().catch(error => this.dismiss(socket, CLOSE.tokenEnded, error));
    }
  }

  private signsOfLife(): void {
    const since = Date.now() - GONE_AFTER;
    for (const [socket, { heardAt }] of this.clients) {
      if (heardAt < since) socket.terminate();
      else if (socket.readyState === socket.OPEN) socket.ping();
    }
  }

  private dismiss(socket: WebSocket, code: number, error: unknown): void {
    const language = this.clients.get(socket)?.language ?? 'en';
    const [first] = refusalErrors(error, { requestId: randomUUID(), language }, this.parts.logger);
    socket.close(code, cut(`${String(first?.extensions?.code)}: ${first?.message}`));
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const sent = (socket: WebSocket, frame: string): Promise<void> =>
  new Promise(resolve => socket.send(frame, () => resolve()));

/** A close frame holds 123 bytes of reason; characters stay whole. */
function cut(reason: string): string {
  let kept = reason;
  while (Buffer.byteLength(kept) > LONGEST_REASON) kept = kept.slice(0, -1);
  return kept;
}
