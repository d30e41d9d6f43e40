import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A system that sends answers one by one may say how many were asked on a day. */
export class AskedDays1764000001271 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table asked_day (
        product_id uuid not null,
        indicator_key text not null,
        asked_on date not null,
        n integer not null,
        primary key (product_id, indicator_key, asked_on)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table asked_day`);
  }
}
