import { SETTINGS } from '@alliance-hub/serving';
import { type z } from 'zod';
import { FEED_LIMITS, type FeedLimits } from './subscriptions';

/** Settings of the feed's live doors, in the embedded hub and in a gateway of its own. */
export const FEED_SETTINGS = {
  HUB_REDIS_URL: SETTINGS.HUB_REDIS_URL,
  HUB_MOST_CONNECTIONS_PER_TOKEN: SETTINGS.count.default(FEED_LIMITS.connectionsPerToken),
  HUB_MOST_SUBSCRIPTIONS_PER_TOKEN: SETTINGS.count.default(FEED_LIMITS.subscriptionsPerToken),
  HUB_MOST_SUBSCRIPTIONS_PER_CONNECTION: SETTINGS.count.default(FEED_LIMITS.subscriptionsPerConnection),
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
