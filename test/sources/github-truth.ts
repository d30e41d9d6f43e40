import type { MemoryStore } from 'connectors/conformance';
import type { GithubTruth } from './github/truth.js';
import { nodeId } from './github/rest/people-shapes.js';
import { reachable } from './github/history.js';
import type { Repository } from './github/world.js';

/** What a store must hold of each repository, said by the fake's truth on one side and by what was kept on the other. */
type Said = Record<string, unknown>;

/** @param jobsOf file of the workflow of which a job was chosen */
export const truthOf = (truth: GithubTruth, jobsOf?: string): Said =>
  sorted(
    truth.world.repositories.flatMap((repository) => [
      ...ofRepository(truth, repository),
      ...jobsIn(repository, jobsOf),
    ]),
  );

export const keptIn = (store: MemoryStore): Said => {
  const kept = [...store.documents.values()];
  const beside = besideIn(kept);
  return sorted(
    kept.flatMap(({ stream, sourceId, scopeId, record, fact }) => {
      if (stream === 'environments') {
        return (record as { environments: (Said & { id: string })[] }).environments.map(
          ({ id, ...one }) => [`environments ${id}`, one] as const,
        );
      }
      if (fact?.kind !== 'foreignHistory') {
        return [[`${stream} ${sourceId}`, said[stream as keyof typeof said](record as never)] as const];
      }
      const commits = fact.found ? beside(scopeId, fact.sha) : [];
      // Of a commit that was named before the default branch was seen to have it, nothing is left to say.
      if (fact.found && commits.length === 0) return [];
      return [[`${stream} ${sourceId}`, { sha: fact.sha, found: fact.found, commits }] as const];
    }),
  );
};

/**
 * What a commit holds beside the default branch by all that is kept: a comparison tells what lay between two commits when it
 * was made, and the branch goes on.
 */
const besideIn = (kept: readonly Kept[]) => {
  const parents = new Map<string, readonly string[]>();
  const onBranch = new Set<string>();
  for (const { scopeId, fact } of kept) {
    if (fact?.kind === 'foreignHistory')
      for (const one of fact.commits) parents.set(`${scopeId} ${one.sha}`, one.parents);
    if (fact?.kind !== 'branchCommit') continue;
    parents.set(`${scopeId} ${fact.sha}`, fact.parents);
    if (fact.offBranch !== true) onBranch.add(`${scopeId} ${fact.sha}`);
  }
  return (scopeId: string, sha: string): string[] => {
    const found = new Set<string>();
    const open = [sha];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (found.has(one) || onBranch.has(`${scopeId} ${one}`)) continue;
      found.add(one);
      open.push(...(parents.get(`${scopeId} ${one}`) ?? []));
    }
    return [...found].map((one) => [one, ...(parents.get(`${scopeId} ${one}`) ?? [])].join(' ')).sort();
  };
};
type Kept = Parameters<MemoryStore['documents']['set']>[1];

const sorted = (entries: (readonly [string, unknown])[]): Said =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

const said = {
  pulls: (record: { commits: { sha: string }[]; reviews: { state: string }[]; events: { type: string }[] } & Said) => ({
    ...pick(record, ['number', 'state', 'isDraft', 'byBot', 'updatedAt', 'mergedAt', 'mergeSha', 'labels']),
    commits: record.commits.map(({ sha }) => sha),
    reviews: record.reviews.map(({ state }) => state),
    events: record.events.length,
  }),
  issues: (record: { events: { type: string; at: string; to: string | null }[] } & Said) => ({
    ...pick(record, [
      'number',
      'state',
      'stateReason',
      'type',
      'labels',
      'hasParts',
      'parentId',
      'createdAt',
      'closedAt',
    ]),
    events: record.events.map(({ type, at, to }) => `${type} ${at} ${to ?? ''}`),
  }),
  deployments: (record: { statuses: { state: string; at: string }[] } & Said) => ({
    ...pick(record, ['sha', 'environment', 'isProduction', 'createdAt']),
    statuses: record.statuses.map(({ state, at }) => `${state} ${at}`),
  }),
  releases: (record: Said) => pick(record, ['tag', 'sha', 'isDraft', 'isPrerelease', 'publishedAt']),
  tags: (record: Said) => pick(record, ['name', 'sha', 'at']),
  runs: (record: { attempts: { number: number; conclusion: string | null; endedAt: string | null }[] } & Said) => ({
    ...pick(record, ['workflowPath', 'workflowName', 'event', 'onDefaultBranch', 'sha', 'createdAt', 'updatedAt']),
    attempts: record.attempts.map(({ number, conclusion, endedAt }) => `${number} ${conclusion} ${endedAt}`),
  }),
  jobs: ({ jobs, ...record }: { jobs: Said[] } & Said) => ({
    ...pick(record, ['attempts', 'isOver', 'found']),
    jobs: jobs.map((job) => Object.values(pick(job, jobFields)).join(' ')).sort(),
  }),
  commits: (record: Said) => pick(record, ['sha', 'parents', 'authoredAt', 'committedAt']),
};

const pick = (record: Said, names: readonly string[]): Said =>
  Object.fromEntries(names.map((name) => [name, record[name]]));

const jobFields = ['attempt', 'name', 'conclusion', 'startedAt', 'endedAt'];

