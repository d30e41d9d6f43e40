import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { AccessGuard } from './access.guard.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { PeopleService } from './people.service.js';
import { ProductPlaces } from './product-places.js';
import { SessionController } from './session.controller.js';
import { SessionsService } from './sessions.service.js';
import { TokensController } from './tokens.controller.js';
import { TokensService } from './tokens.service.js';

/** Who may come in, and who may do what. Its guard stands before every route of the application. */
@Module({
  imports: [CatalogueModule],
  controllers: [AccountsController, SessionController, TokensController],
  providers: [
    AccountsService,
    PeopleService,
    ProductPlaces,
    SessionsService,
    TokensService,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
})
export class AccessModule {}
