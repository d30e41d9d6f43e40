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
import { defaultWindow } from 'shared/time';
import { Allow } from '../access/allow.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { ItemsService } from './items.service.js';
import { metricNamed } from './metric-name.js';
import { OverviewService } from './overview.service.js';
import { ProductPageService } from './product-page.service.js';
import { ProductReadingsService } from './product-readings.service.js';
import { noSuchWindow } from './refusals.js';

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

  /** Over any window, named as for a single reading. What has changed is always judged on the whole history. */
  @Get('overview')
  @Allow('signedIn')
  @SerializeOptions({ schema: overview })
  overview(@Query('window') window: string = defaultWindow): Promise<Overview> {
    return this.overviews.overview(window);
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
    const found = await this.readings.reading(id, metricNamed(metric), window);
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
    return this.items.behind({ kind: 'product', id }, { metric: metricNamed(metric), window, bucket: bucket ?? null });
  }
}
