import type { Person } from '../../kit/people.js';
import type { Comparison } from '../history.js';
import type { Commit, Tag } from '../world.js';
import { nodeId, siteOf, userShape } from './people-shapes.js';
import { type Place, urlOf } from './place.js';

const gitPerson = (person: Person | null, date: string): Record<string, unknown> => ({
  name: person?.name ?? 'ghost',
  email: person?.email ?? 'ghost@users.noreply.example',
  date,
});

export function commitShape(place: Place, sha: string): Record<string, unknown> {
  const commit = place.repository.commits.get(sha) as Commit;
  const url = `${urlOf(place)}/commits/${sha}`;
  const html = `${siteOf(place.api)}/${place.repository.owner}/${place.repository.name}/commit`;
  const user = commit.author === null ? null : userShape(place.api, commit.author);
  return {
    sha,
    node_id: nodeId('Commit', sha),
    commit: {
      author: gitPerson(commit.author, commit.authoredAt),
      committer: gitPerson(commit.author, commit.committedAt),
      message: commit.message,
      tree: { sha: sha.split('').reverse().join(''), url: `${urlOf(place)}/git/trees/${sha}` },
      url: `${urlOf(place)}/git/commits/${sha}`,
      comment_count: 0,
      verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
    },
    url,
    html_url: `${html}/${sha}`,
    comments_url: `${url}/comments`,
    author: user,
    committer: user,
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${urlOf(place)}/commits/${parent}`,
      html_url: `${html}/${parent}`,
    })),
  };
}

export const fullCommitShape = (place: Place, sha: string): Record<string, unknown> => ({
  ...commitShape(place, sha),
  stats: { total: 3, additions: 2, deletions: 1 },
  files: [],
});

export function compareShape(place: Place, ask: string, base: string, found: Comparison, rows: unknown[]): unknown {
  const url = `${urlOf(place)}/compare/${ask}`;
  const html = `${siteOf(place.api)}/${place.repository.owner}/${place.repository.name}/compare/${ask}`;
  return {
    url,
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: commitShape(place, base),
    merge_base_commit: commitShape(place, found.mergeBase.sha),
    status: found.status,
    ahead_by: found.ahead.length,
    behind_by: found.behindBy,
    total_commits: found.ahead.length,
    commits: rows,
    files: [],
  };
}

export const tagShape = (place: Place, { name, sha }: Tag): Record<string, unknown> => ({
  name,
  zipball_url: `${urlOf(place)}/zipball/refs/tags/${name}`,
  tarball_url: `${urlOf(place)}/tarball/refs/tags/${name}`,
  commit: { sha, url: `${urlOf(place)}/commits/${sha}` },
  node_id: nodeId('Ref', name),
});

/** An annotated tag points at its tag object, a plain one at the commit. */
export function refShape(place: Place, { name, sha, annotation }: Tag): Record<string, unknown> {
  const type = annotation === null ? 'commit' : 'tag';
  const target = annotation?.sha ?? sha;
  return {
    ref: `refs/tags/${name}`,
    node_id: nodeId('Ref', name),
    url: `${urlOf(place)}/git/refs/tags/${name}`,
    object: { sha: target, type, url: `${urlOf(place)}/git/${type}s/${target}` },
  };
}
