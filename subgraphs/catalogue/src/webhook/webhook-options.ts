import { type SecretBox } from './secret-box';

/** How webhooks are kept and sent; what differs between the demonstration, production and tests. */
export interface WebhookOptions {
  /** Absent: the operator has set no HUB_WEBHOOK_KEY, and no endpoint can be created. */
  box?: SecretBox;
  /** Receivers on this machine and plain HTTP are allowed. */
  demo: boolean;
  now: () => Date;
  /** From 0 to 1: spreads what would come at the same moment. */
  random: () => number;
}

export const instant = (time: number | Date): string => new Date(time).toISOString();
