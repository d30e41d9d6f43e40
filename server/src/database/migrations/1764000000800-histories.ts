import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is asked of all histories together, without reading them: statuses that only they name, and who moved in the same
 * second.
 */
export class Histories1764000000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table past_status (
        connection_id uuid not null, status_id text not null, name text not null, category text not null,
        primary key (connection_id, status_id),
        constraint past_status_connection_id_fkey foreign key (connection_id) references connection (id) on delete cascade
      );
      drop index status_change_at;
      create index status_change_second on status_change (date_trunc('second', at at time zone 'UTC'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table past_status;
      drop index status_change_second;
      create index status_change_at on status_change (at);
    `);
  }
}
