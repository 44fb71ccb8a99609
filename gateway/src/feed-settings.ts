import { z } from 'zod';
import { FEED_LIMITS, type FeedLimits } from './subscriptions';

const count = z.coerce
  .number('must be a whole number')
  .int('must be a whole number')
  .min(1, 'must be at least 1');

/** Settings of the feed's live doors, in the embedded hub and in a gateway of its own. */
export const FEED_SETTINGS = {
  // Empty where docker-compose.yml is not told of one.
  HUB_REDIS_URL: z
    .string()
    .refine(
      text => text === '' || /^rediss?:\/\/./.test(text),
      'must be an address such as redis://redis:6379',
    )
    .optional(),
  HUB_MOST_CONNECTIONS_PER_TOKEN: count.default(FEED_LIMITS.connectionsPerToken),
  HUB_MOST_SUBSCRIPTIONS_PER_TOKEN: count.default(FEED_LIMITS.subscriptionsPerToken),
  HUB_MOST_SUBSCRIPTIONS_PER_CONNECTION: count.default(FEED_LIMITS.subscriptionsPerConnection),
};

export interface FeedConfig {
  feedLimits: FeedLimits;
  /** Where several gateways wake each other when the feed has grown. */
  redisUrl?: string;
}

export const feedConfig = (given: z.infer<z.ZodObject<typeof FEED_SETTINGS>>): FeedConfig => ({
  feedLimits: {
    connectionsPerToken: given.HUB_MOST_CONNECTIONS_PER_TOKEN,
    subscriptionsPerToken: given.HUB_MOST_SUBSCRIPTIONS_PER_TOKEN,
    subscriptionsPerConnection: given.HUB_MOST_SUBSCRIPTIONS_PER_CONNECTION,
  },
  ...(given.HUB_REDIS_URL && { redisUrl: given.HUB_REDIS_URL }),
});
