import { Injectable } from '@nestjs/common';
import type { Annotation } from 'shared/contracts';
import { DataSource } from 'typeorm';
import { SubjectsService, type SubjectKey } from '../catalogue/subjects.service.js';
import { DatedNotesService } from './dated-notes.service.js';
import { happenedAnnotations, writtenAnnotations, type NameOf } from './happened.js';
import { happenings } from './questions/happenings.js';

/** What happened to a product or a service, as sources tell it and as people wrote it, for its time axis. */
@Injectable()
export class HappenedService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly subjects: SubjectsService,
    private readonly notes: DatedNotesService,
  ) {}

  /** @param nameOf a product's name on the axis of a service */
  async annotations(
    key: SubjectKey,
    around: { readonly zone: string; readonly since: string | null },
    nameOf: NameOf = () => null,
  ): Promise<Annotation[]> {
    const parts = await this.subjects.parts(key);
    const products = parts.map(({ productId }) => productId);
    const [told, written] = await Promise.all([
      happenings(this.dataSource, parts, around),
      this.notes.rows([...new Set([key.id, ...products])]),
    ]);
    const within = written.filter(
      ({ productId, happenedOn }) => productId === key.id || holds(parts, productId, happenedOn),
    );
    return [...happenedAnnotations(told, nameOf), ...writtenAnnotations(within, nameOf)];
  }
}

type Parts = Awaited<ReturnType<SubjectsService['parts']>>;

const holds = (parts: Parts, product: string, day: string): boolean =>
  parts.some(
    ({ productId, from, to }) => productId === product && (from === null || from <= day) && (to === null || day < to),
  );
