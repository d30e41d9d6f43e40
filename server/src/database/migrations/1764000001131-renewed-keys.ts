import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys that their source renews with every use. */
export class RenewedKeys1764000001131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table renewed_key (mark text primary key, value bytea not null, renewed_at timestamptz not null)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table renewed_key');
  }
}
