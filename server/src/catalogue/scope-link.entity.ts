import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Which work belongs to a product: a scope of a source, or a part of it, between two days (decisions.md 11). */
@Entity('scope_link')
@Index('scope_link_product_id', ['productId'])
@Index('scope_link_connection_id_scope_id', ['connectionId', 'scopeId'])
export class ScopeLink {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'product_id' })
  productId: string;

  @Column('uuid', { name: 'connection_id' })
  connectionId: string;

  @Column('text', { name: 'scope_id' })
  scopeId: string;

  /** `component:…`, `label:…`, `path:…`; null = everything in the scope. */
  @Column('text', { nullable: true })
  selector: string | null;

  /** Null = since always. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  /** Exclusive; null = still. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}
