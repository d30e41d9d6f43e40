import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Commits that a force push took from the default branch are told apart from those on it. */
export class CommitsOffBranch1764000001231 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table branch_commit add column off_branch boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table branch_commit drop column off_branch');
  }
}
