import { messages, type Text } from '@alliance-hub/kernel';
import { Agent, type Dispatcher } from 'undici';
import { guardedConnect, type Lookup, PrivateAddress } from './guarded-connect';
import { retryAfter } from './retry-after';

/** Within this an endpoint has taken a delivery, or the attempt has failed, milliseconds. */
export const TIME_LIMIT = 15_000;

/** Of what an endpoint answers only so much is read. */
const MOST_READ = 16 * 1024;
const CONNECTIONS = 16;

/** How a POST ended. */
export interface Posted {
  /** Null where nothing was answered. */
  statusCode: number | null;
  /** The beginning of the answer. */
  body: string;
  /** Milliseconds for which the endpoint asked not to be called. */
  retryAfter: number | null;
  /** Null where it was taken: a status from 200 to 299. */
  error: Text | null;
  milliseconds: number;
}

export interface PosterOptions {
  /** Receivers on this machine and in private networks are called too. */
  demo: boolean;
  lookup?: Lookup;
  timeLimit?: number;
}

/** Sends deliveries: redirects are not followed, time and answer are limited, private addresses are not called. */
export class Poster {
  private readonly agent: Agent;
  private readonly timeLimit: number;

  constructor({ demo, lookup, timeLimit = TIME_LIMIT }: PosterOptions) {
    this.timeLimit = timeLimit;
    this.agent = new Agent({
      connections: CONNECTIONS,
      maxResponseSize: MOST_READ,
      ...(!demo && { connect: guardedConnect(lookup) }),
    });
  }

  async post(url: string, headers: Record<string, string>, body: string): Promise<Posted> {
    const began = performance.now();
    const took = () => Math.round(performance.now() - began);
    try {
      const answer = await this.agent.request({
        ...target(url),
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': 'Alliance-Hub-Webhooks', ...headers },
        body,
        signal: AbortSignal.timeout(this.timeLimit),
      });
      const { statusCode } = answer;
      const asked = answer.headers['retry-after'];
      return {
        statusCode,
        body: await beginning(answer.body),
        retryAfter: retryAfter(Array.isArray(asked) ? asked[0] : asked, Date.now()),
        error: refusal(statusCode),
        milliseconds: took(),
      };
    } catch (cause) {
      const error = this.explained(cause as NodeJS.ErrnoException);
      return { statusCode: null, body: '', retryAfter: null, error, milliseconds: took() };
    }
  }

  close(): Promise<void> {
    return this.agent.destroy();
  }

  private explained(cause: NodeJS.ErrnoException): Text {
    if (cause instanceof PrivateAddress) {
      return say('privateAddress', { host: cause.host, address: cause.address });
    }
    if (cause.name === 'TimeoutError') return say('late', { seconds: this.timeLimit / 1_000 });
    return say('unreachable', { reason: cause.code ?? cause.message.slice(0, 200) });
  }
}

const target = (url: string) => {
  const { origin, pathname, search } = new URL(url);
  return { origin, path: `${pathname}${search}` };
};

/** What an endpoint answers beyond the limit is nothing that we need: its status came before. */
async function beginning(body: Dispatcher.ResponseData['body']): Promise<string> {
  try {
    return await body.text();
  } catch {
    return '';
  }
}

function refusal(statusCode: number): Text | null {
  if (statusCode >= 200 && statusCode < 300) return null;
  if (statusCode >= 300 && statusCode < 400) return say('redirect', { status: statusCode });
  return say('status', { status: statusCode });
}

const say = messages('gateway.webhookPost', {
  privateAddress: {
    en: '{host} leads to {address}, which is no public address; it was not called',
    zh: '{host} 指向 {address}，并非公网地址，未予访问',
  },
  late: {
    en: 'no answer within {seconds} s',
    zh: '{seconds} 秒内未应答',
  },
  unreachable: { en: 'not reached: {reason}', zh: '无法连接：{reason}' },
  redirect: {
    en: 'answered {status}: redirects are not followed, create an endpoint with the new address',
    zh: '返回 {status}：不跟随重定向，请以新网址创建端点',
  },
  status: { en: 'answered {status}', zh: '返回 {status}' },
});
