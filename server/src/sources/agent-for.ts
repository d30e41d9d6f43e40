import { isIP, type LookupFunction } from 'node:net';

/** Addresses that a name may be spoken to at. @throws Error where it leads nowhere, or may not be spoken to at all */
export type AddressesOf = (hostname: string) => Promise<readonly string[]>;
type Agent = NonNullable<RequestInit['dispatcher']>;
type AgentClass = new (options: { readonly connect: { readonly lookup: LookupFunction } }) => Agent;

/** Where Node's own fetch keeps the agent that it uses where it is given none. */
const inUse = Symbol.for('undici.globalDispatcher.1');

/**
 * An agent for `fetch` that speaks to the addresses it is told, and looks up none by itself. Node gives fetch an agent of
 * one's own only as an instance of a class that it does not hand out: it is that of the agent in use.
 * Undefined = this Node keeps it elsewhere.
 */
export function agentFor(addressesOf: AddressesOf): Agent | undefined {
  // The first use of what belongs to fetch loads it.
  void new Headers();
  const agent = (globalThis as { readonly [inUse]?: object })[inUse];
  if (agent?.constructor.name !== 'Agent') return undefined;
  return new (agent.constructor as AgentClass)({ connect: { lookup: lookupBy(addressesOf) } });
}

const lookupBy =
  (addressesOf: AddressesOf): LookupFunction =>
  (hostname, options, done) => {
    addressesOf(hostname).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: isIP(address) }));
        const [first] = found;
        if (first === undefined) done(new Error(`No address of ${hostname}`), '');
        else if (options.all === true) done(null, found);
        else done(null, first.address, first.family);
      },
      (error: unknown) => done(error as NodeJS.ErrnoException, ''),
    );
  };
