import { Injectable } from '@nestjs/common';
import type { PhaseInput, PhaseList, PhaseMetric, Reading, Signal } from 'shared/contracts';
import { sentence, type MessageKey } from 'shared/language';
import { baselineKey, currentChange, laterPhase, throughputName, type MetricSettings } from 'shared/metrics';
import { DataSource } from 'typeorm';
import { phasesKey, SettingsService, type SettingOrigin } from '../catalogue/settings.service.js';
import type { SubjectKey } from '../catalogue/subjects.service.js';
import { Fault } from '../http/fault.js';
import { QueueService } from '../queue/queue.service.js';
import { confirmedPhases, toldPhases } from './confirmed-phase.js';
import { measure } from './measure.js';
import { noSuchWindow } from './refusals.js';
import { SubjectLoader, type Subject } from './subject.js';

type Listed = PhaseList['series'][number];

/** Where a usual range begins anew: only after a change that has lasted, and only because people say so (methods.md C.4). */
@Injectable()
export class PhasesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: SettingsService,
    private readonly loader: SubjectLoader,
    private readonly queue: QueueService,
  ) {}

  async list(of: SubjectKey): Promise<PhaseList> {
    const subject = await this.loader.load(of);
    const series: Listed[] = [];
    for (const metric of metricsOf(subject)) series.push(await this.listed(subject, metric));
    return { series };
  }

  /** @throws Fault 422 where there is nothing to confirm or to take back */
  async set(of: SubjectKey, input: PhaseInput, origin: SettingOrigin): Promise<PhaseList> {
    const subject = await this.loader.load(of);
    const whole = wholeOf(subject, input.metric);
    const key = phasesKey(of.id, seriesName(subject.settings, input.metric));
    await this.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1, hashtext($2))', [PHASES_LOCK, key]);
      const before = confirmedPhases.parse((await this.settings.newest([key], manager)).get(key) ?? []);
      const others = before.filter(({ fromBucket }) => fromBucket !== input.fromBucket);
      if (!input.confirmed && others.length === before.length) throw refused('fromBucket', 'phases.notConfirmed');
      const phases = input.confirmed ? [...others, confirmable(whole, input)] : others;
      await this.settings.set(key, phases, origin, manager);
      await this.queue.add('renew-readings', { ...renewed(of), because: 'phase' }, { manager });
    });
    return this.list(of);
  }

  private async listed(subject: Subject, metric: PhaseMetric): Promise<Listed> {
    const versions = await this.settings.versions([phasesKey(subject.key.id, seriesName(subject.settings, metric))]);
    const confirmed = toldPhases(versions).map(({ setAt, ...phase }) => ({
      ...phase,
      confirmedAt: setAt.toISOString(),
    }));
    const whole = wholeOf(subject, metric);
    const run = runOf(whole);
    if (whole.shape.kind !== 'series' || whole.shape.phases.length === 0) {
      return { metric, confirmed, candidate: null, reason: whole.missing ?? sentence('phases.noRange') };
    }
    if (!run) return { metric, confirmed, candidate: null, reason: sentence('phases.none') };
    const { sinceBucket: fromBucket, direction, better } = run;
    const points = pointsSince(whole, fromBucket).length;
    return {
      metric,
      confirmed,
      candidate: { fromBucket, direction, better, points, needed: laterPhase.firm },
      reason: null,
    };
  }
}

/** First half of the advisory lock's key: a phase is added to those that are there. */
const PHASES_LOCK = 7_205_766;

/** What a renewal is asked for: of a service itself, and of a product with all that it is a part of. */
const renewed = ({ kind, id }: SubjectKey) =>
  kind === 'product' ? { productIds: [id] } : { productIds: [], subjects: [{ kind, id }] };

/** The series that its page tells of; a product without work items has the lead time of changes. */
const metricsOf = ({ settings }: Subject): PhaseMetric[] => [
  settings.headline,
  'throughput',
  'deployments',
  ...(settings.indicatorKey === null ? [] : (['experience'] as const)),
];

function seriesName(settings: MetricSettings, metric: PhaseMetric): string {
  if (metric === 'throughput') return throughputName(settings);
  return metric === 'experience' ? baselineKey(settings.indicatorKey ?? '') : metric;
}

function wholeOf(subject: Subject, metric: PhaseMetric): Reading {
  const whole = measure(subject, metric, 'all');
  if (!whole) throw noSuchWindow('all');
  return whole;
}

const runOf = ({ shape }: Reading): Signal | null => {
  const change = shape.kind === 'series' ? currentChange(shape.signals) : null;
  return change?.rule === 'run' ? change : null;
};

function pointsSince({ shape }: Reading, bucket: string) {
  if (shape.kind !== 'series') return [];
  const from = shape.points.findIndex((point) => point.bucket === bucket);
  return from < 0 ? [] : shape.points.slice(from).filter(({ value, partial }) => value !== null && !partial);
}

/** @throws Fault 422 naming what of methods.md C.4 does not hold */
function confirmable(whole: Reading, { fromBucket, cause, expectedToLast }: PhaseInput) {
  const [first] = pointsSince(whole, fromBucket);
  if (!first || runOf(whole)?.sinceBucket !== fromBucket) throw refused('fromBucket', 'phases.noRun');
  if (!expectedToLast) throw refused('expectedToLast', 'phases.mustLast');
  return { fromBucket, from: first.from, cause };
}

function refused(path: string, key: MessageKey): Fault {
  const message = sentence(key);
  return new Fault({ kind: 'yours', status: 422, message, fields: [{ path, message }] });
}
