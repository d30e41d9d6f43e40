import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was put out beside the default branch, and when what a force push took away was written. */
export class ForeignHistory1764000001280 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table foreign_history (
        id uuid not null primary key, connection_id uuid not null, scope_id text not null,
        sha text not null, found boolean not null, commits jsonb not null,
        constraint foreign_history_id_fkey foreign key (id) references document (id) on delete cascade
      );
      create index foreign_history_connection_id_scope_id on foreign_history (connection_id, scope_id);
      alter table change_flow add column by_time boolean not null default false, add column rung text null;
      alter table change_event add column commit_at timestamptz null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table change_event drop column commit_at; alter table change_flow drop column rung, drop column by_time;
       drop table foreign_history`,
    );
  }
}
