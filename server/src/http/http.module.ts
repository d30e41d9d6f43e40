import { Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ContractPipe } from './contract.pipe.js';
import { FaultFilter } from './fault.filter.js';
import { HealthController } from './health.controller.js';
import { OpenConnections } from './open-connections.js';

/** What holds for every route: contracts in and out, and one way to fail. */
@Module({
  controllers: [HealthController],
  providers: [
    OpenConnections,
    { provide: APP_FILTER, useClass: FaultFilter },
    { provide: APP_PIPE, useClass: ContractPipe },
    { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
  ],
})
export class HttpModule {}
