import { Injectable } from '@nestjs/common';
import type { Reading } from 'shared/contracts';
import { firstBaselines, type MetricId } from 'shared/metrics';
import { addDays, dateIn, defaultWindow, startOfDay } from 'shared/time';
import { DataSource, type EntityManager } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { Baselines } from './baselines.js';
import { measure, measureProduct, type ProductReadings } from './measure.js';
import { replaceAnswerGroups } from './questions/answer-groups.js';
import { dropViews, goodViews, storeView } from './questions/stored-views.js';
import { writeVersions } from './questions/write-versions.js';
import { effectWindow, flowWindow, SubjectLoader, type Subject } from './subject.js';

/** First half of the advisory lock's key: one renewal a product at a time, or two would show different answers. */
const RENEWAL_LOCK = 7_205_763;

/** Reasons that change what a series is, and not only what has happened: its first baseline is then made anew. */
const newMeaning = new Set(['setting', 'mapping', 'link', 'definition']);

const page = { metric: 'page', windowName: defaultWindow } as const;

/** A product's readings: made when something changed, kept, and handed out in a few milliseconds. */
@Injectable()
export class ProductReadingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly loader: SubjectLoader,
    private readonly baselines: Baselines,
  ) {}

  /** The readings of these products, stored or, where the day or a first request asks for it, made now. */
  async of(productIds: readonly string[]): Promise<Map<string, ProductReadings>> {
    const found = await goodViews<ProductReadings>(this.dataSource, page, productIds, this.clock.now());
    for (const id of productIds) if (!found.has(id)) found.set(id, await this.renew(id, 'asked'));
    return found;
  }

  /** Makes and keeps the default readings of a product, and forgets what else was kept of it. */
  async renew(productId: string, because: string): Promise<ProductReadings> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1, hashtext($2))', [RENEWAL_LOCK, productId]);
      const subject = await this.withBaselines(productId, because, manager);
      const readings = measureProduct(subject);
      if (!(await holdProduct(manager, productId))) return readings;
      await replaceAnswerGroups(manager, productId, subject.groups);
      await this.keepVersions(manager, subject, readings, because);
      await dropViews(manager, productId);
      await storeView(manager, { subjectId: productId, ...page }, readings, await this.lifetime(subject.now));
      return readings;
    });
  }

  /** One metric over any window; made at the first request and kept. Null for a window that does not exist. */
  async reading(productId: string, id: MetricId, windowName: string): Promise<Reading | null> {
    const kept = await goodViews<Reading>(this.dataSource, { metric: id, windowName }, [productId], this.clock.now());
    const known = kept.get(productId);
    if (known) return known;
    // What may be shown of answers is decided in a renewal; asking for another window must not show more.
    await this.of([productId]);
    const subject = await this.loader.load(productId);
    const made = measure(subject, id, windowName);
    if (!made) return null;
    const key = { subjectId: productId, metric: id, windowName };
    await storeView(this.dataSource.manager, key, made, await this.lifetime(subject.now));
    return made;
  }

  /** The subject, with first baselines stored as soon as they are firm. */
  private async withBaselines(productId: string, because: string, manager: EntityManager): Promise<Subject> {
    const subject = await this.loader.load(productId, { fresh: newMeaning.has(because) });
    const flow = flowWindow(subject, defaultWindow);
    const effect = effectWindow(subject, defaultWindow);
    if (!flow || !effect) return subject;
    const found = firstBaselines(subject.inputs, flow, effect, subject.settings);
    await this.baselines.store(productId, found, because, manager);
    const baselines = { ...subject.settings.baselines, ...Object.fromEntries(found) };
    return { ...subject, settings: { ...subject.settings, baselines } };
  }

  private async keepVersions(
    manager: EntityManager,
    subject: Subject,
    { facts, throughput, deployments }: ProductReadings,
    because: string,
  ): Promise<void> {
    const { productId, now, zone } = subject;
    const frame = { productId, now, because, today: startOfDay(dateIn(zone, now), zone) };
    for (const reading of [facts.leadTime, throughput, deployments]) {
      await writeVersions(manager, reading, { ...frame, cut: '' });
    }
    await writeVersions(manager, facts.experience, { ...frame, cut: subject.settings.indicatorKey ?? '' });
  }

  /** Until midnight: ages, open weeks and the closing of a week change with the day alone (decisions.md 4). */
  private async lifetime(now: number): Promise<{ madeAt: number; goodUntil: number }> {
    const zone = await this.settings.zone();
    return { madeAt: now, goodUntil: startOfDay(addDays(dateIn(zone, now), 1), zone) };
  }
}

/** False = removed meanwhile: what would be kept of it now would stay for ever. */
async function holdProduct(manager: EntityManager, productId: string): Promise<boolean> {
  const held = await manager.query<unknown[]>('select from product where id = $1 for key share', [productId]);
  return held.length > 0;
}
