import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { IndicatorInput as IndicatorForm, IndicatorList } from 'shared/contracts';
import { sentence } from 'shared/language';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { Indicator } from './indicator.entity.js';
import { answersHeld } from './sql/answers-held.js';
import { observationsInForce } from './sql/observations-in-force.js';

@Injectable()
export class IndicatorsService {
  constructor(
    private readonly data: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A product's indicators, the headline first. */
  all(productId: string): Promise<Indicator[]> {
    return this.data.getRepository(Indicator).find({ where: { productId }, order: { createdAt: 'asc', key: 'asc' } });
  }

  /** The headline of each product that has one, by product. */
  async headlines(productIds: readonly string[]): Promise<Map<string, Indicator>> {
    const found = await this.data
      .getRepository(Indicator)
      .createQueryBuilder('indicator')
      .distinctOn(['indicator.productId'])
      .where('indicator.productId = any(:productIds)', { productIds })
      .orderBy({ 'indicator.productId': 'ASC', 'indicator.createdAt': 'ASC', 'indicator.key': 'ASC' })
      .getMany();
    return new Map(found.map((indicator) => [indicator.productId, indicator]));
  }

  async find(productId: string, key: string): Promise<Indicator> {
    const indicator = await this.data.getRepository(Indicator).findOneBy({ productId, key });
    if (indicator) return indicator;
    throw new Fault({ status: 404, kind: 'yours', message: sentence('effect.noIndicator', { key }) });
  }

  async create(productId: string, input: IndicatorForm): Promise<Indicator> {
    if (input.measurement === 'sampled' && !input.scale) throw refused('scale', sentence('effect.scaleNeeded'));
    const indicators = this.data.getRepository(Indicator);
    const indicator = indicators.create({ ...input, productId, createdAt: new Date(this.clock.now()) });
    const inserted = await indicators
      .createQueryBuilder()
      .insert()
      .values(indicator)
      .orIgnore()
      .returning('key')
      .execute();
    const rows: unknown = inserted.raw;
    if (!Array.isArray(rows) || rows.length === 0) {
      throw refused('key', sentence('effect.indicatorExists', { key: input.key }));
    }
    return indicator;
  }

  async list(productId: string): Promise<IndicatorList> {
    const [indicators, held, observations] = await Promise.all([
      this.all(productId),
      answersHeld(this.data.manager, productId),
      observationsInForce(this.data.manager, productId),
    ]);
    return {
      indicators: indicators.map((indicator) => {
        const answers = held.find((one) => one.indicator_key === indicator.key);
        const readings = observations.filter((observation) => observation.indicator_key === indicator.key);
        const days = [...(answers ? [answers.last_on] : []), ...readings.map((reading) => reading.from_on)];
        return {
          key: indicator.key,
          name: indicator.name,
          kind: indicator.kind,
          measurement: indicator.measurement,
          summary: indicator.summary,
          better: indicator.better,
          unit: indicator.unit,
          scale: indicator.scale,
          askedAt: indicator.askedAt,
          answers: answers?.n ?? 0,
          observations: readings.length,
          lastOn: days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null),
        };
      }),
    };
  }
}

const refused = (path: string, message: ReturnType<typeof sentence>): Fault =>
  new Fault({ status: 422, kind: 'yours', message, fields: [{ path, message }] });
