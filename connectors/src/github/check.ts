import { SourceError, type Check } from '../contract.js';
import type { Transport } from '../http.js';
import type { SignIn } from './sign-in.js';

/** Lists what the key can see, and tries to read pull requests of the first of it: a key may see more than it may read. */
export const checkKey = async (signIn: SignIn, signal: AbortSignal): Promise<Check> => {
  const { client, transport } = signIn;
  try {
    for await (const [first] of signIn.repositories(signal)) {
      if (first !== undefined) await client.page(`/repositories/${String(first['id'])}/pulls`, { per_page: 1 }, signal);
      break;
    }
    return { ok: true, fault: null, ...allowance(transport) };
  } catch (error) {
    if (error instanceof SourceError) return { ok: false, fault: error.fault, ...allowance(transport) };
    throw error;
  }
};

const allowance = (transport: Transport): Pick<Check, 'remainingCalls' | 'expiresAt'> => {
  const expires = Date.parse(transport.lastHeaders()?.get('github-authentication-token-expiration') ?? '');
  return {
    remainingCalls: transport.remainingCalls(),
    expiresAt: Number.isNaN(expires) ? null : new Date(expires).toISOString(),
  };
};
