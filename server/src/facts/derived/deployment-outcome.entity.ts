import type { DeploymentMark, FailureCause } from 'shared/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Product } from '../../catalogue/product.entity.js';
import { ProductionDeploymentRow } from './production-deployment.entity.js';

/** How a deployment went, as a product follows it. No row = whether it failed is not measured. */
@Entity('deployment_outcome')
@Index('deployment_outcome_product_id', ['productId'])
export class DeploymentOutcomeRow {
  @PrimaryColumn('uuid', { name: 'deployment_id' })
  deploymentId: string;

  @ManyToOne(() => ProductionDeploymentRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'deployment_id', foreignKeyConstraintName: 'deployment_outcome_deployment_id_fkey' })
  deployment?: ProductionDeploymentRow;

  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @ManyToOne(() => Product, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'product_id', foreignKeyConstraintName: 'deployment_outcome_product_id_fkey' })
  product?: Product;

  /** A rule was in force: had it failed, we would know. Otherwise only failures that show by themselves are known. */
  @Column('boolean')
  followed: boolean;

  @Column('boolean')
  failed: boolean;

  @Column('text', { nullable: true })
  cause: FailureCause | null;

  /** What somebody said by hand, whatever shows by itself. */
  @Column('text', { nullable: true })
  mark: DeploymentMark | null;

  /** What shows that it failed, where somebody said that it did not. */
  @Column('text', { nullable: true })
  overruled: FailureCause | null;

  /** The first incident it led to; a work item, without a foreign key, for the two may live on different machines. */
  @Column('uuid', { name: 'incident_id', nullable: true })
  incidentId: string | null;

  /** Null = not yet, or it did not fail. */
  @Column('timestamptz', { name: 'recovered_at', nullable: true })
  recoveredAt: Date | null;
}

/** A product of which something was derived: its incidents and outcomes are still to be derived from it, or its readings to be renewed. */
@Entity('changed_product')
export class ChangedProduct {
  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @ManyToOne(() => Product, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'product_id', foreignKeyConstraintName: 'changed_product_product_id_fkey' })
  product?: Product;

  /** Nothing is left to be derived; the renewal of its readings is. */
  @Column('boolean', { default: false })
  derived: boolean;
}
