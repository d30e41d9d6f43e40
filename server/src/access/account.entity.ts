import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Someone who signs in. The address is the only thing about a person that the database holds. */
@Entity('account')
@Unique('account_email_key', ['email'])
export class Account {
  @PrimaryColumn('uuid')
  id: string;

  /** In lower case; null until an account made by a link gives itself one. */
  @Column('text', { nullable: true })
  email: string | null;

  /** Argon2id, with its parameters and salt; null while only a link leads in. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
