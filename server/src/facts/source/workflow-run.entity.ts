import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Document } from './document.entity.js';

/** A run of an automatic workflow; whether it put anything into production is derived. */
@Entity('workflow_run')
@Index('workflow_run_connection_id_scope_id_workflow_path', ['connectionId', 'scopeId', 'workflowPath'])
export class WorkflowRun {
  @PrimaryColumn('uuid')
  id: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'workflow_run_id_fkey' })
  document?: Document;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @Column('text', { name: 'scope_id' })
  scopeId: string;

  @Column('text', { name: 'workflow_id' })
  workflowId: string;

  /** File of the workflow in its repository. */
  @Column('text', { name: 'workflow_path' })
  workflowPath: string;

  @Column('text', { name: 'workflow_name', nullable: true })
  workflowName: string | null;

  /** What set it off. */
  @Column('text')
  event: string;

  @Column('text')
  sha: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('text')
  url: string;

  /** It ran on the branch that was the default one when it was read; null = not known. */
  @Column('boolean', { name: 'on_default_branch', nullable: true })
  onDefaultBranch: boolean | null;
}

/** One go at a run; a later one says nothing about those before. */
@Entity('workflow_attempt')
export class WorkflowAttemptRow {
  @PrimaryColumn('uuid', { name: 'run_id' })
  runId: string;

  @ManyToOne(() => WorkflowRun, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'run_id', foreignKeyConstraintName: 'workflow_attempt_run_id_fkey' })
  run?: WorkflowRun;

  @PrimaryColumn('integer')
  number: number;

  /** Null = it goes on. */
  @Column('text', { nullable: true })
  conclusion: string | null;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
