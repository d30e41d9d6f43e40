import { z } from 'zod';
import { SourceError, type Check, type SourceFault } from '../contract.js';
import { fault } from '../http.js';
import { contentHash } from '../sync/canonical-json.js';
import type { JiraClient } from './client.js';
import type { JiraConfig } from './config.js';
import type { Deployment } from './deployment.js';

/** Servers of old do not say what kind they are. */
const serverInfo = z.object({ deploymentType: z.string().default('Server') });
/** Cloud knows accounts by id, Data Center by key and name. */
const account = z
  .object({ accountId: z.string().optional(), key: z.string().optional(), name: z.string().optional() })
  .refine(({ accountId, key, name }) => (accountId ?? key ?? name) !== undefined);
const someone = z.looseObject({ self: z.string().optional() });

/** Is it a Jira, the kind that was said, does it know the key, and may the key see any project? */
export async function check(
  client: JiraClient,
  jira: Deployment,
  config: JiraConfig,
  signal: AbortSignal,
): Promise<Check> {
  const found = await firstFault(client, jira, config, signal);
  return { ok: found === null, fault: found, remainingCalls: null, expiresAt: null };
}

async function firstFault(
  client: JiraClient,
  jira: Deployment,
  config: JiraConfig,
  signal: AbortSignal,
): Promise<SourceFault | null> {
  try {
    const wrongKind = await kindFault(client, config, signal);
    if (wrongKind !== null) return wrongKind;
    // Refuses a bad key with 401, where lists open to everyone would answer 200 and nothing (source-apis.md 0.13).
    await client.get('/myself', { answer: someone, signal });
    for await (const _ of jira.projects(signal)) return null;
    return fault('noPermission', 'the key sees no project');
  } catch (error) {
    if (error instanceof SourceError) return error.fault;
    throw error;
  }
}

async function kindFault(
  client: JiraClient,
  { deployment }: JiraConfig,
  signal: AbortSignal,
): Promise<SourceFault | null> {
  const { deploymentType } = await readServerInfo(client, signal);
  if ((deploymentType === 'Cloud') === (deployment === 'cloud')) return null;
  return fault('badConfig', `the address answers as ${deploymentType}`);
}

/** A mark of the account the key belongs to. No id of a person leaves this function (architecture.md 8). */
export async function readIdentity(client: JiraClient, signal: AbortSignal): Promise<string> {
  const { accountId, key, name } = await client.get('/myself', { answer: account, signal });
  return contentHash(['jira account', accountId ?? key ?? name]);
}

/** Open to everyone, and at every Jira: where it is not found, there is no Jira. */
export async function readServerInfo(client: JiraClient, signal: AbortSignal): Promise<z.infer<typeof serverInfo>> {
  try {
    return await client.get('/serverInfo', { answer: serverInfo, signal });
  } catch (error) {
    const isOther = error instanceof SourceError && error.fault.code === 'notFound';
    throw isOther ? new SourceError(fault('notThisApi', error.fault.detail, { status: 404 })) : error;
  }
}
