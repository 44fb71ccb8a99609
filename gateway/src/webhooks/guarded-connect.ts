import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import { type LookupFunction } from 'node:net';
import { addressOf, isPublicAddress } from '@alliance-hub/serving';
import { buildConnector } from 'undici';

/** An endpoint's name leads where nobody outside may send us. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';

  constructor(
    readonly host: string,
    readonly address: string,
  ) {
    super(`${host} leads to ${address}`);
  }
}

export type Lookup = (
  host: string,
  options: { all: true; family?: number | 'IPv4' | 'IPv6' },
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

const CONNECT_WITHIN = 5_000;

/**
 * Connects to public addresses alone. The check is made on the very addresses that are then connected to, at each
 * connection: a name that led elsewhere when the endpoint was created, or an answer that changes between two
 * questions, gains nothing. One private address among several refuses them all.
 * @param lookup how names are resolved
 */
export function guardedConnect(lookup: Lookup = dnsLookup): buildConnector.connector {
  const resolve: LookupFunction = (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '');
      const refused = found.find(({ address }) => !isPublicAddress(address));
      if (refused) return done(new PrivateAddress(host, refused.address), '');
      const [first] = found;
      if (options.all) return done(null, found);
      return done(null, first?.address ?? '', first?.family);
    });
  };
  const connect = buildConnector({ timeout: CONNECT_WITHIN, lookup: resolve });
  return (options, done) => {
    // Of a host that is an address already nothing is looked up.
    const address = addressOf(options.hostname);
    if (address !== undefined && !isPublicAddress(address)) {
      return done(new PrivateAddress(options.hostname, address), null);
    }
    return connect(options, done);
  };
}
