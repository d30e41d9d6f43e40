import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a repository may be deployed to, as its source lists it. */
export class Environments1764000001360 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table environment (
        document_id uuid not null, environment_id text not null,
        connection_id uuid not null, scope_id text not null, name text not null,
        primary key (document_id, environment_id),
        constraint environment_document_id_fkey foreign key (document_id) references document (id) on delete cascade
      );
      create index environment_connection_id on environment (connection_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table environment');
  }
}
