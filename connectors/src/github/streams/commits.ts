import { z } from 'zod';
import type { BranchCommitFact } from 'shared/domain';
import { SourceError, type Ask, type Page, type Scope, type Stream } from '../../contract.js';
import type { GitHubClient, Row } from '../client.js';
import { countIn } from '../count.js';
import type { GitHub } from '../github.js';
import type { Repository } from '../repository.js';
import { id, instant, instantFrom, isBefore, isFirstOfDay, rowsOf } from '../values.js';
import { endsWith, walk, type Walk } from '../walk.js';

const hour = 3_600_000;
// `since` goes by the commit's own date, and a commit may wait on a laptop for days before it is pushed.
const overlap = 14 * 24 * hour;

const commitRecord = z.object({
  /** A fork, a mirror and what was split off have the same commits as their origin: each keeps its own. */
  repository: id,
  sha: z.string().min(1),
  parents: z.array(z.string().min(1)),
  authoredAt: instant,
  committedAt: instant,
  /** A force push took it from the default branch. */
  offBranch: z.literal(true).optional(),
});
export type CommitRecord = z.infer<typeof commitRecord>;

export const commits = (github: GitHub): Stream<CommitRecord> => ({
  name: 'commits',
  per: 'scope',
  record: commitRecord,
  version: 2,
  order: 'unordered',
  overlap,
  read: (ask) => within(ask.scope, github.repositories.seen(ask, 'contents', read(github, ask))),
  sourceId: ({ repository, sha }) => `${repository}:${sha}`,
  // A commit never changes.
  updatedAt: () => null,
  normalise: ({ repository: _, offBranch, ...commit }): BranchCommitFact => ({
    ...{ kind: 'branchCommit', ...commit },
    ...(offBranch && { offBranch }),
  }),
});

async function* within({ id: repository }: Scope, pages: AsyncIterable<Page>): AsyncIterable<Page> {
  for await (const page of pages) {
    yield { ...page, records: page.records.map((record) => ({ repository, ...(record as Assembled) })) };
  }
}

/**
 * What came to the default branch since its tip was last seen, whatever dates the commits have: a push can bring what lay on
 * a laptop for a month. Where no tip is known, or it is on the branch no more, and once a day: a window by date.
 */
async function* read(github: GitHub, ask: Ask): AsyncIterable<Page> {
  const { signal, since } = ask;
  const repository = await github.repositories.of(ask.scope, signal);
  // Once a day it is looked at all the same: what says when it was pushed to may lag behind.
  const isDaily = since !== undefined && isFirstOfDay({ since, until: ask.until }, overlap);
  const before = tipFrom(ask.mark);
  if (since !== undefined && !isDaily && isBefore(repository.pushedAt, Date.parse(since) + overlap - hour)) {
    if (ask.mark !== undefined) yield endsWith(ask.mark);
    return;
  }
  let tip: Tip | undefined;
  if (since !== undefined && before !== undefined) tip = yield* readAhead(github, { ask, repository, before });
  if (tip === undefined || isDaily) {
    // Of a run that was cut nobody knows which tip its first page began at.
    if (ask.resume === undefined) tip ??= await tipOf(github, repository, signal);
    yield* readWindow(github, ask, repository);
  }
  if (tip !== undefined) yield endsWith(`${tip.sha} ${tip.mark ?? ''}`);
}

interface Tip {
  readonly sha: string;
  /** What GitHub called the answer to what came after it. */
  readonly mark: string | undefined;
}

const tipFrom = (mark: string | undefined): Tip | undefined => {
  const [, sha, own] = /^([0-9a-f]{40,64}) (.*)$/s.exec(mark ?? '') ?? [];
  return sha === undefined ? undefined : { sha, mark: own === '' ? undefined : own };
};

export const tipOf = async ({ client }: GitHub, { path, defaultBranch }: Repository, signal: AbortSignal) => {
  const { rows } = await client.page(`${path}/commits`, { sha: defaultBranch, per_page: 1 }, signal);
  const sha = rows[0]?.['sha'];
  return typeof sha === 'string' ? { sha, mark: undefined } : undefined;
};

