import { Injectable } from '@nestjs/common';
import type { ItemList, Point, Reading } from 'shared/contracts';
import { sentence } from 'shared/language';
import {
  bucketName,
  figureOf,
  inWindow,
  metrics,
  productionTold,
  stretches,
  type Measured,
  type MetricId,
  type Window,
} from 'shared/metrics';
import { addDays } from 'shared/time';
import { DataSource } from 'typeorm';
import type { SubjectKey } from '../catalogue/subjects.service.js';
import { FactsService } from '../facts/facts.service.js';
import { ItemNotes, itemKindOf, itemUnitOf } from './item-rows.js';
import { isFirstRead, measure, windowFor } from './measure.js';
import { ledgerOf } from './questions/ledger-of-figure.js';
import { noSuchBucket, noSuchWindow } from './refusals.js';
import { SubjectLoader, type Subject } from './subject.js';

export interface ItemsAsk {
  readonly metric: MetricId;
  readonly window: string;
  /** A bucket of the metric's series; null = the whole window. */
  readonly bucket: string | null;
}

type Item = ItemList['items'][number];

/** What stands behind a number: its items with their place at the source, and what was left out of it. */
@Injectable()
export class ItemsService {
  constructor(
    private readonly loader: SubjectLoader,
    private readonly facts: FactsService,
    private readonly dataSource: DataSource,
  ) {}

  /** @throws Fault 422 where window or bucket do not exist */
  async behind(key: SubjectKey, ask: ItemsAsk): Promise<ItemList> {
    const subject = await this.loader.load(key);
    const reading = measure(subject, ask.metric, ask.window);
    const whole = windowFor(subject, ask.metric, ask.window);
    if (!reading || !whole) throw noSuchWindow(ask.window);
    const window = ask.bucket === null ? { ...whole, ...reading.window } : { ...whole, ...daysOf(reading, ask.bucket) };
    const found =
      ask.metric === 'experience' ? periods(subject, window) : await this.items(subject, ask.metric, window);
    return {
      metric: ask.metric,
      unit: itemUnitOf(reading),
      missing: reading.missing,
      window: { from: window.from, to: window.to, name: ask.bucket ?? window.name },
      definition: sentence(`metrics.${ask.metric}.definition`),
      ...found,
      ledger: ask.metric === 'experience' ? null : await ledgerOf(this.dataSource, key, ask.metric, reading.unit),
    };
  }

  private async items(
    subject: Subject,
    id: MetricId,
    window: Window,
  ): Promise<Pick<ItemList, 'of' | 'n' | 'items' | 'leftOut' | 'toldBy'>> {
    const { settings, inputs } = subject;
    const metric = metrics[id === 'stability' ? 'variation' : id];
    const records = isFirstRead(subject) ? [] : inWindow(metric.records?.(inputs, settings) ?? [], window);
    const counts = metric.kind === 'activity' || id === 'failed-share';
    const used = records.filter((record) => record.leftOut === null && (counts || record.value !== null));
    const newestFirst = used.toSorted((a, b) => b.endAt - a.endAt);
    const ids = newestFirst.map((record) => record.id);
    const of = itemKindOf(id, settings);
    const sources = await this.facts.records(of, ids);
    const notes = new ItemNotes(of, inputs);
    return {
      of,
      n: used.length,
      items: newestFirst.map((record) => {
        const source = sources.get(record.id);
        return {
          id: record.id,
          label: source?.label ?? record.id,
          title: source?.title ?? '',
          url: source?.url ?? '',
          from: record.startAt === null ? null : new Date(record.startAt).toISOString(),
          to: new Date(record.endAt).toISOString(),
          value: record.value,
          note: notes.noteOf(record),
          failure: notes.failureOf(record.id),
        };
      }),
      leftOut: leftOutOf(records, counts),
      toldBy: of === 'changes' || of === 'deployments' ? productionTold(inputs[of], used) : [],
    };
  }
}

function leftOutOf(records: readonly Measured[], counts: boolean): ItemList['leftOut'] {
  const reasons = new Map<NonNullable<Measured['leftOut']>, number>();
  for (const { leftOut, value } of records) {
    const reason = leftOut ?? (counts || value !== null ? null : 'reasons.noKnownStart');
    if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return [...reasons].map(([reason, n]) => ({ reason: sentence(reason), n }));
}

/** Single answers are never shown: the periods that may be are what stands behind users' experience. */
function periods({ inputs, settings }: Subject, window: Window): Pick<ItemList, 'of' | 'n' | 'items' | 'leftOut'> {
  const indicator = inputs.indicators.find(({ key }) => key === settings.indicatorKey);
  const shown = indicator ? stretches(indicator, settings).filter(({ n }) => n > 0) : [];
  const inside = shown.filter(({ from, to }) => from >= window.from && to <= addDays(window.to, 1));
  const items = inside.map((stretch): Item => {
    const bucket = bucketName(stretch);
    const value = indicator ? figureOf(indicator, stretch) : null;
    const note = sentence('reasons.answersInPeriod', { n: stretch.n });
    const [from, to] = [stretch.from, addDays(stretch.to, -1)];
    return { id: bucket, label: bucket, title: '', url: '', from, to, value, note, failure: null };
  });
  return { of: 'periods', n: inside.reduce((sum, { n }) => sum + n, 0), items: items.reverse(), leftOut: [] };
}

function daysOf(reading: Reading, bucket: string): { from: string; to: string } {
  const points: readonly Point[] = reading.shape.kind === 'series' ? reading.shape.points : [];
  const point = points.find((one) => one.bucket === bucket);
  if (!point) throw noSuchBucket(bucket);
  return { from: point.from, to: addDays(point.to, -1) };
}
