import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a source called what a stream held when it was last read to its end: to ask whether it is still the same. */
export class Marks1764000001120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table checkpoint add column mark text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table checkpoint drop column mark');
  }
}
