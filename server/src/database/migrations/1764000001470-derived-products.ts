import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A product that was derived stays marked until the renewal of its readings is left: a process may die in between. */
export class DerivedProducts1764000001470 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table changed_product add column derived boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table changed_product drop column derived');
  }
}
