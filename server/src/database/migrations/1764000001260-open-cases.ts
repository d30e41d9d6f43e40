import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file of cases may have some that are still open; what of them was last told, by day. */
export class OpenCases1764000001260 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import_batch add column open_on date, add column open_ages jsonb`);
    await runner.query(`
      create table open_told (
        product_id uuid not null, indicator_key text not null, open_on date not null,
        ages jsonb, state text not null,
        primary key (product_id, indicator_key, open_on)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table open_told`);
    await runner.query(`alter table import_batch drop column open_ages, drop column open_on`);
  }
}
