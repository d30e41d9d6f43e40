import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A group of answers that is shown remembers which answers it was made of: only then can it be told how many have come and gone since. */
export class ShownAnswers1764000001005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table answer_group add column answers jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table answer_group drop column answers');
  }
}
