import type { z } from 'zod';
import type { SourceFact } from 'shared/domain';
import type { Ask, Page, Stream } from '../contract.js';
import { hour, minute } from './calendar.js';
import { incidentItems } from './incidents.js';
import { jointItems } from './joint.js';
import { livesOf } from './lives.js';
import * as records from './records.js';
import { repositoryOf, stayedIn, type Repository } from './repository.js';
import { serviceStories, stories } from './stories/index.js';
import type { Story } from './story.js';
import { itemOf } from './tracker.js';
import { workflow } from './workflow.js';

const atOnce = 500;
const empty: Repository = { changes: [], commits: [], deployments: [] };

/** What the streams of a session read from: the sample's whole world as it is at this moment. */
export interface World {
  readonly startMs: number;
  now(): number;
}

export function streamsOf(world: World): Stream[] {
  const lives = (story: Story) => livesOf(story, world.startMs, world.now());
  const livesOfSlug = (slug: string) => stories.filter((story) => story.slug === slug).flatMap(lives);
  const items = (story: Story | undefined) => {
    if (!story?.tracker) return [];
    const [own, now] = [lives(story), world.now()];
    const stayed = stayedIn(story, own, now);
    const all = [
      ...own.map((life) => itemOf(story, life, now)),
      ...(story.failures === null ? [] : incidentItems(story, story.failures, stayed, world.startMs, now)),
      ...serviceStories
        .filter(({ joint }) => joint?.shares[0]?.slug === story.slug)
        .flatMap((service) => jointItems(service, livesOfSlug, now)),
    ];
    return all.sort((a, b) => (a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id) ? -1 : 1));
  };
  const inTracker = (id: string) => stories.find(({ tracker }) => tracker?.key === id);
  const known = new Map<string, { readonly at: number; readonly repository: Repository }>();
  /** Made once for the streams that are read of it one after the other. */
  const repository = (id: string): Repository => {
    const at = world.now();
    const before = known.get(id);
    if (before && before.at <= at && at < before.at + minute) return before.repository;
    const story = stories.find((one) => one.repository?.name === id);
    const made = story === undefined ? empty : repositoryOf(story, lives(story), at);
    known.set(id, { at, repository: made });
    return made;
  };

  return [
    {
      ...stream(
        'statuses',
        records.statusRecord,
        () => null,
        () => Object.values(workflow),
      ),
      per: 'connection',
      sourceId: ({ statusId }) => statusId,
      normalise: (status) => ({ kind: 'status', ...status }),
    } satisfies Stream<z.infer<typeof records.statusRecord>>,
    {
      ...stream(
        'items',
        records.itemRecord,
        ({ updatedAt }) => updatedAt,
        (id) => items(inTracker(id)),
      ),
      version: 3,
      sourceId: ({ id }) => id,
      normalise: ({ id: _, ...item }): SourceFact => ({ ...plainItem, ...item }),
    } satisfies Stream<records.ItemRecord>,
    {
      ...stream(
        'changes',
        records.changeRecord,
        ({ updatedAt }) => updatedAt,
        (id) => repository(id).changes,
      ),
      sourceId: ({ id }) => id,
      normalise: ({ id: _, ...change }): SourceFact => ({ ...plainChange, ...change, closedAt: change.mergedAt }),
    } satisfies Stream<records.ChangeRecord>,
    {
      ...stream('deployments', records.deploymentRecord, lastStatusAt, (id) => repository(id).deployments),
      sourceId: ({ id }) => id,
      normalise: ({ id: _, ...deployment }): SourceFact => ({ ...plainDeployment, ...deployment }),
    } satisfies Stream<records.DeploymentRecord>,
    {
      ...stream(
        'commits',
        records.commitRecord,
        ({ committedAt }) => committedAt,
        (id) => repository(id).commits,
      ),
      sourceId: ({ sha }) => sha,
      normalise: (commit): SourceFact => ({ kind: 'branchCommit', authoredAt: commit.committedAt, ...commit }),
    } satisfies Stream<records.CommitRecord>,
  ];
}

const lastStatusAt = ({ createdAt, statuses }: records.DeploymentRecord) => statuses.at(-1)?.at ?? createdAt;

/** What all streams of the sample have in common: a list that only ever grows at its end, read in portions. */
function stream<Rec>(
  name: string,
  record: z.ZodType<Rec>,
  updatedAt: (record: Rec) => string | null,
  list: (scopeId: string) => readonly Rec[],
) {
  return {
    name,
    per: 'scope' as const,
    record,
    version: 1,
    order: 'unordered' as const,
    overlap: hour,
    updatedAt,
    async *read({ scope, since, resume }: Ask): AsyncGenerator<Page> {
      const all = list(scope.id);
      for (let place = Number(resume ?? 0); place < all.length; place += atOnce) {
        const portion = all.slice(place, place + atOnce);
        const changed = portion.filter((rec) => (updatedAt(rec) ?? since ?? '') >= (since ?? ''));
        if (changed.length > 0) yield { records: changed, resume: String(place + portion.length), total: all.length };
      }
    },
  };
}

const plainItem = {
  kind: 'workItem',
  formerKeys: [],
  labels: [],
  components: [],
  flagChanges: [],
  sprintIds: [],
  links: [],
  sprintChanges: [],
  moves: [],
} as const;

const plainChange = {
  kind: 'change',
  isDraft: false,
  byBot: false,
  baseBranch: 'main',
  revertsNumber: null,
  labels: [],
  events: [],
} as const;

const plainDeployment = {
  kind: 'deployment',
  ref: 'main',
  task: 'deploy',
  environment: 'production',
  originalEnvironment: 'production',
  isProduction: true,
  isTransient: false,
} as const;
