import { type TokenVerifier } from '@alliance-hub/auth';
import { type GraphQLFormattedError, GraphQLError, type GraphQLSchema } from 'graphql';
import { type Logger } from 'pino';
import { presentable } from '../plugins/errors';
import { type RequestContext } from '../request-context';
import { type LiveFeed } from './live-feed';
import { type GraphqlRequest } from './operation';
import { type FeedLimits, type Quota } from './quota';
import { asRefusal } from './refusal';

/** What the doors have in common. */
export interface DoorParts {
  feed: LiveFeed;
  schema: () => GraphQLSchema;
  /** Answers what is no subscription, as a plain request would be. */
  answer(request: GraphqlRequest, context: RequestContext): Promise<Result>;
  verifier: TokenVerifier;
  limits: FeedLimits;
  /** Live connections of a bearer, through all doors. */
  connections: Quota<string>;
  logger: Logger;
}

export interface Result {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

/** How often a door sends a sign of life, milliseconds: shorter than what proxies wait. */
export const SIGN_OF_LIFE = 15_000;

/** How often a door looks for tokens that have run out, milliseconds. */
export const LOOK_AT_TOKENS = 1_000;

type Asking = Pick<RequestContext, 'requestId' | 'language'>;

/** Why a door refuses, in the asker's language, with a code and no internals. */
export const refusalErrors = (error: unknown, asking: Asking, logger: Logger): GraphQLFormattedError[] =>
  asRefusal(error).errors.map(each => presentable(each.toJSON(), asking, logger));

export const asGraphqlErrors = (errors: readonly GraphQLFormattedError[]): GraphQLError[] =>
  errors.map(({ message, extensions }) => new GraphQLError(message, { extensions }));
