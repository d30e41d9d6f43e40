import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link that signs in once. At the first start it makes the first account. */
@Entity('sign_in_link')
export class SignInLink {
  @PrimaryColumn('bytea', { name: 'key_hash' })
  keyHash: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}
