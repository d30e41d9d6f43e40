import { z } from 'zod';
import type { WorkflowJobsFact } from 'shared/domain';
import { SourceError, type Ask, type NamedRun, type Page, type Stream } from '../../contract.js';
import type { Row } from '../client.js';
import type { GitHub } from '../github.js';
import type { Repository } from '../repository.js';
import { id, instant, instantFrom } from '../values.js';
import { walk } from '../walk.js';

/** A go at a job. Neither the machine it ran on nor its steps are kept: nobody asks for them. */
const job = z.object({
  name: z.string().min(1),
  /** Which go at the run it belongs to. */
  attempt: z.int().positive(),
  /** As GitHub says it: `success`, `failure`, `skipped` and others; null = it goes on, or waits. */
  conclusion: z.string().nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
});

const jobsRecord = z.object({
  run: id,
  /** What was known of the run when its jobs were asked for: if another go comes, they are asked for again. */
  attempts: z.int().positive(),
  isOver: z.boolean(),
  found: z.boolean(),
  jobs: z.array(job),
});
export type JobsRecord = z.infer<typeof jobsRecord>;

/**
 * Jobs of the runs that the store names: those of a workflow of which somebody chose a job, each run once it is over
 * (decisions.md 12). Of all other runs no job is ever read: they are many times as many as the runs.
 */
export const jobs = (github: GitHub): Stream<JobsRecord> => ({
  name: 'jobs',
  per: 'scope',
  record: jobsRecord,
  version: 1,
  order: 'unordered',
  overlap: 0,
  within: 'runs',
  read: (ask) => read(github, ask),
  sourceId: ({ run }) => run,
  // Jobs of a go that is over stay as they are; a later answer is never the older one.
  updatedAt: () => null,
  normalise: (record): WorkflowJobsFact => ({ kind: 'workflowJobs', ...record }),
});

async function* read(github: GitHub, { scope, signal, runs = [] }: Ask): AsyncIterable<Page> {
  if (runs.length === 0) return;
  const repository = await github.repositories.of(scope, signal);
  for (const run of runs) {
    const found = await jobsOf(github, { repository, run, signal });
    if (found === 'unknown') continue;
    const { id: named, attempts, isOver } = run;
    const record = { run: named, attempts, isOver, found: found !== 'gone', jobs: found === 'gone' ? [] : found };
    yield { records: [record], resume: undefined, total: null };
  }
}

interface Question {
  readonly repository: Repository;
  readonly run: NamedRun;
  readonly signal: AbortSignal;
}

/** Jobs of every go, in an order of their own. `unknown` = it is asked again in the next run. */
async function jobsOf({ client, baseUrl }: GitHub, question: Question): Promise<unknown[] | 'gone' | 'unknown'> {
  const { repository, run, signal } = question;
  let there: number | null = null;
  const found = new Map<unknown, ReturnType<typeof jobFrom>>();
  const pages = walk(client, {
    ...{ path: `${repository.path}/actions/runs/${run.id}/jobs`, parameters: { filter: 'all' }, rowsIn: 'jobs' },
    ...{ resume: undefined, baseUrl, signal },
    count: () => Promise.resolve(there),
  });
  try {
    for await (const { rows, about } of pages) {
      there = typeof about['total_count'] === 'number' ? about['total_count'] : null;
      for (const row of rows) found.set(row['id'], jobFrom(row));
    }
  } catch (error) {
    if (!(error instanceof SourceError) || error.fault.code !== 'notFound') throw error;
    return (await isGone({ client }, question)) ? 'gone' : 'unknown';
  }
  return [...found.values()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** "Not found" is also said by a source that is out of order: it is gone where the list of its own second is told without it. */
async function isGone({ client }: Pick<GitHub, 'client'>, { repository, run, signal }: Question): Promise<boolean> {
  const second = run.createdAt.replace(/\.\d+Z$/, 'Z');
  const asked = { created: `${second}..${second}`, exclude_pull_requests: 'true' };
  try {
    const page = await client.page(`${repository.path}/actions/runs`, asked, signal, 'workflow_runs');
    return !page.partial && page.next === undefined && page.rows.every((row) => String(row['id']) !== run.id);
  } catch (error) {
    if (error instanceof SourceError && error.fault.code === 'notFound') return false;
    throw error;
  }
}

/** Forgiving: what is not right is for the schema to say. */
const jobFrom = (row: Row) => ({
  attempt: row['run_attempt'] ?? 1,
  name: row['name'],
  conclusion: row['status'] === 'completed' ? (row['conclusion'] ?? null) : null,
  startedAt: instantFrom(row['started_at'] ?? null),
  endedAt: row['status'] === 'completed' ? instantFrom(row['completed_at'] ?? null) : null,
});

/** GitHub promises no order, and what is in another order would be taken for changed. */
const placeOf = (one: ReturnType<typeof jobFrom>): string => JSON.stringify(one);
