import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Being let in at a source with a browser, between its beginning and the connection that comes of it. */
export class Consents1764000001290 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consent (
        id uuid primary key, state_hash bytea not null, session_hash bytea not null, connector text not null,
        connection_id uuid, secrets bytea not null, answered_at timestamptz, granted boolean not null,
        expires_at timestamptz not null,
        constraint consent_state_hash_key unique (state_hash),
        constraint consent_connection_id_fkey foreign key (connection_id) references connection (id) on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table consent');
  }
}
