import { Injectable } from '@nestjs/common';
import type { Overview, ProductList, ProductSummary, Sentence } from 'shared/contracts';
import { date, sentence } from 'shared/language';
import { expectedByChance, mapPosition, notKnown, overviewLead } from 'shared/metrics';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../clock.js';
import { IndicatorsService } from '../effect/indicators.service.js';
import { ProductReadingsService } from './product-readings.service.js';
import { summaryOf } from './summary.js';

/** What the whole organisation sees first. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
    private readonly indicators: IndicatorsService,
    private readonly readings: ProductReadingsService,
  ) {}

  async overview(): Promise<Overview> {
    const products = await this.summaries();
    return {
      lead: overviewLead(products),
      provenance: provenance(products),
      products,
      map: products.map(mapPosition),
      unknown: notKnown(products),
      asOf: this.asOf(),
    };
  }

  async list(): Promise<ProductList> {
    return { products: await this.summaries(), asOf: this.asOf() };
  }

  /** By name, as the catalogue gives them; nothing sorts products by a value (requirements.md N02). */
  private async summaries(): Promise<ProductSummary[]> {
    const products = await this.catalogue.products();
    const readings = await this.readings.of(products.map(({ id }) => id));
    return Promise.all(
      products.flatMap((product) => {
        const found = readings.get(product.id);
        if (!found) return [];
        return [this.indicators.all(product.id).then(([headline]) => summaryOf(product, found, headline))];
      }),
    );
  }

  private asOf = (): string => new Date(this.clock.now()).toISOString();
}

function provenance(products: readonly ProductSummary[]): Sentence[] {
  const windows = products.map((product) => product.facts.leadTime.window);
  if (windows.length === 0) return [];
  const from = windows.map((window) => window.from).reduce((a, b) => (a < b ? a : b));
  const to = windows.map((window) => window.to).reduce((a, b) => (a > b ? a : b));
  const period = sentence('overview.provenance', { from: date(from), to: date(to), n: products.length });
  const chance = expectedByChance(products);
  return chance ? [period, chance] : [period];
}
