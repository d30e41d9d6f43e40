import { createHash } from 'node:crypto';
import { createTransport, type Transport, type TransportOptions } from '../http.js';
import { createClient, fixedHeaders, type GitHubClient, type Row, userAgent } from './client.js';
import type { GitHubAppConfig, GitHubConfig } from './config.js';
import { installationToken, personalToken } from './credential.js';
import { repositoriesAt, repositoriesOf } from './owner.js';
import { onlyReads } from './reads-only.js';

/** A way to sign in to GitHub: with what, to see which repositories, and as whom. */
export interface SignIn {
  readonly client: GitHubClient;
  readonly transport: Transport;
  repositories(signal: AbortSignal): AsyncIterable<readonly Row[]>;
  /** One key of one account: another key of the same may see other things. */
  identity(signal: AbortSignal): Promise<string>;
}

type Options = Omit<TransportOptions, 'secrets' | 'parallel' | 'onlyReads'>;

/** With a personal access token, fine-grained or classic. */
export const asPerson = ({ baseUrl, token, owner }: GitHubConfig, options: Options): SignIn => {
  const transport = createTransport({ ...options, parallel: 1, secrets: [token], onlyReads: onlyReads(baseUrl) });
  const client = createClient(baseUrl, personalToken(token), transport);
  return {
    client,
    transport,
    repositories: (signal) => repositoriesOf({ client, baseUrl, signal }, owner),
    identity: async (signal) => hashed(String((await client.one('/user', {}, signal))['id']), token),
  };
};

/** As an app that an organisation has let in: its repositories are those it was let into. */
export const asApp = (config: GitHubAppConfig, options: Options): SignIn => {
  const { baseUrl, appId, installationId, privateKey } = config;
  const secrets = [privateKey];
  const transport = createTransport({
    ...options,
    parallel: 1,
    secrets,
    onlyReads: onlyReads(baseUrl, installationId),
  });
  const headers = { ...fixedHeaders, 'user-agent': userAgent };
  const credential = installationToken(config, { io: options.io, transport, headers, secrets });
  const client = createClient(baseUrl, credential, transport);
  return {
    client,
    transport,
    repositories: (signal) =>
      repositoriesAt({ client, baseUrl, signal }, '/installation/repositories', {}, 'repositories'),
    // An installation is an account of its own, and its token was made a moment ago.
    identity: () => Promise.resolve(hashed(baseUrl, appId, installationId)),
  };
};

const hashed = (...of: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(of)).digest('base64url');
