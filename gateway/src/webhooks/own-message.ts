import { randomBytes } from 'node:crypto';
import { messages, type Text } from '@alliance-hub/kernel';
import { type WorkItem } from './catalogue-door';
import { type Posted } from './post';

/** What an endpoint has to answer before changes are delivered: whoever holds the address wants them. */
export interface Handshake {
  body: string;
  challenge: string;
}

const message = (type: string, now: Date, data: object): string =>
  JSON.stringify({ type: `webhook.${type}`, timestamp: now.toISOString(), data });

export function handshake(now: Date): Handshake {
  const challenge = randomBytes(24).toString('base64url');
  return { challenge, body: message('handshake', now, { challenge }) };
}

export const testMessage = (now: Date, { endpoint }: WorkItem): string => message('test', now, { endpoint });

/** Why an answer is no handshake; null when it is. */
export function handshakeError({ error, body }: Posted, challenge: string): Text | null {
  return (
    error ?? (challengeIn(body) === challenge ? null : say('challenge', { example: '{"challenge": "…"}' }))
  );
}

/** `{"challenge": "…"}`, or the challenge alone. */
function challengeIn(body: string): unknown {
  try {
    const answered = JSON.parse(body) as { challenge?: unknown } | string | null;
    return typeof answered === 'string' ? answered : answered?.challenge;
  } catch {
    return body.trim();
  }
}

const say = messages('gateway.webhookHandshake', {
  challenge: {
    en: 'the handshake was not answered with its challenge: answer 200 and {example} with the value of data.challenge',
    zh: '握手应答未包含质询值：请返回 200 及 {example}，取值为 data.challenge',
  },
});
