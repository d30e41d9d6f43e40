import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, SerializeOptions } from '@nestjs/common';
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
import { ImportsService } from './imports.service.js';

/** Files of answers. The body is the file itself; see `importQuery`. */
@Controller('products/:slug/imports')
export class ImportsController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly imports: ImportsService,
  ) {}

  @Get()
  @Allow('signedIn')
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
    @Body() body: unknown,
  ): Promise<ImportPreview> {
    const { id } = await this.catalogue.product(slug);
    return this.imports.preview(id, query, bytesOf(body));
  }

  @Post()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: importBatch })
  async save(
    @Param('slug') slug: string,
    @Query({ schema: importQuery }) query: ImportQuery,
    @Body() body: unknown,
  ): Promise<ImportBatch> {
    const { id } = await this.catalogue.product(slug);
    return this.imports.save(id, query, bytesOf(body));
  }

  @Delete(':id')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: importBatch })
  async undo(@Param('slug') slug: string, @Param('id') batchId: string): Promise<ImportBatch> {
    const { id } = await this.catalogue.product(slug);
    return this.imports.undo(id, batchId);
  }
}

/** Anything but `text/csv` has not been read as bytes, and is then told to be no such file. */
const bytesOf = (body: unknown): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array());
