import { day, hour, minute, workingTime } from './calendar.js';
import { Draws } from './draws.js';
import { parentKeyOf } from './joint-keys.js';
import type { Life } from './lives.js';
import type { ItemRecord } from './records.js';
import type { Story, WaitStatus } from './story.js';
import { workflow, type StatusName } from './workflow.js';

/** What a tracker would show of a life at this moment: an item with the history it has by now. */
export function itemOf(story: Story, life: Life, nowMs: number): ItemRecord {
  const key = `${story.tracker?.key ?? ''}-${life.number}`;
  const { title, createdAt } = life;
  return recordOf(
    {
      key,
      title,
      createdAt,
      path: pathOf(story, life),
      parentSourceId: parentKeyOf(life, story),
      labels: labelsOf(story, life),
    },
    nowMs,
  );
}

/** An item before anybody has looked at it: all that will happen to it, whatever the time is. */
export interface Tracked {
  readonly key: string;
  readonly title: string;
  /** What the tracker calls its kind; an ordinary task unless it says something else. */
  readonly type?: string;
  /** One above the level that counts for what is divided, one below it for what is kept apart from planned work. */
  readonly level?: -1 | 0 | 1;
  readonly parentSourceId?: string | null;
  readonly labels?: readonly string[];
  readonly createdAt: number;
  readonly path: readonly Step[];
}

export function recordOf(item: Tracked, nowMs: number): ItemRecord {
  const { key, title, createdAt, type = 'Oppgave', level = 0, parentSourceId = null, labels = [] } = item;
  const path = item.path.filter(({ at }) => at <= nowMs);
  const statusChanges = path.map(({ at, to }, place) => {
    const from = path[place - 1]?.to ?? 'noted';
    return {
      sourceId: `${key}.${place + 1}`,
      at: new Date(at).toISOString(),
      fromStatusId: workflow[from].statusId,
      toStatusId: workflow[to].statusId,
      fromName: workflow[from].name,
      toName: workflow[to].name,
    };
  });
  const now = workflow[path.at(-1)?.to ?? 'noted'];
  return {
    id: key,
    key,
    title,
    type,
    level,
    parentSourceId,
    labels: [...labels],
    url: `https://sample.example/browse/${key}`,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(path.at(-1)?.at ?? createdAt).toISOString(),
    statusId: now.statusId,
    statusName: now.name,
    statusCategory: now.category,
    resolution: now.category === 'done' ? now.name : null,
    statusChanges,
  };
}

/** The one that the team has marked as a belief: whatever becomes of it, it has been marked from the beginning. */
const labelsOf = ({ labelled }: Story, { ending }: Life): string[] =>
  labelled && ending?.week === labelled.week && ending.place === labelled.place ? [labelled.label] : [];

export interface Step {
  readonly at: number;
  readonly to: StatusName;
}

/** Every status the life goes through, in working time, up to its last entry. */
function pathOf(story: Story, life: Life): Step[] {
  const { createdAt, startedAt, finishedAt, waiting } = life;
  const firstEnd = life.reopened ? finishedAt - 3 * day : finishedAt;
  const lead = firstEnd - startedAt;
  const working = lead * (1 - waiting);
  const waitFrom = startedAt + working * 0.3;
  const waits: Step[] =
    lead * waiting < 6 * hour
      ? []
      : [
          { at: waitFrom, to: waitStatus(story, life) },
          { at: waitFrom + lead * waiting, to: 'active' },
        ];
  const again: Step[] = [
    { at: firstEnd, to: 'done' },
    { at: firstEnd + day, to: 'active' },
  ];
  return inWorkingTime(createdAt, [
    { at: startedAt - Math.min(3 * day, (startedAt - createdAt) / 2), to: 'ready' },
    { at: startedAt, to: 'active' },
    ...(life.end === 'cancelled' ? waits.slice(0, 1) : waits),
    ...(life.end === 'cancelled' ? [] : ([{ at: firstEnd - working * 0.25, to: 'review' }] satisfies Step[])),
    ...(life.reopened ? again : []),
    { at: finishedAt, to: life.end },
  ]);
}

/** In order, some minutes apart at least, and nothing after the end. Start and end stay where they are. */
function inWorkingTime(createdAt: number, steps: readonly Step[]): Step[] {
  const end = steps.at(-1)?.at ?? createdAt;
  let before = createdAt;
  return steps.map(({ at, to }, place) => {
    const latest = end - (steps.length - 1 - place) * 10 * minute;
    const moved = to === 'active' && place === 1 ? at : workingTime(at);
    before = at === end ? end : Math.min(latest, Math.max(before + 10 * minute, moved));
    return { at: before, to };
  });
}

function waitStatus({ work }: Story, { name }: Life): WaitStatus {
  let rest = new Draws(`${name} wait`).next();
  return work.waits.find(({ share }) => (rest -= share) < 0)?.status ?? work.waits[0]?.status ?? 'decision';
}
