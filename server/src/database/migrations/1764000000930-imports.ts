import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Large files: their rows are taken in at once and stored by the worker, which tells how far it has come. And what an
 * import remembers of its form, so that the next file of the same form is read the same way.
 */
export class Imports1764000000930 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import_batch
        add column state text not null default 'stored',
        add column accepted integer not null default 0,
        add column moved integer not null default 0,
        add column form text,
        add column question text`);
    await runner.query(`
      update import_batch
         set state = case when undone_at is null then 'stored' else 'undone' end,
             accepted = stored + already_stored,
             moved = stored + already_stored`);
    await runner.query(`
      create table import_row (
        product_id uuid not null,
        batch_id uuid not null,
        line integer not null,
        answer_id uuid not null,
        answered_on date not null,
        score double precision,
        primary key (product_id, batch_id, line)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table import_row`);
    await runner.query(`
      alter table import_batch
        drop column state, drop column accepted, drop column moved, drop column form, drop column question`);
  }
}
