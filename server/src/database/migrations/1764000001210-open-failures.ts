import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reading of accessibility may say of its open failures how severe they are and when they were found. */
export class OpenFailures1764000001210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table observation add column failures jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table observation drop column failures`);
  }
}
