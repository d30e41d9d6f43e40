import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { pullFault } from './pull-fault.js';

/**
 * Addresses that are nobody's on the open internet: this machine, the network around it, what clouds tell their machines
 * about themselves, and the ways of writing those in IPv6 (IANA special-purpose registries).
 */
const inside = new BlockList();
for (const [net, prefix] of [
  ...([['0.0.0.0', 8] as const, ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16]] as const),
  ...([['172.16.0.0', 12] as const, ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24]] as const),
  ...([['192.168.0.0', 16] as const, ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24]] as const),
  ...([['224.0.0.0', 4] as const, ['240.0.0.0', 4]] as const),
]) {
  inside.addSubnet(net, prefix, 'ipv4');
}
for (const [net, prefix] of [
  ...([['::', 128] as const, ['::1', 128], ['64:ff9b::', 96], ['64:ff9b:1::', 48], ['100::', 64]] as const),
  ...([['2001::', 23] as const, ['2001:db8::', 32], ['2002::', 16]] as const),
  ...([['fc00::', 7] as const, ['fe80::', 10], ['fec0::', 10], ['ff00::', 8]] as const),
]) {
  inside.addSubnet(net, prefix, 'ipv6');
}

/** Does this numeric address lead into a private network, or to the machine itself? */
export const isInside = (address: string): boolean => {
  const version = isIP(address);
  return version === 0 || inside.check(address, version === 6 ? 'ipv6' : 'ipv4');
};

/** Hosts, perhaps with their port, that whoever runs the installation has opened: `FLOW_PULL_HOSTS`. */
const isOpened = ({ host, hostname }: URL, opened: readonly string[]): boolean =>
  opened.includes(host) || opened.includes(hostname);

/**
 * Refuses what may not be asked at all, before anything is sent: only https, and nothing inside the private network, but for
 * hosts that ops has opened.
 * @throws PullFault
 */
export function refuseUnreachable(url: URL, opened: readonly string[]): void {
  if (isOpened(url, opened)) return;
  if (url.protocol !== 'https:') throw pullFault('notHttps');
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && isInside(literal)) throw pullFault('private', { host: url.hostname });
}

/**
 * Looks a host's name up for the connection itself, so that what is judged is what is spoken to: a name that answers
 * otherwise the second time leads nowhere else. Undefined = the usual way.
 */
export function lookupFor(url: URL, opened: readonly string[]): LookupFunction | undefined {
  if (isOpened(url, opened)) return undefined;
  return (hostname, options, done) => {
    lookUp(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) {
        done(error, '');
        return;
      }
      const [first] = found;
      if (!first) done(new Error('No address'), '');
      else if (found.some(({ address }) => isInside(address))) done(pullFault('private', { host: hostname }), '');
      else if (options.all === true) done(null, found);
      else done(null, first.address, first.family);
    });
  };
}
