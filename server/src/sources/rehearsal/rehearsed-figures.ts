import type { Rehearsal, RehearsedRecord } from 'shared/contracts';
import type { SourceFact } from 'shared/domain';
import {
  metrics,
  type ChangeInput,
  type Inputs,
  type MetricSettings,
  type Window,
  type WorkItemInput,
} from 'shared/metrics';
import { dateIn } from 'shared/time';
import type { RehearsedFactsService } from '../../facts/rehearsed-facts.service.js';
import type { JobsRead } from './read-jobs.js';

type Work = NonNullable<Awaited<ReturnType<RehearsedFactsService['work']>>>;
type Delivery = NonNullable<Awaited<ReturnType<RehearsedFactsService['delivery']>>>;
type Facts = readonly { readonly id: string; readonly fact: SourceFact }[];
type Rehearsed<K extends 'work' | 'delivery'> = NonNullable<Rehearsal[K]>;

/** What the figures of a sample answer for. */
export interface SampleFrame {
  /** Calendar day. */
  readonly since: string;
  /** Changes before it may lack what they were deployed with; epoch milliseconds. */
  readonly wholeFrom: number;
  /** The same by runs of workflows. */
  readonly runsFrom: number;
  /** How jobs of workflows are called, by the workflow's file. */
  readonly jobs: ReadonlyMap<string, JobsRead>;
  readonly zone: string;
  readonly now: number;
  /** Levels of work items that count. */
  readonly levels: readonly number[];
}

/** Shown one by one: those that ended last, and after them those under way. */
const mostShown = 6;

/** Work items by the metric that pages show, with the statuses they were in. */
export function rehearsedWork({ items, statuses }: Work, facts: Facts, frame: SampleFrame): Rehearsed<'work'> {
  const about = new Map(facts.map(({ id, fact }) => [id, fact]));
  return {
    read: items.length,
    reading: measured('lead-time', { workItems: items }, frame),
    records: latest(
      items,
      ({ finishedAt }) => finishedAt,
      ({ startedAt }) => startedAt,
    ).flatMap((item) => {
      const fact = about.get(item.id);
      return fact?.kind === 'workItem' ? [record(item.key, fact.title, fact.url, item.startedAt, item.finishedAt)] : [];
    }),
    statuses: statuses
      .filter(({ n, stage }) => n > 0 || !stage.sure)
      .map(({ name, stage: { kind, waitCause, sure }, n }) => ({ name, kind, waitCause, sure, n }))
      .sort((a, b) => Number(a.sure) - Number(b.sure) || b.n - a.n || a.name.localeCompare(b.name)),
  };
}

/** Changes by each rung; those merged before everything was read are left out, for what deployed them may be missing. */
export function rehearsedDelivery({ found, rungs }: Delivery, facts: Facts, frame: SampleFrame): Rehearsed<'delivery'> {
  const urls = new Map(facts.flatMap(({ id, fact }) => (fact.kind === 'change' ? [[id, fact.url] as const] : [])));
  const all = rungs[0]?.changes ?? [];
  return {
    read: all.length,
    bots: all.filter(({ byBot }) => byBot).length,
    found,
    rungs: rungs.map(({ rung, workflow, deployments, changes }) => {
      const from = workflow === null ? frame.wholeFrom : frame.runsFrom;
      const whole = changes.filter(({ mergedAt }) => mergedAt === null || mergedAt >= from);
      const own = whole.filter(({ byBot, mergedAt, deployedAt }) => !byBot && (mergedAt ?? deployedAt) !== null);
      return {
        rung,
        workflow: workflow && {
          ...{ ...workflow, from: dateIn(frame.zone, from) },
          ...jobsIn(frame.jobs.get(workflow.path)),
        },
        deployments,
        reading: measured('change-lead-time', { changes: whole }, frame),
        records: latest(
          own,
          ({ deployedAt }) => deployedAt,
          ({ mergedAt }) => mergedAt,
        ).map((change: ChangeInput) =>
          record(`#${change.number}`, null, urls.get(change.id) ?? '', change.firstCommitAt, change.deployedAt),
        ),
      };
    }),
  };
}

const jobsIn = (read: JobsRead | undefined) => ({ jobs: [...(read?.jobs ?? [])], jobsOf: read?.jobsOf ?? 0 });

const nothing: Inputs = { workItems: [], changes: [], deployments: [], indicators: [], jointParts: [] };

/** The product's own metric, so that a sample is judged by the rules that hold afterwards (decisions.md 7). */
function measured(
  metric: 'lead-time' | 'change-lead-time',
  inputs: { readonly workItems?: readonly WorkItemInput[]; readonly changes?: readonly ChangeInput[] },
  { since, zone, now, levels }: SampleFrame,
): Rehearsed<'work'>['reading'] {
  const at = new Date(now).toISOString();
  const window: Window = { name: 'all', from: since, to: dateIn(zone, now), zone, now: at, readUntil: at };
  const settings: MetricSettings = {
    ...{ headline: metric, baselines: {}, phases: {}, indicatorKey: null, historyFrom: since, levels, published: {} },
  };
  const { unit, n, figures, missing } = metrics[metric].measure({ ...nothing, ...inputs }, window, settings);
  return { metric, unit, n, figures: figures.filter(({ name }) => name === 'p50' || name === 'p85'), missing };
}

/** Newest end first, and after those with an end the newest begun. */
const latest = <T>(all: readonly T[], end: (one: T) => number | null, begin: (one: T) => number | null): T[] =>
  all.toSorted((a, b) => (end(b) ?? 0) - (end(a) ?? 0) || (begin(b) ?? 0) - (begin(a) ?? 0)).slice(0, mostShown);

const record = (
  label: string,
  title: string | null,
  url: string,
  startedAt: number | null,
  finishedAt: number | null,
): RehearsedRecord => ({ label, title, url, startedAt: isoOrNull(startedAt), finishedAt: isoOrNull(finishedAt) });

const isoOrNull = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
