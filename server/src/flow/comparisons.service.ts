import { Injectable } from '@nestjs/common';
import type { ComparedPanel, Comparison } from 'shared/contracts';
import { indicatorName, sentence } from 'shared/language';
import { compared, laneVerdict, type Against } from 'shared/metrics';
import { dateIn, holidayBands, namedWindow, type NamedWindow } from 'shared/time';
import { CatalogueService, type CatalogueProduct } from '../catalogue/catalogue.service.js';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import type { Indicator } from '../effect/indicator.entity.js';
import { IndicatorsService } from '../effect/indicators.service.js';
import { noSuchWindow } from './refusals.js';
import { ShownIndicatorsService, type ShownIndicator } from './shown-indicators.service.js';
import { indicatorNameOf } from './summary.js';

/** What a comparison is asked for: a day or a year to set the weeks beside, or another product. */
export type AskedAgainst = Against | { readonly kind: 'product'; readonly slug: string } | null;

interface Own {
  readonly product: Pick<CatalogueProduct, 'slug' | 'name'>;
  readonly indicator: Indicator;
  readonly shown: ShownIndicator;
}

/** Indicators side by side, each against its own usual range; nothing is sorted by a value (requirements.md N02). */
@Injectable()
export class ComparisonsService {
  constructor(
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly catalogue: CatalogueService,
    private readonly indicators: IndicatorsService,
    private readonly shown: ShownIndicatorsService,
  ) {}

  /** @throws Fault 404 where the other product is not there, 422 for a window that does not exist */
  async of(product: CatalogueProduct, windowName: string, against: AskedAgainst): Promise<Comparison> {
    const other = against?.kind === 'product' ? await this.catalogue.product(against.slug) : null;
    const [own, others, related, zone] = await Promise.all([
      this.inUse(product),
      other ? this.inUse(other) : [],
      this.related(product),
      this.settings.zone(),
    ]);
    const all = beside(own, others);
    const window = this.window(windowName, zone, all);
    const over = against?.kind === 'product' ? null : against;
    return {
      product: { slug: product.slug, name: product.name },
      window,
      panels: all.map((one) => panelOf(one, window, over)),
      related,
      holidays: holidayBands(window.from, window.to).map(({ from, to }) => ({
        ...{ from, to, name: sentence('metrics.july') },
      })),
      asOf: new Date(this.clock.now()).toISOString(),
    };
  }

  private async inUse({ id, slug, name }: CatalogueProduct): Promise<Own[]> {
    const [indicators, shown] = await Promise.all([this.indicators.inUse(id), this.shown.every(id)]);
    return shown.flatMap((one) => {
      const indicator = indicators.find(({ key }) => key === one.indicator.key);
      return indicator ? [{ product: { slug, name }, indicator, shown: one }] : [];
    });
  }

  /** By name, as the catalogue gives them. */
  private async related(product: CatalogueProduct): Promise<Comparison['related']> {
    const [products, own] = await Promise.all([this.catalogue.products(), this.indicators.inUse(product.id)]);
    const headlines = await this.indicators.headlines(products.map(({ id }) => id));
    const kinds = new Set(own.map(({ kind }) => kind));
    return products
      .filter(({ id }) => id !== product.id && kinds.has(headlines.get(id)?.kind ?? ('' as never)))
      .map(({ slug, name }) => ({ slug, name }));
  }

  private window(name: string, zone: string, all: readonly Own[]): NamedWindow {
    const now = this.clock.now();
    const days = all.flatMap(({ shown }) => shown.outcome.points.map(({ from }) => from));
    const historyFrom = days.reduce((first, day) => (day < first ? day : first), dateIn(zone, now));
    const found = namedWindow(name, { zone, now, readUntil: now, historyFrom });
    if (!found) throw noSuchWindow(name);
    return found;
  }
}

/** Each of the product's own, followed by those of the other product that are of its kind. */
function beside(own: readonly Own[], others: readonly Own[]): Own[] {
  const kinds = own.map(({ indicator }) => indicator.kind);
  return own.flatMap((one, index) => {
    const isFirstOfKind = kinds.indexOf(one.indicator.kind) === index;
    return [one, ...(isFirstOfKind ? others.filter(({ indicator }) => indicator.kind === one.indicator.kind) : [])];
  });
}

function panelOf({ product, indicator, shown }: Own, window: NamedWindow, against: Against | null): ComparedPanel {
  const { whole, recent, outcome } = shown;
  const reading = { ...recent, shape: whole.shape };
  const dependent = whole.caveats.some(({ key }) => key === 'reasons.rolling' || key === 'reasons.cumulative');
  const source = { indicator: shown.indicator, points: outcome.points, dependent };
  const { figures, notes } = compared(source, window, against, indicatorName(indicator));
  return {
    product,
    indicator: indicatorNameOf(indicator),
    askedAt: indicator.askedAt,
    reading,
    verdict: laneVerdict('effect', reading),
    figures: [...figures],
    notes: [...notes],
  };
}
