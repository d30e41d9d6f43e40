import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of answers at an address that is read on schedule, and which of them brought which import. */
export class FilePulls1764000001050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table file_pull (
        product_id uuid not null,
        id uuid not null,
        name text not null,
        indicator_key text not null,
        shown text not null,
        header_name text,
        secrets bytea not null,
        mapping jsonb not null,
        form text not null,
        rejected_share double precision not null,
        every_hours integer not null,
        etag text,
        last_modified text,
        created_at timestamptz not null,
        paused_at timestamptz,
        paused_because text,
        running_since timestamptz,
        next_at timestamptz not null,
        last_good_at timestamptz not null,
        last_new_at timestamptz,
        fault jsonb,
        primary key (product_id, id)
      )`);
    await runner.query(`create index file_pull_due on file_pull (next_at)`);
    await runner.query(`alter table import_batch add column pull_id uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import_batch drop column pull_id`);
    await runner.query(`drop table file_pull`);
  }
}
