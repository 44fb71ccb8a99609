import { once } from 'node:events';
import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { HubError } from '@alliance-hub/kernel';

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
    return new HubError(
      'PORT_IN_USE',
      `Port ${port} is in use by another program; stop it, or choose a port with PORT=4010 npm start.`,
      {
        field: 'PORT',
        value: String(port),
        cause,
      },
    );
  }
  return new HubError(
    'CONFIG_INVALID',
    `The hub cannot listen on ${host}:${port} (${cause.code ?? cause.message}); set HUB_HOST and PORT.`,
    {
      field: 'HUB_HOST',
      value: host,
      cause,
    },
  );
}
