import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Document } from './document.entity.js';

/** A deployment as its source tells it; whether it reached production is derived. */
@Entity('deployment')
@Index('deployment_connection_id_scope_id', ['connectionId', 'scopeId'])
export class Deployment {
  @PrimaryColumn('uuid')
  id: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'deployment_id_fkey' })
  document?: Document;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @Column('text', { name: 'scope_id' })
  scopeId: string;

  @Column('text')
  sha: string;

  @Column('text')
  ref: string;

  @Column('text')
  task: string;

  @Column('text')
  environment: string;

  @Column('text', { name: 'original_environment' })
  originalEnvironment: string;

  @Column('boolean', { name: 'is_production' })
  isProduction: boolean;

  @Column('boolean', { name: 'is_transient' })
  isTransient: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('text')
  url: string;
}

/** One status a deployment had; the latest says nothing about how it went. */
@Entity('deployment_status')
export class DeploymentStatusRow {
  @PrimaryColumn('uuid', { name: 'deployment_id' })
  deploymentId: string;

  @ManyToOne(() => Deployment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'deployment_id', foreignKeyConstraintName: 'deployment_status_deployment_id_fkey' })
  deployment?: Deployment;

  @PrimaryColumn('text', { name: 'source_id' })
  sourceId: string;

  @Column('integer')
  position: number;

  @Column('text')
  state: string;

  @Column('timestamptz')
  at: Date;

  @Column('text', { nullable: true })
  environment: string | null;
}
