import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a run was one of the default branch; of those that are stored it is not known until they are read again. */
export class RunBranches1764000001365 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table workflow_run add column on_default_branch boolean null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table workflow_run drop column on_default_branch');
  }
}
