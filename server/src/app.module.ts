import { Module, type DynamicModule } from '@nestjs/common';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import { AccessModule } from './access/access.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { DatabaseModule } from './database/database.module.js';
import { EffectPagesModule } from './effect/effect-pages.module.js';
import { EffectModule } from './effect/effect.module.js';
import { PullModule } from './effect/pull/pull.module.js';
import { FlowModule } from './flow/flow.module.js';
import { HooksModule } from './hooks/hooks.module.js';
import { HttpModule } from './http/http.module.js';
import { OpenApiModule } from './http/openapi/openapi.module.js';
import { PlatformModule } from './platform.module.js';
import { FactsModule } from './facts/facts.module.js';
import { QueueModule } from './queue/queue.module.js';
import { SampleModule } from './sample/sample.module.js';
import { InsightModule } from './insight/insight.module.js';
import { LearningModule } from './learning/learning.module.js';
import { RehearsalModule } from './sources/rehearsal/rehearsal.module.js';
import { SourcesHttpModule } from './sources/sources-http.module.js';
import { TrustModule } from './trust/trust.module.js';
import { SyncModule } from './sync/sync.module.js';

/** One line a module. */
const modules = [
  AccessModule,
  CatalogueModule,
  DatabaseModule,
  EffectModule,
  EffectPagesModule,
  FlowModule,
  FactsModule,
  HooksModule,
  HttpModule,
  InsightModule,
  LearningModule,
  QueueModule,
  OpenApiModule,
  PullModule,
  SampleModule,
  RehearsalModule,
  SourcesHttpModule,
  TrustModule,
  SyncModule,
];

/** The whole server, the same in every role; what a role leaves undone is decided where the doing is. */
@Module({})
export class AppModule {
  static of(config: Config, clock?: Clock): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.of(config, clock), ...modules] };
  }
}
