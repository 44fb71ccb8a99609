import { once } from 'node:events';
import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { HubError, messages } from '@alliance-hub/kernel';

/**
 * Starts to listen and returns the port.
 * @throws HubError PORT_IN_USE when somebody else has it, CONFIG_INVALID when the address is not this machine's.
 */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw refusal(cause as NodeJS.ErrnoException, port, host);
  }
  return (server.address() as AddressInfo).port;
}

function refusal(cause: NodeJS.ErrnoException, port: number, host: string): HubError {
  if (cause.code === 'EADDRINUSE') {
    return new HubError('PORT_IN_USE', say('inUse', { port }), {
      field: 'PORT',
      value: String(port),
      cause,
    });
  }
  return new HubError(
    'CONFIG_INVALID',
    say('cannotListen', { host, port, why: cause.code ?? cause.message }),
    {
      field: 'HUB_HOST',
      value: host,
      cause,
    },
  );
}

const say = messages('serving.listen', {
  inUse: {
    en: 'Port {port} is in use by another program; stop it, or choose a port with PORT=4010 npm start.',
    zh: '端口 {port} 已被其他程序占用；请停止该程序，或以 PORT=4010 npm start 另选端口。',
  },
  cannotListen: {
    en: 'The hub cannot listen on {host}:{port} ({why}); set HUB_HOST and PORT.',
    zh: '无法监听 {host}:{port}（{why}）；请设置 HUB_HOST 和 PORT。',
  },
});
