import type { Call } from '../../kit/exchange.js';
import type { Commit, RunAttempt, RunJob, WorkflowRun } from '../world.js';
import { nodeId, siteOf, userShape } from './people-shapes.js';
import { type Place, urlOf } from './place.js';
import { repositoryShape } from './repository-shape.js';
import { type Reply, list, notFound, refuse, single } from './reply.js';

const mostInOneAnswer = 1000;
const filters = ['actor', 'branch', 'check_suite_id', 'created', 'event', 'head_sha', 'status'];

/** A filtered list ends at a thousand, and says how many there would be; a page beyond is refused (source-apis.md 1.4). */
export function runsFor(place: Place, { query }: Call, isOf: (run: WorkflowRun) => boolean = () => true): Reply {
  const filtered = filters.some((name) => query.has(name));
  const page = Number(query.get('page') ?? 1);
  if (filtered && (page - 1) * Number(query.get('per_page') ?? 30) >= mostInOneAnswer) {
    return refuse(422, 'Only the first 1000 results are available.');
  }
  const [from, to] = betweenOf(query.get('created'));
  const rows = [...place.repository.runs.values()]
    .filter(isOf)
    .filter(({ createdAt }) => Date.parse(createdAt) >= from && Date.parse(createdAt) <= to)
    .filter(({ event, sha, branch }) =>
      Object.entries({ event, head_sha: sha, branch }).every(([name, value]) => (query.get(name) ?? value) === value),
    )
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id - a.id);
  const wrap = (runs: unknown[]): unknown => ({ total_count: rows.length, workflow_runs: runs });
  const shape = (run: WorkflowRun): unknown => runShape(place, run, run.attempts.at(-1) as RunAttempt);
  return list(filtered ? rows.slice(0, mostInOneAnswer) : rows, shape, { wrap });
}

export function attemptFor(place: Place, id: string | undefined, number: string | undefined): Reply {
  const run = place.repository.runs.get(Number(id));
  const attempt = run?.attempts.find((one) => one.number === Number(number));
  return run === undefined || attempt === undefined ? notFound : single(runShape(place, run, attempt));
}

/** Of the last go, unless `filter=all`. */
export function jobsFor(place: Place, { query }: Call, id: string | undefined): Reply {
  const run = place.repository.runs.get(Number(id));
  if (run === undefined) return notFound;
  const attempts = query.get('filter') === 'all' ? run.attempts : run.attempts.slice(-1);
  const rows = attempts.flatMap((attempt) => attempt.jobs.map((job) => ({ attempt, job }))).toReversed();
  const wrap = (jobs: unknown[]): unknown => ({ total_count: rows.length, jobs });
  return list(rows, ({ attempt, job }) => jobShape(place, { run, attempt, job }), { wrap });
}

function jobShape(
  place: Place,
  { run, attempt, job }: { readonly run: WorkflowRun; readonly attempt: RunAttempt; readonly job: RunJob },
): Record<string, unknown> {
  const { api, repository } = place;
  const site = `${siteOf(api)}/${repository.owner}/${repository.name}/actions/runs/${run.id}`;
  const { id, name, status, conclusion, startedAt, completedAt } = job;
  return {
    id,
    run_id: run.id,
    run_url: `${urlOf(place)}/actions/runs/${run.id}`,
    run_attempt: attempt.number,
    node_id: nodeId('WorkflowJob', id),
    head_sha: run.sha,
    url: `${urlOf(place)}/actions/jobs/${id}`,
    html_url: `${site}/job/${id}`,
    status,
    conclusion,
    created_at: startedAt,
    started_at: startedAt,
    completed_at: completedAt,
    name,
    steps: [{ name: `Set up for ${run.actor.name}`, status, conclusion, number: 1 }],
    check_run_url: `${urlOf(place)}/check-runs/${id}`,
    labels: ['self-hosted'],
    runner_id: 1,
    runner_name: `The machine of ${run.actor.name}`,
    runner_group_id: 1,
    runner_group_name: 'Default',
    workflow_name: run.workflow.name,
    head_branch: run.branch,
  };
}

/** `A..B` with both ends, or `>=A`. */
function betweenOf(created: string | null): readonly [number, number] {
  const from = /^>=(.+)$/.exec(created ?? '')?.[1];
  if (from !== undefined) return [Date.parse(from), Infinity];
  const [first, last] = created?.split('..') ?? [];
  return [first === undefined ? -Infinity : Date.parse(first), last === undefined ? Infinity : Date.parse(last)];
}

function runShape(place: Place, run: WorkflowRun, attempt: RunAttempt): Record<string, unknown> {
  const { api, world, repository } = place;
  const url = `${urlOf(place)}/actions/runs/${run.id}`;
  const html = `${siteOf(api)}/${repository.owner}/${repository.name}/actions/runs/${run.id}`;
  const commit = repository.commits.get(run.sha);
  const own = repositoryShape(api, world, repository);
  return {
    id: run.id,
    name: run.workflow.name,
    node_id: nodeId('WorkflowRun', run.id),
    check_suite_id: run.id + 1,
    check_suite_node_id: nodeId('CheckSuite', run.id + 1),
    head_branch: run.branch,
    head_sha: run.sha,
    path: run.workflow.path,
    run_number: run.id % 1000,
    run_attempt: attempt.number,
    referenced_workflows: [],
    event: run.event,
    status: attempt.status,
    conclusion: attempt.conclusion,
    workflow_id: run.workflow.id,
    url,
    html_url: html,
    pull_requests: [],
    created_at: run.createdAt,
    updated_at: attempt.updatedAt,
    actor: userShape(api, run.actor),
    triggering_actor: userShape(api, run.actor),
    run_started_at: attempt.startedAt,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${urlOf(place)}/check-suites/${run.id + 1}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: attempt.number === 1 ? null : `${url}/attempts/${attempt.number - 1}`,
    workflow_url: `${urlOf(place)}/actions/workflows/${run.workflow.id}`,
    head_commit: commit === undefined ? null : headCommit(commit),
    repository: own,
    head_repository: own,
    display_title: `${run.workflow.name ?? ''} for ${run.actor.name}`,
  };
}

const headCommit = ({ sha, message, committedAt, author }: Commit): Record<string, unknown> => ({
  id: sha,
  tree_id: sha.split('').reverse().join(''),
  message,
  timestamp: committedAt,
  author: author === null ? null : { name: author.name, email: author.email },
  committer: author === null ? null : { name: author.name, email: author.email },
});
