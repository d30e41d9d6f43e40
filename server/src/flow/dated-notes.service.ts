import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DatedNoteInput, DatedNotes } from 'shared/contracts';
import { scrub, type Role } from 'shared/domain';
import { sentence } from 'shared/language';
import { dateIn } from 'shared/time';
import { DataSource, In } from 'typeorm';
import { z } from 'zod';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { DatedNoteRow } from './dated-note.entity.js';

/** What people write on the time axis of a product or a service: a rule that begins, or what their sources do not tell. */
@Injectable()
export class DatedNotesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
  ) {}

  /** Of products and services, the newest day first. */
  rows(ids: readonly string[]): Promise<DatedNoteRow[]> {
    return this.dataSource
      .getRepository(DatedNoteRow)
      .find({ where: { productId: In(ids) }, order: { happenedOn: 'desc', notedOn: 'desc', id: 'asc' } });
  }

  async list(subjectId: string): Promise<DatedNotes> {
    const rows = await this.rows([subjectId]);
    return {
      notes: rows.map(({ id, kind, happenedOn: on, text, notedByRole: role, notedOn }) => {
        return { id, kind, on, text, role, notedOn };
      }),
    };
  }

  async add(subjectId: string, { kind, on, text }: DatedNoteInput, role: Role | null): Promise<void> {
    const notedOn = dateIn(await this.settings.zone(), this.clock.now());
    const note = { productId: subjectId, id: randomUUID(), kind, happenedOn: on, text: scrub(text) };
    await this.dataSource.manager.insert(DatedNoteRow, { ...note, notedOn, notedByRole: role });
  }

  /** It is gone. @throws Fault 404 */
  async takeBack(subjectId: string, id: string): Promise<void> {
    const known = z.uuid().safeParse(id).success;
    const { affected } = known
      ? await this.dataSource.manager.delete(DatedNoteRow, { productId: subjectId, id })
      : { affected: 0 };
    if (affected === 1) return;
    throw new Fault({ status: 404, kind: 'yours', message: sentence('effect.noNote') });
  }
}
