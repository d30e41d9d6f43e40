import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { IndicatorInput } from 'shared/metrics';
import { IndicatorVersion } from './indicator-version.entity.js';
import { IndicatorsService } from './indicators.service.js';
import { MeasurementChangesService } from './measurement-changes.service.js';
import { answerCounts } from './sql/answer-counts.js';
import { askedDays } from './sql/asked-days.js';
import { observationsInForce } from './sql/observations-in-force.js';
import { openCases } from './sql/open-cases.js';

/** What other modules may ask of users' experience. */
@Injectable()
export class EffectService {
  constructor(
    private readonly data: DataSource,
    private readonly indicatorsService: IndicatorsService,
    private readonly changes: MeasurementChangesService,
  ) {}

  /**
   * The last day that anything is known of, shown or not; null = nothing is. For whoever brings answers, and never to be told
   * to anybody.
   */
  async lastOn(productId: string, key: string): Promise<string | null> {
    const indicator = (await this.indicators(productId)).find((one) => one.key === key);
    const days = [
      ...(indicator?.answers ?? []).map(({ on }) => on),
      ...(indicator?.observations ?? []).map(({ from }) => from),
    ];
    return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
  }

  /** Everything metrics need of a product's indicators, the headline first, those that have been put aside last. */
  async indicators(productId: string): Promise<IndicatorInput[]> {
    const [indicators, counts, observations, versions, asked, open] = await Promise.all([
      this.indicatorsService.all(productId),
      answerCounts(this.data.manager, productId),
      observationsInForce(this.data.manager, productId),
      this.data.getRepository(IndicatorVersion).find({ where: { productId }, order: { version: 'asc' } }),
      askedDays(this.data.manager, productId),
      openCases(this.data.manager, productId),
    ]);
    const keys = indicators.map(({ key }) => key);
    const changes = await this.changes.all(productId, keys);
    return indicators.map(({ key, kind, measurement, summary, better, unit, scale, countUnscored, ...indicator }) => ({
      key,
      kind,
      measurement,
      summary,
      better,
      unit,
      scale,
      scales: earlierScales(versions.filter(({ indicatorKey }) => indicatorKey === key)),
      breaks: [...new Set((changes.get(key) ?? []).map(({ on }) => on))],
      otherWholes: (changes.get(key) ?? []).flatMap(({ on, what }) => (what === 'whole' ? [on] : [])),
      whole: indicator.whole,
      course: indicator.course,
      archived: indicator.archivedAt !== null,
      benefit: indicator.benefit,
      ...(asked.has(key) ? { asked: asked.get(key) ?? [] } : {}),
      open: (open.get(key) ?? []).map((one) => ({ ...one, state: 'told' as const })),
      answers: counts
        .filter((count) => count.indicator_key === key && (countUnscored || count.score !== null))
        .map(({ answered_on, score, segment, n }) => ({ on: answered_on, score, segment, n })),
      observations: observations
        .filter((observation) => observation.indicator_key === key)
        .map(({ from, to, value, n, steps, compared, percentiles, distribution, asked: all, failures, told }) => ({
          ...{ from, to, value, n, steps, compared, percentiles, distribution, asked: all, failures, told },
        })),
    }));
  }
}

/** The scale of each version that was followed by one on another scale, until the day of that one. */
function earlierScales(versions: readonly IndicatorVersion[]): NonNullable<IndicatorInput['scales']> {
  return versions.slice(1).flatMap(({ fromOn, changed }, index) => {
    const before = versions[index];
    return before && fromOn !== null && changed.includes('scale')
      ? [{ until: fromOn, scale: before.definition.scale }]
      : [];
  });
}
