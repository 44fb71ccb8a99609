import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The demonstration's own HUB_WEBHOOK_KEY, made once in its data folder, readable by its owner alone. */
export function demoWebhookKey(folder: string): string {
  const file = join(folder, 'demo-webhook-key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
