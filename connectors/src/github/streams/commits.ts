import { z } from 'zod';
import type { BranchCommitFact } from 'shared/domain';
import { SourceError, type Ask, type Page, type Stream } from '../../contract.js';
import type { GitHubClient, Row } from '../client.js';
import { countIn } from '../count.js';
import type { GitHub } from '../github.js';
import { instant, instantFrom, isBefore, isFirstOfDay, rowsOf } from '../values.js';
import { endsWith, walk, type Walk } from '../walk.js';

const hour = 3_600_000;
// `since` goes by the commit's own date, and a commit may wait on a laptop for days before it is pushed.
const overlap = 14 * 24 * hour;

const commitRecord = z.object({
  sha: z.string().min(1),
  parents: z.array(z.string().min(1)),
  authoredAt: instant,
  committedAt: instant,
});
export type CommitRecord = z.infer<typeof commitRecord>;

export const commits = (github: GitHub): Stream<CommitRecord> => ({
  name: 'commits',
  per: 'scope',
  record: commitRecord,
  version: 1,
  order: 'unordered',
  overlap,
  read: (ask) => read(github, ask),
  sourceId: (record) => record.sha,
  // A commit never changes.
  updatedAt: () => null,
  normalise: (record): BranchCommitFact => ({ kind: 'branchCommit', ...record }),
});

/** The default branch, newest first. */
async function* read({ client, repositories, baseUrl }: GitHub, ask: Ask): AsyncIterable<Page> {
  const { signal, since } = ask;
  const repository = await repositories.of(ask.scope, signal);
  const { defaultBranch, pushedAt } = repository;
  // Once a day it is looked at all the same: what says when it was pushed to may lag behind.
  const isDaily = since !== undefined && isFirstOfDay({ since, until: ask.until }, overlap);
  if (since !== undefined && !isDaily && isBefore(pushedAt, Date.parse(since) + overlap - hour)) {
    if (ask.mark !== undefined) yield endsWith(ask.mark);
    return;
  }
  const path = `${repository.path}/commits`;
  // By whole days, so that the address stays the same for one, and with it what GitHub calls its answer.
  const parameters = {
    sha: defaultBranch,
    since: `${new Date(since ?? ask.backfillFrom).toISOString().slice(0, 10)}T00:00:00Z`,
  };
  // Only the first read is long; later ones start anew after a cut, for the sake of the merges they must see whole.
  const resume = since === undefined ? ask.resume : undefined;
  const found: Assembled[] = [];
  const count = countIn(client, repository, 'commits', signal, parameters.since);
  const mark = isDaily ? undefined : ask.mark;
  let now: string | undefined;
  for await (const page of walk(client, { path, parameters, resume, mark, baseUrl, signal, count })) {
    const { rows, next, atMost } = page;
    now = page.mark ?? now;
    if (page.unchanged) break;
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
  if (now !== undefined) yield endsWith(now);
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

async function* sideOf(client: GitHubClient, where: Pick<Walk, 'path' | 'baseUrl' | 'signal'>): AsyncIterable<Page> {
  try {
    for await (const { rows } of walk(client, { ...where, parameters: {}, resume: undefined, rowsIn: 'commits' })) {
      yield { records: rows.map(assembleCommit), resume: undefined, total: null };
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
