import { randomUUID } from 'node:crypto';
import { type ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { type GraphQLSchema } from 'graphql';
import { type Logger } from 'pino';
import { type EventAnswers } from '../subscriptions/event-answers';
import { type PlanStore } from '../subscriptions/plan-store';
import { SelectionRunner } from '../subscriptions/selection-runner';
import { CatalogueDoor } from './catalogue-door';
import { Deliverer } from './deliverer';
import { EventMessages } from './event-message';
import { Poster, type PosterOptions } from './post';

export { Deliverer } from './deliverer';
export { storedSelectionPlugin } from './stored-selection.plugin';

export interface WebhookOptions extends PosterOptions {
  /** Names this gateway in leases; one of its own for each process. */
  holder?: string;
  now?: () => Date;
}

export interface DelivererParts {
  gateway: ApolloGateway;
  plans: PlanStore;
  answers: EventAnswers;
  sourceOf: (subgraph: string) => GraphQLDataSource;
  logger: Logger;
}

/** The deliverer of a gateway, over its graph; it does nothing until it is started. */
export function openDeliverer(
  { gateway, plans, answers, sourceOf, logger }: DelivererParts,
  { holder = randomUUID(), now = () => new Date(), ...posting }: WebhookOptions,
): Deliverer {
  const runner = new SelectionRunner(gateway, plans, answers, sourceOf, logger);
  const messages = new EventMessages(() => gateway.schema as GraphQLSchema, runner);
  const door = new CatalogueDoor(() => sourceOf('catalogue'), holder);
  return new Deliverer(door, { messages, poster: new Poster(posting), logger, now }, logger);
}
