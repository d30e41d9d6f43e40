import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reading of durations may carry further percentiles beside its median. */
export class SentPercentiles1764000001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table observation add column percentiles jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table observation drop column percentiles`);
  }
}
