import type { Ask, Connector, Io, Session, Stream } from '../contract.js';
import { check, readIdentity, readServerInfo } from './check.js';
import { createJiraClient, type JiraClient } from './client.js';
import { jiraCloud } from './cloud/jira-cloud.js';
import { jiraConfig, jiraExample, siteOf, type JiraConfig } from './config.js';
import { jiraDataCenter } from './data-center/jira-data-center.js';
import type { Deployment } from './deployment.js';
import {
  boardsRecord,
  sprintsRecord,
  versionsRecord,
  type BoardsRecord,
  type SprintsRecord,
  type VersionsRecord,
} from './record/board-record.js';
import { normaliseBoards, normaliseSprints, normaliseVersions } from './record/normalise-boards.js';
import { normaliseIssue, normaliseStatus } from './record/normalise.js';
import { boardsOf, sprintsOf, versionsOf } from './streams/boards.js';
import { jiraHook } from './hook.js';
import { jiraConsent } from './sign-in/consent.js';
import { issueCensus } from './streams/census.js';
import { readDaily, type ListOf } from './streams/daily-list.js';
import { readIssues } from './streams/issues.js';
import { readStatuses } from './streams/statuses.js';
import { issueRecord, statusRecord, type IssueRecord, type StatusRecord } from './record/issue-record.js';
import { overlap } from './streams/window.js';

/** Jira Cloud and Jira Data Center. */
export const jira: Connector<JiraConfig> = {
  id: 'jira',
  name: 'Jira',
  config: jiraConfig,
  example: jiraExample,
  open: openJira,
  hook: jiraHook,
  consent: jiraConsent,
};

function openJira(config: JiraConfig, io: Io): Session {
  const client = createJiraClient(config, io, { reserve: 0.1 });
  const deployment = deploymentOf(config, client);
  return {
    check: (signal) => {
      const impatient = createJiraClient(config, io, { attempts: 1 });
      return check(impatient, deploymentOf(config, impatient), config, signal);
    },
    scopes: (signal) => deployment.projects(signal),
    streams: [
      statuses(client),
      issues(client, deployment, siteOf(config)),
      boards(client),
      sprints(client),
      versions(client),
    ],
    serverNow: async (signal) => {
      await readServerInfo(client, signal);
      return client.serverNow();
    },
    identity: (signal) => readIdentity(client, signal),
  };
}

function deploymentOf(config: JiraConfig, client: JiraClient): Deployment {
  return config.deployment === 'cloud' ? jiraCloud(client) : jiraDataCenter(client);
}

function statuses(client: JiraClient): Stream<StatusRecord> {
  return {
    name: 'statuses',
    per: 'connection',
    record: statusRecord,
    version: 1,
    order: 'unordered',
    overlap: 0,
    read: (ask) => readStatuses(client, ask),
    sourceId: (record) => record.id,
    updatedAt: () => null,
    normalise: normaliseStatus,
  };
}

function issues(client: JiraClient, deployment: Deployment, site: string): Stream<IssueRecord> {
  return {
    name: 'issues',
    per: 'scope',
    record: issueRecord,
    // 3: which flag, where there are several.
    version: 3,
    order: 'unordered',
    overlap,
    read: (ask) => readIssues(client, deployment, ask),
    sourceId: (record) => record.id,
    updatedAt: (record) => record.fields.updated,
    normalise: (record) => normaliseIssue(record, site),
    census: issueCensus(client, deployment),
  };
}

/** What a project has of one kind, as one record. */
const listed = (client: JiraClient, list: ListOf) => ({
  per: 'scope' as const,
  version: 1,
  order: 'unordered' as const,
  overlap: 0,
  read: (ask: Ask) => readDaily(client, list, ask),
  sourceId: (record: { readonly project: string }) => record.project,
  updatedAt: () => null,
});

const boards = (client: JiraClient): Stream<BoardsRecord> => ({
  ...listed(client, boardsOf(client)),
  name: 'boards',
  record: boardsRecord,
  normalise: normaliseBoards,
});

const sprints = (client: JiraClient): Stream<SprintsRecord> => ({
  ...listed(client, sprintsOf(client)),
  name: 'sprints',
  record: sprintsRecord,
  normalise: normaliseSprints,
});

const versions = (client: JiraClient): Stream<VersionsRecord> => ({
  ...listed(client, versionsOf(client)),
  name: 'versions',
  record: versionsRecord,
  normalise: normaliseVersions,
});
