import { Controller, Get, Param, Query, SerializeOptions } from '@nestjs/common';
import {
  itemList,
  overview,
  productList,
  productPage,
  reading,
  type ItemList,
  type Overview,
  type ProductList,
  type ProductPage,
  type Reading,
} from 'shared/contracts';
import { isMetricId, type MetricId } from 'shared/metrics';
import { defaultWindow } from 'shared/time';
import { Allow } from '../access/allow.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { ItemsService } from './items.service.js';
import { OverviewService } from './overview.service.js';
import { ProductPageService } from './product-page.service.js';
import { ProductReadingsService } from './product-readings.service.js';
import { noSuchMetric, noSuchWindow } from './refusals.js';

/** Readings, for everyone who is signed in: there is no view of a team that the team cannot see (requirements.md N22). */
@Controller()
export class FlowController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly overviews: OverviewService,
    private readonly pages: ProductPageService,
    private readonly readings: ProductReadingsService,
    private readonly items: ItemsService,
  ) {}

  @Get('overview')
  @Allow('signedIn')
  @SerializeOptions({ schema: overview })
  overview(): Promise<Overview> {
    return this.overviews.overview();
  }

  @Get('products')
  @Allow('signedIn')
  @SerializeOptions({ schema: productList })
  products(): Promise<ProductList> {
    return this.overviews.list();
  }

  @Get('products/:slug')
  @Allow('signedIn')
  @SerializeOptions({ schema: productPage })
  product(@Param('slug') slug: string): Promise<ProductPage> {
    return this.pages.page(slug);
  }

  /** One metric over any window: `weeks:N`, `all`, or two dates joined by `..`. */
  @Get('products/:slug/readings/:metric')
  @Allow('signedIn')
  @SerializeOptions({ schema: reading })
  async reading(
    @Param('slug') slug: string,
    @Param('metric') metric: string,
    @Query('window') window: string = defaultWindow,
  ): Promise<Reading> {
    const { id } = await this.catalogue.product(slug);
    const found = await this.readings.reading(id, metricId(metric), window);
    if (found) return found;
    throw noSuchWindow(window);
  }

  @Get('products/:slug/items')
  @Allow('signedIn')
  @SerializeOptions({ schema: itemList })
  async behind(
    @Param('slug') slug: string,
    @Query('metric') metric: string = 'lead-time',
    @Query('window') window: string = defaultWindow,
    @Query('bucket') bucket?: string,
  ): Promise<ItemList> {
    const { id } = await this.catalogue.product(slug);
    return this.items.behind(id, { metric: metricId(metric), window, bucket: bucket ?? null });
  }
}

function metricId(name: string): MetricId {
  if (isMetricId(name)) return name;
  throw noSuchMetric(name);
}
