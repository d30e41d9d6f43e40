import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tags stand beside releases: on the rung of releases they count where a repository published none yet. */
export class Tags1764000001161 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table release add column is_tag boolean not null default false');
    await runner.query('alter table release alter column is_tag drop default');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from release where is_tag; alter table release drop column is_tag');
  }
}
