import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Connection } from '../sources/connection.entity.js';
import { Product } from './product.entity.js';

/** Which work belongs to a product: a scope of a source, or a part of it, between two days (decisions.md 11). */
@Entity('scope_link')
@Index('scope_link_product_id', ['productId'])
@Index('scope_link_connection_id_scope_id', ['connectionId', 'scopeId'])
export class ScopeLink {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'product_id' })
  productId: string;

  @ManyToOne(() => Product, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'product_id', foreignKeyConstraintName: 'scope_link_product_id_fkey' })
  product?: Product;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @ManyToOne(() => Connection, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'connection_id', foreignKeyConstraintName: 'scope_link_connection_id_fkey' })
  connection?: Connection;

  @Column('text', { name: 'scope_id' })
  scopeId: string;

  /** `component:…` or `label:…`; null = everything in the scope. */
  @Column('text', { nullable: true })
  selector: string | null;

  /** Null = since always. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  /** Exclusive; null = still. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}
