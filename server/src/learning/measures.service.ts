import { Injectable } from '@nestjs/common';
import type { Reading } from 'shared/contracts';
import { flowMeasures, flowMetricOf, type FlowMetric } from 'shared/domain';
import {
  outcomeOfSeries,
  type ChannelCounts,
  type IndicatorInput,
  type MeasurementBreak,
  type Outcome,
  type ToldResponses,
} from 'shared/metrics';
import { dateIn, defaultWindow, type CalendarDate } from 'shared/time';
import { DataSource } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import type { Indicator } from '../effect/indicator.entity.js';
import { IndicatorsService } from '../effect/indicators.service.js';
import { MeasurementChangesService } from '../effect/measurement-changes.service.js';
import { ResponseRates } from '../effect/response-rates.service.js';
import { FactsService } from '../facts/facts.service.js';
import { ProductReadingsService } from '../flow/product-readings.service.js';
import { ShownIndicatorsService, unusualWeeks, type ShownIndicator } from '../flow/shown-indicators.service.js';
import { ShownSegmentsService } from '../flow/shown-segments.service.js';
import { countingBreaks } from './questions/counting-breaks.js';

/** What a plan is measured by: an indicator of the product, or how long its work takes. */
export type Measure = Pick<Indicator, 'key' | 'name' | 'better' | 'measurement' | 'summary' | 'unit'> & {
  /** Of an indicator, or the name of the metric of flow. */
  readonly kind: string;
};

/** Its series, exactly as pages show it. */
export interface ShownMeasure
  extends
    Pick<ShownIndicator, 'outcome' | 'unusualWeeks' | 'whole' | 'recent'>,
    Partial<Pick<ShownIndicator, 'basis'>> {
  readonly indicator: Pick<IndicatorInput, 'better' | 'measurement' | 'summary' | 'unit'> &
    Partial<Pick<IndicatorInput, 'kind' | 'whole'>>;
}

/**
 * What plans can be measured by. Of flow only times are: their weekly medians are compared by ratio whatever they are
 * (methods.md C.5 and F.2). Counts are compared by ratio or as they are, by how many there turn out to be, which nobody can
 * say when a plan is written.
 */
@Injectable()
export class MeasuresService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly indicators: IndicatorsService,
    private readonly changes: MeasurementChangesService,
    private readonly facts: FactsService,
    private readonly indicatorsShown: ShownIndicatorsService,
    private readonly readings: ProductReadingsService,
    private readonly segments: ShownSegmentsService,
    private readonly rates: ResponseRates,
  ) {}

  /** Indicators as they were shown at another moment. What is known of flow, channels and response rates is known of today alone: there is none of it. */
  at(clock: Clock, indicatorsShown: ShownIndicatorsService): MeasuresService {
    const { dataSource, settings, indicators, changes, facts, readings, segments, rates } = this;
    const known = [indicators, changes, facts, indicatorsShown, readings, segments, rates] as const;
    return new IndicatorsAlone(dataSource, clock, settings, ...known);
  }

  async all(productId: string): Promise<Measure[]> {
    return [...(await this.indicators.all(productId)), ...flowMeasures.flatMap((key) => flowMeasure(key) ?? [])];
  }

  /** @throws Fault 404 */
  async find(productId: string, key: string): Promise<Measure> {
    return flowMeasure(key) ?? this.indicators.find(productId, key);
  }

  /** Null where the product has no such thing to measure by. */
  async shown(productId: string, key: string): Promise<ShownMeasure | null> {
    const metric = flowMetricOf(key);
    return metric === null ? this.indicatorsShown.of(productId, key) : this.flowShown(productId, metric);
  }

  /** The same, where there is anything to compare with: a product of whose work nothing is known has no time of flow. */
  async known(productId: string, key: string): Promise<ShownMeasure | null> {
    const found = await this.shown(productId, key);
    return flowMetricOf(key) !== null && found?.outcome.points.length === 0 ? null : found;
  }

  /** Days within the series from which its values cannot be compared with those before. */
  async breaks(productId: string, key: string): Promise<MeasurementBreak[]> {
    if (flowMetricOf(key) === null) return (await this.changes.of(productId, key)).changes;
    const days = await countingBreaks(this.dataSource.manager, productId, await this.settings.zone());
    const points = (await this.shown(productId, key))?.outcome.points ?? [];
    const [first] = points;
    // The day on which the history begins lies within its first week, and breaks nothing.
    return days.flatMap((on) => (first && on >= first.to ? [{ on, what: 'definition' as const }] : []));
  }

  /** Through which channels the answers came, as far as that is told; of time there is no such thing. */
  async channels(productId: string, key: string): Promise<ChannelCounts[]> {
    return flowMetricOf(key) === null ? ((await this.segments.channels(productId)).get(key) ?? []) : [];
  }

  /** How many of those who were asked had answered by each day on which it was told, where our own survey alone asks. */
  async responses(productId: string, key: string): Promise<ToldResponses[]> {
    return flowMetricOf(key) === null ? this.rates.history(productId, key) : [];
  }

  /** Data is complete for the days before this one. Flow waits for its sources as well, answers do not. */
  async completeBefore(productId: string, key: string, completeBefore: CalendarDate): Promise<CalendarDate> {
    if (flowMetricOf(key) === null) return completeBefore;
    const zone = await this.settings.zone();
    const read = await this.facts.readUntil(productId, dateIn(zone, this.clock.now()));
    const readBefore = read === null ? '' : dateIn(zone, read);
    return readBefore < completeBefore ? readBefore : completeBefore;
  }

  protected async flowShown(productId: string, metric: FlowMetric): Promise<ShownMeasure | null> {
    const [whole, recent] = await Promise.all(
      ['all', defaultWindow].map((name) => this.readings.reading(productId, metric, name)),
    );
    if (!whole || !recent) return null;
    return { indicator: ofTime, outcome: outcomeOf(whole), unusualWeeks: unusualWeeks(whole), whole, recent };
  }
}

class IndicatorsAlone extends MeasuresService {
  override channels(): Promise<ChannelCounts[]> {
    return Promise.resolve([]);
  }

  override responses(): Promise<ToldResponses[]> {
    return Promise.resolve([]);
  }

  protected override flowShown(): Promise<null> {
    return Promise.resolve(null);
  }
}

const ofTime = { better: 'lower', measurement: 'counted', summary: 'median', unit: 'days' } as const;

function flowMeasure(key: string): Measure | null {
  const kind = flowMetricOf(key);
  return kind && { key, name: null, kind, ...ofTime };
}

function outcomeOf({ shape }: Reading): Outcome {
  const points = shape.kind === 'series' ? shape.points.map((point) => ({ ...point, closed: !point.partial })) : [];
  return outcomeOfSeries(points, 'time', ofTime.better, ofTime.measurement);
}

/** Indicators are never taken away. */
export function measureNamed(key: string, all: readonly Measure[]): Measure {
  const found = all.find((one) => one.key === key);
  if (!found) throw new Error(`Nothing to measure by: ${key}`);
  return found;
}
