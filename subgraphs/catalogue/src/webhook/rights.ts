import { type Asker, claimsSchema } from '@alliance-hub/auth';
import { type WebhookEndpointEntity } from './webhook.entity';
import { instant } from './webhook-options';

const DAY = 86_400_000;

/**
 * An endpoint hears with the rights of the token that created or last renewed it, for so long: tokens live minutes or
 * days, webhooks months, and what an issuer has withdrawn must end by itself.
 */
export const RIGHTS_DAYS = 90;

export function rightsOf(
  { role, sub, jurisdictions, companies, institutions }: Asker,
  now: Date,
): Pick<WebhookEndpointEntity, 'claims' | 'rightsUntil'> {
  return {
    claims: JSON.stringify({ sub, role, jurisdictions, companies, institutions }),
    rightsUntil: instant(now.getTime() + RIGHTS_DAYS * DAY),
  };
}

/** The asker in whose name an endpoint's changes are read. */
export function ownerOf({ claims, rightsUntil }: WebhookEndpointEntity): Asker {
  const kept = JSON.parse(claims) as object;
  return claimsSchema.parse({ ...kept, exp: Math.floor(Date.parse(rightsUntil) / 1_000) });
}
