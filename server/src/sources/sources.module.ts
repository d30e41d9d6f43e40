import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { ConsentsService } from './consent/consents.service.js';
import { ConnectionsService } from './connections.service.js';
import { ConnectorListService } from './connector-list.service.js';
import { RenewedKeysService } from './renewed-keys.service.js';
import { SecretsService } from './secrets.service.js';
import { StagesService } from './stages.service.js';

/** Where facts come from: connections with sealed keys, what is read of them, and how their statuses count. */
@Module({
  imports: [CatalogueModule, QueueModule],
  providers: [
    ConnectionsService,
    ConsentsService,
    ConnectorListService,
    RenewedKeysService,
    SecretsService,
    StagesService,
  ],
  exports: [
    ConnectionsService,
    ConsentsService,
    ConnectorListService,
    RenewedKeysService,
    SecretsService,
    StagesService,
  ],
})
export class SourcesModule {}
