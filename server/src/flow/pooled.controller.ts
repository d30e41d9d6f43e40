import { Controller, Get, Param, Query, SerializeOptions } from '@nestjs/common';
import {
  areaList,
  areaPage,
  itemList,
  reading,
  serviceList,
  servicePage,
  type AreaList,
  type AreaPage,
  type ItemList,
  type Reading,
  type ServiceList,
  type ServicePage,
} from 'shared/contracts';
import { defaultWindow } from 'shared/time';
import { Allow } from '../access/allow.js';
import { AreasService } from '../catalogue/areas.service.js';
import { ServicesService } from '../catalogue/services.service.js';
import type { SubjectKey } from '../catalogue/subjects.service.js';
import { ItemsService } from './items.service.js';
import { metricNamed } from './metric-name.js';
import { PooledPagesService } from './pooled-pages.service.js';
import { ReadingsService } from './readings.service.js';
import { noSuchWindow } from './refusals.js';

/** Areas and services, for everyone who is signed in: the same figures, periods and items as a product has. */
@Controller()
export class PooledController {
  constructor(
    private readonly areas: AreasService,
    private readonly services: ServicesService,
    private readonly pages: PooledPagesService,
    private readonly readings: ReadingsService,
    private readonly items: ItemsService,
  ) {}

  @Get('areas')
  @Allow('signedIn')
  @SerializeOptions({ schema: areaList })
  areaList(): Promise<AreaList> {
    return this.pages.areas();
  }

  @Get('areas/:slug')
  @Allow('signedIn')
  @SerializeOptions({ schema: areaPage })
  area(@Param('slug') slug: string): Promise<AreaPage> {
    return this.pages.area(slug);
  }

  @Get('areas/:slug/readings/:metric')
  @Allow('signedIn')
  @SerializeOptions({ schema: reading })
  async areaReading(
    @Param('slug') slug: string,
    @Param('metric') metric: string,
    @Query('window') window: string = defaultWindow,
  ): Promise<Reading> {
    return this.reading(await this.areaKey(slug), metric, window);
  }

  @Get('areas/:slug/items')
  @Allow('signedIn')
  @SerializeOptions({ schema: itemList })
  async areaItems(
    @Param('slug') slug: string,
    @Query('metric') metric: string = 'lead-time',
    @Query('window') window: string = defaultWindow,
    @Query('bucket') bucket?: string,
  ): Promise<ItemList> {
    return this.behind(await this.areaKey(slug), metric, window, bucket);
  }

  @Get('services')
  @Allow('signedIn')
  @SerializeOptions({ schema: serviceList })
  serviceList(): Promise<ServiceList> {
    return this.pages.services();
  }

  @Get('services/:slug')
  @Allow('signedIn')
  @SerializeOptions({ schema: servicePage })
  service(@Param('slug') slug: string): Promise<ServicePage> {
    return this.pages.service(slug);
  }

  @Get('services/:slug/readings/:metric')
  @Allow('signedIn')
  @SerializeOptions({ schema: reading })
  async serviceReading(
    @Param('slug') slug: string,
    @Param('metric') metric: string,
    @Query('window') window: string = defaultWindow,
  ): Promise<Reading> {
    return this.reading(await this.serviceKey(slug), metric, window);
  }

  @Get('services/:slug/items')
  @Allow('signedIn')
  @SerializeOptions({ schema: itemList })
  async serviceItems(
    @Param('slug') slug: string,
    @Query('metric') metric: string = 'lead-time',
    @Query('window') window: string = defaultWindow,
    @Query('bucket') bucket?: string,
  ): Promise<ItemList> {
    return this.behind(await this.serviceKey(slug), metric, window, bucket);
  }

  private async areaKey(slug: string): Promise<SubjectKey> {
    const { id } = await this.areas.area(slug);
    return { kind: 'area', id };
  }

  private async serviceKey(slug: string): Promise<SubjectKey> {
    const { id } = await this.services.service(slug);
    return { kind: 'service', id };
  }

  private async reading(key: SubjectKey, metric: string, window: string): Promise<Reading> {
    const found = await this.readings.reading(key, metricNamed(metric), window);
    if (found) return found;
    throw noSuchWindow(window);
  }

  private behind(key: SubjectKey, metric: string, window: string, bucket: string | undefined): Promise<ItemList> {
    return this.items.behind(key, { metric: metricNamed(metric), window, bucket: bucket ?? null });
  }
}
