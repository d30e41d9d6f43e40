import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where facts come from: connections with sealed secrets, the scopes chosen, and how statuses count. */
export class Sources1764000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table connection (
        id uuid not null primary key,
        connector text not null,
        name text not null,
        config jsonb not null,
        secrets bytea null,
        sample boolean not null,
        backfill_from date not null,
        created_at timestamptz not null,
        removed_at timestamptz null
      );
      create table connection_scope (
        connection_id uuid not null,
        scope_id text not null,
        name text not null,
        detail text null,
        rung text null,
        primary key (connection_id, scope_id),
        constraint connection_scope_connection_id_fkey
          foreign key (connection_id) references connection (id) on delete cascade
      );
      create table stage_rule (
        id uuid not null primary key,
        connection_id uuid not null,
        status_id text not null,
        stage text not null,
        kind text not null,
        position integer not null,
        wait_cause text null,
        valid_from timestamptz null,
        valid_to timestamptz null,
        set_at timestamptz not null,
        set_by_role text null,
        replaced_at timestamptz null,
        constraint stage_rule_connection_id_fkey
          foreign key (connection_id) references connection (id) on delete cascade
      );
      create index stage_rule_connection_id on stage_rule (connection_id);
      alter table scope_link
        add constraint scope_link_connection_id_fkey
          foreign key (connection_id) references connection (id) on delete cascade;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table scope_link drop constraint scope_link_connection_id_fkey');
    await runner.query('drop table stage_rule, connection_scope, connection');
  }
}
