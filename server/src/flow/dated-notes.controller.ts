import { Body, Controller, Delete, Get, Param, Post, SerializeOptions } from '@nestjs/common';
import { datedNoteInput, datedNotes, type DatedNoteInput, type DatedNotes } from 'shared/contracts';
import { Allow, Caller } from '../access/allow.js';
import { ofSubject, Subject, type NamedSubject } from '../catalogue/named-subject.js';
import { DatedNotesService } from './dated-notes.service.js';

/** What people write on the time axis; everybody reads it there. */
@Controller(ofSubject('dated-notes'))
export class DatedNotesController {
  constructor(private readonly notes: DatedNotesService) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: datedNotes })
  list(@Subject() { id }: NamedSubject): Promise<DatedNotes> {
    return this.notes.list(id);
  }

  @Post()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: datedNotes })
  async add(
    @Subject() { id }: NamedSubject,
    @Body({ schema: datedNoteInput }) input: DatedNoteInput,
    @Caller() { actingAs }: Caller,
  ): Promise<DatedNotes> {
    await this.notes.add(id, input, actingAs);
    return this.notes.list(id);
  }

  @Delete(':id')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: datedNotes })
  async takeBack(@Subject() { id }: NamedSubject, @Param('id') noteId: string): Promise<DatedNotes> {
    await this.notes.takeBack(id, noteId);
    return this.notes.list(id);
  }
}
