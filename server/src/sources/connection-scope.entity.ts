import type { Rung } from 'shared/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Connection } from './connection.entity.js';

/** A repository or project that was chosen to be read. */
@Entity('connection_scope')
export class ConnectionScope {
  @PrimaryColumn('uuid', { name: 'connection_id' })
  connectionId: string;

  @ManyToOne(() => Connection, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'connection_id', foreignKeyConstraintName: 'connection_scope_connection_id_fkey' })
  connection?: Connection;

  /** The source's own id: it outlives renames. */
  @PrimaryColumn('text', { name: 'scope_id' })
  scopeId: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  detail: string | null;

  /** What counts as a production deployment here (decisions.md 12); null = the default. */
  @Column('text', { nullable: true })
  rung: Rung | null;

  /** File or name of the workflow, where that is the rung. */
  @Column('text', { name: 'rung_workflow', nullable: true })
  rungWorkflow: string | null;

  /** Name of the job of that workflow; null = its runs count as a whole. */
  @Column('text', { name: 'rung_job', nullable: true })
  rungJob: string | null;
}
