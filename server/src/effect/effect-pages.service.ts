import { Injectable } from '@nestjs/common';
import type { EffectIndicator, EffectPage, IndicatorNote, Point } from 'shared/contracts';
import { date, sentence } from 'shared/language';
import { dropOff, effectPageLead, isShare, laneVerdict, missingSince, neededWords } from 'shared/metrics';
import { addDays, dateIn, holidayBands } from 'shared/time';
import { DataSource } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { ShownIndicatorsService, type ShownIndicator } from '../flow/shown-indicators.service.js';
import { indicatorAnnotations } from './indicator-annotations.js';
import { definitionOf } from './indicator-definitions.service.js';
import { IndicatorNotesService } from './indicator-notes.service.js';
import { IndicatorVersion } from './indicator-version.entity.js';
import type { Indicator } from './indicator.entity.js';
import { IndicatorsService } from './indicators.service.js';
import { MeasurementChangesService } from './measurement-changes.service.js';
import { ResponseRates, type ResponseTeller } from './response-rates.service.js';
import { WeightedShares, type WeightedTeller } from './weighted-shares.service.js';

/** What the users of a product, or of a service as a whole, notice: each indicator with its figure, its history and what it means. */
@Injectable()
export class EffectPagesService {
  constructor(
    private readonly data: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly indicators: IndicatorsService,
    private readonly changes: MeasurementChangesService,
    private readonly notes: IndicatorNotesService,
    private readonly shown: ShownIndicatorsService,
    private readonly responses: ResponseRates,
    private readonly weights: WeightedShares,
  ) {}

  /** @param kind whose users they are: the id is that of a product or of a service */
  async page(productId: string, kind: 'product' | 'service' = 'product'): Promise<EffectPage> {
    const [all, shown, versions, notes, zone] = await Promise.all([
      this.indicators.all(productId),
      this.shown.every(productId, kind),
      this.data.getRepository(IndicatorVersion).find({ where: { productId }, order: { version: 'asc' } }),
      this.notes.all(productId),
      this.settings.zone(),
    ]);
    const today = dateIn(zone, this.clock.now());
    const keys = all.map(({ key }) => key);
    // What a survey tells hangs on which answers are shown: those are made ready above.
    const [changes, response] = await Promise.all([this.changes.all(productId, keys), this.responses.of(productId)]);
    const weighted = await this.weights.of(productId, kind, all);
    const indicators = all.flatMap((indicator) => {
      const found = shown.find((one) => one.indicator.key === indicator.key);
      const own = versions.filter(({ indicatorKey }) => indicatorKey === indicator.key);
      const known = {
        versions: own,
        changes: changes.get(indicator.key) ?? [],
        notes: notes.get(indicator.key) ?? [],
        today,
        response,
        weighted,
      };
      return found ? [told(indicator, found, known)] : [];
    });
    // What the organisation gains is no sentence about users.
    const noticed = indicators.filter(({ archived, benefit }) => !archived && !benefit);
    return {
      lead: effectPageLead(
        noticed.map(({ reading, stale, measurement }) => ({
          reading,
          late: stale !== null,
          sampled: measurement === 'sampled',
        })),
      ),
      indicators,
      holidays: holidayBands(firstDay(indicators, today), today).map(({ from, to }) => ({
        from,
        to,
        name: sentence('metrics.july'),
      })),
      asOf: new Date(this.clock.now()).toISOString(),
    };
  }
}

interface Known {
  readonly versions: readonly IndicatorVersion[];
  readonly changes: Parameters<typeof indicatorAnnotations>[0]['changes'];
  readonly notes: readonly IndicatorNote[];
  readonly today: string;
  readonly response: ResponseTeller;
  readonly weighted: WeightedTeller;
}

function told(
  indicator: Indicator,
  { whole, recent, basis }: ShownIndicator,
  { versions, changes, notes, today, response, weighted }: Known,
): EffectIndicator {
  const { key, kind, measurement, summary, version, expectedDays } = indicator;
  const points: readonly Point[] = whole.shape.kind === 'series' ? whole.shape.points : [];
  const reading = { ...recent, shape: whole.shape };
  const since = missingSince(points, expectedDays, today);
  return {
    ...definitionOf(indicator),
    ...{ key, kind, measurement, summary, version },
    since: versions.at(-1)?.fromOn ?? null,
    archived: indicator.archivedAt !== null,
    reading,
    covers: recent.value === null ? null : (basis?.covers ?? null),
    newest: points.findLast(({ value }) => value !== null) ?? null,
    verdict: laneVerdict('effect', reading),
    stale:
      since === null ? null : sentence('effect-page.stale', { day: date(addDays(since, -1)), days: expectedDays ?? 0 }),
    distribution: recent.value === null ? null : (basis?.distribution ?? null),
    response:
      measurement === 'counted' || points.length === 0
        ? null
        : response(key, {
            share: isShare(indicator) ? recent.value : null,
            from: basis?.covers.from ?? null,
            sent: recent.value === null ? null : (basis?.response ?? null),
          }),
    weighted: recent.value === null ? null : weighted(indicator),
    steps: recent.value === null || !basis?.steps ? null : dropOff(basis.steps),
    ...(recent.value === null || !basis?.failures ? {} : { failures: [...basis.failures] }),
    needed: neededWords(
      indicator,
      { recent, firstOn: basis?.covers.from ?? null },
      indicator.smallestChange === null ? [] : [indicator.smallestChange],
    ),
    notes: [...notes],
    annotations: indicatorAnnotations({ changes, versions, notes, points, expectedDays }),
  };
}

function firstDay(indicators: readonly EffectIndicator[], today: string): string {
  const firsts = indicators.flatMap(({ reading: { shape } }) =>
    shape.kind === 'series' ? (shape.points[0]?.from ?? []) : [],
  );
  return firsts.reduce((first, day) => (day < first ? day : first), addDays(today, -371));
}
