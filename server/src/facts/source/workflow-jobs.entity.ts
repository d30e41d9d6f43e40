import type { WorkflowJob } from 'shared/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Document } from './document.entity.js';

/** Jobs of a run of a workflow, of every go at it; only where a job of that workflow was chosen. */
@Entity('workflow_jobs')
@Index('workflow_jobs_connection_id_scope_id', ['connectionId', 'scopeId'])
export class WorkflowJobsRow {
  @PrimaryColumn('uuid')
  id: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'workflow_jobs_id_fkey' })
  document?: Document;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @Column('text', { name: 'scope_id' })
  scopeId: string;

  /** The source's own id of the run. */
  @Column('text')
  run: string;

  /** So many goes at the run were known when its jobs were asked for. */
  @Column('integer')
  attempts: number;

  /** The last of those had ended by then. */
  @Column('boolean', { name: 'is_over' })
  isOver: boolean;

  /** False = the source has thrown the run away. */
  @Column('boolean')
  found: boolean;

  @Column('jsonb')
  jobs: WorkflowJob[];
}
