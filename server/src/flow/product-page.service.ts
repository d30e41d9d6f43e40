import { Injectable } from '@nestjs/common';
import type { Annotation, ProductPage } from 'shared/contracts';
import { sentence } from 'shared/language';
import { noticeOf, productLead, together } from 'shared/metrics';
import { addDays, dateIn, holidayBands } from 'shared/time';
import { DataSource } from 'typeorm';
import { type CatalogueProduct, CatalogueService } from '../catalogue/catalogue.service.js';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import type { Indicator } from '../effect/indicator.entity.js';
import { IndicatorAnnotationsService } from '../effect/indicator-annotations.service.js';
import { IndicatorsService } from '../effect/indicators.service.js';
import { FactsService } from '../facts/facts.service.js';
import { annotationsOf, inOrder, keysFor, type Known } from './annotations.js';
import { HappenedService } from './happened.service.js';
import { flowLane } from './flow-lane.js';
import { effectLanes, laneKeys } from './indicator-lane.js';
import { withoutPoints } from './measure.js';
import { historyFrom } from './questions/history-from.js';
import { ProductReadingsService } from './product-readings.service.js';
import { indicatorNameOf, summaryOf } from './summary.js';

/** How many of the oldest open items a product's page shows. */
const oldestShown = 5;

/** What a product's team sees first. */
@Injectable()
export class ProductPageService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly catalogue: CatalogueService,
    private readonly indicators: IndicatorsService,
    private readonly indicatorAnnotations: IndicatorAnnotationsService,
    private readonly happened: HappenedService,
    private readonly facts: FactsService,
    private readonly readings: ProductReadingsService,
  ) {}

  /** @throws Fault 404 */
  async page(slug: string): Promise<ProductPage> {
    const product = await this.catalogue.product(slug);
    const [readings, inUse, links, oldest, zone, since] = await Promise.all([
      this.readings.of([product.id]),
      this.indicators.inUse(product.id),
      this.catalogue.links(product.id),
      this.settings.countedLevels().then((levels) => this.facts.oldestOpen(product.id, levels, oldestShown)),
      this.settings.zone(),
      historyFrom(this.dataSource, product.id),
    ]);
    const found = readings.get(product.id);
    if (!found) throw new Error(`No readings of ${product.slug}`);
    const indicators = inUse.filter(({ benefit }) => !benefit);
    const [headline] = indicators;
    const { indicator, ...summary } = summaryOf(product, found, headline);
    const { leadTime, experience } = found.facts;
    const today = dateIn(zone, this.clock.now());
    return {
      ...summary,
      // The lanes carry the two series that are drawn.
      facts: { ...found.facts, leadTime: withoutPoints(leadTime), experience: withoutPoints(experience) },
      why: product.why,
      userGroup: product.userGroup,
      failedShare: found.failedShare,
      recoveryTime: found.recoveryTime,
      lead: productLead(found.facts, headline?.measurement !== 'counted'),
      lanes: [...effectLanes(found, inUse), flowLane(leadTime)],
      annotations: await this.annotations(product, inUse, { links, since, zone, indicatorKey: headline?.key ?? null }),
      holidays: holidayBands(earlier(addDays(today, -371), since), today).map(({ from, to }) => ({
        from,
        to,
        name: sentence('metrics.july'),
      })),
      together: together(leadTime, experience),
      notice: noticeOf({ ...summary, indicator }),
      oldest: oldest.map(({ key, title, url, startedAt, stage, waitCause }) => {
        return { key, title, url, startedAt: new Date(startedAt).toISOString(), stage, waitCause };
      }),
      indicators: indicators.map(indicatorNameOf),
      links,
      asOf: new Date(this.clock.now()).toISOString(),
    };
  }

  private async annotations(
    { id: productId, sample }: CatalogueProduct,
    inUse: readonly Indicator[],
    { since, ...known }: Pick<Known, 'links' | 'zone' | 'indicatorKey'> & { since: string | null },
  ): Promise<Annotation[]> {
    const [versions, measuring, happened] = await Promise.all([
      this.settings.versions(keysFor(productId, known.links, known.indicatorKey)),
      this.indicatorAnnotations.of(productId, laneKeys(inUse)),
      this.happened.annotations({ kind: 'product', id: productId }, { zone: known.zone, since }),
    ]);
    return inOrder([
      ...annotationsOf({ ...known, productId, sample, versions, historyFrom: since }),
      ...measuring,
      ...happened,
    ]);
  }
}

const earlier = (day: string, other: string | null): string => (other !== null && other < day ? other : day);
