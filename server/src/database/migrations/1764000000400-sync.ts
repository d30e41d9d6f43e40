import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How reading goes: runs, where each stream stands, how each connection is doing, records set aside. */
export class Sync1764000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sync_run (
        id uuid not null primary key, connection_id uuid not null, state text not null,
        started_at timestamptz not null, progress_at timestamptz not null, ended_at timestamptz null,
        stream text null, pages integer not null, documents_read integer not null,
        documents_changed integer not null, set_aside integer not null, done double precision null,
        waiting_until timestamptz null, fault jsonb null,
        constraint sync_run_connection_id_fkey foreign key (connection_id) references connection (id) on delete cascade
      );
      create index sync_run_connection_id_started_at on sync_run (connection_id, started_at);
      create table checkpoint (
        connection_id uuid not null, scope_id text not null, stream text not null, version integer not null, backfill_from date not null,
        cursor timestamptz null, run_id uuid not null, until timestamptz null, resume text null,
        primary key (connection_id, scope_id, stream),
        constraint checkpoint_connection_id_fkey foreign key (connection_id) references connection (id) on delete cascade
      );
      create table connection_state (
        connection_id uuid not null primary key, last_complete_at timestamptz null, fault jsonb null,
        remaining_calls integer null, expires_at timestamptz null, not_before timestamptz null,
        strikes integer not null default 0,
        constraint connection_state_connection_id_fkey foreign key (connection_id) references connection (id) on delete cascade
      );
      create table set_aside (
        connection_id uuid not null, stream text not null, source_id text not null, path text not null,
        type text not null, run_id uuid not null, seen_at timestamptz not null,
        primary key (connection_id, stream, source_id, path),
        constraint set_aside_connection_id_fkey foreign key (connection_id) references connection (id) on delete cascade
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table set_aside, connection_state, checkpoint, sync_run`);
  }
}
