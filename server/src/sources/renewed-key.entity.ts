import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a source gave in place of a key that a person entered: some keys are good for one use. */
@Entity('renewed_key')
export class RenewedKey {
  /** Of the entered key, which cannot be read or guessed from it. */
  @PrimaryColumn('text')
  mark: string;

  /** Sealed with the key file. */
  @Column('bytea')
  value: Buffer;

  @Column('timestamptz', { name: 'renewed_at' })
  renewedAt: Date;
}
