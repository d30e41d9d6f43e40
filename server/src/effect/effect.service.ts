import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { IndicatorInput } from 'shared/metrics';
import { IndicatorsService } from './indicators.service.js';
import { answerCounts } from './sql/answer-counts.js';
import { observationsInForce } from './sql/observations-in-force.js';

/** What other modules may ask of users' experience. */
@Injectable()
export class EffectService {
  constructor(
    private readonly data: DataSource,
    private readonly indicatorsService: IndicatorsService,
  ) {}

  /** Everything metrics need of a product's indicators, the headline first. */
  async indicators(productId: string): Promise<IndicatorInput[]> {
    const [indicators, counts, observations] = await Promise.all([
      this.indicatorsService.all(productId),
      answerCounts(this.data.manager, productId),
      observationsInForce(this.data.manager, productId),
    ]);
    return indicators.map(({ key, kind, measurement, summary, better, unit, scale, countUnscored }) => ({
      key,
      kind,
      measurement,
      summary,
      better,
      unit,
      scale,
      answers: counts
        .filter((count) => count.indicator_key === key && (countUnscored || count.score !== null))
        .map(({ answered_on, score, n }) => ({ on: answered_on, score, n })),
      observations: observations
        .filter((observation) => observation.indicator_key === key)
        .map(({ from_on, to_on, value, n }) => ({ from: from_on, to: to_on, value, n })),
    }));
  }
}
