import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sources that tell when something is new. */
export class Hooks1764000001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hook (
        connection_id uuid primary key, secrets bytea not null, secret_since timestamptz not null,
        previous_until timestamptz, last_delivery_at timestamptz, last_event text,
        accepted integer not null, ignored integer not null, refused integer not null, last_refused_at timestamptz,
        constraint hook_connection_id_fkey foreign key (connection_id) references connection (id) on delete cascade
      )`);
    await runner.query(`
      create table hook_delivery (
        connection_id uuid not null, delivery_id text not null, received_at timestamptz not null,
        primary key (connection_id, delivery_id),
        constraint hook_delivery_connection_id_fkey
          foreign key (connection_id) references connection (id) on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hook_delivery, hook');
  }
}
