import { SourceError, type Connector, type Scope, type Session } from '../contract.js';
import { createTransport } from '../http.js';
import { checkKey, whoIs } from './check.js';
import { createClient, type Row } from './client.js';
import { exampleConfig, githubConfig, type GitHubConfig } from './config.js';
import { repositoriesOf } from './owner.js';
import { Repositories } from './repository.js';
import { commits } from './streams/commits.js';
import { deployments } from './streams/deployments.js';
import { pulls } from './streams/pulls.js';
import { releases } from './streams/releases.js';

/** GitHub.com, GHE.com and Enterprise Server, read with a personal access token. */
export const github: Connector<GitHubConfig> = {
  id: 'github',
  name: 'GitHub',
  config: githubConfig,
  example: exampleConfig,
  open: (config, io): Session => {
    const shared = { io, parallel: 1, secrets: [config.token] };
    // The key may be used by people too: a tenth of its calls is left to them.
    const transport = createTransport({ ...shared, reserve: 0.1 });
    const client = createClient(config, transport);
    // Somebody waits at the screen for a check: one attempt, no waiting.
    const quick = createTransport({ ...shared, attempts: 1, slotMs: 0 });
    const reading = { client, repositories: new Repositories(client), baseUrl: config.baseUrl };
    return {
      check: (signal) => checkKey(createClient(config, quick), quick, config.owner, signal),
      async *scopes(signal) {
        for await (const rows of repositoriesOf(client, config.owner, signal)) yield* rows.flatMap(scopeFrom);
      },
      streams: [pulls(reading), deployments(reading), releases(reading), commits(reading)],
      serverNow: async (signal) => {
        // Free of charge, and refused where limits are off: either way the answer carries the time.
        try {
          await client.one('/rate_limit', {}, signal);
        } catch (error) {
          if (!(error instanceof SourceError) || error.fault.code !== 'notFound') throw error;
        }
        return transport.serverNow();
      },
      identity: (signal) => whoIs(client, config, signal),
      remainingCalls: () => transport.remainingCalls(),
    };
  },
};

/** `id` outlives renames and transfers; rows that do not even have one cannot be chosen. */
const scopeFrom = ({ id, full_name: name, default_branch: branch }: Row): Scope[] =>
  (typeof id === 'number' || typeof id === 'bigint') && typeof name === 'string'
    ? [{ id: String(id), name, detail: typeof branch === 'string' ? branch : null }]
    : [];
