import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A sign-in that failed, for as long as it counts towards a limit. In the database, so that every process sees it. */
@Entity('sign_in_attempt')
@Index('sign_in_attempt_subject_hash_at', ['subjectHash', 'at'])
export class SignInAttempt {
  @PrimaryColumn('uuid')
  id: string;

  /** Hash of what the limit is for: the address typed, or the network address of the caller. Neither is kept. */
  @Column('bytea', { name: 'subject_hash' })
  subjectHash: Buffer;

  @Column('timestamptz')
  at: Date;
}
