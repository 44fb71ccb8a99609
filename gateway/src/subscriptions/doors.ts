import { type Server } from 'node:http';
import { type TokenVerifier } from '@alliance-hub/auth';
import { type ApolloServer } from '@apollo/server';
import { type ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { type RequestHandler } from 'express';
import { type GraphQLSchema } from 'graphql';
import { type Logger } from 'pino';
import { type RequestContext } from '../request-context';
import { type DoorParts } from './door';
import { type EventAnswers } from './event-answers';
import { FeedReader } from './feed-reader';
import { LiveFeed } from './live-feed';
import { type PlanStore } from './plan-store';
import { type FeedLimits, Quota } from './quota';
import { SelectionRunner } from './selection-runner';
import { SseDoor } from './sse-door';
import { WakeUps } from './wake-ups';
import { WsDoor } from './ws-door';

/** The subgraph that writes the feed. */
const FEED_SUBGRAPH = 'catalogue';

export interface DoorOptions {
  http: Server;
  path: string;
  gateway: ApolloGateway;
  apollo: ApolloServer<RequestContext>;
  plans: PlanStore;
  answers: EventAnswers;
  sourceOf: (subgraph: string) => GraphQLDataSource;
  verifier: TokenVerifier;
  limits: FeedLimits;
  /** Where gateways wake each other. */
  redisUrl?: string;
  logger: Logger;
}

/** The live doors of the feed. */
export interface Doors {
  /** Takes requests for an event stream. */
  sse: RequestHandler;
  /** Something was written through this gateway: look at the feed now. */
  wake(): void;
  /** Live connections by door, and the most that waits for any client of WebSocket, bytes. */
  connections(): { ws: number; sse: number; mostWaiting: number };
  /** Sends every client away, to come back elsewhere or later. */
  close(): Promise<void>;
}

export function openDoors(options: DoorOptions): Doors {
  const { gateway, apollo, plans, answers, sourceOf, verifier, limits, logger, redisUrl } = options;
  const reader = new FeedReader(() => sourceOf(FEED_SUBGRAPH), logger);
  const runner = new SelectionRunner(gateway, plans, answers, sourceOf, logger);
  const schema = () => gateway.schema as GraphQLSchema;
  const feed = new LiveFeed(schema, runner, reader, logger, limits);
  const wakeUps = redisUrl === undefined ? undefined : WakeUps.start(redisUrl, reader, logger);
  const parts: DoorParts = {
    feed,
    schema,
    answer: async ({ query, variables, operationName }, contextValue) => {
      const { body } = await apollo.executeOperation(
        { query, variables, ...(operationName && { operationName }) },
        { contextValue },
      );
      return body.kind === 'single' ? body.singleResult : {};
    },
    verifier,
    limits,
    connections: new Quota('connectionsPerToken', limits.connectionsPerToken),
    logger,
  };
  const ws = new WsDoor(options.http, options.path, parts);
  const sse = new SseDoor(parts);
  return {
    sse: sse.handler,
    // Without listeners here there may be some at other gateways.
    wake: () => (wakeUps ? reader.wake() : feed.wake()),
    connections: () => ({ ws: ws.connections, sse: sse.connections, mostWaiting: ws.mostWaiting }),
    close: async () => {
      sse.close();
      await ws.close();
      reader.rest();
      wakeUps?.close();
    },
  };
}
