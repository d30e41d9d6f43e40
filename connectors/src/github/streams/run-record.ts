import { z } from 'zod';
import type { Row } from '../client.js';
import type { Repository } from '../repository.js';
import { id, idFrom, instant, instantFrom } from '../values.js';

/** One go at a run. A run that is begun again keeps its number and its first time (source-apis.md 1.4). */
const attempt = z.object({
  number: z.int().positive(),
  /** As GitHub says it: `success`, `failure`, `cancelled` and others; null = it goes on. */
  conclusion: z.string().nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
});

/** A run of a workflow, with every go at it. No title, no name of a branch: those are texts of people. */
export const runRecord = z.object({
  id,
  workflowId: id,
  /** File of the workflow in its repository. */
  workflowPath: z.string().min(1),
  workflowName: z.string().nullable(),
  event: z.string(),
  /** By the default branch as it was called when this was read; absent = GitHub named no branch, or it was read before this was asked. */
  onDefaultBranch: z.boolean().optional(),
  sha: z.string(),
  createdAt: instant,
  updatedAt: instant,
  url: z.url(),
  attempts: z.array(attempt).min(1),
});
export type RunRecord = z.infer<typeof runRecord>;

/** Pure and forgiving: what is not right is for the schema to say. @param before earlier goes, oldest first */
export const assembleRun = (repository: RunHome, row: Row, before: readonly Row[]): unknown => ({
  id: idFrom(row['id']),
  workflowId: idFrom(row['workflow_id']),
  // A workflow of another repository is named with the state it was taken from.
  workflowPath: typeof row['path'] === 'string' ? row['path'].replace(/@.*$/, '') : row['path'],
  workflowName: row['name'] ?? null,
  event: row['event'],
  onDefaultBranch: isOnDefaultBranch(repository, row),
  sha: row['head_sha'],
  createdAt: instantFrom(row['created_at']),
  updatedAt: instantFrom(row['updated_at']),
  url: row['html_url'],
  attempts: [...before, row].map(attemptFrom),
});

type RunHome = Pick<Repository, 'id' | 'defaultBranch'>;

/** A fork may have a branch of the same name; one that is gone is null. */
const isOnDefaultBranch = ({ id: own, defaultBranch }: RunHome, row: Row): boolean | undefined => {
  if (typeof row['head_branch'] !== 'string') return undefined;
  const head = row['head_repository'] as Row | null | undefined;
  return row['head_branch'] === defaultBranch && (head === undefined || String(head?.['id']) === own);
};

const attemptFrom = (row: Row) => {
  const isOver = row['status'] === 'completed';
  return {
    number: row['run_attempt'] ?? 1,
    conclusion: isOver ? (row['conclusion'] ?? null) : null,
    startedAt: instantFrom(row['run_started_at'] ?? row['created_at']),
    // GitHub names no end. What changes last of a go that is over is that it ended.
    endedAt: isOver ? instantFrom(row['updated_at']) : null,
  };
};
