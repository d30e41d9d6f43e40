import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a source could not be read, and when it gives a key its calls again. */
export class SourceState1764000001180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table connection_state add column fault_since timestamptz, add column calls_renew_at timestamptz',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table connection_state drop column fault_since, drop column calls_renew_at');
  }
}
