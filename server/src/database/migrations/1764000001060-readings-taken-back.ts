import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Readings can be taken back, and stay so that this can be undone; and which of them were written by hand. */
export class ReadingsTakenBack1764000001060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table observation add column by_hand boolean not null default false`);
    await runner.query(`alter table observation add column taken_back_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table observation drop column taken_back_at`);
    await runner.query(`alter table observation drop column by_hand`);
  }
}
