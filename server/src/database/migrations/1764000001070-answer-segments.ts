import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The channel or end point that answers came through, and how the answers that are shown were last told by it. */
export class AnswerSegments1764000001070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table answer add column segment text');
    await runner.query('alter table import_row add column segment text');
    await runner.query(`
      create table answer_segment (
        product_id uuid not null, indicator_key text not null, from_on date not null,
        to_on date not null, hidden boolean not null, parts jsonb not null,
        primary key (product_id, indicator_key, from_on)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table answer_segment');
    await runner.query('alter table import_row drop column segment');
    await runner.query('alter table answer drop column segment');
  }
}
