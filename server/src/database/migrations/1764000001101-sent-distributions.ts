import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reading may say how many gave each score. */
export class SentDistributions1764000001101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table observation add column distribution jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table observation drop column distribution`);
  }
}
