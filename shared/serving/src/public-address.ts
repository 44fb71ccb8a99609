import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the public internet. Private, loopback, link-local, shared, reserved and translated
 * addresses are not, nor is an IPv4 address written as IPv6 that is one of those.
 */
export const isPublicAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

/** The address that a URL's host is, without the brackets of IPv6; undefined for a name. */
export function addressOf(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : undefined;
}
