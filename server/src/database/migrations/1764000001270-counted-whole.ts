import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The whole that reach is a part of: its source and day. Of definitions from before nobody told it, and they say so. */
export class CountedWhole1764000001270 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table indicator add column whole jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table indicator drop column whole`);
  }
}
