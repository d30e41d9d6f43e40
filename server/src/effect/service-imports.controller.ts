import { Controller, Delete, Get, HttpCode, Param, Post, Query, SerializeOptions } from '@nestjs/common';
import {
  importBatch,
  importBatchList,
  importPreview,
  importQuery,
  type ImportBatch,
  type ImportPreview,
  type ImportQuery,
} from 'shared/contracts';
import { Allow } from '../access/allow.js';
import { ServicesService } from '../catalogue/services.service.js';
import { FileBody } from './file-body.js';
import { ImportsService } from './imports.service.js';

/** Files of answers about a service as a whole. The body is the file itself; see `importQuery`. */
@Controller('services/:slug/imports')
@Allow({ role: ['team', 'ops'] })
export class ServiceImportsController {
  constructor(
    private readonly services: ServicesService,
    private readonly imports: ImportsService,
  ) {}

  @Get()
  @SerializeOptions({ schema: importBatchList })
  async list(@Param('slug') slug: string): Promise<{ batches: ImportBatch[] }> {
    return { batches: await this.imports.list(await this.idOf(slug)) };
  }

  @Post('preview')
  @HttpCode(200)
  @SerializeOptions({ schema: importPreview })
  async preview(
    @Param('slug') slug: string,
    @Query({ schema: importQuery }) query: ImportQuery,
    @FileBody() body: AsyncIterable<Uint8Array>,
  ): Promise<ImportPreview> {
    return this.imports.preview(await this.idOf(slug), query, body);
  }

  @Post()
  @SerializeOptions({ schema: importBatch })
  async save(
    @Param('slug') slug: string,
    @Query({ schema: importQuery }) query: ImportQuery,
    @FileBody() body: AsyncIterable<Uint8Array>,
  ): Promise<ImportBatch> {
    return this.imports.save(await this.idOf(slug), query, body);
  }

  @Delete(':id')
  @SerializeOptions({ schema: importBatch })
  async undo(@Param('slug') slug: string, @Param('id') batchId: string): Promise<ImportBatch> {
    return this.imports.undo(await this.idOf(slug), batchId);
  }

  private async idOf(slug: string): Promise<string> {
    return (await this.services.service(slug)).id;
  }
}
