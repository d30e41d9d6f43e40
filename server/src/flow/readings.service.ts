import { Injectable } from '@nestjs/common';
import type { Reading } from 'shared/contracts';
import { newBaselines, type MetricId } from 'shared/metrics';
import { addDays, dateIn, defaultWindow, startOfDay } from 'shared/time';
import { DataSource, type EntityManager } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import type { SubjectKey, SubjectKind } from '../catalogue/subjects.service.js';
import { Clock } from '../clock.js';
import { Baselines } from './baselines.js';
import { isFirstRead, measure, measureSubject, withoutPoints, type SubjectReadings } from './measure.js';
import { keepAnswerGroups } from './questions/answer-groups.js';
import { keepAnswerSegments } from './questions/answer-segments.js';
import { keepOpenTold } from './questions/open-told.js';
import { lockIfIdle, lockRenewal } from './questions/renewal-lock.js';
import { dropViews, goodViews, lastRenewal, storeView, type ViewKey } from './questions/stored-views.js';
import { writeVersions } from './questions/write-versions.js';
import { effectWindow, flowWindow, SubjectLoader, type Subject } from './subject.js';

/** Reasons that change what a series is, and not only what has happened: its first baseline is then made anew. */
const newMeaning = new Set(['setting', 'mapping', 'link', 'definition']);

const page = { metric: 'page', windowName: defaultWindow } as const;

