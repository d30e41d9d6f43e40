import type { DataSource } from 'typeorm';
import { queueSchema } from '../queue/queue.service.js';

/** Of the key a connection is read with: tells one from another. Null = it has none. */
export async function credentialOf(dataSource: DataSource, connectionId: string): Promise<string | null> {
  const [row] = await dataSource.query<{ credential: string | null }[]>(
    'select credential from connection where id = $1',
    [connectionId],
  );
  return row?.credential ?? null;
}

/**
 * Jobs of one name run one after the other: one a connection, and of those that share a key one (decisions.md 33). Where a
 * job is under way that goes by a key the connection had before, what comes now waits for that.
 */
export async function queueOf(dataSource: DataSource, connectionId: string): Promise<string> {
  const [running] = await dataSource.query<{ queue: string }[]>(
    `select queue_name as queue
     from ${queueSchema}._private_jobs job join ${queueSchema}._private_job_queues queues on queues.id = job_queue_id
     where job.locked_at is not null and queue_name ~ '^(connection|credential):'
       and $1 in (payload ->> 'connectionId', payload -> 0 ->> 'connectionId')
     order by job.locked_at, job.id limit 1`,
    [connectionId],
  );
  if (running) return running.queue;
  const credential = await credentialOf(dataSource, connectionId);
  return credential === null ? `connection:${connectionId}` : `credential:${credential}`;
}
