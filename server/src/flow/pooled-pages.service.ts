import { Injectable } from '@nestjs/common';
import type {
  Annotation,
  AreaList,
  AreaPage,
  PooledSummary,
  Reading,
  Service,
  ServiceList,
  ServicePage,
} from 'shared/contracts';
import { sentence } from 'shared/language';
import { noticeOf, pooledLead, together } from 'shared/metrics';
import { addDays, dateIn, holidayBands } from 'shared/time';
import { DataSource } from 'typeorm';
import { AreasService, type CatalogueArea } from '../catalogue/areas.service.js';
import { CatalogueService, type CatalogueProduct } from '../catalogue/catalogue.service.js';
import { ServicesService } from '../catalogue/services.service.js';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { IndicatorAnnotationsService } from '../effect/indicator-annotations.service.js';
import { IndicatorsService } from '../effect/indicators.service.js';
import { inOrder, keysFor, serviceAnnotations } from './annotations.js';
import { flowLane } from './flow-lane.js';
import { HappenedService } from './happened.service.js';
import { effectLanes, laneKeys } from './indicator-lane.js';
import type { SubjectReadings } from './measure.js';
import { historyFrom } from './questions/history-from.js';
import { ReadingsService } from './readings.service.js';
import { indicatorNameOf, summaryOf } from './summary.js';

/** What several products are together: areas and services, each with its products beside it by name. */
@Injectable()
export class PooledPagesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly catalogue: CatalogueService,
    private readonly areasOf: AreasService,
    private readonly servicesOf: ServicesService,
    private readonly indicators: IndicatorsService,
    private readonly indicatorAnnotations: IndicatorAnnotationsService,
    private readonly happened: HappenedService,
    private readonly readings: ReadingsService,
  ) {}

  async areas(): Promise<AreaList> {
    const [areas, products] = await Promise.all([this.areasOf.areas(), this.catalogue.products()]);
    const readings = await this.readings.of('area', idsOf(areas));
    return {
      areas: areas.map((area) => pooledSummary(area, productsIn(area, products), found(readings, area))),
      asOf: this.asOf(),
    };
  }

  async services(): Promise<ServiceList> {
    const [services, products] = await Promise.all([this.servicesOf.list(), this.catalogue.products()]);
    const readings = await this.readings.of('service', idsOf(services));
    return {
      services: services.map((service) => {
        const own = found(readings, service);
        return { ...pooledSummary(service, productsOf(service, products), own), ...endToEnd(service, own) };
      }),
      asOf: this.asOf(),
    };
  }

  /** @throws Fault 404 */
  async area(slug: string): Promise<AreaPage> {
    const area = await this.areasOf.area(slug);
    const products = productsIn(area, await this.catalogue.products());
    const readings = found(await this.readings.of('area', [area.id]), area);
    return this.page(area, products, readings);
  }

  /** @throws Fault 404 */
  async service(slug: string): Promise<ServicePage> {
    const service = await this.servicesOf.service(slug);
    const products = productsOf(service, await this.catalogue.products());
    const readings = found(await this.readings.of('service', [service.id]), service);
    const [page, annotations] = await Promise.all([
      this.page(service, products, readings),
      this.annotations(service, products),
    ]);
    const [indicator = null] = page.indicators;
    const place = `/services/${slug}`;
    const notice = noticeOf({ slug, name: page.name, indicator, facts: page.facts, place });
    return { ...page, notice, annotations, ...endToEnd(service, readings) };
  }

  private async page(
    subject: CatalogueArea,
    products: readonly CatalogueProduct[],
    readings: SubjectReadings,
  ): Promise<AreaPage & Pick<ServicePage, 'indicators'>> {
    const ids = idsOf(products);
    const [own, headlines, indicators, zone] = await Promise.all([
      this.readings.of('product', ids),
      this.indicators.headlines(ids),
      this.indicators.inUse(subject.id),
      this.settings.zone(),
    ]);
    const summaries = products.map((product) => summaryOf(product, found(own, product), headlines.get(product.id)));
    const noticed = indicators.filter(({ benefit }) => !benefit);
    const today = dateIn(zone, this.clock.now());
    return {
      ...pooledSummary(subject, products, readings),
      lead: pooledLead(
        summaries,
        readings.facts,
        noticed.length > 0 ? { name: subject.name, evidence: `/services/${subject.slug}/effect` } : null,
      ),
      indicators: noticed.map(indicatorNameOf),
      lanes: [...(indicators.length > 0 ? effectLanes(readings, indicators) : []), flowLane(readings.facts.leadTime)],
      annotations: [],
      together: together(readings.facts.leadTime, readings.facts.experience),
      holidays: holidayBands(addDays(today, -371), today).map(({ from, to }) => ({
        from,
        to,
        name: sentence('metrics.july'),
      })),
      products: summaries,
      notices: summaries.flatMap((summary) => noticeOf(summary) ?? []),
      asOf: this.asOf(),
    };
  }

  /** Where its history begins, which products came and went, where measuring changed, and what was said of readings. */
  private async annotations({ id, parts }: Service, products: readonly CatalogueProduct[]): Promise<Annotation[]> {
    const inUse = await this.indicators.inUse(id);
    const indicatorKey = inUse.find(({ benefit }) => !benefit)?.key ?? null;
    const [measuring, versions, since] = await Promise.all([
      this.indicatorAnnotations.of(id, laneKeys(inUse)),
      this.settings.versions(keysFor(id, [], indicatorKey)),
      historyFrom(this.dataSource, idsOf(products)),
    ]);
    const zone = await this.settings.zone();
    const nameOf = (productId: string): string | null => products.find((one) => one.id === productId)?.name ?? null;
    return inOrder([
      ...serviceAnnotations({ id, parts, products, indicatorKey, versions, historyFrom: since }),
      ...measuring,
      ...(await this.happened.annotations({ kind: 'service', id }, { zone, since }, nameOf)),
    ]);
  }

  private asOf = (): string => new Date(this.clock.now()).toISOString();
}

const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);

const productsIn = (area: CatalogueArea, products: readonly CatalogueProduct[]): CatalogueProduct[] =>
  products.filter((product) => product.area?.id === area.id);

function productsOf({ parts }: Service, products: readonly CatalogueProduct[]): CatalogueProduct[] {
  const slugs = new Set(parts.map(({ productSlug }) => productSlug));
  return products.filter(({ slug }) => slugs.has(slug));
}

function found(readings: ReadonlyMap<string, SubjectReadings>, { id }: { id: string }): SubjectReadings {
  const known = readings.get(id);
  if (!known) throw new Error(`No readings of ${id}`);
  return known;
}

function pooledSummary(
  { id, slug, name }: CatalogueArea,
  products: readonly CatalogueProduct[],
  { facts, throughput, deployments }: SubjectReadings,
): PooledSummary {
  return {
    id,
    slug,
    name,
    sample: products.length > 0 && products.every((product) => product.sample),
    products: products.map((product) => ({ slug: product.slug, name: product.name })),
    facts,
    throughput,
    deployments,
  };
}

function endToEnd({ parts }: Service, readings: SubjectReadings): { parts: Service['parts']; endToEnd: Reading } {
  if (!readings.endToEnd) throw new Error('A service was measured as something else');
  return { parts, endToEnd: readings.endToEnd };
}
