import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { indicatorInput, type IndicatorDraft, type IndicatorList } from 'shared/contracts';
import { sentence } from 'shared/language';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { definitionFaults } from './indicator-faults.js';
import { IndicatorVersion } from './indicator-version.entity.js';
import { Indicator } from './indicator.entity.js';
import { answersHeld } from './sql/answers-held.js';
import { observationsInForce } from './sql/observations-in-force.js';

@Injectable()
export class IndicatorsService {
  constructor(
    private readonly data: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A product's indicators, the headline first, then benefits, those that have been put aside last. */
  all(productId: string): Promise<Indicator[]> {
    return this.data.getRepository(Indicator).find({
      where: { productId },
      order: { archivedAt: { direction: 'ASC', nulls: 'FIRST' }, benefit: 'asc', createdAt: 'asc', key: 'asc' },
    });
  }

  /** Without those that have been put aside. */
  async inUse(productId: string): Promise<Indicator[]> {
    return (await this.all(productId)).filter(({ archivedAt }) => archivedAt === null);
  }

  /** The headline of each product that has one, by product. */
  async headlines(productIds: readonly string[]): Promise<Map<string, Indicator>> {
    const found = await this.data
      .getRepository(Indicator)
      .createQueryBuilder('indicator')
      .distinctOn(['indicator.productId'])
      .where('indicator.productId = any(:productIds) and indicator.archivedAt is null and not indicator.benefit', {
        productIds,
      })
      .orderBy({ 'indicator.productId': 'ASC', 'indicator.createdAt': 'ASC', 'indicator.key': 'ASC' })
      .getMany();
    return new Map(found.map((indicator) => [indicator.productId, indicator]));
  }

  /** In use or put aside. @throws Fault 404 */
  async find(productId: string, key: string): Promise<Indicator> {
    const indicator = await this.data.getRepository(Indicator).findOneBy({ productId, key });
    if (indicator) return indicator;
    throw new Fault({ status: 404, kind: 'yours', message: sentence('effect.noIndicator', { key: key.slice(0, 60) }) });
  }

  /** @throws Fault 422 naming the fields */
  async create(productId: string, draft: IndicatorDraft): Promise<Indicator> {
    const { key, kind, measurement, summary, unit, ...definition } = indicatorInput.parse(draft);
    const [fault, ...more] = definitionFaults({ kind, measurement, summary, unit }, definition);
    if (fault) throw refused([fault, ...more]);
    const madeAt = new Date(this.clock.now());
    const indicators = this.data.getRepository(Indicator);
    const row = { ...definition, productId, key, kind, measurement, summary, unit, version: 1, createdAt: madeAt };
    const indicator = indicators.create({ ...row, countUnscored: false, archivedAt: null });
    await this.data.transaction(async (manager) => {
      const insert = manager.createQueryBuilder().insert().into(Indicator).values(indicator).orIgnore();
      const inserted = await insert.returning('key').execute();
      const rows: unknown = inserted.raw;
      if (!Array.isArray(rows) || rows.length === 0) {
        throw refused([{ path: 'key', message: sentence('effect.indicatorExists', { key }) }]);
      }
      const version = { productId, indicatorKey: key, version: 1, fromOn: null, changed: [], definition };
      await manager.insert(IndicatorVersion, { ...version, role: null, reason: null, madeAt });
    });
    return indicator;
  }

  /** Those that are in use. */
  async list(productId: string): Promise<IndicatorList> {
    const [indicators, held, observations] = await Promise.all([
      this.inUse(productId),
      answersHeld(this.data.manager, productId),
      observationsInForce(this.data.manager, productId),
    ]);
    return {
      indicators: indicators.map((indicator) => {
        const answers = held.find((one) => one.indicator_key === indicator.key);
        const readings = observations.filter((observation) => observation.indicator_key === indicator.key);
        const days = [...(answers?.last_on ? [answers.last_on] : []), ...readings.map((reading) => reading.from)];
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
          benefit: indicator.benefit,
          answers: answers?.n ?? 0,
          answered: answers !== undefined,
          observations: readings.length,
          lastOn: days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null),
        };
      }),
    };
  }
}

type FieldFaults = NonNullable<ConstructorParameters<typeof Fault>[0]['fields']>;

const refused = (fields: FieldFaults): Fault =>
  new Fault({ status: 422, kind: 'yours', message: sentence('fault.invalid'), fields });
