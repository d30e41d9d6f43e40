import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { IndicatorNote, IndicatorNoteInput } from 'shared/contracts';
import { scrub } from 'shared/domain';
import { sentence } from 'shared/language';
import { dateIn } from 'shared/time';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { IndicatorNoteRow } from './indicator-note.entity.js';
import { IndicatorsService } from './indicators.service.js';

/** What people say of readings, in whose voice and of which days. */
@Injectable()
export class IndicatorNotesService {
  constructor(
    private readonly data: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly indicators: IndicatorsService,
  ) {}

  /** Of all indicators of a product, newest first, by key. */
  async all(productId: string): Promise<Map<string, IndicatorNote[]>> {
    const rows = await this.data
      .getRepository(IndicatorNoteRow)
      .find({ where: { productId }, order: { fromOn: 'desc', notedOn: 'desc', id: 'asc' } });
    const found = new Map<string, IndicatorNote[]>();
    for (const { id, indicatorKey, voice, fromOn: from, toOn: to, text, notedOn } of rows) {
      found.set(indicatorKey, [...(found.get(indicatorKey) ?? []), { id, voice, from, to, text, notedOn }]);
    }
    return found;
  }

  /** @returns its id. @throws Fault 404, or 422 naming the field */
  async add(productId: string, indicatorKey: string, { voice, from, to, text }: IndicatorNoteInput): Promise<string> {
    await this.indicators.find(productId, indicatorKey);
    const notedOn = dateIn(await this.settings.zone(), this.clock.now());
    if (to !== null && to < from) throw refused('to', sentence('effect.endsBeforeItBegins'));
    if (from > notedOn) throw refused('from', sentence('effect.noteInFuture'));
    const id = randomUUID();
    const note = { productId, id, indicatorKey, voice, fromOn: from, toOn: to, text: scrub(text), notedOn };
    await this.data.manager.insert(IndicatorNoteRow, note);
    return id;
  }

  /** It is gone. @throws Fault 404 */
  async takeBack(productId: string, indicatorKey: string, id: string): Promise<void> {
    const known = z.uuid().safeParse(id).success;
    const { affected } = known
      ? await this.data.manager.delete(IndicatorNoteRow, { productId, indicatorKey, id })
      : { affected: 0 };
    if (affected === 1) return;
    throw new Fault({ status: 404, kind: 'yours', message: sentence('effect.noNote') });
  }
}

const refused = (path: string, message: ReturnType<typeof sentence>): Fault =>
  new Fault({ status: 422, kind: 'yours', message, fields: [{ path, message }] });
