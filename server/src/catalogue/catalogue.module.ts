import { Module } from '@nestjs/common';
import { QueueModule } from '../queue/queue.module.js';
import { AreasController } from './areas.controller.js';
import { AreasService } from './areas.service.js';
import { CatalogueService } from './catalogue.service.js';
import { InstallationService } from './installation.service.js';
import { ProductsController } from './products.controller.js';
import { SampleController } from './sample.controller.js';
import { SampleService } from './sample.service.js';
import { ServicesController } from './services.controller.js';
import { ServicesService } from './services.service.js';
import { SettingsController } from './settings.controller.js';
import { SettingsService } from './settings.service.js';
import { SubjectsService } from './subjects.service.js';

/** What is measured: areas, products, services, their dated links to scopes, and the settings of the installation. */
@Module({
  imports: [QueueModule],
  controllers: [AreasController, ProductsController, SampleController, ServicesController, SettingsController],
  providers: [
    AreasService,
    CatalogueService,
    InstallationService,
    SampleService,
    ServicesService,
    SettingsService,
    SubjectsService,
  ],
  exports: [AreasService, CatalogueService, SampleService, ServicesService, SettingsService, SubjectsService],
})
export class CatalogueModule {}
