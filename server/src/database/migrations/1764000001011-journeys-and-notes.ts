import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps of a journey behind a reading, and what people said of readings. */
export class JourneysAndNotes1764000001011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table observation add column steps jsonb`);
    await runner.query(`
      create table indicator_note (
        product_id uuid not null,
        id uuid not null,
        indicator_key text not null,
        voice text not null,
        from_on date not null,
        to_on date,
        text text not null,
        noted_on date not null,
        primary key (product_id, id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table indicator_note`);
    await runner.query(`alter table observation drop column steps`);
  }
}