/** @returns the new tip; undefined = history was rewritten, and the old one tells nothing */
async function* readAhead(
  { client, baseUrl }: GitHub,
  { ask, repository, before }: { ask: Ask; repository: Repository; before: Tip },
): AsyncGenerator<Page, Tip | undefined> {
  const path = `${repository.path}/compare/${before.sha}...${encodeURIComponent(repository.defaultBranch)}`;
  const { signal } = ask;
  const found: Assembled[] = [];
  try {
    const asked = { path, parameters: {}, resume: undefined, rowsIn: 'commits', mark: before.mark, baseUrl, signal };
    for await (const page of walk(client, asked)) {
      if (page.unchanged) return before;
      const { status } = page.about;
      if (status !== 'ahead' && status !== 'identical') {
        yield* rewritten(client, { repository, before, baseUrl, signal });
        return undefined;
      }
      if (status === 'identical') return { sha: before.sha, mark: page.mark };
      const records = page.rows.map(assembleCommit);
      found.push(...records);
      yield { records, resume: undefined, total: null };
    }
  } catch (error) {
    if (!(error instanceof SourceError) || error.fault.code !== 'notFound') throw error;
    return undefined;
  }
  // The one that is nobody's parent; order is by date, which proves nothing.
  const parents = new Set(found.flatMap((commit) => commit.parents));
  const heads = found.filter(({ sha }) => !parents.has(sha));
  const [head] = heads;
  return heads.length === 1 && typeof head?.sha === 'string' ? { sha: head.sha, mark: undefined } : undefined;
}

/** What came to the branch as its history was rewritten, which may have been there once before; then what it lost. */
async function* rewritten(
  client: GitHubClient,
  { repository, before, ...where }: { repository: Repository; before: Tip } & Pick<Walk, 'baseUrl' | 'signal'>,
): AsyncIterable<Page> {
  const [old, now] = [before.sha, encodeURIComponent(repository.defaultBranch)];
  yield* sideOf(client, { path: `${repository.path}/compare/${old}...${now}`, ...where });
  yield* sideOf(client, { path: `${repository.path}/compare/${now}...${old}`, ...where }, { offBranch: true });
}

/** The default branch by date, newest first. */
async function* readWindow({ client, baseUrl }: GitHub, ask: Ask, repository: Repository): AsyncIterable<Page> {
  const { signal, since } = ask;
  const parameters = { sha: repository.defaultBranch, since: new Date(since ?? ask.backfillFrom).toISOString() };
  // Only the first read is long; later ones start anew after a cut, for the sake of the merges they must see whole.
  const resume = since === undefined ? ask.resume : undefined;
  const found: Assembled[] = [];
  const count = countIn(client, repository, 'commits', signal, parameters.since);
  const path = `${repository.path}/commits`;
  for await (const { rows, next, atMost } of walk(client, { path, parameters, resume, baseUrl, signal, count })) {
    const records = rows.map(assembleCommit);
    if (since === undefined) yield { records, resume: next, total: atMost };
    else {
      found.push(...records);
      yield { records, resume: undefined, total: null };
    }
  }
  for (const { base, head } of hiddenSides(found)) {
    yield* sideOf(client, { path: `${repository.path}/compare/${base}...${head}`, baseUrl, signal });
  }
}

/** A merge can bring commits older than any window: the sides of merges that lead out of what was read. */
const hiddenSides = (commits: readonly Assembled[]): Side[] => {
  const seen = new Set(commits.map(({ sha }) => sha));
  return commits.flatMap(({ parents: [base, ...heads] }) =>
    heads.filter((head) => !seen.has(head)).map((head) => ({ base: String(base), head: String(head) })),
  );
};

interface Side {
  readonly base: string;
  readonly head: string;
}

async function* sideOf(
  client: GitHubClient,
  where: Pick<Walk, 'path' | 'baseUrl' | 'signal'>,
  said: Pick<CommitRecord, 'offBranch'> = {},
): AsyncIterable<Page> {
  try {
    for await (const { rows } of walk(client, { ...where, parameters: {}, resume: undefined, rowsIn: 'commits' })) {
      yield { records: rows.map((row) => ({ ...assembleCommit(row), ...said })), resume: undefined, total: null };
    }
  } catch (error) {
    // Rewritten history: the commits are on no branch any more.
    if (!(error instanceof SourceError) || error.fault.code !== 'notFound') throw error;
  }
}

type Assembled = ReturnType<typeof assembleCommit>;

export const assembleCommit = (row: Row) => {
  const commit = row['commit'] as Record<'author' | 'committer', Row | null> | null | undefined;
  return {
    sha: row['sha'],
    parents: rowsOf(row['parents']).map((parent) => parent['sha']),
    authoredAt: instantFrom(commit?.author?.['date']),
    committedAt: instantFrom(commit?.committer?.['date']),
  };
};
