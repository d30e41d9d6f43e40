import { SourceError, type Connector, type Io, type Scope, type Session } from '../contract.js';
import { checkKey } from './check.js';
import type { Row } from './client.js';
import {
  exampleAppConfig,
  exampleConfig,
  githubAppConfig,
  githubConfig,
  type GitHubAppConfig,
  type GitHubConfig,
} from './config.js';
import { githubHook } from './hook.js';
import { Repositories } from './repository.js';
import { asApp, asPerson, type SignIn } from './sign-in.js';
import { ancestry } from './streams/ancestry.js';
import { commits } from './streams/commits.js';
import { deployments } from './streams/deployments.js';
import { environments } from './streams/environments.js';
import { issues } from './streams/issues.js';
import { jobs } from './streams/jobs.js';
import { pulls } from './streams/pulls.js';
import { releases } from './streams/releases.js';
import { runs } from './streams/runs.js';
import { tags } from './streams/tags.js';

/** GitHub.com, GHE.com and Enterprise Server, read with a personal access token. */
export const github: Connector<GitHubConfig> = {
  id: 'github',
  name: 'GitHub',
  config: githubConfig,
  example: exampleConfig,
  open: (config, io) => session(io, config.baseUrl, (options) => asPerson(config, options)),
  hook: githubHook,
};

/** The same, read as an app that an organisation has let in: its key is nobody's, and renews itself. */
export const githubApp: Connector<GitHubAppConfig> = {
  id: 'github-app',
  name: 'GitHub (app)',
  config: githubAppConfig,
  example: exampleAppConfig,
  open: (config, io) => session(io, config.baseUrl, (options) => asApp(config, options)),
  hook: githubHook,
};

type Options = Parameters<typeof asPerson>[1];

const session = (io: Io, baseUrl: string, signIn: (options: Options) => SignIn): Session => {
  // The key may be used by people too: a tenth of its calls is left to them.
  const reading = signIn({ io, reserve: 0.1 });
  const { client, transport } = reading;
  const tools = { client, repositories: new Repositories(client), baseUrl };
  return {
    // Somebody waits at the screen for a check: one attempt, no waiting.
    check: (signal) => checkKey(signIn({ io, attempts: 1, slotMs: 0 }), signal),
    async *scopes(signal) {
      for await (const rows of reading.repositories(signal)) yield* rows.flatMap(scopeFrom);
    },
    streams: [
      pulls(tools),
      issues(tools),
      deployments(tools),
      environments(tools),
      releases(tools),
      tags(tools),
      commits(tools),
      runs(tools),
      // Last: they ask about what the others have named by then.
      ancestry(tools),
      jobs(tools),
    ],
    serverNow: async (signal) => {
      // Free of charge, and refused where limits are off: either way the answer carries the time.
      try {
        await client.one('/rate_limit', {}, signal);
      } catch (error) {
        if (!(error instanceof SourceError) || error.fault.code !== 'notFound') throw error;
      }
      return transport.serverNow();
    },
    identity: (signal) => reading.identity(signal),
    remainingCalls: () => transport.remainingCalls(),
  };
};

/** `id` outlives renames and transfers; rows that do not even have one cannot be chosen. */
const scopeFrom = ({ id, full_name: name, default_branch: branch }: Row): Scope[] =>
  (typeof id === 'number' || typeof id === 'bigint') && typeof name === 'string'
    ? [{ id: String(id), name, detail: typeof branch === 'string' ? branch : null }]
    : [];