/** Of runs that are there; of those that are gone the test says. */
function* jobsIn({ runs }: Repository, jobsOf: string | undefined): Iterable<readonly [string, unknown]> {
  for (const { id, workflow, event, attempts } of runs.values()) {
    if (workflow.path !== jobsOf || event === 'pull_request') continue;
    const jobs = attempts.flatMap(({ number, jobs: all }) =>
      all.map((job) => [number, job.name, job.conclusion, iso(job.startedAt), iso(job.completedAt)].join(' ')),
    );
    const isOver = attempts.at(-1)?.status === 'completed';
    yield [`jobs ${id}`, { attempts: attempts.length, isOver, found: true, jobs: jobs.sort() }];
  }
}

function* ofRepository(truth: GithubTruth, repository: Repository): Iterable<readonly [string, unknown]> {
  for (const pull of repository.pulls.values()) {
    yield [
      `pulls ${pull.id}`,
      {
        number: pull.number,
        state: pull.mergedAt === null ? pull.state : 'merged',
        isDraft: pull.draft,
        byBot: pull.author?.bot ?? false,
        updatedAt: iso(pull.updatedAt),
        mergedAt: iso(pull.mergedAt),
        mergeSha: pull.mergedAt === null ? null : pull.mergeSha,
        labels: pull.labels,
        commits: pull.commits,
        reviews: pull.reviews.map(({ state }) => state).filter((state) => state !== 'PENDING'),
        events: pull.events.length,
      },
    ];
  }
  for (const issue of repository.issues.values()) {
    const { number, state, stateReason, type, labels, createdAt, closedAt } = issue;
    const parent = issue.parent === null ? undefined : repository.issues.get(issue.parent);
    const told = (reason: string | null): string | null => (reason === 'DUPLICATE' ? 'NOT_PLANNED' : reason);
    yield [
      `issues ${nodeId('Issue', issue.id)}`,
      {
        ...{ number, state, stateReason: told(stateReason), type, labels },
        hasParts: [...repository.issues.values()].some((one) => one.parent === number),
        parentId: parent === undefined ? null : nodeId('Issue', parent.id),
        ...{ createdAt: iso(createdAt), closedAt: iso(closedAt) },
        events: issue.events.map(
          (one) =>
            `${issueEvents[one.event]} ${iso(one.createdAt)} ${one.event === 'status_changed' ? one.status : ''}`,
        ),
      },
    ];
  }
  for (const one of repository.deployments.values()) {
    const statuses = one.statuses.map(({ state, createdAt }) => `${state} ${iso(createdAt)}`);
    const { sha, environment, production: isProduction } = one;
    yield [`deployments ${one.id}`, { sha, environment, isProduction, createdAt: iso(one.createdAt), statuses }];
  }
  for (const { id, name, createdAt, updatedAt } of repository.environments.values()) {
    yield [`environments ${id}`, { name, createdAt: iso(createdAt), updatedAt: iso(updatedAt) }];
  }
  for (const { id, tagName: tag, draft, prerelease, publishedAt } of repository.releases.values()) {
    // A key that may only read is not shown drafts.
    if (draft) continue;
    const sha = repository.tags.get(tag)?.sha ?? null;
    yield [`releases ${id}`, { tag, sha, isDraft: draft, isPrerelease: prerelease, publishedAt: iso(publishedAt) }];
  }
  for (const { name, sha, annotation } of repository.tags.values()) {
    const at = iso(annotation?.at ?? repository.commits.get(sha)?.committedAt ?? null);
    yield [`tags ${repository.id}:${name}`, { name, sha, at }];
  }
  for (const { id, workflow, event, branch, sha, createdAt, updatedAt, attempts } of repository.runs.values()) {
    yield [
      `runs ${id}`,
      {
        ...{ workflowPath: workflow.path, workflowName: workflow.name, event },
        onDefaultBranch: branch === null ? undefined : branch === repository.defaultBranch,
        sha,
        ...{ createdAt: iso(createdAt), updatedAt: iso(updatedAt) },
        attempts: attempts.map(
          (one) => `${one.number} ${one.conclusion} ${iso(one.status === 'completed' ? one.updatedAt : null)}`,
        ),
      },
    ];
  }
  const onBranch = truth.onDefaultBranch(repository.id);
  for (const sha of namedIn(repository)) {
    if (onBranch.has(sha)) continue;
    const beside = [...(reachable(repository, sha) ?? [])].filter((one) => !onBranch.has(one));
    const commits = beside.map((one) => [one, ...(repository.commits.get(one)?.parents ?? [])].join(' ')).sort();
    yield [`ancestry ${repository.id}:${sha}`, { sha, found: repository.commits.has(sha), commits }];
  }
  for (const sha of onBranch) {
    const commit = repository.commits.get(sha);
    if (commit === undefined) continue;
    const { parents, authoredAt, committedAt } = commit;
    yield [
      `commits ${repository.id}:${sha}`,
      { sha, parents, authoredAt: iso(authoredAt), committedAt: iso(committedAt) },
    ];
  }
}

/** Commits that may have been put into production, by what deployments and releases say. */
const namedIn = ({ deployments, releases, tags }: Repository): ReadonlySet<string> =>
  new Set([
    ...[...deployments.values()]
      .filter(({ production, statuses }) => production && statuses.some(({ state }) => state === 'success'))
      .map(({ sha }) => sha),
    ...[...releases.values()]
      .filter(({ draft, prerelease }) => !draft && !prerelease)
      .flatMap(({ tagName }) => tags.get(tagName)?.sha ?? []),
  ]);

const issueEvents = {
  closed: 'ClosedEvent',
  reopened: 'ReopenedEvent',
  transferred: 'TransferredEvent',
  status_changed: 'ProjectV2ItemStatusChangedEvent',
  removed_from_project: 'RemovedFromProjectV2Event',
};

const iso = (instant: string | null): string | null => (instant === null ? null : new Date(instant).toISOString());
