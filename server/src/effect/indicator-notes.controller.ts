import { Body, Controller, Delete, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { indicatorNoteCreated, indicatorNoteInput, type IndicatorNoteInput } from 'shared/contracts';
import { Allow } from '../access/allow.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { IndicatorNotesService } from './indicator-notes.service.js';

/** What is said of an indicator's readings; everybody reads it on the page of indicators. */
@Controller('products/:slug/indicators/:key/notes')
export class IndicatorNotesController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly notes: IndicatorNotesService,
  ) {}

  @Post()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: indicatorNoteCreated })
  async add(
    @Param('slug') slug: string,
    @Param('key') key: string,
    @Body({ schema: indicatorNoteInput }) input: IndicatorNoteInput,
  ): Promise<{ id: string }> {
    const { id } = await this.catalogue.product(slug);
    return { id: await this.notes.add(id, key, input) };
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async takeBack(@Param('slug') slug: string, @Param('key') key: string, @Param('id') noteId: string): Promise<void> {
    const { id } = await this.catalogue.product(slug);
    await this.notes.takeBack(id, key, noteId);
  }
}
