import { day, hour, minute } from './calendar.js';
import { Draws } from './draws.js';
import type { Life } from './lives.js';
import type { ChangeRecord, CommitRecord, DeploymentRecord } from './records.js';
import type { Story } from './story.js';

/** What a code host would show by now of the work: a change for each life, and a deployment a day while there is news. */
export interface Repository {
  readonly changes: readonly ChangeRecord[];
  readonly commits: readonly CommitRecord[];
  readonly deployments: readonly DeploymentRecord[];
}

export function repositoryOf(story: Story, lives: readonly Life[], nowMs: number): Repository {
  const merges = lives
    .filter(({ end }) => end === 'done')
    .map((life) => ({ life, at: mergedAt(life), sha: new Draws(`${life.name} merge`).sha() }))
    .filter(({ at }) => at <= nowMs)
    .sort((a, b) => a.at - b.at || (a.sha < b.sha ? -1 : 1));
  return {
    changes: lives.filter(({ end }) => end === 'done').flatMap((life) => changeOf(story, life, nowMs)),
    commits: merges.map(({ at, sha }, place) => ({
      sha,
      parents: place === 0 ? [] : [merges[place - 1]?.sha ?? ''],
      committedAt: new Date(at).toISOString(),
    })),
    deployments: deploymentsOf(story, merges, nowMs),
  };
}

/** When something was put out that stayed, by the midnight of its day. */
export function stayedIn(story: Story, lives: readonly Life[], nowMs: number): ReadonlyMap<number, number> {
  const merges = lives.filter(({ end }) => end === 'done').map(mergedAt);
  const days = deployDays(
    story,
    merges.filter((at) => at <= nowMs),
  );
  const stayed = days.filter(({ takenBack }) => !takenBack);
  return new Map(stayed.map(({ midnight }) => [midnight, midnight + outAt + untilSuccess]));
}

function mergedAt({ finishedAt }: Life): number {
  return finishedAt - 30 * minute;
}

function changeOf(story: Story, life: Life, nowMs: number): ChangeRecord[] {
  const lead = life.finishedAt - life.startedAt;
  const times = {
    first: life.startedAt + lead * 0.1,
    opened: life.startedAt + lead * 0.5,
    approved: life.startedAt + lead * 0.7,
    merged: Math.max(mergedAt(life), life.startedAt + lead * 0.7),
  };
  if (times.opened > nowMs) return [];
  const draws = new Draws(`${life.name} commits`);
  const [firstSha, headSha, mergeSha] = [draws.sha(), draws.sha(), new Draws(`${life.name} merge`).sha()];
  const iso = (at: number) => new Date(Math.floor(at)).toISOString();
  const merged = times.merged <= nowMs;
  const approved = times.approved <= nowMs;
  const name = story.repository?.name ?? '';
  const commit = (sha: string, at: number) => ({ sha, authoredAt: iso(at), committedAt: iso(at) });
  return [
    {
      id: `${name}-${life.number}`,
      number: life.number,
      url: `https://sample.example/${name}/changes/${life.number}`,
      state: merged ? 'merged' : 'open',
      createdAt: iso(times.opened),
      updatedAt: iso(merged ? times.merged : approved ? times.approved : times.opened),
      mergedAt: merged ? iso(times.merged) : null,
      mergeSha: merged ? mergeSha : null,
      headSha,
      issueKeys: story.tracker === null ? [] : [`${story.tracker.key}-${life.number}`],
      commits: [commit(firstSha, times.first), commit(headSha, times.opened)],
      reviews: approved
        ? [{ sourceId: `${name}-${life.number}-1`, state: 'approved', submittedAt: iso(times.approved), byBot: false }]
        : [],
    },
  ];
}

/** Of the day. */
const outAt = 15.5 * hour;
/** From the start of a deployment until it is out. */
const untilSuccess = 9 * minute;

interface Merge {
  readonly at: number;
  readonly sha: string;
}

/** Days on which something is put out, oldest first. On the first one there is nothing yet to go back to. */
function deployDays(
  { repository, work }: Story,
  mergedAts: readonly number[],
): { midnight: number; takenBack: boolean }[] {
  const midnights = [...new Set(mergedAts.map((at) => Math.floor(at / day) * day))].sort((a, b) => a - b);
  return midnights.map((midnight, place) => ({
    midnight,
    takenBack: place > 0 && new Draws(`${repository?.name ?? ''} ${midnight}`).chance(work.rolledBack),
  }));
}

/** In the afternoon of a day with merges; what fails is taken back the same evening and deployed again in the morning. */
function deploymentsOf(story: Story, merges: readonly Merge[], nowMs: number): DeploymentRecord[] {
  const name = story.repository?.name ?? '';
  const heads = new Map(merges.map(({ at, sha }) => [Math.floor(at / day) * day, sha]));
  const deployed: { at: number; sha: string }[] = [];
  let before = '';
  const days = deployDays(
    story,
    merges.map(({ at }) => at),
  );
  for (const { midnight, takenBack } of days) {
    const sha = heads.get(midnight) ?? '';
    deployed.push({ at: midnight + outAt, sha });
    if (takenBack) {
      deployed.push({ at: midnight + 18 * hour, sha: before }, { at: midnight + day + 7 * hour, sha });
    }
    before = sha;
  }
  return deployed
    .filter(({ at }) => at <= nowMs)
    .sort((a, b) => a.at - b.at)
    .map(({ at, sha }) => deploymentOf(name, at, sha, nowMs));
}

function deploymentOf(name: string, at: number, sha: string, nowMs: number): DeploymentRecord {
  const id = `${name}-${at / minute}`;
  const steps = [
    { state: 'queued', at },
    { state: 'in_progress', at: at + minute },
    { state: 'success', at: at + untilSuccess },
  ] as const;
  return {
    id,
    sha,
    url: `https://sample.example/${name}/deployments/${at / minute}`,
    createdAt: new Date(at).toISOString(),
    statuses: steps
      .filter((step) => step.at <= nowMs)
      .map((step) => ({
        sourceId: `${id}.${step.state}`,
        state: step.state,
        at: new Date(step.at).toISOString(),
        environment: 'production',
      })),
  };
}
