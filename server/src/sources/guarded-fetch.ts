import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { forbiddenAddress } from 'connectors';
import type { Config } from '../config.js';
import { agentFor } from './agent-for.js';

/** What a machine is told of itself by the cloud it runs in, and what is reachable on one cable only. */
const ofTheMachine = new BlockList();
ofTheMachine.addSubnet('169.254.0.0', 16, 'ipv4');
ofTheMachine.addSubnet('fe80::', 10, 'ipv6');
ofTheMachine.addAddress('fd00:ec2::254', 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addSubnet('0.0.0.0', 32, 'ipv4');
loopback.addAddress('::1', 'ipv6');
loopback.addAddress('::', 'ipv6');

const isIn = (list: BlockList, address: string): boolean => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

type LookUp = (hostname: string) => Promise<readonly string[]>;

const lookUp: LookUp = async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address);

/**
 * Sources may be inside the network: a Data Center is as a rule. What nobody's Jira or GitHub is at is refused all the
 * same, before anything is sent: addresses of the machine itself, and this product's own database. A name is looked at
 * before the first request, and again for each connection, which goes to the addresses that were looked at.
 */
export function guardedFetch(
  fetch: typeof globalThis.fetch,
  { databaseUrl, databaseReadUrl }: Pick<Config, 'databaseUrl' | 'databaseReadUrl'>,
  find: LookUp = lookUp,
): typeof globalThis.fetch {
  const databases = [databaseUrl, databaseReadUrl].flatMap((url) => (url === null ? [] : placeOf(url)));
  const known = new Map<string, Promise<RequestInit>>();

  const isForbidden = async ({ hostname, port, protocol }: URL, addresses: readonly string[]): Promise<boolean> => {
    const host = bare(hostname);
    if (addresses.some((address) => isIn(ofTheMachine, address))) return true;
    const asked = port || (protocol === 'http:' ? '80' : '443');
    for (const database of databases.filter((one) => one.port === asked)) {
      const own = await addressesOf(database.host, find);
      const isOwn = (address: string): boolean =>
        own.includes(address) || (isIn(loopback, address) && own.some((one) => isIn(loopback, one)));
      if (host === database.host || addresses.some(isOwn)) return true;
    }
    return false;
  };

  const allowed = async (url: URL, addresses: readonly string[]): Promise<readonly string[]> => {
    if (!(await isForbidden(url, addresses))) return addresses;
    throw Object.assign(new Error(`No source is at ${url.host}`), { code: forbiddenAddress });
  };

  /** How requests to this place are to be sent. */
  const wayTo = async (url: URL): Promise<RequestInit> => {
    const host = bare(url.hostname);
    await allowed(url, await addressesOf(host, find));
    const agent = isIP(host) === 0 ? agentFor(async () => allowed(url, await find(host))) : undefined;
    return agent === undefined ? {} : { dispatcher: agent };
  };

  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    let way = known.get(url.origin);
    if (way === undefined) known.set(url.origin, (way = wayTo(url)));
    return fetch(input, { ...init, ...(await way) });
  };
}

/** Without the brackets an address of IPv6 has in a URL. */
const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '').toLowerCase();

/** A name that leads nowhere is for the request itself to tell. */
const addressesOf = (host: string, find: LookUp): Promise<readonly string[]> =>
  isIP(host) === 0 ? find(host).catch(() => []) : Promise.resolve([host]);

function placeOf(databaseUrl: string): { host: string; port: string }[] {
  if (!URL.canParse(databaseUrl)) return [];
  const { hostname, port } = new URL(databaseUrl);
  return [{ host: bare(hostname) || 'localhost', port: port || '5432' }];
}
