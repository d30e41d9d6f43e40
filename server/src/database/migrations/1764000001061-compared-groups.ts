import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reading may be the gap between two groups of users: the counts of both. */
export class ComparedGroups1764000001061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table observation add column compared jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table observation drop column compared`);
  }
}
