import { createServer, type Server } from 'node:http';
import { answerIn, type RunningSubgraph } from '@alliance-hub/graphql';
import { HubError } from '@alliance-hub/kernel';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { GraphQLError } from 'graphql';
import { healthRoutes } from './health';
import { acceptedLanguage } from './language';

/** Headers between the processes of the hub. */
export const INTERNAL_TOKEN_HEADER = 'x-hub-internal-token';
export const REQUEST_ID_HEADER = 'x-request-id';
export const ON_BEHALF_OF_HEADER = 'x-hub-on-behalf-of';

export interface SubgraphServer {
  http: Server;
  stop(): Promise<void>;
}

/** A subgraph as an HTTP server that does not listen yet. Without the internal token it answers nothing. */
export async function buildSubgraphServer(subgraph: RunningSubgraph): Promise<SubgraphServer> {
  const app = express();
  const http = createServer(app);
  const apollo = new ApolloServer<object>({
    schema: subgraph.schema,
    introspection: false,
    includeStacktraceInErrorResponses: false,
    // The process stops itself (stopOnSignal): Apollo would end it while the stores are being closed.
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  app.disable('x-powered-by');
  app.use(healthRoutes(() => subgraph.ready()));
  app.use(
    '/graphql',
    express.json({ limit: '20mb' }),
    expressMiddleware(apollo, { context: ({ req }) => contextOf(subgraph, req) }),
  );
  return { http, stop: () => apollo.stop() };
}

async function contextOf(subgraph: RunningSubgraph, request: express.Request): Promise<object> {
  try {
    const context = await subgraph.contextFor({
      requestId: request.get(REQUEST_ID_HEADER) ?? 'unknown',
      ...optional('authorization', request.get('authorization')),
      ...optional('onBehalfOf', request.get(ON_BEHALF_OF_HEADER)),
      ...optional('internalToken', request.get(INTERNAL_TOKEN_HEADER)),
    });
    return answerIn(context, acceptedLanguage(request.get('accept-language')));
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    const status = error.code === 'UNAUTHENTICATED' ? 401 : 403;
    throw new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status } } });
  }
}

const optional = <Key extends string>(key: Key, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [key in Key]?: string };
