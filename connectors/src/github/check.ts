import { createHash } from 'node:crypto';
import { SourceError, type Check } from '../contract.js';
import type { Transport } from '../http.js';
import type { GitHubClient } from './client.js';
import type { GitHubConfig } from './config.js';
import { repositoriesOf } from './owner.js';

/** Lists what the key can see, and tries to read pull requests of the first of it: a key may see more than it may read. */
export const checkKey = async (
  client: GitHubClient,
  transport: Transport,
  owner: string,
  signal: AbortSignal,
): Promise<Check> => {
  try {
    for await (const [first] of repositoriesOf(client, owner, signal)) {
      if (first !== undefined) await client.page(`/repositories/${String(first['id'])}/pulls`, { per_page: 1 }, signal);
      break;
    }
    return { ok: true, fault: null, ...allowance(transport) };
  } catch (error) {
    if (error instanceof SourceError) return { ok: false, fault: error.fault, ...allowance(transport) };
    throw error;
  }
};

/** One key of one account: another key of the same may see other things. */
export const whoIs = async (client: GitHubClient, { token }: GitHubConfig, signal: AbortSignal): Promise<string> => {
  const { id } = await client.one('/user', {}, signal);
  return createHash('sha256')
    .update(JSON.stringify([String(id), token]))
    .digest('base64url');
};

const allowance = (transport: Transport): Pick<Check, 'remainingCalls' | 'expiresAt'> => {
  const expires = Date.parse(transport.lastHeaders()?.get('github-authentication-token-expiration') ?? '');
  return {
    remainingCalls: transport.remainingCalls(),
    expiresAt: Number.isNaN(expires) ? null : new Date(expires).toISOString(),
  };
};
