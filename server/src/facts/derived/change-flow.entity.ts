import { Product } from '../../catalogue/product.entity.js';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Change } from '../source/change.entity.js';

/** A change from its first commit to production; written only by derive. */
@Entity('change_flow')
export class ChangeFlowRow {
  @PrimaryColumn('uuid', { name: 'change_id' })
  changeId: string;

  @ManyToOne(() => Change, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'change_id', foreignKeyConstraintName: 'change_flow_change_id_fkey' })
  change?: Change;

  @Column('timestamptz', { name: 'first_commit_at' })
  firstCommitAt: Date;

  /** The recorded time was outside what is possible, and was moved to the nearest bound. */
  @Column('boolean')
  clamped: boolean;

  @Column('timestamptz', { name: 'deployed_at', nullable: true })
  deployedAt: Date | null;

  /** Of `production_deployment`; no foreign key, for the two may live on different machines. */
  @Column('uuid', { name: 'deployment_id', nullable: true })
  deploymentId: string | null;

  /** What that deployment holds is not known: by time alone the change is taken to be inside. */
  @Column('boolean', { name: 'by_time', default: false })
  byTime: boolean;

  /** Of that deployment: what told that it reached production. */
  @Column('text', { nullable: true })
  rung: string | null;
}

/** The products a change counts for. */
@Entity('change_product')
@Index('change_product_product_id', ['productId'])
export class ChangeProduct {
  @PrimaryColumn('uuid', { name: 'change_id' })
  changeId: string;

  @ManyToOne(() => Change, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'change_id', foreignKeyConstraintName: 'change_product_change_id_fkey' })
  change?: Change;

  @PrimaryColumn('uuid', { name: 'product_id' })
  productId: string;

  @ManyToOne(() => Product, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'product_id', foreignKeyConstraintName: 'change_product_product_id_fkey' })
  product?: Product;
}
