import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the source removed without a word: when it was last counted, and which documents are gone. */
export class Census1764000001130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table document add column gone_at timestamptz');
    await runner.query('alter table connection_state add column identity text');
    await runner.query(`
      create table census (
        connection_id uuid not null, scope_id text not null, stream text not null, due_at timestamptz not null,
        suspect_since timestamptz, known integer not null, missing integer not null,
        primary key (connection_id, scope_id, stream),
        constraint census_connection_id_fkey foreign key (connection_id) references connection (id) on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table census');
    await runner.query('alter table connection_state drop column identity');
    await runner.query('alter table document drop column gone_at');
  }
}
