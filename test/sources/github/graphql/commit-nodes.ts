import type { Person } from '../../kit/people.js';
import { log, reachable } from '../history.js';
import { nodeId } from '../rest/people-shapes.js';
import type { Commit, Repository, Tag } from '../world.js';
import { type ConnectionArguments, connection, listed } from './connection.js';

export const actorNode = (person: Person | null): unknown =>
  person === null
    ? null
    : {
        __typename: person.bot ? 'Bot' : 'User',
        id: nodeId(person.bot ? 'Bot' : 'User', person.id),
        databaseId: person.id,
        // GraphQL leaves the `[bot]` of the REST login out.
        login: person.login.replace(/\[bot\]$/, ''),
        name: person.name,
        email: person.email,
        avatarUrl: `https://avatars.fake.example/${person.login}`,
      };

const gitActor = (person: Person | null, date: string): unknown => ({
  name: person?.name ?? 'ghost',
  email: person?.email ?? 'ghost@users.noreply.example',
  date,
  avatarUrl: `https://avatars.fake.example/${person?.login ?? 'ghost'}`,
  user: person === null || person.bot ? null : actorNode(person),
});

export function commitNode(repository: Repository, sha: string | null): unknown {
  const commit = sha === null ? undefined : repository.commits.get(sha);
  if (commit === undefined) return null;
  const [headline = '', ...rest] = commit.message.split('\n');
  return {
    __typename: 'Commit',
    id: nodeId('Commit', commit.sha),
    oid: commit.sha,
    message: commit.message,
    messageHeadline: headline,
    messageBody: rest.join('\n').trim(),
    authoredDate: commit.authoredAt,
    committedDate: commit.committedAt,
    author: gitActor(commit.author, commit.authoredAt),
    committer: gitActor(commit.author, commit.committedAt),
    parents: (asked: ConnectionArguments) =>
      connection(listed(commit.parents), asked, ([, parent]) => commitNode(repository, parent)),
    history: (asked: ConnectionArguments & { since?: string | null; until?: string | null }) =>
      connection(listed(historyOf(repository, commit, asked)), asked, ([, one]) => commitNode(repository, one.sha)),
  };
}

function historyOf(
  repository: Repository,
  head: Commit,
  { since, until }: { since?: string | null; until?: string | null },
): Commit[] {
  return log(repository, reachable(repository, head.sha) ?? []).filter(({ committedAt }) => {
    const at = Date.parse(committedAt);
    return at >= (since ? Date.parse(since) : at) && at <= (until ? Date.parse(until) : at);
  });
}

export const branchNode = (repository: Repository, name: string): unknown => {
  const tip = repository.branches.get(name);
  if (tip === undefined) return null;
  return {
    id: nodeId('Ref', `${repository.id}:heads/${name}`),
    name,
    prefix: 'refs/heads/',
    target: () => commitNode(repository, tip),
  };
};

export const tagNode = (repository: Repository, { name, sha, annotation }: Tag): unknown => ({
  id: nodeId('Ref', `${repository.id}:tags/${name}`),
  name,
  prefix: 'refs/tags/',
  target: () => (annotation === null ? commitNode(repository, sha) : tagObject(repository, name, sha, annotation)),
});

const tagObject = (
  repository: Repository,
  name: string,
  sha: string,
  annotation: NonNullable<Tag['annotation']>,
): unknown => ({
  __typename: 'Tag',
  id: nodeId('Tag', annotation.sha),
  oid: annotation.sha,
  name,
  message: `Made by ${annotation.tagger.name}`,
  tagger: gitActor(annotation.tagger, annotation.at),
  target: () => commitNode(repository, sha),
});