/** The readings of products, areas and services: made when something changed, kept, and handed out in a few milliseconds. */
@Injectable()
export class ReadingsService {
  private lastTurn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly loader: SubjectLoader,
    private readonly baselines: Baselines,
  ) {}

  /** The readings of these subjects by id, stored or, where the day or a first request asks for it, made now. */
  async of(
    kind: SubjectKind,
    ids: readonly string[],
    windowName: string = defaultWindow,
  ): Promise<Map<string, SubjectReadings>> {
    const view = { kind, metric: 'page', windowName };
    const found = await goodViews<SubjectReadings>(this.dataSource, view, ids, this.clock.now());
    for (const id of ids) {
      if (found.has(id)) continue;
      const key = { kind, id };
      found.set(id, windowName === defaultWindow ? await this.firstAsked(key) : await this.over(key, windowName));
    }
    return found;
  }

  /**
   * Makes and keeps the default readings of a subject, and forgets what else was kept of it. One that has been removed is
   * shown as it is, and nothing is kept: it would stay for ever.
   */
  renew(key: SubjectKey, because: string): Promise<SubjectReadings> {
    return this.inTurn(() => this.make(key, because));
  }

  /** Many may ask at once for what nobody has asked for today: the first one makes it for all. */
  private firstAsked(key: SubjectKey): Promise<SubjectReadings> {
    return this.inTurn(async () => {
      const view = { kind: key.kind, ...page };
      const made = await goodViews<SubjectReadings>(this.dataSource, view, [key.id], this.clock.now());
      return made.get(key.id) ?? this.make(key, 'asked');
    });
  }

  /**
   * One renewal at a time in a process. Each holds a connection while it waits for others to load with: as many at once as
   * there are connections would wait for each other for ever.
   */
  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.lastTurn.then(task);
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }

  private async make(key: SubjectKey, because: string): Promise<SubjectReadings> {
    return this.dataSource.transaction(async (manager) => {
      await lockRenewal(manager, key.id);
      // Before anything is loaded: who removes it, or a part of it, waits until this is written, and sweeps it away.
      if (!(await hold(manager, key))) return shownOnPages(measureSubject(await this.loader.load(key)));
      const subject = await this.withBaselines(key, because, manager);
      const readings = measureSubject(subject);
      const shown = shownOnPages(readings);
      if (key.kind !== 'area') {
        await keepAnswerGroups(manager, key.id, subject.groups);
        await keepAnswerSegments(manager, key.id, subject.segments);
        await keepOpenTold(manager, key.id, subject.open);
      }
      await this.keepVersions(manager, subject, readings, because);
      await dropViews(manager, key);
      const view = { subjectId: key.id, kind: key.kind, ...page };
      await storeView(manager, view, shown, await this.lifetime(subject.now));
      return shown;
    });
  }

  /** One metric over any window; made at the first request and kept. Null for a window that does not exist. */
  async reading(key: SubjectKey, id: MetricId, windowName: string): Promise<Reading | null> {
    const view = { kind: key.kind, metric: id, windowName };
    const kept = await goodViews<Reading>(this.dataSource, view, [key.id], this.clock.now());
    const known = kept.get(key.id);
    if (known) return known;
    // What may be shown of answers is decided in a renewal; asking for another window must not show more.
    await this.of(key.kind, [key.id]);
    const renewal = await lastRenewal(this.dataSource, key);
    const subject = await this.loader.load(key);
    const made = measure(subject, id, windowName);
    if (!made) return null;
    await this.keepView({ ...view, subjectId: key.id }, made, { now: subject.now, renewal });
    return made;
  }

  /** The default readings over another window. @throws Fault 422 where it does not exist */
  private async over(key: SubjectKey, windowName: string): Promise<SubjectReadings> {
    await this.of(key.kind, [key.id]);
    const renewal = await lastRenewal(this.dataSource, key);
    const subject = await this.loader.load(key);
    const readings = shownOnPages(measureSubject(subject, windowName));
    const view = { subjectId: key.id, kind: key.kind, metric: 'page', windowName };
    await this.keepView(view, readings, { now: subject.now, renewal });
    return readings;
  }

  /** Not where the subject is being renewed, or has been since what the view was made from was loaded: it would stay. */
  private async keepView(
    view: Required<ViewKey>,
    payload: unknown,
    made: { readonly now: number; readonly renewal: string | null },
  ): Promise<void> {
    const lifetime = await this.lifetime(made.now);
    const key = { kind: view.kind, id: view.subjectId };
    await this.dataSource.transaction(async (manager) => {
      if (!(await lockIfIdle(manager, key.id)) || !(await hold(manager, key))) return;
      if ((await lastRenewal(manager, key)) === made.renewal) await storeView(manager, view, payload, lifetime);
    });
  }

  /** The subject, with first baselines stored as soon as they are firm. */
  private async withBaselines(key: SubjectKey, because: string, manager: EntityManager): Promise<Subject> {
    const subject = await this.loader.load(key, { fresh: newMeaning.has(because), newAnswers: true });
    // Half a history would be frozen as if it were the whole.
    if (isFirstRead(subject)) return subject;
    const flow = flowWindow(subject, defaultWindow);
    const effect = effectWindow(subject, defaultWindow);
    if (!flow || !effect) return subject;
    const found = newBaselines(subject.inputs, flow, effect, subject.settings);
    await this.baselines.store(key.id, found, because, manager);
    const baselines = { ...subject.settings.baselines, ...Object.fromEntries(found) };
    return { ...subject, settings: { ...subject.settings, baselines } };
  }

  private async keepVersions(
    manager: EntityManager,
    { key, now, zone, settings }: Subject,
    { facts, throughput, deployments, endToEnd }: SubjectReadings,
    because: string,
  ): Promise<void> {
    const frame = { subject: key, now, because, today: startOfDay(dateIn(zone, now), zone) };
    for (const reading of [facts.leadTime, throughput, deployments, ...(endToEnd ? [endToEnd] : [])]) {
      await writeVersions(manager, reading, { ...frame, cut: '' });
    }
    await writeVersions(manager, facts.experience, { ...frame, cut: settings.indicatorKey ?? '' });
  }

  /** Until midnight: ages, open weeks and the closing of a week change with the day alone (decisions.md 4). */
  private async lifetime(now: number): Promise<{ madeAt: number; goodUntil: number }> {
    const zone = await this.settings.zone();
    return { madeAt: now, goodUntil: startOfDay(addDays(dateIn(zone, now), 1), zone) };
  }
}

/** Pages draw the headline of flow and that of effect; of the others they tell the figures alone. */
const shownOnPages = ({ facts, ...readings }: SubjectReadings): SubjectReadings => ({
  ...readings,
  facts: { ...facts, variation: withoutPoints(facts.variation), stability: withoutPoints(facts.stability) },
  throughput: withoutPoints(readings.throughput),
  deployments: withoutPoints(readings.deployments),
  failedShare: withoutPoints(readings.failedShare),
  recoveryTime: withoutPoints(readings.recoveryTime),
});

/** Keeps a subject from being removed until the transaction ends; see `dropOwnedRows`. False = it is not there any more. */
async function hold(manager: EntityManager, { kind, id }: SubjectKey): Promise<boolean> {
  const held = await manager.query<unknown[]>(`select from ${kind} where id = $1 for key share`, [id]);
  return held.length > 0;
}
