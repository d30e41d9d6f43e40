import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Some indicators tell what the organisation gains, beside what users notice. */
export class Benefits1764000001080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table indicator add column benefit boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table indicator drop column benefit`);
  }
}
