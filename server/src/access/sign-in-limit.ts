import { randomUUID } from 'node:crypto';
import { sentence, instant } from 'shared/language';
import type { DataSource } from 'typeorm';
import { Fault } from '../http/fault.js';
import { hashOf } from './key.js';

const windowMs = 15 * 60_000;

/** Failed attempts within the window: for one address of an account, and for one network address. */
const limits = { email: 10, network: 60 } as const;

export interface Attempt {
  readonly email: string;
  readonly network: string;
}

/**
 * Notes an attempt before its password is looked at, so that attempts at the same moment count each other.
 * @throws Fault 429 with the time from which the next attempt is open; a refused attempt does not count
 */
export async function noteAttempt(dataSource: DataSource, attempt: Attempt, now: number): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query('delete from sign_in_attempt where at <= $1', [new Date(now - windowMs)]);
    for (const [kind, subject] of subjects(attempt)) {
      await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [subject.toString('hex')]);
      const earlier = await manager.query<{ at: Date }[]>(
        'select at from sign_in_attempt where subject_hash = $1 order by at desc limit $2',
        [subject, limits[kind]],
      );
      const oldest = earlier.at(-1);
      if (oldest && earlier.length >= limits[kind]) throw tooMany(oldest.at.getTime() + windowMs);
      await manager.query('insert into sign_in_attempt (id, subject_hash, at) values ($1, $2, $3)', [
        randomUUID(),
        subject,
        new Date(now),
      ]);
    }
  });
}

/** The password was right: the account's failed attempts count no more. */
export async function forgetAttempts(dataSource: DataSource, attempt: Attempt): Promise<void> {
  const [[, email]] = subjects(attempt);
  await dataSource.query('delete from sign_in_attempt where subject_hash = $1', [email]);
}

const subjects = ({ email, network }: Attempt) =>
  [
    ['email', hashOf(`email:${email}`)],
    ['network', hashOf(`network:${network}`)],
  ] as const;

function tooMany(untilMs: number): Fault {
  const until = new Date(untilMs).toISOString();
  return new Fault({
    kind: 'passing',
    status: 429,
    message: sentence('access.tooManyAttempts', { until: instant(until) }),
    until,
  });
}
