import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file may say how many were asked: of each reading, or by day where its rows are answers. */
export class Asked1764000001140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table observation add column asked integer`);
    await runner.query(`alter table import_batch add column asked jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import_batch drop column asked`);
    await runner.query(`alter table observation drop column asked`);
  }
}
