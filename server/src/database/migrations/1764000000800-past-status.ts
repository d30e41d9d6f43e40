import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statuses that only items and their histories name, so that nobody must read through all histories to know them. */
export class PastStatus1764000000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table past_status (
        connection_id uuid not null, status_id text not null, name text not null, category text not null,
        primary key (connection_id, status_id),
        constraint past_status_connection_id_fkey foreign key (connection_id) references connection (id) on delete cascade
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table past_status');
  }
}
