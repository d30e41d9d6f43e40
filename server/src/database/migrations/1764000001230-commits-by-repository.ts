import type { MigrationInterface, QueryRunner } from 'typeorm';
import { entityId } from '../entity-id.js';

const atOnce = 5_000;

/**
 * A commit was known by its sha alone, so of two repositories with the same commits the one read last had them. Now each
 * keeps its own: those on record stay with the repository that has them, and the others are read again, for the version
 * of their stream is a new one.
 */
export class CommitsByRepository1764000001230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const rows = await runner.manager.query<{ id: string; connectionId: string; sourceId: string }[]>(
        `select document.id, connection_id as "connectionId", scope_id || ':' || source_id as "sourceId"
         from document join connection on connection.id = connection_id
         where connector in ('github', 'github-app') and stream = 'commits' and not record ? 'repository'
           and document.id > $1
         order by document.id limit ${atOnce}`,
        [after],
      );
      const last = rows.at(-1);
      if (last === undefined) return;
      const moves = rows.map(({ id, connectionId, sourceId }) => ({
        ...{ old_id: id, new_id: entityId(connectionId, 'commits', sourceId), source_id: sourceId },
      }));
      await move(runner, JSON.stringify(moves));
      after = last.id;
    }
  }

  /** A build from before reads them again. */
  async down(runner: QueryRunner): Promise<void> {
    const ofGithub = `stream = 'commits' and connection_id in (select id from connection where connector like 'github%')`;
    await runner.query(`delete from document where ${ofGithub}`);
    await runner.query(`delete from checkpoint where ${ofGithub}`);
  }
}

/** Under new ids, with their facts and marks; what hangs on the old ids goes with them. */
async function move(runner: QueryRunner, moves: string): Promise<void> {
  const moved = 'json_to_recordset($1) as moved (old_id uuid, new_id uuid, source_id text)';
  await runner.query(
    `insert into document (id, connection_id, stream, source_id, scope_id, record, hash, version, source_updated_at,
                           stored_at, gone_at)
     select new_id, connection_id, stream, moved.source_id, scope_id,
            record || jsonb_build_object('repository', scope_id), hash, version, source_updated_at, stored_at, gone_at
     from ${moved} join document on document.id = old_id`,
    [moves],
  );
  await runner.query(
    `insert into branch_commit (id, connection_id, scope_id, sha, parents, authored_at, committed_at)
     select new_id, connection_id, scope_id, sha, parents, authored_at, committed_at
     from ${moved} join branch_commit on branch_commit.id = old_id`,
    [moves],
  );
  await runner.query(
    `insert into changed_document (document_id, connection_id)
     select new_id, connection_id from ${moved} join changed_document on document_id = old_id`,
    [moves],
  );
  await runner.query(`delete from document using ${moved} where document.id = old_id`, [moves]);
}
