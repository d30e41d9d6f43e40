import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Document } from './document.entity.js';

/** A tracker's board as one project has it: one that shows several projects is there once for each. */
@Entity('board')
@Index('board_connection_id', ['connectionId'])
export class BoardRow {
  /** The list of the project's boards. */
  @PrimaryColumn('uuid', { name: 'document_id' })
  documentId: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'document_id', foreignKeyConstraintName: 'board_document_id_fkey' })
  document?: Document;

  /** The tracker's own id. */
  @PrimaryColumn('text', { name: 'board_id' })
  boardId: string;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @Column('text')
  name: string;

  @Column('text')
  type: string;
}

/** A column of a board, with the statuses whose items stand in it. */
@Entity('board_column')
export class BoardColumnRow {
  @PrimaryColumn('uuid', { name: 'document_id' })
  documentId: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'document_id', foreignKeyConstraintName: 'board_column_document_id_fkey' })
  document?: Document;

  @PrimaryColumn('text', { name: 'board_id' })
  boardId: string;

  /** From left to right, from 0. */
  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  name: string;

  @Column('text', { name: 'status_ids', array: true })
  statusIds: string[];
}
