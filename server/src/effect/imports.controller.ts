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
import { ofSubject, Subject, type NamedSubject } from '../catalogue/named-subject.js';
import { FileBody } from './file-body.js';
import { ImportsService } from './imports.service.js';

/** Files of answers. The body is the file itself; see `importQuery`. */
@Controller(ofSubject('imports'))
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  /** How many answers each file brought is for those who have the files: to others it would tell of fewer than five. */
  @Get()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: importBatchList })
  async list(@Subject() { id }: NamedSubject): Promise<{ batches: ImportBatch[] }> {
    return { batches: await this.imports.list(id) };
  }

  @Post('preview')
  @HttpCode(200)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: importPreview })
  async preview(
    @Subject() { id }: NamedSubject,
    @Query({ schema: importQuery }) query: ImportQuery,
    @FileBody() body: AsyncIterable<Uint8Array>,
  ): Promise<ImportPreview> {
    return this.imports.preview(id, query, body);
  }

  @Post()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: importBatch })
  async save(
    @Subject() { id }: NamedSubject,
    @Query({ schema: importQuery }) query: ImportQuery,
    @FileBody() body: AsyncIterable<Uint8Array>,
  ): Promise<ImportBatch> {
    return this.imports.save(id, query, body);
  }

  @Delete(':id')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: importBatch })
  async undo(@Subject() { id }: NamedSubject, @Param('id') batchId: string): Promise<ImportBatch> {
    return this.imports.undo(id, batchId);
  }
}
