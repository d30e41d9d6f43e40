import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which of its waits a source has asked for, apart from what is merely left to others: the first holds for people too. */
export class ToldToWait1764000001340 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table connection_state add column told_to_wait timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table connection_state drop column told_to_wait');
  }
}
