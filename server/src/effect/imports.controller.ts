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
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { FileBody } from './file-body.js';
import { ImportsService } from './imports.service.js';

/** Files of answers. The body is the file itself; see `importQuery`. */
@Controller('products/:slug/imports')
export class ImportsController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly imports: ImportsService,
  ) {}

  /** How many answers each file brought is for those who have the files: to others it would tell of fewer than five. */
  @Get()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: importBatchList })
  async list(@Param('slug') slug: string): Promise<{ batches: ImportBatch[] }> {
    const { id } = await this.catalogue.product(slug);
    return { batches: await this.imports.list(id) };
  }

  @Post('preview')
  @HttpCode(200)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: importPreview })
  async preview(
    @Param('slug') slug: string,
    @Query({ schema: importQuery }) query: ImportQuery,
    @FileBody() body: AsyncIterable<Uint8Array>,
  ): Promise<ImportPreview> {
    const { id } = await this.catalogue.product(slug);
    return this.imports.preview(id, query, body);
  }

  @Post()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: importBatch })
  async save(
    @Param('slug') slug: string,
    @Query({ schema: importQuery }) query: ImportQuery,
    @FileBody() body: AsyncIterable<Uint8Array>,
  ): Promise<ImportBatch> {
    const { id } = await this.catalogue.product(slug);
    return this.imports.save(id, query, body);
  }

  @Delete(':id')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: importBatch })
  async undo(@Param('slug') slug: string, @Param('id') batchId: string): Promise<ImportBatch> {
    const { id } = await this.catalogue.product(slug);
    return this.imports.undo(id, batchId);
  }
}
