import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Document } from './document.entity.js';

/** A sprint as one project has it. */
@Entity('sprint')
export class SprintRow {
  /** The list of the project's sprints. */
  @PrimaryColumn('uuid', { name: 'document_id' })
  documentId: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'document_id', foreignKeyConstraintName: 'sprint_document_id_fkey' })
  document?: Document;

  /** The tracker's own id. */
  @PrimaryColumn('text', { name: 'sprint_id' })
  sprintId: string;

  /** The board it was made on. */
  @Column('text', { name: 'board_id', nullable: true })
  boardId: string | null;

  @Column('text')
  name: string;

  @Column('text')
  state: string;

  @Column('timestamptz', { name: 'starts_at', nullable: true })
  startsAt: Date | null;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt: Date | null;

  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt: Date | null;
}

/** A version as a tracker plans it; its days are without a zone. */
@Entity('planned_version')
export class PlannedVersionRow {
  /** The list of the project's versions. */
  @PrimaryColumn('uuid', { name: 'document_id' })
  documentId: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'document_id', foreignKeyConstraintName: 'planned_version_document_id_fkey' })
  document?: Document;

  /** The tracker's own id. */
  @PrimaryColumn('text', { name: 'version_id' })
  versionId: string;

  @Column('text')
  name: string;

  @Column('boolean')
  released: boolean;

  @Column('boolean')
  archived: boolean;

  @Column('date', { name: 'starts_on', nullable: true })
  startsOn: string | null;

  @Column('date', { name: 'releases_on', nullable: true })
  releasesOn: string | null;
}
