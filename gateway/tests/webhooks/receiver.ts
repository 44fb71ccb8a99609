import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { listen } from '@alliance-hub/serving';
import { Webhook } from 'standardwebhooks';

/** A delivery as it arrived. */
export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  message: {
    type: string;
    seq?: number;
    cursor?: string;
    previousCursor?: string | null;
    id?: string;
    data: Record<string, unknown> | null;
  };
}

interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** How a partner's system answers; undefined: it takes the delivery. */
export type Behaviour = (received: Received) => Answer | undefined | Promise<Answer | undefined>;

/** A partner's system: one address for each test, whose behaviour the test sets. */
export class Receiver {
  private readonly server: Server;
  private readonly paths = new Map<string, { received: Received[]; behaviour: Behaviour }>();
  private port = 0;

  constructor() {
    this.server = createServer((request, response) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        const body = Buffer.concat(chunks).toString('utf8');
        const message = JSON.parse(body) as Received['message'];
        const path = this.at(request.url ?? '');
        const received = { headers: request.headers, body, message };
        path.received.push(received);
        const answer = (await path.behaviour(received)) ?? { status: 200, body: echo(received) };
        response.writeHead(answer.status, answer.headers).end(answer.body);
      })();
    });
  }

  async start(): Promise<void> {
    this.port = await listen(this.server, 0, '127.0.0.1');
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  url(path: string): string {
    return `http://127.0.0.1:${this.port}${path}`;
  }

  behave(path: string, behaviour: Behaviour = () => undefined): void {
    this.at(path).behaviour = behaviour;
  }

  /** What has come since the last look, without handshakes. */
  take(path: string): Received[] {
    const all = this.at(path).received.splice(0);
    return all.filter(({ message }) => message.type !== 'webhook.handshake');
  }

  private at(path: string) {
    const known = this.paths.get(path) ?? { received: [], behaviour: () => undefined };
    this.paths.set(path, known);
    return known;
  }
}

const echo = ({ message: { data } }: Received): string => JSON.stringify({ challenge: data?.challenge });

/**
 * The specification's own verifier, at the time of the message: the test's clock is ahead of this machine's.
 * @throws when the signature is not one of this secret.
 */
export function verify(secret: string, { body, headers }: Received): unknown {
  const at = jest.spyOn(Date, 'now').mockReturnValue(Number(headers['webhook-timestamp']) * 1_000);
  try {
    return new Webhook(secret).verify(body, headers as Record<string, string>);
  } finally {
    at.mockRestore();
  }
}
