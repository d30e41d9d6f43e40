import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people answered about what is missing at a source, and how far facts have been made again from documents. */
export class SourceCare1764000001181 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table census add column confirmed integer;
      create table rebuild (
        connection_id uuid primary key, state text not null, started_at timestamptz not null, ended_at timestamptz,
        documents integer not null, of_documents integer not null,
        constraint rebuild_connection_id_fkey foreign key (connection_id) references connection (id) on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rebuild; alter table census drop column confirmed');
  }
}
