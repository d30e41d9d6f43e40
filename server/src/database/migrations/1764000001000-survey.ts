import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Surveys of our own: what is asked, how many answered, and texts that wait to be read. Answers are where all answers are. */
export class Survey1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table survey (
        id uuid primary key,
        product_id uuid not null,
        key text not null,
        asked jsonb not null,
        open boolean not null default true,
        feeds jsonb not null,
        form_secret bytea not null,
        created_at timestamptz not null
      )`);
    await runner.query(`create unique index survey_by_key on survey (key)`);
    await runner.query(`
      create table survey_count (
        product_id uuid not null,
        survey_id uuid not null,
        counted_on date not null,
        end_point text not null,
        shown integer not null default 0,
        answered integer not null default 0,
        in_part integer not null default 0,
        primary key (product_id, survey_id, counted_on, end_point)
      )`);
    await runner.query(`
      create table survey_text (
        product_id uuid not null,
        id uuid not null,
        survey_id uuid not null,
        about text not null,
        written_on date not null,
        text text not null,
        shown boolean not null default false,
        primary key (product_id, id)
      )`);
    await runner.query(`
      create table survey_form (
        product_id uuid not null,
        form_hash bytea not null,
        sent_on date not null,
        primary key (product_id, form_hash)
      )`);
    await runner.query(`
      create table survey_minute (
        product_id uuid not null,
        survey_id uuid not null,
        minute smallint not null,
        taken integer not null,
        primary key (product_id, survey_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['survey_minute', 'survey_form', 'survey_text', 'survey_count', 'survey']) {
      await runner.query(`drop table ${table}`);
    }
  }
}
