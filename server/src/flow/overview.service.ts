import { Injectable } from '@nestjs/common';
import type { Overview, ProductList, ProductSummary, Sentence } from 'shared/contracts';
import { date, sentence } from 'shared/language';
import { expectedByChance, mapPosition, noticeOf, notKnown, overviewLead, type Standing } from 'shared/metrics';
import { defaultWindow } from 'shared/time';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../clock.js';
import { IndicatorsService } from '../effect/indicators.service.js';
import { SilenceService } from '../insight/silence.service.js';
import { ProductReadingsService } from './product-readings.service.js';
import { summaryOf } from './summary.js';

interface Told {
  readonly summary: ProductSummary;
  readonly standings: readonly Standing[];
}

/** What the whole organisation sees first. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
    private readonly indicators: IndicatorsService,
    private readonly readings: ProductReadingsService,
    private readonly silence: SilenceService,
  ) {}

  /** @throws Fault 422 for a window that does not exist */
  async overview(windowName: string): Promise<Overview> {
    const told = await this.summaries(windowName);
    const products = told.map(({ summary }) => summary);
    return {
      lead: overviewLead(products),
      provenance: provenance(products),
      products,
      notices: products.flatMap((product) => noticeOf(product) ?? []),
      map: told.map(({ summary, standings }) => mapPosition(summary, standings)),
      unknown: [...notKnown(products), ...(await this.silence.words(products))],
      asOf: this.asOf(),
    };
  }

  async list(): Promise<ProductList> {
    const told = await this.summaries(defaultWindow);
    return { products: told.map(({ summary }) => summary), asOf: this.asOf() };
  }

  /** By name, as the catalogue gives them; nothing sorts products by a value (requirements.md N02). */
  private async summaries(windowName: string): Promise<Told[]> {
    const products = await this.catalogue.products();
    const ids = products.map(({ id }) => id);
    const [readings, headlines] = await Promise.all([
      this.readings.of(ids, windowName),
      this.indicators.headlines(ids),
    ]);
    return products.flatMap((product) => {
      const found = readings.get(product.id);
      const summary = found && summaryOf(product, found, headlines.get(product.id));
      return summary ? [{ summary, standings: found.standings ?? [] }] : [];
    });
  }

  private asOf = (): string => new Date(this.clock.now()).toISOString();
}

function provenance(products: readonly ProductSummary[]): Sentence[] {
  const windows = products.map((product) => product.facts.leadTime.window);
  if (windows.length === 0) return [];
  const from = windows.map((window) => window.from).reduce((a, b) => (a < b ? a : b));
  const to = windows.map((window) => window.to).reduce((a, b) => (a > b ? a : b));
  const weeks = /^weeks:(\d+)$/.exec(windows[0]?.name ?? '')?.[1];
  const said = { from: date(from), to: date(to), n: products.length };
  const period = weeks
    ? sentence('overview.provenance', { ...said, weeks: Number(weeks) })
    : sentence('overview.provenanceBetween', said);
  const chance = expectedByChance(products);
  return chance ? [period, chance] : [period];
}
