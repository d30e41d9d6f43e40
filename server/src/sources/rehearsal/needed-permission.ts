import type { Rehearsal } from 'shared/contracts';
import { sentence } from 'shared/language';
import { faultSentence, type Told } from '../fault-sentence.js';

type Missing = Rehearsal['missing'][number];

/** What GitHub calls the permission by which each stream is read (source-apis.md 2); its settings are in English only. */
const githubPermissions: Readonly<Record<string, string>> = {
  pulls: 'Pull requests',
  deployments: 'Deployments',
  environments: 'Actions',
  releases: 'Contents',
  tags: 'Contents',
  commits: 'Contents',
  issues: 'Issues',
  runs: 'Actions',
};

/** A stream that could not be read: what that is for people, and where the permission for it is given. */
export function missingOf(connector: string, stream: string, fault: Told): Missing {
  const told = faultSentence(fault);
  if (fault.code !== 'noPermission' && fault.code !== 'notFound') return told;
  const nextStep = permissionSentence(connector, stream);
  return nextStep ? { message: sentence('rehearsal.notRead', { what: stream }), nextStep } : told;
}

function permissionSentence(connector: string, stream: string): Missing['nextStep'] | null {
  const permission = githubPermissions[stream];
  switch (connector) {
    case 'github':
      return permission === undefined ? null : sentence('rehearsal.githubPermission', { permission });
    case 'github-app':
      return permission === undefined ? null : sentence('rehearsal.githubAppPermission', { permission });
    case 'jira':
      return sentence('rehearsal.jiraPermission');
    default:
      return null;
  }
}
