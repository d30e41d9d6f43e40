import { Product } from '../../catalogue/product.entity.js';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Document } from '../source/document.entity.js';

/** What reached production, on the scope's rung of the ladder. Its id is that of the record it was made from. */
@Entity('production_deployment')
@Index('production_deployment_connection_id_scope_id', ['connectionId', 'scopeId'])
export class ProductionDeploymentRow {
  @PrimaryColumn('uuid')
  id: string;

  @ManyToOne(() => Document, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'production_deployment_id_fkey' })
  document?: Document;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @Column('text', { name: 'scope_id' })
  scopeId: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  sha: string;

  @Column('text')
  rung: string;

  @Column('text')
  outcome: string;

  /** True = a rollback came back from it. How it went as a whole is told by `deployment_outcome`. */
  @Column('boolean', { nullable: true })
  failed: boolean | null;
}

/** The products a production deployment counts for. */
@Entity('deployment_product')
@Index('deployment_product_product_id', ['productId'])
export class DeploymentProduct {
  @PrimaryColumn('uuid', { name: 'deployment_id' })
  deploymentId: string;

  @ManyToOne(() => ProductionDeploymentRow, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'deployment_id', foreignKeyConstraintName: 'deployment_product_deployment_id_fkey' })
  deployment?: ProductionDeploymentRow;

  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @ManyToOne(() => Product, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'product_id', foreignKeyConstraintName: 'deployment_product_product_id_fkey' })
  product?: Product;
}
