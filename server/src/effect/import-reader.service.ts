import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import type { ImportQuery } from 'shared/contracts';
import { ripensAfter } from 'shared/domain';
import { dateIn } from 'shared/time';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { ImportBatch } from './import-batch.entity.js';
import type { Reader, Remembered } from './import-file/reader.js';
import { IndicatorsService } from './indicators.service.js';

/** What a file for a product is read against: its indicators and scale, the other products, and how it was read before. */
@Injectable()
export class ImportReader {
  constructor(
    private readonly data: DataSource,
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
    private readonly settings: SettingsService,
    private readonly indicators: IndicatorsService,
  ) {}

  async against(productId: string, query: ImportQuery): Promise<Reader> {
    const indicator = await this.indicators.find(productId, query.indicator);
    const [indicators, products, zone, question] = await Promise.all([
      this.indicators.all(productId),
      this.catalogue.products(),
      this.settings.zone(),
      this.lastQuestion(productId, query.indicator),
    ]);
    const names = indicators.flatMap(({ key, name, unit, kind, summary, scale }) =>
      [key, name]
        .filter((text) => text !== null)
        .map(
          (text) =>
            [
              text.toLowerCase(),
              {
                key,
                unit,
                ...{ isGap: kind === 'accessibilityGap', lasting: summary === 'median', scale },
                ofFailures: kind === 'accessibility' && unit === 'number',
                ripensAfter: ripensAfter[kind],
              },
            ] as const,
        ),
    );
    const called = products.flatMap(({ slug, name }) =>
      [slug, name].map((text) => [text.toLowerCase(), { slug, name }] as const),
    );
    return {
      fileName: query.fileName,
      scale: indicator.scale,
      lasting: indicator.summary === 'median',
      spans: indicator.summary === 'median' && indicator.unit === 'days',
      kind: indicator.kind,
      indicators: new Map(names),
      products: new Map(called),
      product: products.find(({ id }) => id === productId)?.slug ?? '',
      today: dateIn(zone, this.clock.now()),
      zone,
      remembered: (form) => this.lastOf(productId, query.indicator, form),
      question,
    };
  }

  private async lastOf(productId: string, indicatorKey: string, form: string): Promise<Remembered | null> {
    const where = { productId, indicatorKey, form };
    return this.data.getRepository(ImportBatch).findOne({ where, order: { importedAt: 'desc', id: 'asc' } });
  }

  private async lastQuestion(productId: string, indicatorKey: string): Promise<string | null> {
    const where = { productId, indicatorKey, undoneAt: IsNull(), question: Not(IsNull()) };
    const batch = await this.data
      .getRepository(ImportBatch)
      .findOne({ where, order: { importedAt: 'desc', id: 'asc' } });
    return batch?.question ?? null;
  }
}
