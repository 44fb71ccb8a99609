import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type TokenVerifier } from '@alliance-hub/auth';
import { HubError, messages, type Text } from '@alliance-hub/kernel';
import { acceptedLanguage, healthRoutes } from '@alliance-hub/serving';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { GraphQLError } from 'graphql';
import { type Logger } from 'pino';
import { type ExplorerOptions, explorerRoutes } from './explorer';
import { depthLimit, MOST_TOKENS } from './depth-limit';
import { costPlugin } from './plugins/cost';
import { errorsPlugin } from './plugins/errors';
import { feedPlugin } from './plugins/feed';
import { operationPlugin } from './plugins/operation';
import { type RequestContext } from './request-context';
import {
  type Doors,
  EventAnswers,
  FEED_LIMITS,
  type FeedLimits,
  openDoors,
  PlanStore,
} from './subscriptions';
import { type Deliverer, openDeliverer, storedSelectionPlugin, type WebhookOptions } from './webhooks';

export interface ServerOptions {
  supergraph: string;
  sourceOf: (subgraph: string) => GraphQLDataSource;
  verifier: TokenVerifier;
  logger: Logger;
  /** Fails when what this process needs does not answer: then nobody should send it work. */
  ready?: () => Promise<void>;
  /** What the page at /graphiql offers; without it there is no such page. */
  explorer?: ExplorerOptions;
  /** What one bearer may have open; the usual limits unless told otherwise. */
  feedLimits?: FeedLimits;
  /** Where several gateways wake each other when the feed has grown. */
  redisUrl?: string;
  /** How this gateway delivers webhooks; without it, it delivers none. */
  webhooks?: WebhookOptions;
}

export interface HubServer {
  http: Server;
  apollo: ApolloServer<RequestContext>;
  doors: Doors;
  /** Delivers webhooks once it is started. */
  deliverer?: Deliverer;
  /** Goes on with another supergraph; what is being answered, and subscriptions, go on with it. */
  reload(supergraph: string): void;
  /** Finishes what is being answered, then closes. */
  stop(): Promise<void>;
}

const GRAPH = '/graphql';
const LARGEST_REQUEST = '1mb';

/** The gateway as an HTTP server that does not listen yet. */
export async function buildServer({
  supergraph,
  sourceOf,
  verifier,
  logger,
  ready = () => Promise.resolve(),
  explorer,
  feedLimits = FEED_LIMITS,
  redisUrl,
  webhooks,
}: ServerOptions): Promise<HubServer> {
  const app = express();
  const http = createServer(app);
  const plans = new PlanStore();
  const answers = new EventAnswers();
  let reload: HubServer['reload'] = () => undefined;
  const gateway = new ApolloGateway({
    supergraphSdl: ({ update }) => {
      reload = update;
      return Promise.resolve({ supergraphSdl: supergraph });
    },
    buildService: ({ name }) => answers.before(sourceOf(name)),
    queryPlannerConfig: { cache: plans },
    logger: quiet(logger),
  });
  const apollo = new ApolloServer<RequestContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // The process stops itself (stopOnSignal): Apollo would end it while the stores are being closed.
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [depthLimit],
    logger: quiet(logger),
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginLandingPageDisabled(),
      operationPlugin,
      costPlugin,
      errorsPlugin(logger),
      feedPlugin(() => doors),
      storedSelectionPlugin,
    ],
  });
  await apollo.start();
  const doors: Doors = openDoors({
    http,
    path: GRAPH,
    gateway,
    apollo,
    plans,
    answers,
    sourceOf,
    verifier,
    limits: feedLimits,
    ...(redisUrl !== undefined && { redisUrl }),
    logger,
  });

  const deliverer = webhooks && openDeliverer({ gateway, plans, answers, sourceOf, logger }, webhooks);

  app.disable('x-powered-by');
  app.use(healthRoutes(ready));
  app.use(
    GRAPH,
    express.json({ limit: LARGEST_REQUEST }),
    doors.sse,
    expressMiddleware(apollo, {
      context: ({ req, res }) => {
        const requestId = randomUUID();
        const language = acceptedLanguage(req.headers['accept-language']);
        res
          .setHeader('x-request-id', requestId)
          .setHeader('content-language', language)
          .vary('accept-language');
        return contextOf({ requestId, language, authorization: req.headers.authorization }, verifier);
      },
    }),
  );
  if (explorer) app.use(explorerRoutes(explorer));
  app.use(notFound, malformed);
  return {
    http,
    apollo,
    doors,
    ...(deliverer && { deliverer }),
    reload: sdl => reload(sdl),
    stop: async () => {
      await deliverer?.stop();
      await apollo.stop();
    },
  };
}

/** @throws GraphQLError UNAUTHENTICATED (HTTP 401) when the token is missing, expired or not ours. */
async function contextOf(
  request: Omit<RequestContext, 'asker'>,
  verifier: TokenVerifier,
): Promise<RequestContext> {
  try {
    return { ...request, asker: await verifier.verify(request.authorization) };
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    throw new GraphQLError(error.text.in(request.language), {
      extensions: { code: error.code, requestId: request.requestId, http: { status: 401 } },
    });
  }
}

function answer(
  request: express.Request,
  response: express.Response,
  status: number,
  code: string,
  text: Text,
) {
  const message = text.in(acceptedLanguage(request.headers['accept-language']));
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}

const notFound: express.RequestHandler = (request, response) =>
  answer(request, response, 404, 'NOT_FOUND', say('notFound', { path: request.path }));

const malformed: express.ErrorRequestHandler = (
  error: { status?: number; type?: string },
  request,
  response,
  _next,
) => {
  const tooLarge = error.type === 'entity.too.large';
  const text = tooLarge
    ? say('tooLarge', { most: LARGEST_REQUEST })
    : say('notJson', { example: '{"query": "…", "variables": {…}}' });
  answer(request, response, error.status ?? 400, 'BAD_REQUEST', text);
};

/** The libraries log at info what nobody asked for. */
function quiet(logger: Logger) {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (message?: unknown) => logger.warn(message),
    error: (message?: unknown) => logger.error(message),
  };
}

const say = messages('gateway.server', {
  notFound: {
    en: 'Nothing stands at {path}; the graph is at /graphql.',
    zh: '{path} 没有内容；接口地址为 /graphql。',
  },
  tooLarge: {
    en: 'The request is larger than {most}; ask for less at a time.',
    zh: '请求超过 {most}；请减少一次查询的内容。',
  },
  notJson: {
    en: 'The body is not JSON; send {example} with content-type application/json.',
    zh: '请求体不是 JSON；请以 content-type application/json 发送 {example}。',
  },
});
