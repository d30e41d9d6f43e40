import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A source with a key to it. */
@Entity('connection')
export class Connection {
  @PrimaryColumn('uuid')
  id: string;

  /** Id of the connector that reads it. */
  @Column('text')
  connector: string;

  @Column('text')
  name: string;

  /** The connector's configuration without its secrets. */
  @Column('jsonb')
  config: Record<string, unknown>;

  /** The secrets, sealed with the key file; null once the connection is removed. */
  @Column('bytea', { nullable: true })
  secrets: Buffer | null;

  /** Tells one key from another, and nothing else about it: calls and waits are counted by key. Null = it has none. */
  @Column('text', { nullable: true })
  credential: string | null;

  @Column('boolean')
  sample: boolean;

  /** History is fetched from this day on. */
  @Column('date', { name: 'backfill_from' })
  backfillFrom: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** It is read no more; what it gave stays, since numbers rest on it. */
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;

  /** Somebody asked for all its data to go, and the row with them; null = what it gave stays. */
  @Column('timestamptz', { name: 'forget_at', nullable: true })
  forgetAt: Date | null;
}
