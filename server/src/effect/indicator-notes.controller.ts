import { Body, Controller, Delete, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { indicatorNoteCreated, indicatorNoteInput, type IndicatorNoteInput } from 'shared/contracts';
import { Allow } from '../access/allow.js';
import { ofSubject, Subject, type NamedSubject } from '../catalogue/named-subject.js';
import { IndicatorNotesService } from './indicator-notes.service.js';

/** What is said of an indicator's readings; everybody reads it on the page of indicators. */
@Controller(ofSubject('indicators/:key/notes'))
export class IndicatorNotesController {
  constructor(private readonly notes: IndicatorNotesService) {}

  @Post()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: indicatorNoteCreated })
  async add(
    @Subject() { id }: NamedSubject,
    @Param('key') key: string,
    @Body({ schema: indicatorNoteInput }) input: IndicatorNoteInput,
  ): Promise<{ id: string }> {
    return { id: await this.notes.add(id, key, input) };
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async takeBack(
    @Subject() { id }: NamedSubject,
    @Param('key') key: string,
    @Param('id') noteId: string,
  ): Promise<void> {
    await this.notes.takeBack(id, key, noteId);
  }
}
