import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom files say were asked on a day, as hashes: what several files tell of one day is put together, each of them once. */
export class AskedSets1764000001272 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table asked_set (
        product_id uuid not null,
        id uuid not null,
        hashes bytea not null,
        primary key (product_id, id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table asked_set`);
  }
}
