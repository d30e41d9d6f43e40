import { z } from 'zod';
import type { ForeignHistoryFact } from 'shared/domain';
import { SourceError, type Ask, type Page, type Stream } from '../../contract.js';
import { fault } from '../../http.js';
import type { Row } from '../client.js';
import type { GitHub } from '../github.js';
import type { Repository } from '../repository.js';
import { id, rowsOf } from '../values.js';
import { endsWith, walk } from '../walk.js';
import { tipOf } from './commits.js';

/** So many commits beside the default branch are a page; what has more may be nearer to what was put out before it. */
const fewEnough = 100;

const ancestryRecord = z.object({
  repository: id,
  sha: z.string().min(1),
  /** What it was held against. What lies between two commits never changes, so it is asked for once and kept. */
  base: z.string().min(1).nullable(),
  found: z.boolean(),
  commits: z.array(z.object({ sha: z.string().min(1), parents: z.array(z.string().min(1)) })),
});
export type AncestryRecord = z.infer<typeof ancestryRecord>;

/**
 * Commits that were put out and are not on the default branch: what they hold beside it (decisions.md 12). Only these are
 * compared, each once; everything else the kept history of the default branch tells.
 */
export const ancestry = (github: GitHub): Stream<AncestryRecord> => ({
  name: 'ancestry',
  per: 'scope',
  record: ancestryRecord,
  version: 1,
  order: 'unordered',
  overlap: 0,
  beyond: 'commits',
  read: (ask) => read(github, ask),
  sourceId: ({ repository, sha }) => `${repository}:${sha}`,
  // What is between two commits never changes.
  updatedAt: () => null,
  normalise: ({ sha, found, commits }): ForeignHistoryFact => ({ kind: 'foreignHistory', sha, found, commits }),
});

async function* read(github: GitHub, { scope, signal, named = [], mark }: Ask): AsyncIterable<Page> {
  let before = mark;
  if (named.length > 0) {
    const repository = await github.repositories.of(scope, signal);
    const tip = await tipOf(github, repository, signal);
    if (tip === undefined) return;
    for (const sha of named) {
      const record = await answered(github, { repository, sha, tip: tip.sha, before, signal });
      if (record === undefined) continue;
      if (record.commits.length > 0) before = sha;
      yield { records: [{ repository: scope.id, ...record }], resume: undefined, total: null };
    }
  }
  // The last one of a release branch: what comes after it is nearest to it.
  if (before !== undefined) yield endsWith(before);
}

interface Question {
  readonly repository: Repository;
  readonly sha: string;
  readonly tip: string;
  readonly before: string | undefined;
  readonly signal: AbortSignal;
}

type Answer = Omit<AncestryRecord, 'repository'>;

/** Undefined = it could not be told whether it is there: it is asked again in the next run. */
async function answered(github: GitHub, question: Question): Promise<Answer | undefined> {
  const { sha, tip, before } = question;
  const compared = (await between(github, question, tip)) ?? (await secondLook(github, question));
  if (compared === 'unknown') return undefined;
  if (compared === 'gone') return { sha, base: null, found: false, commits: [] };
  if (compared.length > fewEnough && before !== undefined) {
    const nearer = await between(github, question, before);
    if (nearer !== undefined && nearer.length < compared.length)
      return { sha, base: before, found: true, commits: nearer };
  }
  return { sha, base: tip, found: true, commits: compared };
}

/** "Not found" is said of a commit that is gone, of one without common history, and by a source that is out of order. */
async function secondLook(github: GitHub, question: Question): Promise<Answer['commits'] | 'gone' | 'unknown'> {
  const { repository, sha, tip, signal } = question;
  try {
    await github.client.one(`${repository.path}/commits/${sha}`, {}, signal);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    if (error.fault.status === 422) return 'gone';
    if (error.fault.code === 'notFound') return 'unknown';
    throw error;
  }
  return (await between(github, question, tip)) ?? 'gone';
}

/** The commits that `sha` has and `base` has not; undefined = one of them is not there, or they have nothing in common. */
async function between(
  { client, baseUrl }: GitHub,
  { repository, sha, signal }: Question,
  base: string,
): Promise<Answer['commits'] | undefined> {
  const found = new Map<string, { sha: string; parents: string[] }>();
  let there: number | null = null;
  const path = `${repository.path}/compare/${base}...${sha}`;
  const pages = walk(client, {
    ...{ path, parameters: {}, resume: undefined, rowsIn: 'commits', baseUrl, signal },
    count: () => Promise.resolve(there),
  });
  try {
    for await (const { rows, about } of pages) {
      there = typeof about['total_commits'] === 'number' ? about['total_commits'] : null;
      for (const row of rows) {
        const commit = commitFrom(row);
        found.set(commit.sha, commit);
      }
    }
  } catch (error) {
    if (error instanceof SourceError && error.fault.code === 'notFound') return undefined;
    throw error;
  }
  return [...found.values()];
}

const commitFrom = (row: Row): { sha: string; parents: string[] } => {
  const { sha } = row;
  const parents = rowsOf(row['parents']).map((parent) => parent['sha']);
  if (typeof sha !== 'string' || !parents.every((parent) => typeof parent === 'string')) {
    throw new SourceError(fault('brokenAnswer', 'a commit of a comparison has no sha, or no parents'));
  }
  return { sha, parents };
};
