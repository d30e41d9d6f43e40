import { Module } from '@nestjs/common';
import { SourcesModule } from '../sources/sources.module.js';
import { StoredController } from './stored.controller.js';

/** What we store, and what we do not: told by the running code. */
@Module({ imports: [SourcesModule], controllers: [StoredController] })
export class TrustModule {}
