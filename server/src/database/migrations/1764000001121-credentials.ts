import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which connections share a key: they share its calls, and what the source said of waiting. */
export class Credentials1764000001121 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table connection add column credential text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table connection drop column credential');
  }
}
